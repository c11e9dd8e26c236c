"""What a client would rather not do is not offered to them; what they name by themselves they get."""

from dataclasses import replace

from graphs.understanding.exercises import another, spared
from safety.grounding import EXERCISES
from tests.graphs.playing import CASE

AVOIDS = replace(CASE, avoided=("five_senses", "feet_chair"))


def test_an_exercise_to_avoid_is_not_offered_even_when_all_others_were_tried() -> None:
    assert another(CASE, ()) == "five_senses"
    assert another(AVOIDS, ()) not in AVOIDS.avoided
    assert another(AVOIDS, tuple(set(EXERCISES) - set(AVOIDS.avoided))) not in AVOIDS.avoided


def test_who_avoids_everything_is_still_offered_something() -> None:
    assert another(replace(CASE, avoided=tuple(EXERCISES)), ()) in EXERCISES


def test_who_names_one_gets_it() -> None:
    assert spared(AVOIDS, {"grounding_technique": "five_senses"}, ()) == {"grounding_technique": "five_senses"}
