"""Checking a draft before anybody could be sent it: `check` names what crosses a boundary, and where."""

from collections.abc import Iterator
from dataclasses import dataclass

from safety.boundary_danger import CATEGORY, danger, out_of_place
from safety.boundary_draft import Draft, Sentence, read_draft
from safety.boundary_forms import unlisted
from safety.boundary_measure import measures
from safety.boundary_novelty import new_details, new_in_scene, new_people, told_anew
from safety.boundary_reflection import argues, asks_openly, gives_back, quotes, reflects
from safety.boundary_rules import BoundaryRule, boundary_rules, rule_index
from safety.boundary_said import Said, Words, said_so_far
from safety.boundary_steps import about_memory, about_picture, in_imagery, in_talk
from safety.boundary_surface import surface
from safety.boundary_vocabulary import words_of
from safety.findings import Level
from safety.signals_search import Entry
from safety.text import MARKS

_HARD = True
_MOST_FOUND = 24
_EDGE = " . "
_NEVER_GIVEN_BACK = frozenset({"method_information", "medication", "graphic", "diagnosing", "claims_human"})
"""Faults that stay faults when the client said the same."""
_QUOTED = frozenset({"claims_human"})
"""Of these, what a draft may quote as the client's words: "I" is the client then."""
_TONE = frozenset({"minimising", "pressure", "perpetrator_contact"})
"""Faults of tone, which nobody commits by giving back the client's own words."""
_NOT_OPEN = frozenset({"leading_memory", "supplies_ending", "blaming", "graphic", "verdict", "new_detail"})
"""Faults that even an open question of everyday words can carry."""
_BESIDE = 12  # characters: two or three words


@dataclass(frozen=True, slots=True)
class BoundaryFinding:
    """One boundary crossed at `draft[start:end]`; a `hard` one holds the draft."""

    rule: str
    category: str
    hard: bool
    start: int
    end: int


def check(draft: str, step: str, words: Words, situation: object | None = None) -> tuple[BoundaryFinding, ...]:
    """Check a text meant for a client standing in `step`.

    `words` is all that client and clinician have said so far, in order: one text, lines, or records that name
    who spoke. `situation` may carry the session's `level`; at `Level.NONE` danger spoken of earlier counts as
    settled. Pure and total; the findings come in the order of the draft.
    """
    said = said_so_far(words)
    read = read_draft(draft, said)
    level = getattr(situation, "level", None)
    found = [
        *_by_rules(read, said, step),
        *_by_novelty(read, said, step),
        *_by_telling(read, said, step),
        *_by_contradiction(read, said, step),
        *(BoundaryFinding("B-202", "out_of_place", _HARD, *span) for span in out_of_place(read, said, step)),
        *(BoundaryFinding(one.rule, one.category, _HARD, one.start, one.end) for one in unlisted(read, said, step)),
        *(BoundaryFinding(*measure) for measure in measures(read, imagery=in_imagery(step))),
        *(BoundaryFinding(one.rule, one.category, _HARD, one.start, one.end) for one in surface(read, said)),
        *(
            BoundaryFinding(one.rule, CATEGORY, _HARD, one.start, one.end)
            for one in danger(read, said, step, level if isinstance(level, Level) else None)
        ),
    ]
    return tuple(sorted(set(found), key=lambda finding: (finding.start, finding.rule, finding.end)))


def _by_novelty(draft: Draft, said: Said, step: str) -> Iterator[BoundaryFinding]:
    if in_imagery(step):
        details = new_details(draft, said)
    elif about_picture(step):
        details = new_in_scene(draft, said)
    elif in_talk(step):
        details = new_people(draft, said)
    else:
        return
    for detail in details:
        yield BoundaryFinding("B-201", "new_detail", not detail.mild, detail.start, detail.end)


def _by_telling(draft: Draft, said: Said, step: str) -> Iterator[BoundaryFinding]:
    for told in told_anew(draft, said) if in_talk(step) and not in_imagery(step) else ():
        yield BoundaryFinding("B-203", "new_detail", _HARD, told.start, told.end)


def _by_contradiction(draft: Draft, said: Said, step: str) -> Iterator[BoundaryFinding]:
    """Arguing with what the client says of themselves, whose own it is to find out that it is otherwise."""
    for sentence in draft.sentences if about_memory(step) else ():
        place = argues(draft, sentence, said)
        if place:
            yield BoundaryFinding("B-107", "verdict", _HARD, *draft.plain.original(*place))


def _by_rules(draft: Draft, said: Said, step: str) -> Iterator[BoundaryFinding]:
    """What the patterns find, sentence by sentence; each rule once in a sentence."""
    count = 0
    for sentence in draft.sentences:
        holding: set[int] = set()
        for entry in rule_index().entries_for(sentence.words):
            rule = boundary_rules()[entry.owner]
            if entry.owner in holding or not rule.holds_in(step):
                continue
            if rule.category in _TONE and reflects(draft, sentence, said):
                continue
            if rule.category not in _NOT_OPEN and asks_openly(draft, sentence, said):
                continue
            span = _match(rule, entry, draft, sentence, said)
            if span:
                holding.add(entry.owner)
                yield BoundaryFinding(rule.id, rule.category, rule.hard, *span)
                count += 1
        if count >= _MOST_FOUND:
            return


def _match(rule: BoundaryRule, entry: Entry, draft: Draft, sentence: Sentence, said: Said) -> tuple[int, int] | None:
    """Where a pattern stands in a sentence with something new in it, as the rule asks for it."""
    for match in entry.pattern.finditer(draft.plain.line, sentence.start, sentence.end):
        first, last = draft.plain.tokens_between(match.start(), match.end())
        if _excused(rule, draft, sentence, match.span()) or not _is_new(rule.new, draft, (first, last), sentence, said):
            continue
        if rule.category in _NEVER_GIVEN_BACK:
            allowed = rule.category in _QUOTED and quotes(draft, (first, last), said)
        else:
            allowed = gives_back(draft, sentence, (first, last), said)
        if not allowed:
            return draft.plain.original(first, last)
    return None


def _excused(rule: BoundaryRule, draft: Draft, sentence: Sentence, place: tuple[int, int]) -> bool:
    """Whether something that excuses the match stands at it or right beside it: not elsewhere in the sentence."""
    begin, end = (at - sentence.start + len(_EDGE) for at in place)
    return any(
        excuse.start() <= end + _BESIDE and excuse.end() >= begin - _BESIDE
        for excuse in rule.unless.finditer(f"{_EDGE}{draft.of(sentence)}. ")
    )


def _is_new(new: str, draft: Draft, matched: tuple[int, int], sentence: Sentence, said: Said) -> bool:
    """Whether there is as much new about a match as the rule asks for."""
    if new == "no":
        return True
    first, last = (sentence.first, sentence.last) if new == "sentence" else matched
    words = [word for word in draft.plain.marked[first:last] if word not in MARKS and not said.grammar(word)]
    if new == "act":
        return not all(said.spoken(word) for word in words)
    content = [word for word in words if word not in words_of("guiding")]
    return not content or not all(said.spoken(word) for word in content)
