"""A progress note read from its entries: what a signature covers, and that any change after it shows."""

from dataclasses import replace

import pytest

from graphs.outcomes import Json
from service.access.note_entries import hash_of_amendment, hash_of_text, read
from service.store.notes import NoteEntry, NoteKind

TEXT: dict[str, Json] = {"form": "soap", "sections": {"assessment": "Coping.", "plan": "Friday."}}


def entry(number: int, kind: NoteKind, body: dict[str, Json]) -> NoteEntry:
    """An entry of the note."""
    return NoteEntry(session="s1", number=number, kind=kind, at=number * 1_000, by="c1", body=body)


def whole() -> list[NoteEntry]:
    """A text, a newer one, the signature over that, and two amendments."""
    made = hash_of_text("s1", TEXT, "Dr Reed", 3_000)
    entries = [
        entry(1, "text", {**TEXT, "sections": {"plan": "Monday."}}),
        entry(2, "text", TEXT),
        entry(3, "signature", {"of": 2, "name": "Dr Reed", "sha256": made}),
    ]
    for number in (4, 5):
        body: dict[str, Json] = {"text": f"Added {number}.", "reason": "A slip.", "name": "Dr Reed"}
        made = hash_of_amendment(made, body, number * 1_000)
        entries.append(entry(number, "amendment", {**body, "sha256": made}))
    return entries


def test_the_newest_text_is_the_one_that_was_signed() -> None:
    note = read("s1", whole())
    assert (note.version, note.intact, [one.intact for one in note.amendments]) == (5, True, [True, True])
    assert note.text is not None
    assert note.text.body == TEXT


@pytest.mark.parametrize(
    ("number", "change"),
    [
        (2, {"sections": {"assessment": "Coping.", "plan": "Saturday."}}),
        (2, {"sections": {"plan": "Friday.", "assessment": "Coping."}}),
        (2, {"form": "dap"}),
        (3, {"name": "Dr Else"}),
        (3, {"sha256": "0" * 64}),
    ],
)
def test_a_changed_text_order_form_name_or_hash_shows(number: int, change: dict[str, Json]) -> None:
    entries = [replace(one, body={**one.body, **change}) if one.number == number else one for one in whole()]
    assert not read("s1", entries).intact


def test_a_changed_time_or_another_session_shows() -> None:
    assert not read("s1", [replace(one, at=one.at + 1) if one.number == 3 else one for one in whole()]).intact
    assert not read("s2", whole()).intact


def test_a_text_slipped_in_after_the_signature_shows_and_does_not_count() -> None:
    forged = entry(6, "text", {**TEXT, "sections": {"plan": "Never said."}})
    note = read("s1", [*whole(), forged])
    assert not note.intact
    assert note.text is not None
    assert note.text.body == TEXT


@pytest.mark.parametrize("field", ["text", "reason", "name"])
def test_a_changed_amendment_shows_and_one_that_was_taken_out_shows_in_the_next(field: str) -> None:
    changed = [replace(one, body={**one.body, field: "Other."}) if one.number == 4 else one for one in whole()]
    assert [one.intact for one in read("s1", changed).amendments] == [False, True]
    without = [one for one in whole() if one.number != 4]
    assert [one.intact for one in read("s1", without).amendments] == [False]


def test_before_the_first_entry_there_is_nothing() -> None:
    note = read("s1", [])
    assert (note.version, note.text, note.signature, note.intact) == (0, None, None, True)
