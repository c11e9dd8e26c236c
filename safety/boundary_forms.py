"""Forms of speech that a draft may use in listed ways only: what it says of itself, of the future, of causes.

Rules over words (`safety.boundary_rules`) name what is wrong, and know only what somebody thought of. Here it is the
other way about: wherever such a form is opened, it has to stand in a way that is listed, or in the client's own words.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, NamedTuple

from safety.boundary_draft import Draft, Sentence
from safety.boundary_reflection import reflects, repeats
from safety.boundary_rules import written
from safety.boundary_said import Said, stem
from safety.boundary_steps import about_memory, in_imagery, in_talk, out_of_picture, steadying
from safety.lexicon import compile_patterns, strings, tables
from safety.signals_search import Index

_STEPS: Final[Mapping[str, Callable[[str], bool]]] = {
    "picture": about_memory,
    "imagery": in_imagery,
    "away": out_of_picture,
    "talk": in_talk,
    "steadying": steadying,
}
"""What a form is looked at in, where that is not every step."""


@dataclass(frozen=True, slots=True)
class Form:
    """One form of speech: the steps and the sentences it is looked at in, what the client's words excuse, and
    the ways in which it may stand."""

    id: str
    category: str
    where: str
    asked: str
    said: str
    allowed: re.Pattern[str]

    def looks_at(self, *, question: bool, step: str) -> bool:
        """Whether a sentence of a draft for this step is looked at."""
        if self.asked not in {"too", "only" if question else "no"}:
            return False
        return self.where == "all" or _STEPS[self.where](step)


class Unlisted(NamedTuple):
    """Rule, category and place of a form that is used in none of the listed ways."""

    rule: str
    category: str
    start: int
    end: int


@lru_cache(maxsize=1)
def forms() -> tuple[Form, ...]:
    """Every form, in the order of the lexicon."""
    return tuple(
        Form(
            id=str(entry["id"]),
            category=str(entry["category"]),
            where=str(entry.get("where", "all")),
            asked=str(entry.get("asked", "no")),
            said=str(entry.get("said", "run")),
            allowed=compile_patterns(written(strings(entry["allowed"]))),
        )
        for entry in tables("forms", "form")
    )


@lru_cache(maxsize=1)
def _openings() -> Index:
    opens = (written(strings(entry["opens"])) for entry in tables("forms", "form"))
    return Index((number, pattern) for number, patterns in enumerate(opens) for pattern in patterns)


def unlisted(draft: Draft, said: Said, step: str) -> Iterator[Unlisted]:
    """Yield the forms that a draft uses in no listed way, each once in a sentence; the client's own words are free."""
    for sentence in draft.sentences:
        reflected = reflects(draft, sentence, said)
        found: set[int] = set()
        for entry in _openings().entries_for(sentence.words):
            form = forms()[entry.owner]
            if entry.owner in found or (reflected and form.said != "run"):
                continue
            if not form.looks_at(question=sentence.question, step=step):
                continue
            place = _first(form, entry.pattern, draft, sentence, said)
            if place:
                found.add(entry.owner)
                yield Unlisted(form.id, form.category, *draft.plain.original(*place))


def _first(
    form: Form, opening: re.Pattern[str], draft: Draft, sentence: Sentence, said: Said
) -> tuple[int, int] | None:
    """Where a form is first opened in a sentence and stands in no listed way, as words of the draft."""
    line, (begin, end) = draft.plain.line, (sentence.start, sentence.end)
    places = list(opening.finditer(line, begin, end))
    listed = [match.span() for match in form.allowed.finditer(line, begin, end)] if places else []
    for match in places:
        first, last = draft.plain.tokens_between(*match.span())
        if any(start < match.end() and match.start() < stop for start, stop in listed):
            continue
        opened = draft.plain.marked[first:last]
        if form.said == "words" and all(said.grammar(word) or stem(word) in said.stems for word in opened):
            continue
        if not repeats(draft, sentence, (first, last), said):
            return first, last
    return None
