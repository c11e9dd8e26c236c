"""Measuring is measured too: what the figures mean, and that corpora are kept apart."""
