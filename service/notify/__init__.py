"""Carrying an alert to the people on duty."""
