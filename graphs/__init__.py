"""The graphs: in what order a session goes, as declarations and pure steps."""
