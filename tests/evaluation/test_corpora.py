"""What is learnt from and what is measured with are kept apart."""

from safety.learned_model import LABELS
from service.evaluation import lines
from service.evaluation.lines import read_lines
from tools.weights.apart import MEASURING, measured_runs, runs_of, shared
from tools.weights.corpus import read


def test_no_training_line_shares_eight_words_or_all_its_words_with_one_that_measures() -> None:
    measured = measured_runs()

    both = [line.block for line in read() if shared(line.text, measured)]

    assert not both, f"run `python -m tools.weights.apart`: {len(both)} lines, in {sorted(set(both))}"


def test_what_is_shared_would_be_found() -> None:
    measured = frozenset(runs_of("It was raining, so I walked to the shop and bought a lamp."))

    assert shared("Anyway i walked to the shop and bought a lamp, so there", measured)
    assert shared("it was raining so I walked to the shop and bought a lamp", measured)
    assert not shared("I walked to the shop and ate a pear.", measured)


def test_both_speak_of_the_same_labels() -> None:
    assert lines.LABELS == LABELS
    assert {line.label for line in read()} == set(LABELS)
    assert {line.label for line in read_lines(sorted(MEASURING.glob("*.jsonl")))} <= set(LABELS)


def test_no_line_of_the_corpus_stands_there_twice() -> None:
    texts = [line.text.casefold() for line in read()]

    assert len(texts) - len(set(texts)) == 0
