"""What is allowed: pure, deterministic, no input or output beyond its own data files."""
