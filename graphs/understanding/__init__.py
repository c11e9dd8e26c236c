"""Reading an input: what it changes in the content, and the finite moves it amounts to.

This is the only place where words and numbers become moves.
"""

from graphs.understanding.clock import as_time_goes
from graphs.understanding.reading import understand
from graphs.understanding.types import Speech, Understood

__all__ = ["Speech", "Understood", "as_time_goes", "understand"]
