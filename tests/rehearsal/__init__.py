"""Rehearsals: what is read, what is matched, what is played."""
