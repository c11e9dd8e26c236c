"""Finding words for what was decided. Nothing here can change the situation."""

from graphs.saying.telling import tell

__all__ = ["tell"]
