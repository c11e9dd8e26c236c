"""Reaching people beyond the console, through real servers on this machine."""
