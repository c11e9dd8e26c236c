"""Plays one script: the client's lines where they belong, a cooperative client in between, and the clinician's part."""

import time
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

from graphs.protocols import protocol
from graphs.protocols.model import ClinicalProtocol
from safety.situation import Part, Stage
from service.rehearsal import matching
from service.rehearsal.clinician import Clinician, Stuck
from service.rehearsal.cooperative import sample_reply
from service.rehearsal.events import Events
from service.rehearsal.floor import Floor
from service.rehearsal.links import LinkLost, Refused
from service.rehearsal.orders import Orders
from service.rehearsal.report import Report
from service.rehearsal.scenario import Script, Turn, as_names
from service.rehearsal.seen import Seen
from service.rehearsal.words import word_faults
from service.rehearsal.world import NotPlayed, World, WorldError

REPLIES_AT_MOST: Final = 15
"""Sample replies in a row at one step before the rehearsal gives up."""
GATES_AT_MOST: Final = 5
"""Gates opened in a row at one step before the rehearsal gives up."""
HOLDING_S: Final = {"engage_new_image": 60, "safe_image": 59}
"""How long a step asks the client to stay with an image, in seconds; short of the first silence check."""

Show = Callable[[dict[str, Any]], None]


class Player:
    """One script on one floor. `faults` are the sentences that say what did not hold."""

    def __init__(self, world: World, script: Script, show: Show) -> None:
        """`show` takes each printed object in order."""
        self._world = world
        self._script = script
        self._show = show
        self.faults: list[str] = []
        self._owed: list[tuple[int, Turn]] = []  # what must be in the next object, and the seq it counts from
        self._same: tuple[str, str, int] = ("", "", 0)  # what was done at which step, how often in a row
        self._held_at = ""

    async def play(self) -> None:
        """Play the script to its end and print its objects. Whatever goes wrong is a fault."""
        began = time.monotonic()
        declared = protocol(self._script.variant)
        try:
            floor = await Floor.open(self._world, self._script)
        except (WorldError, LinkLost, Refused) as error:
            self.faults.append(str(error))
            return
        report = Report(self._script, floor.seen, _activating(declared))
        try:
            await self._all(floor, declared, report)
        except NotPlayed:
            self.faults.append("not played: it needs time to pass, and the clock belongs to the service")
        except (Stuck, Refused, LinkLost, WorldError) as error:
            self.faults.append(str(error))
        finally:
            self._finish(report, floor, began)
            await floor.close()

    async def _all(self, floor: Floor, declared: ClinicalProtocol, report: Report) -> None:
        clinician = Clinician(floor, declared)
        orders = Orders(floor, clinician, declared, lambda: self._reply(floor, declared))
        await floor.approve_all()
        for turn in self._script.turns:
            if turn.kind == "client":
                await self._lead_to(turn, floor, declared, clinician)
                await self._line(turn, floor, report)
            elif turn.kind == "event":
                await self._besides(turn, floor, lambda given=turn.given: Events(floor).happen(given))
            else:
                await self._besides(turn, floor, lambda given=turn.given: orders.carry_out(given))
        while floor.seen.ended is None:
            await self._go_on(floor, declared, clinician)

    async def _lead_to(self, turn: Turn, floor: Floor, declared: ClinicalProtocol, clinician: Clinician) -> None:
        """Lead the session to a step that the line belongs to."""
        while turn.at and floor.seen.step not in turn.at:
            if floor.seen.ended is not None:
                raise Stuck(f"turn {turn.number}: the session ended before it came to {', '.join(turn.at)}")
            try:
                await self._go_on(floor, declared, clinician)
            except Stuck as stuck:
                raise Stuck(f"turn {turn.number} belongs to {', '.join(turn.at)}: {stuck}") from stuck

    async def _go_on(self, floor: Floor, declared: ClinicalProtocol, clinician: Clinician) -> None:
        """One step on by our own rules: the clinician's part, or a cooperative answer."""
        if clinician.waits_for_clinician():
            self._count("gate", floor.seen.step, GATES_AT_MOST)
            await clinician.open_gate()
            await floor.approve_all()
        else:
            self._count("reply", floor.seen.step, REPLIES_AT_MOST)
            await self._reply(floor, declared)

    def _count(self, what: str, step: str, most: int) -> None:
        done, at, times = self._same
        times = times + 1 if (done, at) == (what, step) else 1
        self._same = (what, step, times)
        if times > most:
            raise Stuck(f"The session does not leave {step}.")

    async def _reply(self, floor: Floor, declared: ClinicalProtocol) -> None:
        await self._hold(floor)
        await floor.say(sample_reply(declared, floor.seen, self._script.age))
        await floor.approve_all()

    async def _hold(self, floor: Floor) -> None:
        """Let the time pass that the step asks for, once a visit."""
        visit = f"{floor.seen.step}:{floor.seen.entered_at()}"
        seconds = HOLDING_S.get(floor.seen.step)
        if seconds is not None and visit != self._held_at:
            self._held_at = visit
            await floor.wait(seconds)

    async def _line(self, turn: Turn, floor: Floor, report: Report) -> None:
        self._same = ("", "", 0)
        await self._hold(floor)
        report.line_comes()
        await floor.say(turn.text)
        await floor.approve_all()
        printed = report.line(turn.number)
        self._show(printed)
        found = [*matching.line_faults(turn.expect, printed, turn.text), *self._settle_owed(printed, floor.seen)]
        self.faults += [f"turn {turn.number}: {fault}" for fault in found]

    async def _besides(self, turn: Turn, floor: Floor, happen: Callable[[], Any]) -> None:
        """An event or a clinician's line: done at once; where it leads is checked at once."""
        self._same = ("", "", 0)
        began = floor.seen.seq
        try:
            await happen()
        except (Refused, Stuck) as error:
            raise Stuck(f"turn {turn.number}: {error}") from error
        stood = floor.seen.step
        await floor.approve_all()
        expected = turn.expect.get("next")
        steps = as_names(expected)
        if steps and not {stood, floor.seen.step} & set(steps):
            self.faults.append(f"turn {turn.number}: next is {floor.seen.step}, expected {', '.join(steps)}")
        self._owed.append((began, turn))

    def _settle_owed(self, printed: dict[str, Any], seen: Seen) -> Iterator[str]:
        """What events and the clinician's lines owe this object; a value counts even if a later one replaced it."""
        for began, turn in self._owed:
            recorded: dict[str, Any] = {**printed["recorded"]}
            expected: Mapping[str, Any] = turn.expect.get("record") or {}
            for event in reversed(seen.since(began, "recorded")):
                if matching.value_holds(expected.get(event["field"]), event["value"]):
                    recorded[event["field"]] = event["value"]
            for fault in matching.later_faults(turn.expect, {**printed, "recorded": recorded}):
                yield f"owed from turn {turn.number}: {fault}"
        self._owed = []

    def _finish(self, report: Report, floor: Floor, began: float) -> None:
        printed = report.last(int((time.monotonic() - began) * 1000))
        self._show(printed)
        self.faults += self._settle_owed(printed, floor.seen)
        self.faults += matching.path_faults(self._script.expected_path, tuple(printed["path"]))
        self.faults += matching.final_faults(self._script.final, printed)
        self.faults += word_faults(floor.seen, floor.names)


def _activating(declared: ClinicalProtocol) -> frozenset[str]:
    """The steps of imagery; not those that think it over while the image rests."""
    images = (step for step in declared.steps.values() if step.part is not Part.NONE)
    return frozenset(step.id for step in images if step.stage is Stage.RESCRIPT)
