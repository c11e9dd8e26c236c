"""Calls over HTTP: the front door, the caseload, review, the pages and the operations."""
