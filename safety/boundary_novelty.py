"""What is new in a draft: words for people, places, acts and things that nobody in the session has used."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from safety.boundary_draft import Draft, Sentence
from safety.boundary_said import Said
from safety.boundary_vocabulary import concrete, mild_endings, present_in_scene, words_of
from safety.text import MARKS

_NEAR, _TOLD = 3, 3
_TITLES = frozenset({"dr", "doctor", "mr", "mrs", "ms", "mx"})
_POINTING = frozenset({"the", "your", "his", "her", "their", "that", "this", "those", "these", "a", "an", "my", "its"})
_BEFORE_NEW = _POINTING | {
    "he",
    "she",
    "they",
    "hes",
    "shes",
    "theyre",
    "some",
    "someone",
    "another",
    "two",
    "three",
    "as",
}
_POSSESSIVE = frozenset({"your", "his", "her", "their"})
_IN_REACH = frozenset(
    {
        *("doctor", "doctors", "gp", "nurse", "midwife", "lawyer", "solicitor", "friend", "friends", "family"),
        *("neighbour", "neighbours", "neighbor", "neighbors", "partner", "pharmacist", "psychiatrist"),
    }
)
"""People whom a client may be sent to, or may call, without having named them."""
_NAME = re.compile(r"[A-Z][\w'’-]*")


class Detail(NamedTuple):
    """The place of a new word; a `mild` one stands in a question and names a state or a quality, nobody and nothing."""

    start: int
    end: int
    mild: bool


def new_details(draft: Draft, said: Said) -> Iterator[Detail]:
    """The words of a draft for imagery that are neither everyday nor said before.

    The client's own body, the room in a sentence about the room, and a name by which somebody is spoken to are
    nothing new.
    """
    for sentence in draft.sentences:
        room = bool(sentence.words & words_of("room_cue"))
        for number in range(sentence.first, sentence.last):
            word = draft.plain.marked[number]
            if (
                word in MARKS
                or said.known(word)
                or said.known(_as_written(draft, number))
                or (room and word in words_of("room"))
            ):
                continue
            if not _own(draft, number) and not _name(draft, sentence, number):
                mild = sentence.question and not _somebody(draft, sentence, number)
                yield Detail(draft.plain.starts[number], draft.plain.ends[number], mild)


def _as_written(draft: Draft, number: int) -> str:
    """A word before it was brought to its plain form, without "'s": somebody may have said just this one."""
    written = draft.text[draft.plain.starts[number] : draft.plain.ends[number]].lower()
    return written.removesuffix("'s").removesuffix("’s")


def new_in_scene(draft: Draft, said: Said) -> Iterator[Detail]:
    """People, places and things that a draft in the talk about a picture points at, and that nobody named."""
    marked = draft.plain.marked
    for sentence in draft.sentences:
        room = bool(sentence.words & words_of("room_cue"))
        for number in range(sentence.first + 1, sentence.last):
            word = marked[number]
            if (
                word not in present_in_scene()
                or said.known(word)
                or said.known(_as_written(draft, number))
                or (room and word in words_of("room"))
            ):
                continue
            if _own(draft, number) or _another(marked, sentence, number):
                continue
            if _POINTING.intersection(marked[max(sentence.first, number - 2) : number]):
                yield Detail(draft.plain.starts[number], draft.plain.ends[number], mild=False)


def new_people(draft: Draft, said: Said) -> Iterator[Detail]:
    """Somebody's people that a draft for any other step speaks of, and that nobody named: "your sister"."""
    marked = draft.plain.marked
    for number, (whose, word) in enumerate(pairwise(marked), 1):
        if whose in _POSSESSIVE and word in words_of("people") - _IN_REACH and not said.known(word):
            yield Detail(draft.plain.starts[number], draft.plain.ends[number], mild=False)


def told_anew(draft: Draft, said: Said) -> Iterator[Detail]:
    """Statements that tell of something else than what was said: with three words or more that are neither everyday,
    nor said before, nor of what the program has to say of the work itself."""
    for sentence in () if draft.cut else draft.sentences:
        if sentence.question:
            continue
        words = [word for word in draft.plain.marked[sentence.first : sentence.last] if word not in MARKS]
        if len({word for word in words if not said.known(word) and word not in words_of("frame")}) >= _TOLD:
            yield Detail(*draft.span(sentence), mild=False)


def _another(marked: tuple[str, ...], sentence: Sentence, number: int) -> bool:
    """Whether a word is somebody only thought of, to compare with: "if a boy of twelve told you"."""
    before = marked[max(sentence.first, number - 3) : number]
    return marked[number] in words_of("own_self") and "if" in before and bool({"a", "another"} & set(before))


def _somebody(draft: Draft, sentence: Sentence, number: int) -> bool:
    """Whether a word is for a person, a place, a thing or an act, or stands where one is brought in."""
    word = draft.plain.marked[number]
    return word in concrete() or (not word.endswith(mild_endings()) and _brought_in(draft, sentence, number))


def _brought_in(draft: Draft, sentence: Sentence, number: int) -> bool:
    """Whether a word stands where a person, a thing or an act is brought in: after "the" or "a", or after "he"."""
    return bool(_BEFORE_NEW.intersection(draft.plain.marked[max(sentence.first, number - 2) : number]))


def _own(draft: Draft, number: int) -> bool:
    """Whether a word is a part of the client's own body, or the client at some age: "the little girl", "the man you
    are today"."""
    marked = draft.plain.marked
    word, before = marked[number], marked[max(0, number - _NEAR) : number]
    if word in words_of("own_self"):
        return _own_then(marked, number) or bool(
            words_of("own_self_cue").intersection((*before[-2:], *marked[number + 1 : number + 3]))
        )
    return word in words_of("own_body") and "your" in before


def _own_then(marked: tuple[str, ...], number: int) -> bool:
    """Whether "the girl" or "the boy" is the client back then: known by the word before or after it, never "a girl"."""
    word, before = marked[number], marked[max(0, number - 2) : number]
    if word not in words_of("own_then") or not before or before[-1] not in {"the", "that", "this"}:
        return False
    asked_about = before[0] in words_of("own_then_before")
    return asked_about or bool(words_of("own_then_after").intersection(marked[number + 1 : number + 2]))


def _name(draft: Draft, sentence: Sentence, number: int) -> bool:
    """Whether a word is a name by which somebody is spoken to: "Ines, ..." or "Dr Okafor"."""
    marked = draft.plain.marked
    before = marked[number - 1] if number > sentence.first else "."
    after = marked[number + 1] if number + 1 < len(marked) else "."
    written = draft.text[draft.plain.starts[number] : draft.plain.ends[number]]
    if _NAME.fullmatch(written) is None:
        return False
    return before in _TITLES or (before in MARKS and after in MARKS)
