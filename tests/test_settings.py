"""Settings come from the environment, and what is missing or wrong is said in a sentence."""

import base64
import os
import subprocess
import sys
from pathlib import Path

import pytest
from pydantic import SecretStr, ValidationError

from service.errors import MasterKeyMissing
from service.settings import Settings, load_master_key, parse_key

KEY = bytes(range(32))
WRITTEN = base64.urlsafe_b64encode(KEY).decode()


def test_every_setting_has_its_sentence() -> None:
    for name, field in Settings.model_fields.items():
        assert field.description, name
        assert field.description.endswith((".", "?")), name


def test_the_public_address_is_this_machine_unless_it_is_set() -> None:
    assert (Settings(port=8123).address, Settings(port=8123).secure) == ("http://localhost:8123", False)
    behind = Settings(public_url="https://rooms.example.org/")
    assert (behind.address, behind.secure) == ("https://rooms.example.org", True)


def test_the_database_is_a_file_in_the_data_folder_unless_it_is_set(tmp_path: Path) -> None:
    assert Settings(data_dir=tmp_path).database == f"sqlite:///{tmp_path}/imagery.db"
    assert Settings(database_url="sqlite:///elsewhere.db").database == "sqlite:///elsewhere.db"


def test_settings_hold_until_the_next_start() -> None:
    with pytest.raises(ValidationError):
        Settings().port = 1


def test_no_setting_shows_the_key() -> None:
    settings = Settings(master_key=SecretStr(WRITTEN))
    assert WRITTEN not in repr(settings) + str(settings) + settings.model_dump_json()


def test_the_master_key_comes_from_the_environment_or_a_file(tmp_path: Path) -> None:
    file = tmp_path / "key"
    file.write_text(f"{WRITTEN}\n", encoding="ascii")
    assert load_master_key(Settings(master_key=SecretStr(WRITTEN))) == KEY
    assert load_master_key(Settings(master_key_file=file)) == KEY


def test_without_a_master_key_the_start_is_refused_with_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(MasterKeyMissing, match="imagery keys new"):
        load_master_key(Settings())
    with pytest.raises(MasterKeyMissing, match="imagery keys new"):
        load_master_key(Settings(master_key_file=tmp_path / "nothing"))


@pytest.mark.parametrize("written", ["short", "!" * 44, WRITTEN[:-4], base64.b64encode(bytes(33)).decode(), "ä" * 44])
def test_what_is_no_key_is_refused_and_not_repeated(written: str) -> None:
    with pytest.raises(MasterKeyMissing) as refusal:
        parse_key(written)
    assert written not in refusal.value.detail


def test_the_environment_sets_them() -> None:
    """In a process of its own, as anybody would start it."""
    shown = "from service.settings import load_settings as s; print(s().port, s().allow_between, s().country)"
    environment = {**os.environ, "IMAGERY_PORT": "9001", "IMAGERY_ALLOW_BETWEEN": "no", "IMAGERY_COUNTRY": "NZ"}
    done = subprocess.run(  # noqa: S603 - our own words
        [sys.executable, "-c", shown], env=environment, check=True, capture_output=True, text=True
    )
    assert done.stdout.split() == ["9001", "False", "NZ"]
