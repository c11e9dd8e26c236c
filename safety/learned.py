"""The statistical layer of the reading: windows of a text, weighed by what was learnt from a corpus.

It is the second of two detectors. It may only raise, with one exception: in a long text it is asked whether to believe
a loose rule. What it holds to be somebody else's, past or denied is noted and never raised, and where a picture is
told it raises nothing but a wish or plan to die that stands out clearly.
"""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

import numpy as np

from safety.findings import Finding, Level
from safety.learned_features import Places, runs, words_of
from safety.learned_model import LABELS, LONG, Model, Scores, Sums, intent, mention, model, risk, windows
from safety.text import MARKS, Plain

RULES = {
    "plan_intent": ("L-101", "plan_or_means"),
    "active": ("L-102", "suicidal_thoughts"),
    "passive": ("L-103", "passive_ideation_oblique"),
    "self_harm": ("L-201", "self_harm"),
    "harm_others": ("L-301", "harm_others"),
    "psychosis": ("L-401", "unusual_experience"),
    "eating_disorder": ("L-501", "eating_disorder"),
}
"""The rule and the flag of each danger that this layer can raise."""

MENTIONED = ("L-901", "risk_mentioned")
"""The rule and the flag of what is noted without being raised."""

TOLD = frozenset(
    {
        *("elicit_image", "link_memory", "memory_clarity", "meaning_belief", "needs_and_helper"),
        *("process_meaning", "memory_integrity_recheck", "ending"),
    }
)
"""Steps outside imagery in which a client tells of a picture, of going into it, or of taking leave of this work."""

WRITTEN_ALONE = frozenset({"bs_journal", "bs_log"})
"""Steps in which a client writes between sessions, and no clinician reads along."""

_OWN_DEATH = frozenset({"plan_intent", "active", "passive"})
_RISK_LABELS = tuple(RULES)
_NOT_NOW = tuple(LABELS.index(label) for label in ("third_party", "past", "denied"))
_MOST = 4
_TELLING = 9


class _Weighed(NamedTuple):
    """The windows of a text, what each says for every label, and how much for a danger of the client's own, now."""

    words: tuple[str, ...]
    spans: Places
    sums: Sums
    scores: Scores
    risks: Scores


def read(plain: Plain, found: Sequence[Finding] = (), *, told: bool, alone: bool) -> list[Finding]:
    """What the statistical layer adds to what the rules `found` in a text. Pure and total; at most four findings.

    `told` says that the client tells of a picture or of what it says about them, `alone` that nobody
    reads along or nothing is known of the session, so that more is heard. Where a rule saw grave words and held
    them to be denied, past, dreamt or another's, more is asked before they are raised. What is only noted is left out
    where something was noted already.
    """
    weighed = _weigh(plain)
    if weighed is None:
        return []
    known, spans, scores, margins = model(), weighed.spans, weighed.scores, weighed.risks
    levels = _levels(known, weighed, alone=alone, long=is_long(plain))
    added: list[Finding] = []
    for number in _strongest(levels, margins, spans):
        label = _RISK_LABELS[int(np.argmax(scores[number, : len(_RISK_LABELS)]))]
        first, end = _place(plain, weighed, spans[number], label)
        overlapping = [one for one in found if one.level >= Level.WATCH and one.start < end and first < one.end]
        level = Level(int(levels[number]))
        held_to_be_other = told or any(one.flag == MENTIONED[1] for one in overlapping)
        if (held_to_be_other and margins[number] < known.cuts.clear) or (told and label not in _OWN_DEATH):
            level = min(level, Level.WATCH)
        rule, flag = RULES[label] if level > Level.WATCH else MENTIONED
        if level > Level.WATCH or not overlapping:
            added.append(Finding(rule, level, first, end, flag))
    return added


def is_long(plain: Plain) -> bool:
    """Whether a text is so long that what stands in it may mislead, as in a letter, and is not one thing said."""
    return len(plain.marked) > LONG


def believed(plain: Plain, first: int, end: int) -> bool:
    """Whether a danger of the client's own may be meant where the tokens `first` up to, not including, `end` stand."""
    weighed = _weigh(plain)
    if weighed is None:
        return True
    # The first of all words is a full stop that the text itself does not have.
    around = (weighed.spans[:, 0] <= first + 1) & (weighed.spans[:, 1] >= end + 1)
    return not around.any() or bool(weighed.risks[around].max() >= model().cuts.believed)


@lru_cache(maxsize=64)
def _weigh(plain: Plain) -> _Weighed | None:
    words = words_of(plain)
    spans = windows(words)
    if not len(spans):
        return None
    sums = Sums(model(), runs(plain))
    scores = sums.score(spans)
    return _Weighed(words, spans, sums, scores, risk(scores))


def _levels(known: Model, weighed: _Weighed, *, alone: bool, long: bool) -> Places:
    """The level of each window, lowered where the sentences around it say that it is not the client, now."""
    scores, spans, risks, plans = weighed.scores, weighed.spans, weighed.risks, intent(weighed.scores)
    levels = np.where(mention(scores) >= known.cuts.noted, int(Level.WATCH), int(Level.NONE))
    raised, red = known.cuts.raising(alone=alone, long=long)
    levels[risks >= raised] = int(Level.AMBER)
    levels[(risks >= raised) & (plans >= red)] = int(Level.RED)
    not_now = np.isin(np.argmax(scores, axis=1), _NOT_NOW)
    for first, end in spans[not_now]:
        inside = (spans[:, 0] >= first) & (spans[:, 1] <= end)
        levels[inside] = np.minimum(levels[inside], int(Level.WATCH))
    return levels


def _strongest(levels: Places, risks: Scores, spans: Places) -> list[int]:
    """The windows to tell of, the gravest first; none overlaps another, but neighbours share their full stop."""
    chosen: list[int] = []
    for number in np.lexsort((np.arange(len(levels)), -risks, -levels)):
        if levels[number] == int(Level.NONE) or len(chosen) == _MOST:
            break
        first, end = spans[number]
        if all(end - 1 <= spans[other, 0] or spans[other, 1] - 1 <= first for other in chosen):
            chosen.append(int(number))
    return chosen


def _place(plain: Plain, weighed: _Weighed, span: Places, label: str) -> tuple[int, int]:
    """Offsets in the original text of the words in a window that speak most for its label."""
    words, sums = weighed.words, weighed.sums
    first, end = int(span[0]), int(span[1])
    pieces = np.array([(at, min(at + _TELLING, end)) for at in range(first, max(end - _TELLING, first) + 1)], np.intp)
    scores = sums.score(pieces)
    first, end = (int(at) for at in pieces[int(np.argmax(scores[:, LABELS.index(label)]))])
    telling = [number for number in range(max(first, 1), min(end, len(words) - 1)) if words[number] not in MARKS]
    # The first and the last of all words are the full stops at either end, which the text itself does not have.
    return plain.original(telling[0] - 1, telling[-1]) if telling else plain.original(0, len(plain.marked))
