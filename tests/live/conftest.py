"""One running service for all tests of the relay."""

from collections.abc import Generator

import pytest

from service.live.limits import Limits
from tests.live.running import Person, Running, running


@pytest.fixture(scope="session")
def service(tmp_path_factory: pytest.TempPathFactory) -> Generator[Running]:
    """The service, with short patience for what is slow."""
    limits = Limits(hello_s=1.0, alert_again_s=0.5, queue=64, slow_s=0.5)
    with running(tmp_path_factory.mktemp("relay"), limits) as it_runs:
        yield it_runs


@pytest.fixture
def clinician(service: Running) -> Person:
    """A clinician with a caseload of her own."""
    return service.clinician()


@pytest.fixture
def client(service: Running, clinician: Person) -> Person:
    """A client of that clinician, in a session of their own."""
    return service.client(clinician)
