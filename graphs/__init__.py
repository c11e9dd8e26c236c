"""In what order: protocols as declarations, and the pure graphs that walk them."""
