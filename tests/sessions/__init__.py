"""The engine at work."""
