"""What is learnt from and what is measured with are kept apart."""

import json
from collections.abc import Iterator
from pathlib import Path

from safety.learned_model import LABELS
from safety.text import read_plain
from service.evaluation import lines
from service.evaluation.lines import read_lines
from tools.weights.corpus import FOLDER, read

MEASURING = Path(__file__).resolve().parents[1] / "corpora" / "risk"
RUN = 8


def runs_of(text: str) -> Iterator[tuple[str, ...]]:
    words = read_plain(text).words
    return (words[at : at + RUN] for at in range(len(words) - RUN + 1))


def test_no_run_of_eight_words_stands_in_both() -> None:
    learnt = {run for line in read() for run in runs_of(line.text)}

    shared = [
        path.name
        for path in sorted(MEASURING.glob("*.jsonl"))
        for line in read_lines([path])
        if not learnt.isdisjoint(runs_of(line.text))
    ]

    assert not shared, f"{len(shared)} lines of {set(shared)} share eight words with what was learnt from"


def test_no_line_stands_in_both() -> None:
    learnt = {read_plain(line.text).words for line in read()}

    both = [line for line in read_lines(sorted(MEASURING.glob("*.jsonl"))) if read_plain(line.text).words in learnt]

    assert len(both) == 0, f"{len(both)} lines"


def test_both_speak_of_the_same_labels() -> None:
    assert lines.LABELS == LABELS
    assert {line.label for line in read()} == set(LABELS)
    assert {line.label for line in read_lines(sorted(MEASURING.glob("*.jsonl")))} <= set(LABELS)


def test_no_line_of_the_corpus_stands_there_twice() -> None:
    texts = [
        json.loads(row)["text"].casefold() for path in FOLDER.glob("*.jsonl") for row in path.open(encoding="utf-8")
    ]

    assert len(texts) == len(set(texts))
