"""The training corpus: what is in it, and a digest that says which corpus some weights were made from."""

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path

from safety.learned_model import LABELS

FOLDER = Path(__file__).resolve().parents[2] / "safety" / "corpus" / "en"
BLOCK = 40


@dataclass(frozen=True, slots=True)
class Line:
    """One line with what it says; lines of one `block` were written together and are never parted by a fold."""

    text: str
    label: str
    form: str
    block: str


def read(folder: Path = FOLDER) -> list[Line]:
    """Every line, file by file in the order of their names. Raises `ValueError` for an unknown label."""
    found: list[Line] = []
    for path in sorted(folder.glob("*.jsonl")):
        for number, row in enumerate(path.read_text(encoding="utf-8").rstrip("\n").split("\n")):
            entry = json.loads(row)
            if entry["label"] not in LABELS:
                message = f"{path.name}:{number + 1}: no such label"
                raise ValueError(message)
            block = f"{path.stem}/{number // BLOCK}"
            found.append(Line(entry["text"], entry["label"], entry.get("form", ""), block))
    return found


def digest(folder: Path = FOLDER) -> str:
    """A digest of all lines and their labels."""
    whole = hashlib.sha256()
    for line in read(folder):
        whole.update(json.dumps([line.text, line.label]).encode())
    return whole.hexdigest()
