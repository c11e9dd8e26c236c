"""A whole session of stabilisation_only: no image, skills, and the same closing."""

from tests.graphs.playing import supervised
from tests.journeys.telling import nothing_lost, tell
from tests.journeys.test_trauma_3stage import ARRIVAL, CLOSING


def test_a_session_that_steadies() -> None:
    session = supervised("stabilisation_only")
    tell(
        session,
        *ARRIVAL,
        ("homework_review", "Twice in the last seven days."),
        ("rapport_agenda", "I'd like to sleep better."),
        ("stab_skills", "I'll keep a regular bedtime and practise grounding."),
        *CLOSING,
    )
    session.to("clinician_wrapup")
    assert session.state.path == session.plan.path
    assert session.all_told("ended") == [{"completed": True, "reason": None}]
    assert not session.situation.activated
    nothing_lost(session)


def test_nothing_in_it_opens_an_image() -> None:
    session = supervised("stabilisation_only")
    assert not any(place.activates for place in session.plan.places.values())
