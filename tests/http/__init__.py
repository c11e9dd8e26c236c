"""The http room, through its doors."""
