"""Drafters, and what they cannot do."""
