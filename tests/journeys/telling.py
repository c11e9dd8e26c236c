"""How the journeys are told: who says what at which step, checked line by line."""

from typing import Final

from tests.graphs.playing import Player

Line = tuple[str, str]


def tell(session: Player, *lines: Line) -> None:
    """Each line is said by the client at the step named; what it leads to is approved, and the clinician leads on."""
    for step, text in lines:
        settle(session, step)
        assert session.step == step, f"stands in {session.step}, not {step}, for: {text}"
        session.say(text)


def settle(session: Player, step: str) -> None:
    """What the clinician does before the client's next line: approve what waits, lead on from where only they may."""
    for _ in range(_ENOUGH):
        if session.state.draft is not None:
            session.approve()
        elif session.step != step:
            session.lead_on()
        else:
            return


_ENOUGH: Final = 6


def nothing_lost(session: Player) -> None:
    """What the client read is what was approved, and every line of the client is in the journal's inputs."""
    approved = {str(data["draft"]) for data in session.all_told("draft_ready")}
    sent = [data for data in session.all_told("delivered") if data["author"] == "assistant"]
    assert sent
    assert all(str(data["draft"]) in approved for data in sent)
