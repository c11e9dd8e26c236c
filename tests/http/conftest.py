"""One running service for all tests of the calls."""

from collections.abc import Generator

import pytest

from tests.live.running import Person, Running, running


@pytest.fixture(scope="session")
def service(tmp_path_factory: pytest.TempPathFactory) -> Generator[Running]:
    """The service as it is shipped."""
    with running(tmp_path_factory.mktemp("calls")) as it_runs:
        yield it_runs


@pytest.fixture
def clinician(service: Running) -> Person:
    """A clinician with a caseload of her own."""
    return service.clinician()


@pytest.fixture
def client(service: Running, clinician: Person) -> Person:
    """A client of that clinician, in a session of their own."""
    return service.client(clinician)
