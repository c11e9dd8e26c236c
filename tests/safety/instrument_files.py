"""A made-up questionnaire, as a practice would write one, and how to change it."""

from collections.abc import Sequence

_CHOICES = "\n".join(f'  {{ value = {value}, label = "{value} %" }},' for value in (0, 20, 40, 60, 80, 100))
_ITEMS = """
items = [
  { id = "here", wording = "How often did you feel far away from where you were?" },
  { id = "body", wording = "How often did your body not feel like yours?" },
  { id = "things", wording = "How often did things around you look unreal?" },
]
"""
_FLAGS = '[[flags]]\ncode = "made_up_high"\nsays = "far away often"\nlight = "red"\nat_least = 30\nalert = true\n'


def changed(  # noqa: PLR0913 - one argument for each part of the file
    *,
    head: str = "",
    status: str = "confirmed",
    compared_with: str = 'compared_with = ["paper of 2020", "manual of 2021"]',
    licence: str = 'licence = "Licensed to this practice, no. 17."',
    items: str = _ITEMS,
    scoring: str = 'method = "mean"\nlow = 0\nhigh = 100',
    bands: Sequence[tuple[float, str]] = ((0, "seldom"), (30, "often")),
    flags: str = _FLAGS,
    missing: str = '[missing]\nrule = "prorate"\nmost = 1',
    tail: str = "",
) -> str:
    """The file with some of it put otherwise."""
    shown = "\n".join(f'[[bands]]\nat_least = {at_least}\nname = "{name}"' for at_least, name in bands)
    return f"""
id = "made_up"
name = "Made up"
full_name = "A scale that does not exist"
measures = "being far away"
language = "en"
time_frame = "the last month"
instruction = "Please choose how often this happened to you."
publisher = "Nobody"
address = "https://example.org/scale"
{compared_with}
{licence}
status = "{status}"
verified_on = 2026-11-22
choices = [
{_CHOICES}
]
{items}
{head}
{shown}
{flags}
[scoring]
{scoring}
{missing}
{tail}
"""


MADE_UP = changed()
