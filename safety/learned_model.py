"""The statistical reading itself: whole-number weights, summed over windows of a text."""

import io
import json
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

from safety.learned_features import VERSION, Numbers, Places, Run
from safety.text import STOPS

LABELS = (
    "plan_intent",
    "active",
    "passive",
    "self_harm",
    "harm_others",
    "psychosis",
    "eating_disorder",
    "third_party",
    "past",
    "denied",
    "distress",
    "benign",
)
_LOW_BITS = np.uint32((1 << 20) - 1)
_LONGEST = 40
_PIECE = 32
_STRIDE = 12
LONG = 60
"""A text of more words and marks than these is long: it is read by its sentences alone, and much in it may mislead."""
_LEAST = 6.0

Scores = NDArray[np.float64]
_RISKS = slice(0, LABELS.index("eating_disorder") + 1)
_NOTED = slice(0, LABELS.index("denied") + 1)


@dataclass(frozen=True, slots=True)
class Cuts:
    """Margins (log odds) from which a window counts.

    `noted` any danger is spoken of · `raised`, `red` in a step of a session, where the clinician reads every line ·
    `alone_raised`, `alone_red` where a line stands alone: nothing was asked, and perhaps nobody reads it soon ·
    `long_raised` in a long text, whose many windows are so many chances to be misled · `believed` where a turn of
    phrase that a rule found in a long text may be meant · `clear` where a picture is told or a rule knows better.
    """

    noted: float
    raised: float
    red: float
    clear: float
    alone_raised: float
    alone_red: float
    long_raised: float
    believed: float

    def raising(self, *, alone: bool, long: bool) -> tuple[float, float]:
        """From where a window is raised, and red."""
        raised, red = (self.alone_raised, self.alone_red) if alone else (self.raised, self.red)
        return max(raised, self.long_raised) if long else raised, red


@dataclass(frozen=True, slots=True)
class Model:
    """Weights as stored.

    `present` tells of the lower bits of a run whether any known one has them; `keys` the known runs in rising order;
    `weights[i]` what run `i` says for each label, in steps of `steps`; `biases` where each label begins; `corpus` the
    digest of the lines it was learnt from.
    """

    present: NDArray[np.bool_]
    keys: Numbers
    weights: NDArray[np.int8]
    steps: Scores
    biases: Scores
    cuts: Cuts
    corpus: str

    def rows(self, features: Numbers) -> tuple[Places, Places]:
        """Which runs of a text are known, in order, and where each of them stands in the weights."""
        likely = np.flatnonzero(self.present[features & _LOW_BITS])
        wanted = features[likely]
        at = np.searchsorted(self.keys, wanted)
        at[at == len(self.keys)] = 0
        same = self.keys[at] == wanted
        return likely[same], at[same]


def read_model(stored: bytes) -> Model:
    """Return stored weights. Raises `ValueError` when they were made for other features than these."""
    with np.load(io.BytesIO(stored), allow_pickle=False) as parts:
        about = json.loads(bytes(parts["about"]).decode())
        if about["features"] != VERSION or about["labels"] != list(LABELS):
            message = "these weights belong to another version of the features"
            raise ValueError(message)
        keys = parts["keys"]
        present = np.zeros(int(_LOW_BITS) + 1, np.bool_)
        present[keys & _LOW_BITS] = True
        cuts = Cuts(*(float(cut) for cut in parts["cuts"]))
        return Model(present, keys, parts["weights"], parts["steps"], parts["biases"], cuts, str(about["corpus"]))


@lru_cache(maxsize=1)
def model() -> Model:
    """The weights for English, read once."""
    return read_model(files("safety").joinpath("weights", "en.npz").read_bytes())


def windows(words: tuple[str, ...]) -> NDArray[np.intp]:
    """The windows that are scored, one row of first word and end each: sentences, pairs of them, a whole short text.

    A sentence longer than `_LONGEST` words is read in overlapping pieces, so that no window dilutes what is in it.
    """
    stops = [number for number, word in enumerate(words) if word in STOPS]
    found: dict[tuple[int, int], None] = {}
    for i, begin in enumerate(stops[:-1]):
        for following in (1, 2):
            end = stops[min(i + following, len(stops) - 1)] + 1
            for piece in _pieces(begin, end):
                found[piece] = None
    if len(words) <= LONG:
        found[(0, len(words))] = None
    kept = [(begin, end) for begin, end in found if end - begin > 2]
    return np.array(kept, np.intp).reshape(-1, 2)


def _pieces(begin: int, end: int) -> list[tuple[int, int]]:
    if end - begin <= _LONGEST:
        return [(begin, end)]
    last = end - _PIECE
    return [(at, at + _PIECE) for at in (*range(begin, last, _STRIDE), last)]


class Inside:
    """Which runs lie wholly inside a window. Kinds that walk along the same words share one search."""

    def __init__(self, runs: tuple[Run, ...]) -> None:
        streams = {id(run.words): run.words for run in runs}
        numbers = {key: number for number, key in enumerate(streams)}
        self._streams = tuple(streams.values())
        self._stream = np.array([numbers[id(run.words)] for run in runs], np.intp)
        self._reach = np.array([[run.reach] for run in runs], np.intp)
        self._sizes = np.array([[len(run.features)] for run in runs], np.intp)

    def bounds(self, spans: Places) -> tuple[Places, Places]:
        """For each kind and each window, the first run inside it and the end of them."""
        edges = np.array([words.searchsorted(spans.T) for words in self._streams])[self._stream]
        first = np.minimum(edges[:, 0], self._sizes)
        return first, np.maximum(edges[:, 1] - self._reach, first)


def breadth(spans: Places) -> Scores:
    """What sums over a window are divided by, so that a long one does not weigh more than a short one."""
    return np.sqrt(np.maximum(spans[:, 1] - spans[:, 0] - 2, _LEAST))


class Sums:
    """The weights of a text summed once, so that any window of it can be scored."""

    def __init__(self, known: Model, runs: tuple[Run, ...]) -> None:
        self._known = known
        self._inside = Inside(runs)
        self._begins = np.cumsum([0, *(len(run.features) for run in runs[:-1])])[:, None]
        features = np.concatenate([run.features for run in runs])
        places, rows = known.rows(features)
        # Most runs are unknown. How many known ones stand before each place leads to the sums of the known ones alone.
        self._before = np.zeros(len(features) + 1, np.intp)
        self._before[places + 1] = 1
        np.cumsum(self._before, out=self._before)
        self._sums = np.zeros((len(rows) + 1, len(LABELS)), np.int32)
        np.cumsum(known.weights.take(rows, axis=0).astype(np.int32), axis=0, out=self._sums[1:])

    def score(self, spans: Places) -> Scores:
        """How much each window speaks for each label; only differences between labels mean anything."""
        first, end = self._inside.bounds(spans)
        first, end = self._before[self._begins + first], self._before[self._begins + end]
        total = (self._sums[end] - self._sums[first]).sum(axis=0)
        return total * self._known.steps / breadth(spans)[:, None] + self._known.biases


def _together(scores: Scores) -> Scores:
    """Several labels as one, per window."""
    highest = scores.max(axis=1, keepdims=True)
    return highest[:, 0] + np.log(np.exp(scores - highest).sum(axis=1))


def risk(scores: Scores) -> Scores:
    """By how much a danger of the client's own, now, outweighs all else, per window."""
    return _together(scores[:, _RISKS]) - _together(scores[:, _RISKS.stop :])


def intent(scores: Scores) -> Scores:
    """By how much a plan or intent outweighs all else, per window."""
    return scores[:, 0] - _together(scores[:, 1:])


def mention(scores: Scores) -> Scores:
    """By how much any danger, also another's, past or denied, outweighs harmless talk, per window."""
    return _together(scores[:, _NOTED]) - _together(scores[:, _NOTED.stop :])
