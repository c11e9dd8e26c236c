"""Named places where a test can make the process die as if the power had gone."""

import os

VARIABLE = "IMAGERY_CRASH_POINT"
DIED = 137


def crash_point(name: str) -> None:
    """Die here, without any tidying up, if the environment names this place; otherwise do nothing."""
    if os.environ.get(VARIABLE) == name:
        os._exit(DIED)
