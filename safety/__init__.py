"""The safety rules: what is allowed, pure and total, on the standard library and NumPy alone."""
