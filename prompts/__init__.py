"""What is said: reviewed wording per language and step."""

from prompts.loader import SLOTS, Rendered, Wording, WordingError, wording

__all__ = ["SLOTS", "Rendered", "Wording", "WordingError", "wording"]
