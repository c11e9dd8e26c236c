"""Exploring every reachable situation, and what the explored graph says as a whole."""

from collections import Counter, deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from heapq import heappop, heappush
from operator import attrgetter
from typing import Final, NamedTuple

from graphs.deciding import Policy, decide
from graphs.deciding.acts import POLICY
from graphs.plan import Plan
from graphs.proof.canonical import Canonical
from graphs.proof.moves import all_moves
from graphs.proof.trying import Tried, Trier
from graphs.proof.watching import Ways, changed
from safety.findings import Level
from safety.situation import Consent, Kind, Memory, Minutes, Move, Part, Readiness, Screen, Situation

_SORTED_BY: Final = ("step", "part", "ended")
"""Situations that differ in these have little in common: what came of a move in one is not looked for in another."""
_FORGOTTEN: Final = ("gated", "driving", "draft", "attending", "minutes")
"""Nor in these, which the order machine holds at one value: there is nothing to look up by."""
_REACHES: Final = frozenset(
    {"grounding", "g_crisis_hold", "g_unsafe_place", "g_duty_flag", "g_grounding_interrupt", "g_stop", "bs_exit"}
)
_RESCUES: Final = (Move(Kind.GROUNDED), Move(Kind.STOPPED), Move(Kind.CRISIS, level=Level.RED))
_CLOSING: Final = ("grounding", "orientation_check", "risk_recheck")


class Violation(NamedTuple):
    """An invariant that does not hold, and the shortest way to where it breaks."""

    invariant: str
    name: str
    path: tuple[str, ...]


class Hurry(NamedTuple):
    """How to look for a violation without exploring everything: towards imagery first, and no further than needed.

    `of` is what the invariant and the name of the check looked for begin with. With `among`, only situations for which
    it holds are gone on from, and nothing is said of the whole.
    """

    of: str = ""
    among: Callable[[Situation], bool] | None = None


@dataclass(slots=True)
class Exploration:
    """What was found: how much, what was checked how often, which rules refused, and what does not hold."""

    situations: int = 0
    transitions: int = 0
    checked: Counter[str] = field(default_factory=Counter[str])
    refused: Counter[str] = field(default_factory=Counter[str])
    steps: set[str] = field(default_factory=set[str])
    violations: list[Violation] = field(default_factory=list[Violation])
    follows: dict[int, set[int]] = field(default_factory=dict[int, set[int]])
    found: list[Situation] = field(default_factory=list[Situation])
    came_by: list[tuple[int, Move] | None] = field(default_factory=list[tuple[int, Move] | None])


class Explorer:
    """Explores one protocol as one machine."""

    def __init__(self, plans: tuple[Plan, ...], canonical: Canonical, *, order: bool, policy: Policy = POLICY) -> None:
        """`order` says which machine it is; `policy` which rules and guards are in force.

        `plans` are those of the first and of later sessions: they have the same steps and differ only in what comes
        after some of them, so they are explored together, each of those steps with every way on.
        """
        plan = plans[0]
        self._plan = plan
        self._plans = {step: tuple({one.follower(step): one for one in plans}.values()) for step in plan.places}
        self._canonical = canonical
        self._policy = policy
        self._moves = all_moves(plan)
        self._sorted_by = _SORTED_BY + (_FORGOTTEN if order else ())
        self._sort_of = attrgetter(*self._sorted_by)
        self._trier = Trier(policy, order=order)
        self._ways: dict[object, list[tuple[Move, Ways[Tried]]]] = {}
        self._index: dict[tuple[object, ...], int] = {}
        self._queue: deque[int] = deque()
        self._nearest: list[tuple[int, int]] = []
        self._hurry: Hurry | None = None
        self.result = Exploration()

    def run(self, hurry: Hurry | None = None) -> Exploration:
        """Explore everything reachable, or, in a hurry, only until what is looked for is found."""
        self._hurry = hurry
        self._reach(self._canonical(self._plan, Situation(self._plan.path[0], minutes=Minutes.AMPLE)), None)
        while self._queue or self._nearest:
            self._expand(self._queue.popleft() if hurry is None else heappop(self._nearest)[1])
            if hurry is not None and self._broke(hurry.of):
                return self.result
        self._count()
        self.result.situations = len(self.result.found)
        if hurry is None or hurry.among is None:
            self._check_whole()
        return self.result

    def _count(self) -> None:
        """Add up what was tried, each result as often as it was looked up."""
        result = self.result
        for tried in (one for known in self._ways.values() for _, ways in known for one in ways.results):
            result.transitions += tried.times * tried.transitions
            for check in tried.checked:
                result.checked[check] += tried.times
            for rule in tried.refused:
                result.refused[rule] += tried.times

    def _check_whole(self) -> None:
        """What can only be said of everything that is reachable."""
        self._check_rescue()
        self._check_ends()
        self._check_detours()

    def _broke(self, of: str) -> bool:
        return any(f"{found.invariant} {found.name}".startswith(of) for found in self.result.violations)

    def _reach(self, fields: tuple[object, ...], came_by: tuple[int, Move] | None) -> int:
        """The number of the situation with these fields, or rather of the one that the map makes of it."""
        known = self._index.get(fields)
        if known is None:
            situation = self._canonical(self._plan, Situation._make(fields))
            known = self._index.get(situation)
            if known is None:
                known = self._add(situation, came_by)
            self._index[fields] = known
        return known

    def _add(self, situation: Situation, came_by: tuple[int, Move] | None) -> int:
        number = len(self.result.found)
        self._index[situation] = number
        self.result.found.append(situation)
        self.result.came_by.append(came_by)
        self.result.follows[number] = set()
        self.result.steps.add(situation.step)
        if self._hurry is None:
            self._queue.append(number)
        elif self._hurry.among is None or self._hurry.among(situation):
            heappush(self._nearest, (-sum(_evidence_held(situation)), number))
        return number

    def _expand(self, at: int) -> None:
        now = self.result.found[at]
        for move, ways in self._ways_from(now):
            tried = ways.of(now)
            tried.times += 1
            for invariant, name in tried.broken:
                self._violated(invariant, name, at, move)
            for changes in tried.reached:
                reached = self._reach(changed(now, changes), (at, move))
                if reached != at and move.kind is not Kind.OVERRODE:
                    self.result.follows[at].add(reached)

    def _ways_from(self, now: Situation) -> list[tuple[Move, Ways[Tried]]]:
        """The moves that can do anything in situations of this sort, each with what has come of it so far."""
        sort = self._sort_of(now)
        known = self._ways.get(sort)
        if known is None:
            every = [(move, self._ways_of(plan, move)) for move in self._moves for plan in self._plans[now.step]]
            known = [(move, ways) for move, ways in every if ways.of(now).transitions or ways.only is None]
            self._ways[sort] = known
        return known

    def _ways_of(self, plan: Plan, move: Move) -> Ways[Tried]:
        return Ways(lambda watch: self._trier.tried(plan, move, watch), given=self._sorted_by)

    def _violated(self, invariant: str, name: str, at: int, move: Move | None) -> None:
        known = any(found.invariant == invariant and found.name == name for found in self.result.violations)
        if not known:
            last = () if move is None else (described(move),)
            self.result.violations.append(Violation(invariant, name, (*self._path(at), *last)))

    def _path(self, at: int) -> tuple[str, ...]:
        moves: list[str] = []
        while (came_by := self.result.came_by[at]) is not None:
            at, move = came_by
            moves.append(described(move))
        return tuple(reversed(moves))

    def _check_rescue(self) -> None:
        """I3: one input reaches grounding or a hold, whatever is pending."""
        for at, now in enumerate(self.result.found):
            if now.ended:
                continue
            self.result.checked["I3 one input away"] += 1
            reached = (decide(self._plan, now, move, self._policy).situation.step for move in _RESCUES)
            if not any(step in _REACHES for step in reached):
                self._violated("I3", "one input away", at, None)

    def _check_ends(self) -> None:
        """I8: from every situation an end can be reached without an override."""
        ends = {at for at, now in enumerate(self.result.found) if now.ended}
        safe = _backwards(self.result.follows, ends)
        for at in range(len(self.result.found)):
            self.result.checked["I8 a safe end"] += 1
            if at not in safe:
                self._violated("I8", "a safe end", at, None)

    def _check_detours(self) -> None:
        """I2 once more, on the graph alone: without its closing steps no image reaches an end."""
        images = {at for at, now in enumerate(self.result.found) if now.part is not Part.NONE}
        if not images:
            return
        for step in _CLOSING:
            self.result.checked[f"I2 never past {step}"] += len(images)
            barred = {at for at, now in enumerate(self.result.found) if now.step == step}
            reached = _forwards(self.result.follows, images, barred)
            past = [at for at in reached if self.result.found[at].ended]
            if past:
                self._violated("I2", f"never past {step}", past[0], None)


def described(move: Move) -> str:
    """A move in words, for the path of a violation."""
    target = f" {move.target.step}" if move.target else ""
    level = f" {move.level.word}" if move.level else ""
    times = f" {move.times}" if move.times else ""
    minutes = f" {move.minutes.name.lower()}" if move.kind is Kind.MINUTES else ""
    return f"{move.kind.value}{target}{level}{times}{minutes}"


def _evidence_held(now: Situation) -> tuple[bool, ...]:
    """What brings a session nearer to imagery, where most of what can go wrong goes wrong."""
    done = (now.screen is Screen.PASSED, now.consent is Consent.GIVEN, now.rehearsed, now.readiness is Readiness.GO)
    known = (now.memory is Memory.CLEAR, now.baseline, now.target, now.activated, not now.interrupted)
    return (*done, *known)


def _forwards(follows: dict[int, set[int]], starts: Iterable[int], barred: set[int]) -> set[int]:
    reached = set(starts) - barred
    queue = deque(reached)
    while queue:
        for after in follows[queue.popleft()]:
            if after not in reached and after not in barred:
                reached.add(after)
                queue.append(after)
    return reached


def _backwards(follows: dict[int, set[int]], ends: set[int]) -> set[int]:
    before: dict[int, list[int]] = {}
    for at, reached in follows.items():
        for after in reached:
            before.setdefault(after, []).append(at)
    safe = set(ends)
    queue = deque(ends)
    while queue:
        for earlier in before.get(queue.popleft(), ()):
            if earlier not in safe:
                safe.add(earlier)
                queue.append(earlier)
    return safe
