"""Windows of texts as rows of a sparse matrix, one column for each known run."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from safety.learned_features import Numbers, runs, words_of
from safety.learned_model import Inside, breadth, windows
from safety.text import read_plain
from tools.weights.sparse import Rows, rows_of


@dataclass(frozen=True, slots=True)
class Text:
    """The windows of one text, the whole of it first: the runs in each, and what their sums are divided by."""

    runs: tuple[Numbers, ...]
    breadths: NDArray[np.float64]
    spans: NDArray[np.intp]


def read_text(text: str) -> Text:
    """Cut a text into windows as the reading does, with the whole text before them."""
    plain = read_plain(text)
    words = words_of(plain)
    spans = np.vstack([np.array([[0, len(words)]], np.intp), windows(words)])
    found = runs(plain)
    first, end = Inside(found).bounds(spans)
    parts = tuple(
        np.concatenate([run.features[first[k, i] : end[k, i]] for k, run in enumerate(found)])
        for i in range(len(spans))
    )
    return Text(parts, breadth(spans), spans)


def vocabulary(texts: Iterable[Text], least: int) -> Numbers:
    """The runs that stand in at least `least` texts, in rising order."""
    once = [np.unique(text.runs[0]) for text in texts]
    keys, counts = np.unique(np.concatenate(once), return_counts=True)
    return keys[counts >= least]


def matrix(keys: Numbers, texts: Sequence[Text], chosen: Sequence[tuple[int, int]]) -> Rows:
    """One row for each chosen `(text, window)`, one column for each known run."""
    columns: list[NDArray[np.intp]] = []
    for text, window in chosen:
        found = texts[text].runs[window]
        at = np.searchsorted(keys, found)
        at[at == len(keys)] = 0
        columns.append(at[keys[at] == found])
    return rows_of(columns, [1 / float(texts[text].breadths[window]) for text, window in chosen], len(keys))
