"""The words that a draft is measured against: of every day, of the room, and those that change a picture."""

from collections.abc import Mapping
from functools import lru_cache

from safety.lexicon import load, strings


def _words(*names: str) -> frozenset[str]:
    content = load("novelty")
    return frozenset(word for name in names for entry in strings(content[name]) for word in entry.split())


@lru_cache(maxsize=1)
def function_words() -> frozenset[str]:
    """Words of grammar, of sensing and of asking, which tell nothing about what happened."""
    return _words("function")


@lru_cache(maxsize=1)
def everyday() -> frozenset[str]:
    """Words that bring nobody and nothing new into a picture, those of grammar among them."""
    return _words("function", "plain")


@lru_cache(maxsize=1)
def concrete() -> frozenset[str]:
    """Words for people, places, things and acts that change what a picture holds."""
    return _words("people", "places", "things", "acts") - everyday()


@lru_cache(maxsize=1)
def present_in_scene() -> frozenset[str]:
    """Words for people, places and things alone."""
    return _words("people", "places", "things") - everyday()


@lru_cache(maxsize=8)
def words_of(name: str) -> frozenset[str]:
    """One list of the lexicon."""
    return _words(name)


@lru_cache(maxsize=1)
def mild_endings() -> tuple[str, ...]:
    """The endings of words for states and qualities."""
    return strings(load("novelty")["mild_endings"])


@lru_cache(maxsize=4)
def speakers(name: str) -> frozenset[str]:
    """The names by which a record calls one of the speakers."""
    return frozenset(entry.replace("_", " ") for entry in _words(name))


@lru_cache(maxsize=1)
def same() -> Mapping[str, str]:
    """Words that are one word for our purpose, each mapped to the first of its group."""
    groups = (entry.split() for entry in strings(load("novelty")["same"]))
    return {word: group[0] for group in groups for word in group[1:]}
