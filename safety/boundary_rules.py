"""The boundary rules over words, loaded from the lexicon."""

import re
from dataclasses import dataclass
from functools import lru_cache

from safety.lexicon import compile_patterns, strings, tables

_IMAGERY = ("s1_", "s2_", "s3_", "nm_", "fut_", "cmp_")
_IMAGERY_STEPS = frozenset({"settle_in", "aftercare_image", "engage_new_image"})
_PAST = frozenset(
    {
        "elicit_image",
        "salience_check",
        "link_memory",
        "memory_clarity",
        "meaning_belief",
        "baseline_ratings",
        "target_contract",
        "needs_and_helper",
        "belief_origin",
        "memory_integrity_recheck",
        "intake_history",
        "psychoeducation",
    }
)
_NEVER = re.compile(r"(?!)")


def in_imagery(step: str) -> bool:
    """Whether a step stands inside an image, where messages are short and bring in nothing new."""
    return step.startswith(_IMAGERY) or step in _IMAGERY_STEPS


@dataclass(frozen=True, slots=True)
class BoundaryRule:
    """One boundary. `where` is `all`, `imagery` or `picture` (imagery and the talk about it); `novel` rules
    hold only where words stand that nobody has said yet."""

    id: str
    category: str
    hard: bool
    where: str
    novel: bool
    patterns: tuple[re.Pattern[str], ...]
    unless: re.Pattern[str]

    def holds_in(self, step: str) -> bool:
        """Whether the rule applies to a draft for this step."""
        if self.where == "all":
            return True
        return in_imagery(step) or (self.where == "picture" and step in _PAST)


@lru_cache(maxsize=1)
def boundary_rules() -> tuple[BoundaryRule, ...]:
    """Every boundary rule over words, in the order of the lexicon."""
    return tuple(
        BoundaryRule(
            id=str(entry["id"]),
            category=str(entry["category"]),
            hard=bool(entry.get("hard", True)),
            where=str(entry.get("where", "all")),
            novel=bool(entry.get("novel", False)),
            patterns=tuple(compile_patterns([pattern]) for pattern in strings(entry["patterns"])),
            unless=compile_patterns(strings(entry["unless"])) if "unless" in entry else _NEVER,
        )
        for entry in tables("boundaries", "rule")
    )
