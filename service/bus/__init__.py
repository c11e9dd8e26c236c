"""Waking the relay: who has something new to read, and up to which number. Never what it says."""
