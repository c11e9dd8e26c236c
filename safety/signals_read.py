"""A text read once by all rules over words: what they match, what is worth noting, and what could not be read."""

from functools import lru_cache
from typing import NamedTuple

from safety.findings import Finding
from safety.signals_mentions import notes
from safety.signals_rules import Hit, find
from safety.signals_search import Search
from safety.text import Plain


class Read(NamedTuple):
    """What stands in a text, whoever asks.

    `hits` what the rules match; `notes` words and phrases of risk; `unread_from` the offset in the original text
    from which nothing was read because the work would have been too much, `None` where all was read.
    """

    hits: tuple[Hit, ...]
    notes: tuple[Finding, ...]
    unread_from: int | None


@lru_cache(maxsize=64)
def read_words(plain: Plain) -> Read:
    """Read a text by all rules over words. The work is bounded, whatever the text."""
    search = Search(plain)
    hits = find(search)
    noted = notes(search)
    stopped = [at for at in (search.unread_from, plain.unread_from) if at is not None]
    return Read(hits, noted, min(stopped, default=None))
