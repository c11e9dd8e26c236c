"""No screen may keep anybody out: WCAG 2.2 AA as far as a machine can tell."""

from importlib.resources import files
from typing import Any

from playwright.sync_api import Page

AXE = (files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")
RULES = {
    "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
}


def assert_accessible(page: Page, screen: str) -> None:
    """Fail with every rule that `screen` breaks, and where."""
    page.evaluate(AXE)
    found: dict[str, Any] = page.evaluate("rules => axe.run(rules)", RULES)
    broken = [
        f"{violation['id']}: {node['html'][:120]} {node.get('failureSummary', '')[:300]}"
        for violation in found["violations"]
        for node in violation["nodes"]
    ]
    assert found["passes"], f"{screen} was not looked at"
    assert not broken, f"{screen}: " + "\n".join(broken)


def assert_fits(page: Page, screen: str) -> None:
    """Fail when a screen can only be read by scrolling sideways."""
    wide, shown = page.evaluate("[document.documentElement.scrollWidth, document.documentElement.clientWidth]")
    assert wide <= shown, f"{screen} is {wide} pixels wide on a screen of {shown}"
