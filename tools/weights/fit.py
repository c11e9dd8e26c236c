"""Fitting: one softmax over all labels, first on whole texts, then on the windows that tell."""

import random
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from safety.learned_features import Numbers
from safety.learned_model import LABELS
from tools.weights.corpus import Line
from tools.weights.matrix import Text, matrix, read_text, vocabulary
from tools.weights.sparse import Floats, least
from tools.weights.variants import harmless, variants

Chosen = list[tuple[int, int]]

LEAST = 3
SOFTNESS = 1.0
STEPS, MORE_STEPS = 25, 15
_RISKLESS = frozenset({"distress", "benign"})
_SEED = 20_261


@dataclass(frozen=True, slots=True)
class Read:
    """A line with all the ways in which it was typed, cut into windows."""

    line: Line
    texts: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Fitted:
    """Weights before they are made small: `weights[i]` belongs to `keys[i]`."""

    keys: Numbers
    weights: Floats
    biases: Floats

    def scores(self, texts: Sequence[Text], chosen: Chosen) -> Floats:
        """What each chosen window says for each label."""
        return matrix(self.keys, texts, chosen).times(self.weights.astype(np.float32)) + self.biases


def prepare(lines: Sequence[Line]) -> list[Read]:
    """Read every line as written and in its variants; the same lines always give the same variants."""
    everyday = harmless(lines)
    chance = random.Random(_SEED)  # noqa: S311 - typing slips, no secret
    return [Read(line, tuple(read_text(text) for text in variants(line, everyday, chance))) for line in lines]


def fit(lines: Sequence[Read]) -> Fitted:
    """Learn from whole texts, find the window of each that speaks most for its label, and learn again with those."""
    keys = vocabulary((read.texts[0] for read in lines), LEAST)
    texts = [text for read in lines for text in read.texts]
    labels = [LABELS.index(read.line.label) for read in lines for _ in read.texts]
    wholes = [(number, 0) for number in range(len(texts))]
    nothing = Fitted(keys, np.zeros((len(keys), len(LABELS))), np.zeros(len(LABELS)))
    first = _learn(nothing, texts, labels, wholes, STEPS)
    return _learn(first, texts, labels, wholes + _telling(first, texts, labels), MORE_STEPS)


def _telling(fitted: Fitted, texts: Sequence[Text], labels: Sequence[int]) -> Chosen:
    """Of a risk, the window that speaks most for it; of harmless text, every window: each may mislead."""
    chosen: Chosen = []
    asked: Chosen = []
    for number, text in enumerate(texts):
        pieces = [(number, window) for window in range(1, len(text.runs))]
        if len(pieces) < 2:
            continue
        if LABELS[labels[number]] in _RISKLESS:
            chosen += pieces
        else:
            asked += pieces
    scores = fitted.scores(texts, asked)
    best: dict[int, tuple[float, int]] = {}
    for (number, window), row in zip(asked, scores, strict=True):
        best[number] = max(best.get(number, (-np.inf, 0)), (float(row[labels[number]]), -window))
    return sorted([*chosen, *((number, -window) for number, (_, window) in best.items())])


def _learn(start: Fitted, texts: Sequence[Text], labels: Sequence[int], chosen: Chosen, steps: int) -> Fitted:
    """The weights with the least cost for the chosen windows, looked for from `start` on."""
    rows = matrix(start.keys, texts, chosen)
    wanted = np.zeros((len(chosen), len(LABELS)))
    wanted[np.arange(len(chosen)), [labels[number] for number, _ in chosen]] = 1
    size = start.weights.size

    def cost(flat: Floats) -> tuple[float, Floats]:
        weights, biases = flat[:size].reshape(-1, len(LABELS)), flat[size:]
        scores = rows.times(weights.astype(np.float32)) + biases.astype(np.float32)
        scores -= scores.max(axis=1, keepdims=True)
        likely = np.exp(scores)
        likely /= likely.sum(axis=1, keepdims=True)
        loss = -float(np.sum(wanted * np.log(likely + 1e-12))) + float(np.sum(weights**2)) / (2 * SOFTNESS)
        wrong = likely - wanted
        slope = rows.turned_times(wrong.astype(np.float32)) + weights / SOFTNESS
        return loss, np.concatenate([slope.ravel(), wrong.sum(axis=0)])

    found = least(cost, np.concatenate([start.weights.ravel(), start.biases]), steps)
    return Fitted(start.keys, found[:size].reshape(-1, len(LABELS)), found[size:])
