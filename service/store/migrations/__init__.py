"""Bringing a database up to date. The migrations travel with the wheel, so an installed service can migrate."""

from pathlib import Path

from alembic import command
from alembic.config import Config

from service.store.engines import connect, migrating_engine

HERE = Path(__file__).parent


def migrate(database_url: str) -> None:
    """Make or bring up to date the tables at this URL; a database that is up to date stays as it is."""
    engine = migrating_engine(database_url)
    try:
        with connect(engine) as db:
            configured = configuration()
            configured.attributes["connection"] = db
            command.upgrade(configured, "head")
    finally:
        engine.dispose()


def configuration() -> Config:
    """What Alembic needs to find our migrations."""
    configured = Config()
    configured.set_main_option("script_location", str(HERE).replace("%", "%%"))
    return configured
