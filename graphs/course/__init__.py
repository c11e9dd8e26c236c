"""The course of therapy: what the next session should be, proposed with its reason and decided by a clinician alone."""
