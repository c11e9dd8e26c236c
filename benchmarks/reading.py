"""What reading one line for danger costs, over ordinary and over hostile texts of 500 and of 20,000 characters.

Prints milliseconds of CPU: the median and the slowest in a hundred of distinct ordinary texts, and for every kind of
hostile text the best of a few runs, which is the cost of the text and not of the machine's other work.
"""

import time
from collections.abc import Iterator

import typer

from safety.signals import scan
from safety.signals_read import read_words
from safety.text import read_plain
from tests.safety.hostile import hostile

BOUNDS_MS = {500: 5.0, 20_000: 50.0}
RUNS = 5
_SENTENCES = (
    "I keep thinking about the kitchen and how he shouted, then my mum came in and I felt so small.",
    "It was raining and the dog woke me at five, so I made tea and sat by the window for a while.",
    "Work is fine, a bit busy, and I want to talk about the picture with the stairs.",
    "My sister rang on Sunday, we argued about the funeral and then we laughed about dad's car.",
    "In the image I am six and the door is shut, I can hear him on the stairs, my stomach hurts.",
    "The number was eighty and now it is more like forty, I can feel the chair and my feet.",
    "I did the homework three times, twice in the morning, and it was easier than last week.",
)


def ordinary(size: int, number: int) -> str:
    """A text of everyday sentences; no two of its sentences, and no two texts, are alike."""
    sentences = (f"{_SENTENCES[(i + number) % len(_SENTENCES)]} That was {number} {i}." for i in range(size // 60 + 1))
    return " ".join(sentences)[:size]


def cost_ms(text: str) -> float:
    """Milliseconds of CPU to read a text nobody has read before."""
    read_plain.cache_clear()
    read_words.cache_clear()
    begin = time.process_time()
    scan(text)
    return 1000 * (time.process_time() - begin)


def _lines(size: int) -> Iterator[str]:
    costs = sorted(cost_ms(ordinary(size, number)) for number in range(200 if size < 1_000 else 50))
    middle, slow = costs[len(costs) // 2], costs[int(len(costs) * 0.99)]
    yield f"{size:6} characters, bound {BOUNDS_MS[size]:.0f} ms"
    yield f"  {'ordinary, median':40} {middle:7.2f}"
    yield f"  {'ordinary, one in a hundred':40} {slow:7.2f}"
    for kind, text in hostile(size).items():
        yield f"  {kind:40} {min(cost_ms(text) for _ in range(RUNS)):7.2f}"


def run() -> None:
    """Measure and print."""
    scan(ordinary(500, 0))
    for size in BOUNDS_MS:
        for line in _lines(size):
            typer.echo(line)
