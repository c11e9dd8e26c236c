"""Puts the built page into the wheel, where the service looks for it when there is no checkout beside it."""

from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class PageHook(BuildHookInterface):  # type: ignore[type-arg]
    """Carries `web/dist` into a real wheel as `service/page`; an editable install reads the checkout instead."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Add the page when it has been built. A wheel without it still serves the sockets and the API."""
        page = Path(self.root) / "web" / "dist"
        if version != "editable" and page.is_dir():
            build_data["force_include"][str(page)] = "service/page"
