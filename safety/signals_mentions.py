"""Words of risk that no rule graded: noted, so that nothing of that kind is passed over in silence."""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import islice

from safety.findings import Finding, Level
from safety.lexicon import compile_patterns, load, strings
from safety.text import Plain

_FLAG = "risk_mentioned"


@lru_cache(maxsize=1)
def _idioms() -> tuple[re.Pattern[str], ...]:
    return tuple(compile_patterns([pattern]) for pattern in strings(load("idioms")["patterns"]))


_OWN_DEATH = frozenset({"suicidal_thoughts", "wish_dead", "passive_ideation_oblique"})


@lru_cache(maxsize=1)
def _means() -> frozenset[str]:
    return frozenset(strings(load("lists")["means"]))


def means_at_hand(plain: Plain, found: Sequence[Finding]) -> list[Finding]:
    """A means named in the line in which the client says that they want to die: that is a plan until a human knows."""
    if not any(finding.flag in _OWN_DEATH and finding.level >= Level.AMBER for finding in found):
        return []
    named = [at for at, token in enumerate(plain.tokens) if token.word in _means()]
    spans = (plain.original(at, at + 1) for at in named[:8])
    return [Finding("S-113", Level.RED, start, end, "plan_or_means") for start, end in spans]


@lru_cache(maxsize=1)
def _grave() -> frozenset[str]:
    return frozenset(strings(load("mentions")["grave"]))


@lru_cache(maxsize=1)
def _light() -> frozenset[str]:
    return frozenset(strings(load("mentions")["light"]))


def _risky(word: str) -> bool:
    return word in _grave() or word in _light() or word.startswith("suicid")


@lru_cache(maxsize=64)
def without_idioms(plain: Plain) -> str:
    """The plain line with turns of phrase struck out letter by letter, so that all offsets stay."""
    line = plain.line
    words = {token.word for token in plain.tokens}
    if not words & _idiom_words():
        return line
    for pattern in _idioms():
        line = pattern.sub(lambda match: re.sub(r"[^ .?,:]", "_", match.group()), line)
    return line


@lru_cache(maxsize=1)
def _idiom_words() -> frozenset[str]:
    return frozenset(strings(load("mentions")["idiom_words"]))


@lru_cache(maxsize=1)
def _phrases() -> re.Pattern[str]:
    return compile_patterns(strings(load("mentions")["phrases"]))


def _phrases_noted(plain: Plain, line: str, found: Sequence[Finding]) -> list[Finding]:
    """Note whole phrases, such as another person's death by their own hand."""
    noted: list[Finding] = []
    for match in islice(_phrases().finditer(line), 8):
        start, end = plain.original(*plain.tokens_between(match.start(), match.end()))
        if not any(f.start < end and start < f.end for f in found):
            noted.append(Finding("S-903", Level.WATCH, start, end, _FLAG))
    return noted


def mentions(plain: Plain, found: Sequence[Finding]) -> list[Finding]:
    """Note grave words (watch) and lighter ones (no level) where no finding stands."""
    line = without_idioms(plain)
    noted = _phrases_noted(plain, line, found)
    found = (*found, *noted)
    for token, place in zip(plain.tokens, plain.places, strict=True):
        if not _risky(token.word) or any(f.start < token.end and token.start < f.end for f in found):
            continue
        struck = line[place] == "_"
        grave = not struck and (token.word in _grave() or token.word.startswith("suicid"))
        level = Level.WATCH if grave else Level.NONE
        noted.append(Finding("S-901" if grave else "S-902", level, token.start, token.end, _FLAG))
        if len(noted) >= 12:
            break
    return noted
