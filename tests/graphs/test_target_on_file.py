"""The target in work of the course is put to the client by its own words; what they say then is what counts."""

from dataclasses import replace

import pytest

from tests.graphs.playing import CASE, Player

TARGET = "Me alone in the long corridor."


def asked(target: str | None = TARGET) -> Player:
    """A session in which the client was just asked for the picture."""
    return Player(replace(CASE, target=target)).to("elicit_image")


def test_the_target_is_said_back_in_the_clients_words_and_another_picture_is_as_welcome() -> None:
    told = str(asked().all_told("delivered")[-1]["text"])
    assert "“Me alone in the long corridor”" in told
    assert "another" in told
    assert "On file" not in str(asked(None).all_told("delivered")[-1]["text"])


@pytest.mark.parametrize("words", ["That one.", "yes", "Yes, that one again", "the same", "It's that one please"])
def test_that_one_is_kept_in_the_words_it_was_agreed_in(words: str) -> None:
    player = asked()
    player.say(words)
    assert player.state.recorded["image_label"] == TARGET


@pytest.mark.parametrize(
    "words", ["I see myself at the table, and nobody looks up.", "A train that never stops at the station."]
)
def test_another_picture_is_kept_as_it_is_said(words: str) -> None:
    player = asked()
    player.say(words)
    assert player.state.recorded["image_label"] == words


def test_that_there_is_none_is_heard_as_before() -> None:
    player = asked()
    player.say("There is no picture.")
    assert player.state.recorded.get("image_label") != TARGET


def test_without_a_target_on_file_yes_is_no_picture() -> None:
    player = asked(None)
    player.say("yes")
    assert player.state.recorded.get("image_label") is None
