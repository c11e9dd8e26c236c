"""The practice of the demo: one clinician, two clients, an open session for each."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from pydantic import SecretStr

from service.access.access import Access
from service.access.passwords import new_password
from service.cli.keys import new_master_key, write_key
from service.clock import Clock
from service.errors import CannotStart
from service.settings import Settings, parse_key
from service.store.caseload import Of
from service.store.port import SessionRecord
from service.store.records import ClientDetails, ClientRecord, Clinician, SessionPlan
from service.store.store import Store

EMAIL: Final = "demo@example.org"
KEY_FILE: Final = "demo.key"
DATABASE: Final = "demo.db"
CLIENTS: Final = (
    ClientDetails(name="Ines", age=34, safe_word="lantern"),
    ClientDetails(name="Alba", age=57, safe_word="harbour"),
)
_MINUTE_MS: Final = 60_000
_WORTH_JOINING_MS: Final = 60 * _MINUTE_MS


@dataclass(frozen=True, slots=True, kw_only=True)
class Seat:
    """A client of the demo and their way into a session: a link, or, where a script plays, a token."""

    name: str
    age: int
    session: str
    number: int
    starts_at: int
    url: str
    client_token: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoPractice:
    """What the demo prints: the clinician's login, and a seat for each client. `token` is for the script."""

    email: str
    password: str
    token: str
    seats: tuple[Seat, ...]


def demo_settings(host: str, port: int) -> Settings:
    """The settings of the demo: what the environment says of data and addresses does not count here."""
    folder = Path("var")
    return Settings(
        host=host,
        port=port,
        public_url=f"http://localhost:{port}",
        data_dir=folder,
        database_url=f"sqlite:///{(folder / DATABASE).absolute()}",
        redis_url="",
        model="",
        master_key=SecretStr(""),
        master_key_file=folder / KEY_FILE,
        practice_name="Harbour Practice",
        log_level="warning",
    )


def key_of(settings: Settings) -> bytes:
    """The demo's key, made at the first start. Raises `CannotStart` when there is data and its key is gone."""
    path = settings.data_dir / KEY_FILE
    if not path.exists():
        if (settings.data_dir / DATABASE).exists():
            raise CannotStart(
                f"The demo's data is there, but its key {path} is gone, so nobody can read it again. "
                f"Delete {settings.data_dir / DATABASE} to begin anew."
            )
        write_key(path, new_master_key())
    return parse_key(path.read_text("ascii").strip())


async def make_ready(store: Store, settings: Settings, clock: Clock, *, simulated: bool) -> DemoPractice:
    """Give the clinician a new password, and each client a session that can be joined now."""
    access = Access(store, settings, clock)
    password = new_password()
    clinician = await access.door.known(EMAIL)
    if clinician is None:
        clinician = await access.door.enrol(email=EMAIL, name="Dr Mara Lind", role="clinician", password=password)
    else:
        await access.door.set_password(clinician, password)
        await access.door.revoke_tokens(clinician)
    clients = await _clients(store, access, clinician)
    seats = [
        await _seat(store, access, client, clinician, clock, scripted=simulated and number == 0)
        for number, client in enumerate(clients)
    ]
    token = await access.door.new_token(clinician) if simulated else ""
    return DemoPractice(email=EMAIL, password=password, token=token, seats=tuple(seats))


async def _clients(store: Store, access: Access, clinician: Clinician) -> list[ClientRecord]:
    """The demo's clients in order, taken on at the first start."""
    known = {client.details.name: client for client in await access.clients(clinician)}
    clients: list[ClientRecord] = []
    for details in CLIENTS:
        found = known.get(details.name)
        if found is None:
            found = await store.caseload.add_client(clinician, details, country="GB", language="en")
        clients.append(found)
    return clients


async def _seat(
    store: Store, access: Access, client: ClientRecord, clinician: Clinician, clock: Clock, *, scripted: bool
) -> Seat:
    record = await _session(store, client, clock)
    invited = await access.invite(clinician, record.id)
    token = (await access.door.join(invited.code)).token if scripted else ""
    return Seat(
        name=client.details.name,
        age=client.details.age or 0,
        session=record.id,
        number=record.number,
        starts_at=record.starts_at,
        url="" if scripted else access.invitation_url(invited),
        client_token=token,
    )


async def _session(store: Store, client: ClientRecord, clock: Clock) -> SessionRecord:
    """The client's newest session if it can still be joined, or a new one that begins now."""
    for record in await store.caseload.sessions(Of(client=client.id)):
        ends_at = record.starts_at + record.minutes * _MINUTE_MS
        if record.status != "ended" and ends_at - clock.now() >= _WORTH_JOINING_MS:
            return record
    return await store.caseload.plan_session(SessionPlan(client=client.id, protocol="trauma_3stage"))
