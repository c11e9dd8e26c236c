"""The live room, through its doors."""
