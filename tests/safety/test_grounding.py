"""Which exercise is offered: the client's own first, the senses first, and never what would make it worse."""

from collections.abc import Collection
from itertools import product

import pytest

from safety import grounding
from safety.grounding import EXERCISES

EITHER = (False, True)


def offered(
    *preferred: str, dissociating: bool = False, avoid_breath: bool = False, tried: Collection[str] = ()
) -> str:
    return grounding.offered(preferred, dissociating=dissociating, avoid_breath=avoid_breath, tried=tried)[0]


def test_the_library_has_the_thirteen_exercises_of_the_protocol() -> None:
    assert set(EXERCISES) == {
        "orient", "five_senses", "feet_chair", "cold_texture", "categories", "describe_object", "slow_breath",
        "movement", "anchor_phrase", "container", "safe_cue", "contact", "one_word",
    }  # fmt: skip
    assert all(EXERCISES[key].id == key for key in EXERCISES)


def test_what_the_client_practised_comes_first() -> None:
    assert offered("movement", "five_senses") == "movement"


def test_the_second_time_it_is_another_one() -> None:
    assert offered("movement", "five_senses", tried={"movement"}) == "five_senses"
    assert offered("movement", tried={"movement"}) != "movement"


def test_without_a_wish_the_senses_come_first() -> None:
    assert EXERCISES[offered()].sensory


def test_while_dissociating_the_strongest_sense_comes_first() -> None:
    assert offered(dissociating=True) == "cold_texture"
    assert offered("feet_chair", dissociating=True) == "feet_chair"


@pytest.mark.parametrize("wish", ["safe_cue", "container", "slow_breath", "categories", "anchor_phrase"])
def test_while_dissociating_inward_or_hard_exercises_are_not_offered_even_when_wished_for(wish: str) -> None:
    assert offered(wish, dissociating=True) == "cold_texture"


def test_breathing_is_only_offered_to_who_asked_and_can() -> None:
    assert offered("slow_breath") == "slow_breath"
    assert offered("slow_breath", avoid_breath=True) != "slow_breath"
    assert offered(tried=set(EXERCISES) - {"slow_breath"}) != "slow_breath"


@pytest.mark.parametrize("prepared", ["safe_cue", "anchor_phrase"])
def test_what_needs_preparing_is_only_offered_to_who_prepared_it(prepared: str) -> None:
    assert offered(prepared) == prepared
    assert offered(tried=set(EXERCISES) - {prepared}) != prepared


def test_putting_things_away_is_never_offered_before_the_closing() -> None:
    assert offered("container") != "container"


def test_a_wish_nobody_knows_is_passed_over() -> None:
    assert offered("juggling", "movement") == "movement"


@pytest.mark.parametrize(("dissociating", "avoid_breath"), list(product(EITHER, EITHER)))
def test_there_is_always_an_answer_and_it_is_allowed(dissociating: bool, avoid_breath: bool) -> None:
    tried: list[str] = []
    for _ in range(len(EXERCISES) + 1):
        next_one = offered("slow_breath", "safe_cue", dissociating=dissociating, avoid_breath=avoid_breath, tried=tried)
        assert EXERCISES[next_one].ok_in_dissociation or not dissociating
        assert not (avoid_breath and EXERCISES[next_one].breath)
        tried.append(next_one)
    assert len(set(tried)) < len(tried)
