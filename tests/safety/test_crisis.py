"""Whom to call: one complete entry per country, numbers from the files alone, and old entries noticed."""

from datetime import date, timedelta
from pathlib import Path

import pytest

import safety.crisis
from safety.crisis import STALE_AFTER_DAYS, BadCrisisEntry, NoCrisisEntry, directory, entry, is_stale, parse

COUNTRIES = ["US", "CA", "GB", "IE", "AU", "NZ", "FR", "DE", "NL", "ES", "AT", "CH", "BE", "BR", "IN", "ZA", "JP", "SE"]


def test_every_country_the_protocol_names_has_an_entry() -> None:
    assert set(directory()) == set(COUNTRIES)


@pytest.mark.parametrize("country", COUNTRIES)
def test_an_entry_is_complete(country: str) -> None:
    found = entry(country)
    assert found.country == country
    assert found.emergency
    assert all(number.isdigit() and 2 <= len(number) <= 5 for number in found.emergency)
    assert found.lines
    assert all(line.name and line.contact and line.how for line in found.lines)
    assert found.source
    assert found.owner
    assert found.verified_on >= date(2018, 1, 1)


def test_a_few_numbers_by_heart() -> None:
    assert entry("GB").emergency == ("999",)
    assert [line.contact for line in entry("NL").lines] == ["113", "0800-0113"]
    assert entry("IE").lines[0].contact == "116 123"
    assert entry("US").lines[0].contact == "988"


def test_a_country_is_found_in_any_case() -> None:
    assert entry("gb") is entry("GB")


@pytest.mark.parametrize("country", ["XX", "", "UK", "GBR"])
def test_a_country_without_an_entry_is_refused_not_guessed(country: str) -> None:
    with pytest.raises(NoCrisisEntry) as refused:
        entry(country)
    assert refused.value.country == country


def test_what_was_not_seen_in_a_source_says_so() -> None:
    unsure = {country for country in COUNTRIES if entry(country).status != "published source seen"}
    assert unsure == {"IN", "ZA", "JP", "SE"}


def test_an_entry_is_stale_from_the_day_after_half_a_year() -> None:
    found = entry("GB")
    last_good = found.verified_on + timedelta(days=STALE_AFTER_DAYS)
    assert not is_stale(found, found.verified_on)
    assert not is_stale(found, last_good)
    assert is_stale(found, last_good + timedelta(days=1))


def test_each_file_is_named_after_its_country() -> None:
    names = {page.stem for page in Path(safety.crisis.__file__).parent.glob("*.toml")}
    assert names == {country.lower() for country in COUNTRIES}


GOOD = Path(safety.crisis.__file__).with_name("gb.toml").read_text("utf-8")


@pytest.mark.parametrize(
    ("field", "line", "instead"),
    [
        ("country", 'country = "GB"', ""),
        ("country", 'country = "GB"', 'country = "IE"'),
        ("emergency", 'emergency = ["999"]', "emergency = []"),
        ("emergency", 'emergency = ["999"]', 'emergency = "999"'),
        ("emergency", 'emergency = ["999"]', 'emergency = ["nine"]'),
        ("verified_on", "verified_on = 2026-11-22", 'verified_on = "lately"'),
        ("status", 'status = "published source seen"', 'status = "sure"'),
        ("owner", 'owner = "clinical safety owner"', 'owner = " "'),
        ("contact", 'contact = "116 123"', ""),
    ],
)
def test_an_entry_that_is_not_complete_is_refused_by_file_and_field(field: str, line: str, instead: str) -> None:
    assert line in GOOD
    with pytest.raises(BadCrisisEntry, match=f"^gb.toml: {field}$"):
        parse("gb.toml", GOOD.replace(line, instead))


def test_an_entry_needs_lines_and_not_just_words() -> None:
    head = GOOD.split("[[line]]")[0]
    for lines in ("", 'line = ["116 123"]'):
        with pytest.raises(BadCrisisEntry, match=r"^gb\.toml: line$"):
            parse("gb.toml", head + lines)


def test_a_good_entry_is_read_as_it_stands() -> None:
    assert parse("gb.toml", GOOD) == entry("GB")


def test_a_line_of_the_card_names_whom_it_reaches_and_how() -> None:
    shown = entry("GB").lines_in_words

    assert any("116 123" in line for line in shown)
    assert [line.split(": ", 1)[0] for line in shown] == [line.name for line in entry("GB").lines]
