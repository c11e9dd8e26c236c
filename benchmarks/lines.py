"""What clients say in a benchmark: no two lines alike, so that nothing that was remembered makes a turn cheap."""

import itertools
from collections.abc import Iterator

_COLOURS = ("blue", "green", "grey", "brown", "white", "yellow", "red", "dark", "pale", "bright")
_SIZES = ("big", "small", "round", "long", "low", "tall", "wide", "narrow", "plain", "heavy")
_THINGS = ("chair", "lamp", "table", "carpet", "window", "shelf", "cup", "coat", "picture", "plant")
_PLACES = ("kitchen", "hall", "garden", "office", "shop", "train", "park", "library", "school", "square")


def lines() -> Iterator[str]:
    """Ten thousand lines that answer nothing, so that each leads to another draft at the same step; then again."""
    mixed = itertools.product(_THINGS, _COLOURS, _PLACES, _SIZES)
    for thing, colour, place, size in itertools.cycle(mixed):
        yield f"I am not sure what to say to that, I keep looking at the {size} {colour} {thing} in the {place}."
