"""A questionnaire's file is used as it stands or not at all; a refusal names the file, the field and the fault."""

import pytest

from safety.instruments import InstrumentRefused, parse
from tests.safety.instrument_files import changed

TWO = '{ value = 0, label = "No" }, { value = 1, label = "Yes" }'
SUM = 'method = "sum"\nlow = 0\nhigh = 300'


def flag(more: str, code: str = "f") -> str:
    """One flag with these fields besides its code, words and light."""
    return f'[[flags]]\ncode = "{code}"\nsays = "s"\nlight = "amber"\n{more}\n'


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("not toml", "this is not TOML"),
        ("x" * 300_000, "too long"),
        (changed(licence=""), "licence must be words"),
        (changed(licence='licence = "  "'), "licence must be words"),
        (changed(head="surprise = 1"), "surprise is not a field"),
        (changed(status="surely"), "status must be one of confirmed, unconfirmed"),
        (changed(compared_with='compared_with = ["one place"]'), "compared_with needs two places"),
        (changed(compared_with="compared_with = []"), "compared_with must be a list of words"),
        (changed(compared_with="compared_with = [1, 2]"), "compared_with must be a list of words"),
        (changed(head="stale_after = 0"), "stale_after must be at least 1"),
        (changed(head="stale_after = true"), "stale_after must be a whole number"),
        (changed().replace('id = "made_up"', 'id = "Made Up"'), "id must be small letters"),
        (changed().replace("verified_on = 2026-11-22", 'verified_on = "today"'), "verified_on must be a date"),
        (changed().replace("verified_on = 2026-11-22", "verified_on = 2026-11-22T10:00:00"), "must be a date"),
        (changed(items=""), "items must be one or more tables"),
        (changed(items="items = [1]"), "items must be one or more tables"),
        (changed(items=f'items = [{{ id = "a", wording = "A", choices = [{TWO}], more = 1 }}]'), "items 1: more"),
        (changed(scoring="", missing=""), "method must be one of"),
        (changed().replace("[scoring]", "[scores]"), "scoring must be a table"),
        (changed(scoring='method = "mean"\nlow = 0\nhigh = 99'), "scoring says 0 to 99, but the answers give 0 to 100"),
        (changed(scoring='method = "eval"\nlow = 0\nhigh = 1'), "method must be one of sum, mean, max, any"),
        (changed(scoring='method = "any"\nlow = 0\nhigh = 1'), "at_least must be a whole number"),
        (changed(scoring=f'{SUM}\nitems = ["here", "feet"]'), "scoring names the item feet"),
        (changed(scoring=f'{SUM}\nitems = ["here", "here"]'), "scoring names the item here twice"),
        (changed(bands=[(30, "often"), (0, "seldom")]), "bands must rise"),
        (changed(bands=[(10, "often")]), "bands must begin at 0"),
        (changed(bands=[(0, "seldom"), (101, "never")]), "bands go beyond"),
        (changed(flags=flag("at_least = 0")), "always up or never up"),
        (changed(flags=flag("at_least = 101")), "always up or never up"),
        (changed(flags=flag('at_least = 20\nitems = ["feet"]')), "names the item feet"),
        (changed(flags=flag("at_least = 20\nskipped = true")), "cannot be skipped"),
        (changed(flags=flag("at_least = 20") + flag("at_least = 40")), "flags has f twice"),
        (changed(flags=flag('at_least = "20"')), "at_least must be a number"),
        (changed(flags=flag("at_least = inf")), "at_least must be a number"),
        (changed(flags=flag("at_least = true")), "at_least must be a number"),
        (changed(flags=flag('at_least = 20\nalert = "yes"')), "alert must be true or false"),
        (changed(flags=flag("at_least = 20").replace("amber", "green")), "light must be one of amber, red"),
        (changed(missing='[missing]\nrule = "prorate"\nmost = 3'), "for how many left out items"),
        (changed(missing='[missing]\nrule = "no_total"\nmost = 1'), "only when its rule is prorate"),
        (changed(scoring='method = "max"\nlow = 0\nhigh = 100'), "can prorate a sum or a mean"),
        (changed(tail='[change]\nreliable = 10\nmeaningful = 5\nsource = "s"'), "meaningful at least as much"),
        (changed(tail='[change]\nreliable = 10\nmeaningful = 5\nsource = "s"\nwhy = 1'), "why is not a field"),
        (changed(tail='[gate]\nitem = "body"\nat_least = 1'), "gate must name the first item"),
        (changed(tail='[gate]\nitem = "here"\nat_least = 1'), "must not be one of the items that are scored"),
        (changed(tail="gate = 1"), "gate must be a table|not a field"),
    ],
)
def test_a_faulty_file_is_refused_with_a_sentence(text: str, fault: str) -> None:
    with pytest.raises(InstrumentRefused, match=fault) as refused:
        parse("own.toml", text)
    assert str(refused.value).startswith("own.toml")
    assert str(refused.value).endswith(".")


@pytest.mark.parametrize(
    ("items", "fault"),
    [
        (
            f'{{ id = "a", wording = "A", choices = [{TWO}] }}, {{ id = "a", wording = "B", choices = [{TWO}] }}',
            "a twice",
        ),
        ('{ id = "a", wording = "A", choices = [{ value = 0, label = "No" }] }', "a needs at least two choices"),
        (
            '{ id = "a", wording = "A", choices = [{ value = 1, label = "No" }, { value = 1, label = "Yes" }] }',
            "two choices with the same value",
        ),
        (
            '{ id = "a", wording = "A", choices = [{ value = 0, label = "No" }, { value = 1, label = "No" }] }',
            "has the choice No twice",
        ),
        (", ".join(f'{{ id = "a{n}", wording = "A", choices = [{TWO}] }}' for n in range(201)), "more than 200"),
    ],
)
def test_items_must_be_told_apart_and_answerable(items: str, fault: str) -> None:
    text = changed(items=f"items = [{items}]", flags="", missing="", bands=[(0, "low")])
    with pytest.raises(InstrumentRefused, match=fault):
        parse("own.toml", text)


@pytest.mark.parametrize(("at_least", "low", "fault"), [(2, 0, "never open"), (0, 0, "always open"), (1, 1, "be 0")])
def test_a_gate_must_be_able_to_open_and_to_stay_shut(at_least: int, low: int, fault: str) -> None:
    high = low + 1
    choices = f'{{ value = {low}, label = "No" }}, {{ value = {high}, label = "Yes" }}'
    items = f'{{ id = "door", wording = "D", choices = [{TWO}] }}, {{ id = "a", wording = "A", choices = [{choices}] }}'
    text = changed(
        items=f"items = [{items}]",
        scoring=f'method = "sum"\nitems = ["a"]\nlow = {low}\nhigh = {high}',
        bands=[(low, "low")],
        flags="",
        missing="",
        tail=f'[gate]\nitem = "door"\nat_least = {at_least}',
    )
    with pytest.raises(InstrumentRefused, match=fault):
        parse("own.toml", text)
