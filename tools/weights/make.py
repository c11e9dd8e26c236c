"""From the corpus to the file: cuts set on lines held out, weights made small, bytes that are the same every time."""

import io
import json
import random
import zipfile
from collections.abc import Sequence
from dataclasses import astuple
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from safety.learned_features import VERSION
from safety.learned_model import LABELS, Cuts, intent, mention, risk
from tools.weights.corpus import digest
from tools.weights.corpus import read as read_corpus
from tools.weights.fit import Fitted, Read, fit, prepare
from tools.weights.sparse import Floats

PLACE = Path(__file__).resolve().parents[2] / "safety" / "weights" / "en.npz"
FOLDS = 3
VARIANT = 0

CUTS = Cuts(
    noted=0.7, raised=0.66, red=-1.2, clear=5.0, alone_raised=-0.6, alone_red=-2.0, long_raised=-0.2, believed=-2.0
)
"""Where the layer speaks up: proposed numbers, to be looked at again with whoever answers the alerts.

Lower cuts hear more people and call more often for nothing. `python -m tools.weights --folds` says what they do on
training lines held out, which are harder than ordinary talk: most of the harmless ones were written to mislead.
"""

_CLIP = 99.9
_MOMENT = (2026, 1, 1, 0, 0, 0)


def make() -> bytes:
    """The stored weights for the corpus as it stands."""
    return stored(fit(prepare(read_corpus())), digest())


def rates() -> dict[str, dict[str, float]]:
    """For every label, the share of its lines noted, raised and red by weights that never saw their block."""
    reads = prepare(read_corpus())
    margins = held_out(reads)
    labels = np.array([one.line.label for one in reads])
    held = {
        "noted": margins[:, 2] >= CUTS.noted,
        "raised": margins[:, 0] >= CUTS.alone_raised,
        "red": (margins[:, 0] >= CUTS.alone_raised) & (margins[:, 1] >= CUTS.alone_red),
    }
    return {label: {name: float(which[labels == label].mean()) for name, which in held.items()} for label in LABELS}


def held_out(reads: Sequence[Read]) -> Floats:
    """For every line as written, its highest margins, by weights that never saw the block it stands in."""
    blocks = sorted({read.line.block for read in reads})
    random.Random(0).shuffle(blocks)  # noqa: S311 - folds, no secret
    fold = {block: number % FOLDS for number, block in enumerate(blocks)}
    margins = np.zeros((len(reads), 3))
    for number in range(FOLDS):
        fitted = fit([read for read in reads if fold[read.line.block] != number])
        for place, read in enumerate(reads):
            if fold[read.line.block] == number:
                margins[place] = margins_of(fitted, read)
    return margins


def margins_of(fitted: Fitted, read: Read) -> Floats:
    """The highest margin of risk, intent and mention among the windows of a line."""
    text = read.texts[VARIANT]
    scores = fitted.scores([text], [(0, window) for window in range(min(1, len(text.runs) - 1), len(text.runs))])
    return np.array([margin(scores).max() for margin in (risk, intent, mention)])


def stored(fitted: Fitted, corpus: str) -> bytes:
    """Whole-number weights as a file without pickles, dates or chance in it."""
    steps = np.percentile(np.abs(fitted.weights), _CLIP, axis=0) / 127
    whole = np.clip(np.rint(fitted.weights / steps), -127, 127).astype(np.int8)
    kept = np.any(whole != 0, axis=1)
    about = json.dumps({"features": VERSION, "labels": list(LABELS), "corpus": corpus}).encode()
    parts: dict[str, NDArray[np.generic]] = {
        "about": np.frombuffer(about, np.uint8),
        "biases": fitted.biases,
        "cuts": np.array(astuple(CUTS)),
        "keys": fitted.keys[kept],
        "steps": steps,
        "weights": whole[kept],
    }
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name, part in parts.items():
            entry = zipfile.ZipInfo(f"{name}.npy", _MOMENT)
            entry.compress_type = zipfile.ZIP_DEFLATED
            packed = io.BytesIO()
            np.lib.format.write_array(packed, np.ascontiguousarray(part), allow_pickle=False)
            archive.writestr(entry, packed.getvalue())
    return target.getvalue()
