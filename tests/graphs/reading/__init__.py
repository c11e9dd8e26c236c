"""Reading a line: what it answers, which branches it opens."""
