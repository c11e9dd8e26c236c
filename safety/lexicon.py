"""Word lists and patterns as data: where they are, and how a pattern is written.

A pattern is words with spaces between them:

- `a|b_c` one of several; an underscore stands for the space inside a phrase
- `word?` may be missing · `wor*` any ending
- `@name` one of the list of that name · `..3` up to three words between, never across a full stop or a denial
- `~3` the same, and never across another person: "I wish that he was dead" is not "I wish … dead"
- `^` first word after a mark or at the start · `$` a mark or the end comes next
"""

import re
import tomllib
from collections.abc import Iterable, Mapping
from functools import lru_cache
from importlib.resources import files
from typing import cast

Table = Mapping[str, object]
_WORD = "[^ .?,:]+"
# A gap never passes over a denial: "I do not want to die" is not "I … want to die".
_DENYING = (
    "(?:not|dont|never|no|wont|wouldnt|didnt|doesnt|havent|hasnt|isnt|arent|wasnt|without|nothing|nor|hadnt|aint)"
)

_OTHERS = (
    "(?:he|she|they|hes|shes|theyre|theyd|hed|shed|him|her|them|his|their|himself|herself|themselves|mum|dad|mother|father"
    "|brother|sister|husband|wife|son|daughter|friend|mate|baby|kid|kids|dog|cat|someone|people|you|your|we|us|nan|gran)"
)


@lru_cache(maxsize=64)
def load(name: str, language: str = "en") -> Table:
    """Return one lexicon file. Raises `FileNotFoundError` for a name that is not there."""
    source = files("safety").joinpath("lexicons", language, f"{name}.toml")
    return tomllib.loads(source.read_text(encoding="utf-8"))


def load_section(name: str, section: str) -> Mapping[str, str]:
    """Return a table of words; a list counts as a table of words that mean themselves."""
    content = load(name)[section]
    if isinstance(content, dict):
        return cast("Mapping[str, str]", content)
    return {word: word for word in strings(content)}


def strings(value: object) -> tuple[str, ...]:
    """Return a list from a lexicon as words; a single word is a list of one."""
    if isinstance(value, str):
        return (value,)
    return tuple(str(entry) for entry in cast("Iterable[object]", value or ()))


def tables(name: str, section: str) -> tuple[Table, ...]:
    """Return the repeated tables of a lexicon file, none if it has none."""
    return tuple(cast("Iterable[Table]", load(name).get(section, ())))


@lru_cache(maxsize=1)
def _lists() -> Mapping[str, str]:
    """The named lists, each as one string of alternatives, with lists inside lists resolved."""
    raw = {name: strings(value) for name, value in load("lists").items()}

    def resolve(name: str) -> str:
        return "|".join(resolve(word[1:]) if word.startswith("@") else word for word in raw[name])

    return {name: resolve(name) for name in raw}


def _alternatives(element: str) -> tuple[str, ...]:
    """The alternatives an element stands for, phrases with underscores."""
    lists = _lists()
    parts = (lists[part[1:]] if part.startswith("@") else part for part in element.split("|"))
    return tuple("|".join(parts).split("|"))


def _expression(alternative: str) -> str:
    words = (f"{re.escape(w[:-1])}[^ ]*" if w.endswith("*") else re.escape(w) for w in alternative.split("_"))
    return " ".join(words)


def _element(element: str) -> str:
    if element == "^":
        return r"(?<=[.?,:] )"
    if element == "$":
        return r"(?=[.?,:])"
    if element.startswith(".."):
        return f"(?:(?!{_DENYING} )(?:{_WORD}|,) ){{0,{int(element[2:])}}}?"
    if element.startswith("~"):
        return f"(?:(?!(?:{_DENYING}|{_OTHERS}) )(?:{_WORD}|,) ){{0,{int(element[1:])}}}?"
    if edges := _edges(element):
        return edges
    optional = element.endswith("?") and len(element) > 1
    # A question mark by itself is the mark.
    alternatives = sorted(_alternatives(element.removesuffix("?") if optional else element), key=len, reverse=True)
    body = "|".join(_expression(alternative) for alternative in alternatives)
    return f"(?:(?:{body}) )?" if optional else f"(?:{body}) "


def _edges(element: str) -> str | None:
    """An element that a mark may stand for: `a|b|$` before one, `^|a|b` after one."""
    words = [word for word in element.split("|") if word not in {"^", "$"}]
    if len(words) == element.count("|") + 1:
        return None
    edge = _element("$" if "$" in element else "^")
    return f"(?:{edge}|{_element('|'.join(words))})" if words else edge


def expression(pattern: str) -> str:
    """Return the regular expression of a pattern, to be searched in ` . LINE. `-shaped plain text."""
    return "(?<= )" + "".join(_element(element) for element in pattern.split())


def compile_patterns(patterns: Iterable[str]) -> re.Pattern[str]:
    """Return one expression for all patterns; without any, one that never matches."""
    bodies = [expression(pattern) for pattern in patterns]
    return re.compile("|".join(f"(?:{body})" for body in bodies) if bodies else r"(?!)")


def needed_words(pattern: str, common: frozenset[str]) -> tuple[frozenset[str], ...]:
    """Return sets of words (or `stem*`), of each of which any match of `pattern` must contain one.

    One set per obligatory element, the most telling first: few alternatives, none of them a word of every
    day. Only the first may hold a `stem*`.
    """
    telling: list[frozenset[str]] = []
    weak: list[frozenset[str]] = []
    for element in pattern.split():
        if {"^", "$"} & set(element.split("|")) or element.startswith(("..", "~")) or element.endswith("?"):
            continue
        words = [_rarest(alternative, common) for alternative in _alternatives(element)]
        (weak if common.intersection(words) else telling).append(frozenset(words))
    ordered = (*sorted(telling, key=len), *sorted(weak, key=len)) or (frozenset[str](),)
    return (ordered[0], *(words for words in ordered[1:] if not any(word.endswith("*") for word in words)))


def _rarest(alternative: str, common: frozenset[str]) -> str:
    """The word of a phrase that stands in the fewest texts, going by length and everyday use."""
    return max(alternative.split("_"), key=lambda word: (word not in common, len(word)))
