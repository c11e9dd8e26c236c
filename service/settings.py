"""Every setting, with its sentence. They come from the environment with the prefix `IMAGERY_`."""

import base64
import binascii
from functools import cached_property
from pathlib import Path
from typing import Literal

from pydantic import Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from service.errors import CannotStart, MasterKeyMissing

KEY_BYTES = 32
LogLevel = Literal["debug", "info", "warning", "error"]


class Settings(BaseSettings):
    """How this service is run. Frozen: what is set at the start holds until the next start."""

    model_config = SettingsConfigDict(env_prefix="IMAGERY_", frozen=True, extra="forbid")

    host: str = Field(
        default="127.0.0.1", description="The address to listen on. Anything but this machine needs https in front."
    )
    port: int = Field(default=8000, ge=0, le=65_535, description="The port to listen on; 0 takes a free one.")
    public_url: str = Field(
        default="",
        description="What people type to reach the service; invitations are built from it. Empty: http://localhost:PORT.",
    )
    data_dir: Path = Field(
        default=Path("var"), description="The folder for what this service keeps beside its database."
    )
    database_url: str = Field(
        default="",
        description="The database, as an SQLAlchemy URL. Empty: an SQLite file `imagery.db` in the data folder.",
    )
    redis_url: str = Field(default="", description="Redis, to wake other processes. Empty: one process needs none.")
    model: str = Field(
        default="",
        description="The language model that drafts, as `provider:model`. Empty: reviewed wording only, no network.",
    )
    master_key: SecretStr = Field(
        default=SecretStr(""), description="The key that wraps every client's key: 32 bytes in URL-safe base64."
    )
    master_key_file: Path | None = Field(
        default=None,
        description="A file with the master key, read when IMAGERY_MASTER_KEY is empty. Keep it readable by you alone.",
    )
    practice_name: str = Field(
        default="Practice", description="The name of the practice, made with its first clinician."
    )
    country: str = Field(
        default="GB",
        pattern="^[A-Z]{2}$",
        description="Where clients are unless their record says otherwise: two letters.",
    )
    language: str = Field(
        default="en", description="The language of a client's wording unless their record says otherwise."
    )
    allow_imagery_drafts: bool = Field(
        default=False,
        description="Site policy: may a session let drafts outside imagery go out without a clinician's approval?",
    )
    allow_between: bool = Field(
        default=True, description="Site policy: may clients open sessions of their own between meetings?"
    )
    live_call_required: bool = Field(
        default=False, description="Site policy: does imagery need a voice or video call beside the chat?"
    )
    invitation_hours: int = Field(
        default=72, ge=1, le=720, description="How long an invitation can be redeemed, in hours."
    )
    clinician_idle_minutes: int = Field(
        default=15, ge=1, le=240, description="After how many quiet minutes a clinician has to sign in again."
    )
    clinician_login_hours: int = Field(
        default=12, ge=1, le=24, description="After how many hours a clinician has to sign in again in any case."
    )
    client_idle_days: int = Field(
        default=14, ge=1, le=90, description="After how many quiet days a client needs a new invitation."
    )
    client_login_days: int = Field(
        default=60, ge=1, le=365, description="After how many days a client needs a new invitation in any case."
    )
    smtp_url: SecretStr = Field(
        default=SecretStr(""),
        description="The mail server for alerts, with name and password if it wants them: smtps://, starttls://, or "
        "smtp:// on this machine. Empty: no mail.",
    )
    mail_from: str = Field(default="", description="The address that alerts by mail come from.")
    webhook_url: SecretStr = Field(
        default=SecretStr(""),
        description="An https address that alerts are posted to, signed. Empty: none.",
    )
    webhook_secret: SecretStr = Field(
        default=SecretStr(""),
        description="The secret that signs what is posted: 24 bytes or more, as text or as `whsec_` and base64.",
    )
    instruments: Path | None = Field(
        default=None,
        description="A folder with questionnaires of your own, one TOML file each. Empty: those of this release.",
    )
    time_zone: str = Field(
        default="Europe/London",
        description="The clock of the practice, as a name such as Europe/London, until its rota says otherwise.",
    )
    drain_s: float = Field(
        default=5.0,
        ge=0,
        le=60,
        description="How long a process that was told to stop takes on nothing new before it closes what is open, in "
        "seconds: enough for whoever balances the load to notice.",
    )
    most_sockets: int = Field(
        default=4_000, ge=2, description="Sockets of one process; a tenth of them is kept for consoles."
    )
    most_waiting: int = Field(
        default=2_000, ge=1, description="Writes of one process that may wait before it says that it is busy."
    )
    least_free_mb: int = Field(
        default=200, ge=0, description="With less room than this on its disk, in megabytes, a process is not ready."
    )
    log_level: LogLevel = Field(
        default="info", description="How much is written to the log. No level writes a client's words."
    )

    @cached_property
    def address(self) -> str:
        """The public URL without a slash at its end."""
        return (self.public_url or f"http://localhost:{self.port}").rstrip("/")

    @cached_property
    def database(self) -> str:
        """The database URL to open."""
        return self.database_url or f"sqlite:///{(self.data_dir / 'imagery.db').absolute()}"

    @property
    def channels(self) -> tuple[str, ...]:
        """How alerts reach people, the console first."""
        beyond = {"mail": self.smtp_url, "webhook": self.webhook_url}
        return ("console", *(name for name, url in beyond.items() if url.get_secret_value()))

    @property
    def secure(self) -> bool:
        """Whether people reach the service over https."""
        return self.address.startswith("https://")


def load_settings() -> Settings:
    """The settings of this environment. Raises `CannotStart`, which names the variable that is wrong, not its value."""
    try:
        return Settings()
    except ValidationError as fault:
        wrong = [f"IMAGERY_{str(error['loc'][0]).upper()}: {error['msg']}" for error in fault.errors()]
        raise CannotStart("A setting is wrong. " + "; ".join(wrong)) from None


def load_master_key(settings: Settings) -> bytes:
    """The 32 bytes of the master key. Raises `MasterKeyMissing`, which says how to make one."""
    written = settings.master_key.get_secret_value().strip()
    if not written and settings.master_key_file is not None:
        written = _read(settings.master_key_file)
    if not written:
        raise MasterKeyMissing
    return parse_key(written)


def parse_key(written: str) -> bytes:
    """The bytes of a key in URL-safe base64. Raises `MasterKeyMissing` when it is none."""
    try:
        key = base64.b64decode(written, altchars=b"-_", validate=True)
    except (binascii.Error, ValueError):
        key = b""
    if len(key) != KEY_BYTES:
        raise MasterKeyMissing(
            "The master key is not one: it must be 32 bytes in base64, as `imagery keys new` makes it."
        )
    return key


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="ascii").strip()
    except (OSError, UnicodeDecodeError) as fault:
        raise MasterKeyMissing(
            "The file that IMAGERY_MASTER_KEY_FILE names cannot be read. Make one with `imagery keys new PATH`."
        ) from fault
