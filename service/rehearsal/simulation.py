"""A client who talks and a clinician who approves, at human pace: to look on, in a session that is there already."""

import contextlib
from collections import deque
from typing import Final

from graphs.protocols import protocol
from service.clock import Clock
from service.rehearsal.clinician import Clinician
from service.rehearsal.cooperative import sample_reply
from service.rehearsal.floor import Floor
from service.rehearsal.links import Refused
from service.rehearsal.scenario import Script, Setup
from service.rehearsal.world import Meeting, World

PACE_MS: Final = 2_000
"""How long the simulated people take for one thing, in milliseconds."""
_TURNS_AT_MOST: Final = 300

LINES: Final[dict[str, tuple[str, ...]]] = {
    "elicit_image": ("I'm standing at the garden gate and it's locked, and I can hear them laughing inside.",),
    "meaning_belief": ("That I'm somebody people leave outside. I believe it 85.",),
    "baseline_ratings": ("Distress 80, vividness 70. It's mostly sadness, and my throat is tight.",),
    "s1_child_view": (
        "I was by the gate and I wanted to go in.",
        "I am at the gate. The iron is cold. My throat hurts.",
    ),
    "s1_hotspot": ("The worst moment is when the light in the window goes out. 85.",),
    "s2_adult_view": ("I see her, she's so little. I'm angry. She needs somebody. I want to go to her.",),
    "s2_intervene": ("I open the gate, I take her hand and I tell them that this stops now.",),
    "s3_child_again": ("I'm little. She's here and she holds my hand. They've gone quiet.",),
    "aftercare_image": ("We walk to the lake with my old dog. 30 now.",),
}
"""What the client says in these steps, in turn; elsewhere, and after that, the protocol's sample replies."""


async def simulate(world: World, meeting: Meeting, script: Script, clock: Clock) -> bool:
    """Play the session to its end; False when it did not come to one."""
    declared = protocol(script.variant)
    lines = {step: deque(said) for step, said in LINES.items()}
    floor = await Floor.open(world, script, meeting)
    clinician = Clinician(floor, declared)
    try:
        for _ in range(_TURNS_AT_MOST):
            await _approve(floor, clock)
            if floor.seen.ended is not None:
                return True
            await clock.sleep(PACE_MS)
            if clinician.waits_for_clinician():
                await clinician.open_gate()
                continue
            waiting = lines.get(floor.seen.step)
            await floor.say(waiting.popleft() if waiting else sample_reply(declared, floor.seen, script.age))
        return False
    finally:
        await floor.close()


def onlooker(name: str, age: int, number: int) -> Script:
    """The script of a simulated client: no lines of its own, only who they are."""
    return Script(
        id="simulation",
        variant="trauma_3stage",
        title="",
        name=name,
        age=age,
        setup=Setup(session_number=number),
        expected_path=(),
        turns=(),
        final={},
    )


async def _approve(floor: Floor, clock: Clock) -> None:
    """Read the draft, then approve it; somebody at the real console may be quicker."""
    if floor.seen.draft is not None:
        await clock.sleep(PACE_MS)
        with contextlib.suppress(Refused):
            await floor.approve_all()
