"""The wire room, through its doors."""
