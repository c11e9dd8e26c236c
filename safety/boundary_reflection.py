"""Whether a draft gives back what the client said, and whether it argues with it."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import Final

from safety.boundary_draft import Draft, Sentence
from safety.boundary_said import Said, stem, stems_of
from safety.text import MARKS, read_plain

_LEAST = 2
_LINES = 2
_MOST = 2 / 3
_RUN, _REMEMBERED, _CHARACTERS = 3, 40, 2_000
_NEAR = 4
_SAME: Final = {
    **dict.fromkeys(("i", "me", "you", "myself", "yourself"), "you"),
    **dict.fromkeys(("my", "mine", "your", "yours"), "your"),
    **dict.fromkeys(("im", "youre"), "youre"),
    **dict.fromkeys(("ive", "youve"), "youve"),
    **dict.fromkeys(("id", "youd"), "youd"),
    **dict.fromkeys(("ill", "youll"), "youll"),
    **dict.fromkeys(("am", "are", "is", "was", "were"), "are"),
    **dict.fromkeys(("dont", "doesnt", "didnt"), "dont"),
    **dict.fromkeys(("isnt", "wasnt", "arent", "werent"), "isnt"),
}
"""What "I" is when somebody says it back."""
_OPEN: Final = frozenset({"what", "who", "where", "which", "how"})
_NOW: Final = frozenset(
    {"would", "could", "might", "do", "does", "is", "are", "feels", "matters", "helps", "else", "of"}
)
_LOOSE: Final = frozenset({"and", "so", "then", "but", "that", "just"})
_DENIALS: Final = frozenset({"not", "never", "didnt", "werent", "arent", "wasnt"})
_NO_CLAIM: Final = frozenset(
    {*_DENIALS, *("dont", "cant", "wont", "no", "isnt", "nearly", "almost", "if", "maybe", "want", "wanted", "sure")}
)
"""Before one of the client's words: what leaves them free to have meant the contrary."""


def reflects(draft: Draft, sentence: Sentence, said: Said) -> bool:
    """Whether a sentence asks nothing and holds only words that were said, half of them and two at the least by the
    client just now.

    Words of grammar count for nothing. Where nobody says who spoke, only the newest line is the client's for certain.
    """
    if sentence.question:
        return False
    words = draft.plain.marked[sentence.first : sentence.last]
    content = {stem(word) for word in words if word not in MARKS and not said.grammar(word)}
    newest = content & _newest(said)
    return len(newest) >= max(_LEAST, len(content) / 2) and content <= said.stems


def asks_openly(draft: Draft, sentence: Sentence, said: Said) -> bool:
    """Whether a sentence is an open question now or in what may be, in words of every day and of what was said."""
    words = [word for word in draft.plain.marked[sentence.first : sentence.last] if word not in MARKS | _LOOSE]
    opened = sentence.question and len(words) > 1 and words[0] in _OPEN and words[1] in _NOW
    return opened and not _DENIALS.intersection(words) and all(map(said.known, words))


def mostly_said(draft: Draft, sentence: Sentence, said: Said) -> bool:
    """Whether two in three of the words of a sentence were said, those of grammar not counted."""
    words = draft.plain.marked[sentence.first : sentence.last]
    content = {stem(word) for word in words if word not in MARKS and not said.grammar(word)}
    return bool(content) and len(content & said.stems) >= len(content) * _MOST


def gives_back(draft: Draft, sentence: Sentence, found: tuple[int, int], said: Said) -> bool:
    """Whether the words `found` in a statement are the client's own, as `repeats` has it."""
    return not sentence.question and repeats(draft, sentence, found, said)


def repeats(draft: Draft, sentence: Sentence, found: tuple[int, int], said: Said) -> bool:
    """Whether the words `found` stand in a run of three or more that the client said, word for word.

    "I" and "you" are one word for this, and so are the forms of "to be".
    """
    words = list(_run(draft.plain.marked[sentence.first : sentence.last]))
    begin, end = (sum(at < edge - sentence.first for at, _ in words) for edge in found)
    lack = max(0, _RUN - (end - begin))
    runs = (words[max(0, begin - before) : end + lack - before] for before in range(lack + 1))
    sought = [f" {' '.join(word for _, word in run)} " for run in runs if len(run) >= _RUN]
    lines = [line.text for line in said.lines[-_REMEMBERED:] if line.client is not False]
    return any(run in _as_said(line) for run in sought for line in lines)


def quotes(draft: Draft, found: tuple[int, int], said: Said) -> bool:
    """Whether the words `found` stand in a run of three or more that the client said exactly so, after "your words"."""
    first, last = found
    marked = draft.plain.marked
    if ("your", "words") not in pairwise(marked[:first]):
        return False
    lack = max(0, _RUN - (last - first))
    runs = (_exactly(marked[max(0, first - before) : last + lack - before]) for before in range(lack + 1))
    lines = [_words(line.text) for line in said.lines[-_REMEMBERED:] if line.client is not False]
    return any(run.count(" ") > _RUN and run in line for run in runs for line in lines)


def argues(draft: Draft, sentence: Sentence, said: Said) -> tuple[int, int] | None:
    """Where a statement says "you did not" of what the client has just said of themselves, as words of the draft."""
    if sentence.question:
        return None
    marked = draft.plain.marked
    for number in range(sentence.first, sentence.last - 2):
        if marked[number] not in {"you", "youre"} or marked[number + 1] not in _DENIALS | {"did", "were", "are"}:
            continue
        denied = next((at for at in range(number + 1, number + 3) if marked[at] in _DENIALS), None)
        if denied is None:
            continue
        for at in range(denied + 1, min(denied + _LEAST + 1, sentence.last)):
            if not said.grammar(marked[at]) and marked[at] not in MARKS and stem(marked[at]) in _claimed(said):
                return number, at + 1
    return None


def _run(marked: tuple[str, ...]) -> Iterator[tuple[int, str]]:
    for at, word in enumerate(marked):
        if word not in MARKS and word not in _LOOSE:
            yield at, _SAME.get(word, word)


@lru_cache(maxsize=4_096)
def _as_said(text: str) -> str:
    return f" {' '.join(word for _, word in _run(read_plain(text[-_CHARACTERS:]).marked))} "


def _exactly(marked: tuple[str, ...]) -> str:
    return f" {' '.join(word for word in marked if word not in MARKS)} "


@lru_cache(maxsize=4_096)
def _words(text: str) -> str:
    return _exactly(read_plain(text[-_CHARACTERS:]).marked)


def _newest(said: Said) -> frozenset[str]:
    return frozenset[str]().union(*(stems_of(text) for text in _newest_lines(said)))


def _newest_lines(said: Said) -> list[str]:
    lines = [line for line in said.lines if line.client]
    newest = lines[-_LINES:] if lines else [line for line in said.lines[-1:] if line.client is None]
    return [line.text for line in newest]


def _claimed(said: Said) -> frozenset[str]:
    return frozenset[str]().union(*map(_claims, _newest_lines(said)))


@lru_cache(maxsize=1_024)
def _claims(text: str) -> frozenset[str]:
    """The words a text says of its writer, as stems: after "I", with nothing that denies or doubts it between."""
    marked = read_plain(text[-_CHARACTERS:]).marked
    found: set[str] = set()
    for number, word in enumerate(marked):
        if word in {"i", "im"}:
            near = marked[number + 1 : number + 1 + _NEAR]
            if not _NO_CLAIM.intersection(near):
                found |= {stem(one) for one in near}
    return frozenset(found)
