"""What is held against a service that was killed: the journal, what people were told, and what they saw.

The judge reads the database itself, with the true code. It takes on what was left, as a start would, and then compares.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path

from graphs.session import SessionGraph
from service.bus.local import LocalBus
from service.clock import SystemClock
from service.live.reading import event_of, seen_by_client
from service.sessions.engine import Engine
from service.sessions.replaying import replay
from service.store.port import StoredEvent, VersionConflict
from service.store.sealing import Keyring
from service.store.store import Store
from tests.crash.people import CANARY, Console, Frame, Person
from tests.crash.zygote import MASTER_KEY

LAST_WORDS = frozenset({"hold", "take_over", "ground"})
"""Commands after which nothing older goes out."""


async def judge(database: str, folder: Path, people: Sequence[Person], graph: SessionGraph) -> list[str]:
    """Every promise that was broken, in words; none is the only good answer."""
    with Store.open(database, Keyring(MASTER_KEY), SystemClock()) as store:
        found: list[str] = []
        for session in sorted({one for person in people for one in person.sessions}):
            found += [f"{session[:4]}: {broken}" for broken in await _of_session(store, session, people, graph)]
    return [*found, *_in_the_clear(folder)]


async def _of_session(store: Store, session: str, people: Sequence[Person], graph: SessionGraph) -> list[str]:
    record = await store.journal.load(session)
    if record is None or record.state is None:
        return []
    try:
        await Engine(store.journal, graph, LocalBus()).catch_up(session)
    except VersionConflict:
        return ["G4 what waits in the journal cannot be taken"]
    journal = await store.journal.events(session, 0, 10_000)
    raised = {alert.id for alert in await store.alerts.of_session(session)}
    walked = await replay(store.journal, graph, session)
    here = [person for person in people if session in person.sessions]
    return [
        *_numbered(journal),
        *([] if (await store.journal.verify(session)).whole else ["G12 the chain is broken"]),
        *([] if not await store.journal.unprocessed(session) else ["G4 an input was never taken"]),
        *([] if walked.same else [f"G4 G6 the journal is not what its inputs lead to: {walked}"]),
        *_alerts(journal, raised),
        *_approved(journal),
        *(broken for person in here for broken in _kept(journal, person, session)),
        *(broken for person in here for broken in _shown(journal, person, session)),
        *(broken for person in here for broken in _obeyed(journal, person, session)),
    ]


def _numbered(journal: Sequence[StoredEvent]) -> Iterator[str]:
    if [event.seq for event in journal] != list(range(1, len(journal) + 1)):
        yield "G2 the numbers have gaps"


def _kept(journal: Sequence[StoredEvent], person: Person, session: str) -> Iterator[str]:
    """What was acknowledged is there once, where it was said to be; what was not, at most once."""
    for name, frame in person.sent.items():
        if frame.get("session", session) == session:
            there = [event for event in journal if event.input_id == name]
            yield from _answered(there, frame, person.answers.get(name))
    if person.twice:
        yield f"G6 {len(person.twice)} frames were answered in two ways"


def _answered(there: Sequence[StoredEvent], frame: Frame, answer: Frame | None) -> Iterator[str]:
    if len(there) > 1:
        yield f"G1 {frame['type']} is there {len(there)} times"
    match answer:
        case {"type": "ack", "seq": seq}:
            if [event.seq for event in there] != [seq] or _refused(there):
                yield f"G1 an acknowledged {frame['type']} is not at {seq}"
            elif not _says(there[0], frame):
                yield f"G1 an acknowledged {frame['type']} says something else"
        case {"type": "refused"} if not all(event.kind == "command_refused" for event in there):
            yield f"G6 a refused {frame['type']} was carried out"
        case _:
            pass


def _refused(there: Iterable[StoredEvent]) -> bool:
    return any(event.kind == "command_refused" for event in there)


def _says(event: StoredEvent, frame: Frame) -> bool:
    given = (frame.get(name) for name in ("text", "value", "button", "step"))
    said = json.dumps([value for name, value in event.data.items() if name != "start"])
    return all(json.dumps(one) in said for one in given if one is not None)


def _shown(journal: Sequence[StoredEvent], person: Person, session: str) -> Iterator[str]:
    """Each page saw the journal, whole and in order, as far as it saw it."""
    seen = person.seen.get(session, [])
    events = [event_of(stored) for stored in journal]
    theirs = events if isinstance(person, Console) else seen_by_client(events)
    meant = {event.seq: event.model_dump(mode="json") for event in theirs}
    numbers = [frame["seq"] for frame in seen]
    if any(later <= earlier for earlier, later in pairwise(numbers)):
        yield f"G3 {person.page} saw entries twice or out of order"
    if numbers != [seq for seq in sorted(meant) if seq <= max(numbers, default=0)]:
        yield f"G3 {person.page} did not see every entry"
    for frame in seen:
        if meant.get(frame["seq"]) != frame:
            yield f"G3 {person.page} saw another {frame['kind']} at {frame['seq']} than there is"


def _approved(journal: Sequence[StoredEvent]) -> Iterator[str]:
    """Nothing reached the client but a reviewed script, the clinician's own words, and what was approved as it is."""
    ready = {event.data["draft"]: event for event in journal if event.kind == "draft_ready"}
    decided = [event for event in journal if event.kind == "decided"]
    for event in journal:
        if event.kind != "delivered":
            continue
        said = str(event.data["text"])
        if hashlib.sha256(said.encode()).hexdigest() != event.data["sha256"]:
            yield f"G5 the hash of {event.seq} is not of its text"
        if event.data.get("author") in {"script", "clinician"}:
            continue
        named = event.data.get("draft")
        mine = [one for one in decided if one.data.get("draft") == named and one.seq < event.seq]
        edited = any(one.data.get("text") == said for one in mine)
        as_it_was = named in ready and ready[named].data["text"] == said
        if not mine or not (edited or as_it_was):
            yield f"G5 {event.seq} reached the client without a decision"


def _obeyed(journal: Sequence[StoredEvent], person: Person, session: str) -> Iterator[str]:
    """After a hold, a takeover or grounding was acknowledged, nothing drafted before goes out."""
    made = {event.data["draft"]: event.seq for event in journal if event.kind == "draft_ready"}
    for name, frame in person.sent.items():
        answer = person.answers.get(name)
        if frame["type"] not in LAST_WORDS or frame.get("session") != session or (answer or {}).get("type") != "ack":
            continue
        seq = (answer or {})["seq"]
        late = [event.seq for event in journal if event.kind == "delivered" and event.seq > seq]
        for event in journal:
            drafted = made.get(str(event.data.get("draft")), seq + 1)
            if event.seq in late and drafted < seq:
                yield f"G7 {event.seq} went out after {frame['type']} at {seq}"


def _alerts(journal: Sequence[StoredEvent], raised: set[str]) -> Iterator[str]:
    told = {str(event.data["alert"]) for event in journal if event.kind == "alert_raised"}
    if told != raised:
        yield "G9 the alerts of the journal are not those that are kept"


def _in_the_clear(folder: Path) -> Iterator[str]:
    """A client's words stand in no file as they were written: neither in the log nor in the database."""
    for path in folder.rglob("*"):
        if path.is_file() and CANARY.encode() in path.read_bytes():
            yield f"G14 a client's words stand in {path.name}"
