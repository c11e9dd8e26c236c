"""Our own wording crosses no boundary that a machine's draft would be held for."""

import pytest

from prompts import wording
from safety.boundaries import check
from tests.prompts.steps import ASKED

EN = wording()

# Slots as a session would fill them, and the client's words they came from.
FILLED = {
    "name": "Ines", "clinician": "Dr Okafor", "words": "“It is getting dark”", "stop_word": "enough",
    "safe_word": "lantern", "belief": "“Nobody would come back for me”", "image": "“I am on the step”", "age": "8",
    "helper": "my aunt", "need": "“someone who stays”", "minutes": "90", "technique": "five senses",
    "emergency": "112", "line": "Samaritans 116 123", "hours": "Monday to Friday, 9 to 17", "agenda": "the picture",
    "view": "“I have a seat at the table”", "logged": "4", "younger": "the younger you",
    "they": "they", "them": "them", "does": "do", "tongue": "Igbo", "target": "“I am on the step”",
    "ways": "use your senses, press your feet to the floor, or hold something cool",
}  # fmt: skip
SAID = " ".join(FILLED.values())
PAGES_NOT_MESSAGES = ("label.", "anchor.")
LONG_TEXTS = frozenset({"consent_memory_integrity.text", "ai_disclosure.text", "ai_disclosure.text_imagery_drafts"})
# Said where the branch has led to, or in a quiet step only.
LEADS_TO = {"B02": "g_clinician_control", "B06": "g_grounding_interrupt", "B18": "g_stop"}
FIXED_ELSEWHERE = "risk_screen.ask."  # the screen's own words, kept as their source has them
NOT_IN_A_PICTURE = (
    "alone.",
    "script.",
    "scope.",
    "exercise.",
    "reflect.",
    "branch.B09",
    "branch.B11",
    "branch.B14",
    "branch.B16",
    "branch.B17",
)
SENT = sorted(key for key in EN.keys() if not key.startswith((*PAGES_NOT_MESSAGES, FIXED_ELSEWHERE)))  # noqa: SIM118


def steps_where_said(key: str) -> tuple[str, ...]:
    """The step a text belongs to; what is said anywhere is checked in a quiet step and, if it may be, in a picture."""
    first = key.split(".")[0]
    if first in ASKED:
        return (first,)
    led_to = LEADS_TO.get(key.split(".")[1])
    if first == "branch" and led_to is not None:
        return (led_to,)
    return ("rapport_agenda",) if key.startswith(NOT_IN_A_PICTURE) else ("rapport_agenda", "s1_child_view")


@pytest.mark.parametrize("key", SENT)
def test_reviewed_wording_is_never_held(key: str) -> None:
    for turn in range(len(EN.variants(key))):
        text = EN.render(key, FILLED, turn).text
        for step in steps_where_said(key):
            found = [finding for finding in check(text, step, SAID) if finding.hard]
            held = {(finding.rule, finding.category, text[finding.start : finding.end]) for finding in found}
            assert {one for one in held if not (key in LONG_TEXTS and one[1] == "length")} == set()
