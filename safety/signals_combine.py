"""How signs weigh together: hope with another sign, calm with finality, threat with person and plan."""

from collections.abc import Callable
from dataclasses import replace

from safety.findings import Finding, Level

_LEAVING = frozenset({"finality", "sudden_calm", "goodbye", "putting_affairs_in_order"})
_THREAT = frozenset({"harm_to_others", "harm_others"})
_THREE = ("harm_to_others", "identifiable_person", "real_world_plan")


def combine(found: tuple[Finding, ...], level: Level, recent: frozenset[str]) -> tuple[Finding, ...]:
    """Return the findings with levels raised where signs stand together; none is ever lowered.

    `level` is the session's level so far, `recent` its flags.
    """
    for step in (_hope, _leaving, _threat):
        found = step(found, level, recent)
    return found


def _raised(found: tuple[Finding, ...], to: Level, which: Callable[[Finding], bool]) -> tuple[Finding, ...]:
    return tuple(replace(f, level=max(f.level, to)) if which(f) else f for f in found)


def _hope(found: tuple[Finding, ...], level: Level, recent: frozenset[str]) -> tuple[Finding, ...]:
    """No hope, beside any other sign in the line or an open amber, is amber."""
    others = [f for f in found if f.flag not in {"hopeless", "risk_mentioned"} and f.level >= Level.WATCH]
    if others or level >= Level.AMBER:
        return _raised(found, Level.AMBER, lambda f: f.flag == "hopeless")
    return found


def _leaving(found: tuple[Finding, ...], level: Level, recent: frozenset[str]) -> tuple[Finding, ...]:
    """All settled, or sudden calm, is red beside another sign of leaving or when danger was open already."""
    leaving = [f for f in found if f.flag in _LEAVING and f.level >= Level.WATCH]
    signs = {f.flag for f in leaving}
    # Two things handed over weigh like two signs, unless it is one place that two rules found.
    apart = any(a.end <= b.start for a in leaving for b in leaving if min(a.level, b.level) >= Level.AMBER)
    graver = any(f.level >= Level.AMBER and f.flag not in _LEAVING for f in found)
    if level >= Level.AMBER or len(signs) > 1 or apart or graver or (signs and recent & _LEAVING):
        return _raised(found, Level.RED, lambda f: f.flag in _LEAVING and f.level >= Level.WATCH)
    return found


def _threat(found: tuple[Finding, ...], level: Level, recent: frozenset[str]) -> tuple[Finding, ...]:
    """A wish to hurt somebody with a plan in the real world is one red with three names."""
    flags = {f.flag for f in found}
    plan = next((f for f in found if f.flag == "real_world_plan"), None)
    outright = next((f for f in found if f.flag == "harm_to_others"), None)
    threat = outright or next((f for f in found if f.flag in _THREAT and f.level >= Level.AMBER), None)
    earlier = bool(recent & (_THREAT | {"revenge_theme"}))
    if plan is None or (threat is None and not earlier):
        return found
    cause = threat or plan
    added = tuple(
        replace(plan if flag == "real_world_plan" else cause, flag=flag, level=Level.RED)
        for flag in _THREE
        if flag not in flags
    )
    return _raised((*found, *added), Level.RED, lambda f: f.flag in _THREE)
