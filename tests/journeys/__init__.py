"""Whole sessions as readable scripts, on the pure core."""
