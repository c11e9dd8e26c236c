"""Rehearsal: scripted clients and an approving clinician play whole sessions through the service's own doors."""
