"""Measuring: how well the rules read lines whose meaning is known."""
