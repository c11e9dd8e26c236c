"""Running a function of a situation once for each way through it, not once for each situation.

A function that reads a situation field by field does the same for any two situations that agree in the fields it reads:
it takes the same branches, gives the same result and sets the same fields. `Ways` runs it on a stand-in that notes what
is read, and keeps the result under the values read. The next situation is looked up by just those fields, and the
function runs only for one that differs in them. Nothing is declared, so nothing can be declared wrongly.
"""

from collections.abc import Callable
from typing import Final, Generic, TypeVar, cast

from safety.situation import Situation

Changes = tuple[tuple[int, object], ...]
"""Fields that are set, each by where it stands in a situation and what it becomes."""
Result = TypeVar("Result")
_PLACES: Final = {name: place for place, name in enumerate(Situation._fields)}


class _Watched:
    """Stands in for a situation: it has its fields and what follows from them, and nothing else.

    It has no length, no items, no hash and no order, and compares only with another of the same run: code that takes a
    situation as a whole raises, instead of reading what nobody notes.
    """

    closing_due = Situation.closing_due

    def __init__(self, look: Callable[[str], object], changed: dict[str, object], known: dict[str, object]) -> None:
        self.__dict__.update(known)
        self.__dict__.update(changed)
        self.look = look
        self.changed = changed

    def __getattr__(self, name: str) -> object:
        """A field nobody set is the situation's own; it is looked at once and then known."""
        value = self.look(name)
        self.__dict__[name] = value
        return value

    def _replace(self, **fields: object) -> "_Watched":
        return _Watched(self.look, {**self.changed, **fields}, self.__dict__)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, _Watched) or other.look is not self.look:
            raise TypeError
        fields = self.changed.keys() | other.changed.keys()
        return all(getattr(self, name) == getattr(other, name) for name in sorted(fields))


def _watched(situation: Situation) -> _Watched:
    stand_in = cast("object", situation)
    if not isinstance(stand_in, _Watched):
        raise TypeError
    return stand_in


def touched(before: Situation, after: Situation) -> frozenset[str]:
    """The fields set on the way from one watched situation to another; all others are as they were."""
    was, then = _watched(before).changed, _watched(after).changed
    return frozenset(name for name, value in then.items() if name not in was or was[name] is not value)


class Watch:
    """One run on one situation: what it looked at, in order."""

    def __init__(self, situation: Situation) -> None:
        """Watch a run on `situation`."""
        self.looked: dict[str, object] = {}
        self._own = situation
        self.stand_in = cast("Situation", _Watched(self._look, {}, {}))

    def _look(self, name: str) -> object:
        value = self.looked[name] = self._own[_PLACES[name]] if name in _PLACES else _unknown(name)
        return value

    def changes(self, after: Situation) -> Changes:
        """What was set, without what is known to have been so before."""
        new = _watched(after).changed
        return tuple(
            (_PLACES[name], value)
            for name, value in sorted(new.items())
            if name not in self.looked or self.looked[name] != value
        )


def _unknown(name: str) -> object:
    raise AttributeError(name)


def changed(situation: Situation, changes: Changes) -> tuple[object, ...]:
    """The situation with these changes, as the plain tuple that it equals."""
    fields = list[object](situation)
    for place, value in changes:
        fields[place] = value
    return tuple(fields)


class _Node(Generic[Result]):
    """A result, or where ways part: by the value of the field at `place`."""

    __slots__ = ("place", "result", "ways")

    def __init__(self) -> None:
        self.result: Result | None = None
        self.place = 0
        self.ways: dict[object, _Node[Result]] = {}

    def by(self, place: int, value: object) -> "_Node[Result]":
        """The way on for this value. Raises `RuntimeError` where others part by another field, or not at all."""
        if not self.ways:
            self.place = place
        if self.place != place or self.result is not None:
            raise RuntimeError(_NOT_ALONE)
        return self.ways.setdefault(value, _Node())


_NOT_ALONE: Final = "what runs here depends on something besides the situation"


class Ways(Generic[Result]):
    """What a function gives for any situation, found by the fields it read of those it ran on."""

    def __init__(self, run: Callable[[Watch], Result], given: tuple[str, ...] = ()) -> None:
        """`run` reads a situation through the watch alone, and gives anything but None.

        The fields `given` are the same in every situation that will be asked about. Raises `TypeError` where `run`
        takes the situation as a whole, and `RuntimeError` where what it reads depends on something else.
        """
        self._run = run
        self._given = given
        self._first: _Node[Result] = _Node()
        self.results: list[Result] = []
        """What it gave each time it ran."""

    @property
    def only(self) -> Result | None:
        """The result, when it is the same for every situation; None when it is not, or nothing was asked yet."""
        return self._first.result

    def of(self, situation: Situation) -> Result:
        """What the function gives for this situation."""
        node: _Node[Result] | None = self._first
        while node is not None:
            if node.result is not None:
                return node.result
            node = node.ways.get(situation[node.place])
        return self._anew(situation)

    def _anew(self, situation: Situation) -> Result:
        watch = Watch(situation)
        result = self._run(watch)
        node = self._first
        for name, value in watch.looked.items():
            if name not in self._given:
                node = node.by(_PLACES[name], value)
        if node.ways:
            raise RuntimeError(_NOT_ALONE)
        node.result = result
        self.results.append(result)
        return result
