"""The graphs: protocols, sessions and the reading of lines."""
