"""What a clinical protocol is made of: an ordered declaration of steps."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from safety.situation import Evidence, Name, Part, Place, Stage
from safety.thresholds import TimeFloor


class Mover(Name):
    """Who may move a session on from a step."""

    CLIENT = "C"  # the client's answer is enough
    ASSISTANT = "A"  # a draft proposes it; its approval makes it
    CLINICIAN = "K"  # only an explicit command


@dataclass(frozen=True, slots=True)
class Ask:
    """One field a step asks for.

    A `required` field holds the step until it is known. A `control` field is a rating from 0 to 100, shown beside a
    message; on its own it is no question. A `tacit` field is understood from what is said and never asked for. A field
    that `affirms` counts as known only when it is true, and a count above `most` is asked again. `sample` is a
    cooperative client's answer that gives just this field.
    """

    field: str
    sample: str
    required: bool = False
    control: bool = False
    tacit: bool = False
    affirms: bool = False
    most: int | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """One node of a protocol. `exits` are the steps it may lead to besides the next one of the path."""

    id: str
    stage: Stage
    mover: Mover
    purpose: str
    asks: tuple[Ask, ...] = ()
    part: Part = Part.NONE
    gives: Evidence | None = None
    branches: tuple[str, ...] = ()
    exits: tuple[str, ...] = ()
    every_message_rates: bool = False
    sample: str = "All right."

    @property
    def required(self) -> tuple[str, ...]:
        """The fields that hold the step until they are known."""
        return tuple(ask.field for ask in self.asks if ask.required)

    @property
    def sample_replies(self) -> Mapping[str, str]:
        """What a cooperative client answers, by the field asked; under the empty name, to anything else."""
        return {"": self.sample, **{ask.field: ask.sample for ask in self.asks}}


@dataclass(frozen=True, slots=True)
class ClinicalProtocol:
    """An ordered declaration of steps, with what imagery asks for and how much time it needs.

    `first_only` steps belong to the first session of a course, `later_only` to all others, `optional` to none unless
    the clinician or the client asks. `side` steps (the global ones) can be reached from everywhere. Where a protocol
    names the step it `thinks_from`, an image may be opened freely only once enough time was given to thinking since
    that step was entered. `follow_up_days` says when, after the last session, one looks back.
    """

    id: str
    title: str
    steps: Mapping[str, Step]
    order: tuple[str, ...]
    side: tuple[str, ...]
    needs: frozenset[Evidence] = frozenset()
    floor: TimeFloor = field(default_factory=lambda: TimeFloor(0, 0))
    first_only: frozenset[str] = frozenset()
    later_only: frozenset[str] = frozenset()
    optional: frozenset[str] = frozenset()
    between: bool = False
    thinks_from: str | None = None
    follow_up_days: tuple[int, ...] = ()

    def path(self, number: int) -> tuple[str, ...]:
        """The steps of the course's session `number` (from 1), in order, without optional ones."""
        left_out = self.optional | (self.later_only if number == 1 else self.first_only)
        return tuple(step for step in self.order if step not in left_out)

    def stages_for(self, number: int) -> tuple[tuple[Stage, tuple[str, ...]], ...]:
        """The stages of that session with their steps, in order."""
        path = self.path(number)
        stages = tuple(dict.fromkeys(self.steps[step].stage for step in path))
        return tuple((stage, tuple(step for step in path if self.steps[step].stage is stage)) for stage in stages)

    def place(self, step: str) -> Place:
        """What rules must know of a step. Raises `KeyError` for a step that is not this protocol's."""
        declared = self.steps[step]
        return Place(step, declared.stage, declared.part, self.needs if declared.part is not Part.NONE else frozenset())


def answering(step: Step, sample: str | None = None, **samples: str) -> Step:
    """The step with a cooperative client's answers from another story: in general, and by the field asked.

    Raises `KeyError` for a field that the step does not ask.
    """
    unknown = set(samples) - {ask.field for ask in step.asks}
    if unknown:
        raise KeyError(f"{step.id} does not ask {', '.join(sorted(unknown))}")
    asks = tuple(replace(ask, sample=samples.get(ask.field, ask.sample)) for ask in step.asks)
    return replace(step, asks=asks, sample=step.sample if sample is None else sample)


def steps_by_id(*steps: Step) -> Mapping[str, Step]:
    """The steps by id. Raises `ValueError` when an id comes twice."""
    by_id = {step.id: step for step in steps}
    if len(by_id) != len(steps):
        message = "a step id is declared twice"
        raise ValueError(message)
    return by_id
