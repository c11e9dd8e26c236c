"""Who, when, where kept and how sent."""
