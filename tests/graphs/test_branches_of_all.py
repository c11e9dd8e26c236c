"""Which branch is taken in which protocol: one table of all twenty in all eight, so that none is forgotten in one.

A branch that a protocol takes is said at one of its steps; one that cannot occur there is said at every step.
"""

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from typing import Final

import pytest

from graphs.inputs import Said
from graphs.protocols import PROTOCOLS
from graphs.session import walk
from graphs.state import Result, State
from tests.graphs.playing import CASE, MINUTE, Player

SAID: Final = {
    "B01": "I've no idea, you pick one.",
    "B02": "I'm stuck, my legs won't move, I can't do a thing.",
    "B03": "Nothing can stop him, he's far too strong.",
    "B04": "In the picture I want her to beg.",
    "B05": "It's my fault, I should have known.",
    "B06": "It's all far away, like behind glass.",
    "B07": "I suppose that's classical conditioning, psychologically speaking.",
    "B08": "I was standing there and then he came in.",
    "B09": "Nothing comes, it's all black.",
    "B10": "Wait, there's another room in it, I'd forgotten that.",
    "B11": "Can you find out what really happened to me back then?",
    "B12": "I don't buy it, it's like an advert.",
    "B13": "I don't deserve anything kind.",
    "B14": "I must be gone in ten minutes, skip to the scene please.",
    "B15": "This is too much, 92.",
    "B16": "Let's do the picture now, without her.",
    "B17": "Is this OCD?",
    "B18": "No more of this, I want to stop.",
    "B19": "It's like reading a shopping list, I feel nothing.",
    "B20": "Nothing I can do brings it back.",
}
"""What a client says that takes the branch wherever it can be taken."""

CONTROL: Final = "g_clinician_control"
INTERRUPT: Final = "g_grounding_interrupt"
STAY: Final = ""

Taken = Mapping[str, tuple[str, str]]
"""Where a branch is said, and where the session then stands; nothing for the same step."""

_OF_ALL: Final[Taken] = {
    "B06": ("risk_screen", INTERRUPT),
    "B11": ("rapport_agenda", STAY),
    "B17": ("ai_disclosure", STAY),
    "B18": ("rapport_agenda", "g_stop"),
}
_OF_IMAGES: Final[Taken] = {
    "B04": ("return_to_room", STAY),
    "B05": ("post_ratings", STAY),
    "B09": ("elicit_image", "salience_check"),
    "B11": ("elicit_image", STAY),
    "B14": ("rapport_agenda", "g_time_guard"),
    "B17": ("psychoeducation", STAY),
}
_OF_MEMORIES: Final[Taken] = {
    **_OF_IMAGES,
    "B01": ("s2_intervene", STAY),
    "B02": ("s2_intervene", CONTROL),
    "B03": ("s2_intervene", STAY),
    "B04": ("s2_intervene", STAY),
    "B05": ("s2_adult_view", STAY),
    "B06": ("s1_hotspot", INTERRUPT),
    "B07": ("s1_child_view", STAY),
    "B08": ("s1_child_view", STAY),
    "B10": ("s1_child_view", STAY),
    "B12": ("engage_new_image", STAY),
    "B13": ("s3_needs_loop", STAY),
    "B15": ("s1_hotspot", "s2_adult_view"),
    "B18": ("s1_child_view", "g_stop"),
    "B19": ("s1_child_view", STAY),
    "B20": ("s3_needs_loop", STAY),
}


def _shorter(old: str, change: str, new: str) -> Taken:
    """The branches of a protocol whose old image is opened in one step, changed in the next and kept in the last."""
    return {
        **_OF_IMAGES,
        **dict.fromkeys(("B01", "B03", "B04"), (change, STAY)),
        **dict.fromkeys(("B05", "B07", "B10", "B11", "B15", "B19"), (old, STAY)),
        **dict.fromkeys(("B12", "B20"), (new, STAY)),
        "B02": (change, CONTROL),
        "B06": (old, INTERRUPT),
        "B18": (change, "g_stop"),
    }


TAKEN: Final[Mapping[str, Taken]] = {
    "trauma_3stage": _OF_MEMORIES,
    "social_anxiety": {**_OF_MEMORIES, "B10": ("belief_origin", STAY)},
    "nightmare": _shorter("nm_dream_account", "nm_change_dream", "nm_rehearse"),
    "future_performance": _shorter("fut_scene", "fut_coping_image", "fut_rehearse"),
    "compassionate_self_image": {
        **_shorter("cmp_self_image", "cmp_figure", "cmp_receive"),
        "B13": ("cmp_receive", STAY),
    },
    "stabilisation_only": {**_OF_ALL, "B04": ("stab_skills", STAY), "B05": ("stab_skills", STAY)},
    "followup": {**_OF_ALL, "B04": ("reassess", STAY), "B05": ("reassess", STAY)},
    "between_session": {
        "B06": ("bs_grounding", INTERRUPT),
        "B11": ("bs_grounding_menu", STAY),
        "B16": ("bs_entry", "g_scope_refusal"),
        "B17": ("bs_entry", STAY),
    },
}

_WITH_THE_CLINICIAN: Final = "somebody is there to do it with"
_NO_YOUNGER_SELF: Final = "nothing is told as the younger self"
_NO_IMAGE: Final = dict.fromkeys(
    ("B01", "B02", "B03", "B07", "B08", "B09", "B10", "B12", "B13", "B14", "B15", "B19", "B20"),
    "there is no image in it",
)
_ALONE: Final = {**_NO_IMAGE, **dict.fromkeys(("B04", "B05"), "there is no work in it"), "B18": "leaving is enough"}
NEVER: Final[Mapping[str, Mapping[str, str]]] = {
    "trauma_3stage": {"B16": _WITH_THE_CLINICIAN},
    "social_anxiety": {"B16": _WITH_THE_CLINICIAN},
    "nightmare": {"B08": _NO_YOUNGER_SELF, "B13": "nobody is comforted in it", "B16": _WITH_THE_CLINICIAN},
    "future_performance": {"B08": _NO_YOUNGER_SELF, "B13": "nobody is comforted in it", "B16": _WITH_THE_CLINICIAN},
    "compassionate_self_image": {"B08": _NO_YOUNGER_SELF, "B16": _WITH_THE_CLINICIAN},
    "stabilisation_only": {**_NO_IMAGE, "B16": _WITH_THE_CLINICIAN},
    "followup": {**_NO_IMAGE, "B16": _WITH_THE_CLINICIAN},
    "between_session": _ALONE,
}
WAITS_AT_ONCE: Final = frozenset({"B04", "B09", "B11", "B15", "B19"})
"""Branches that leave a session waiting for the clinician the first time; those that lead to a global step aside."""


@cache
def stood_in(protocol: str) -> Mapping[str, State]:
    """The session as it first stands in each step of its way, the words of the step said."""
    alone = PROTOCOLS[protocol].between
    session = Player(replace(CASE, protocol=protocol, mode="between" if alone else "supervised"))
    states: dict[str, State] = {}
    while not session.situation.ended:
        if session.state.draft is None:
            states.setdefault(session.step, session.state)
        session.go_on()
    return states


def _say(protocol: str, step: str, branch: str) -> Result:
    state = stood_in(protocol)[step]
    if branch == "B14":  # said when the time is indeed short
        state = replace(state, now=state.case.starts_at + (state.case.minutes - 15) * MINUTE)
        state = replace(state, last_line_at=state.now)
    return walk(state, Said(at=state.now, text=SAID[branch]), 999)


def _branches(result: Result) -> list[object]:
    return [outcome.data["branch"] for outcome in result.outcomes if outcome.kind == "branch_taken"]


EVERY: Final = [(protocol, branch) for protocol in PROTOCOLS for branch in SAID]


@pytest.mark.parametrize(("protocol", "branch"), EVERY)
def test_every_branch_is_taken_in_a_protocol_or_there_is_a_reason_why_it_cannot_be(protocol: str, branch: str) -> None:
    assert (branch in TAKEN[protocol]) is not (branch in NEVER[protocol])


@pytest.mark.parametrize(("protocol", "branch"), [(name, branch) for name in TAKEN for branch in TAKEN[name]])
def test_a_branch_leads_where_it_should(protocol: str, branch: str) -> None:
    step, leads = TAKEN[protocol][branch]
    result = _say(protocol, step, branch)
    assert branch in _branches(result)
    now = result.state.situation
    assert now.step == (leads or step)
    if not now.step.startswith("g_"):
        assert now.gated is (branch in WAITS_AT_ONCE and not PROTOCOLS[protocol].between)


@pytest.mark.parametrize(("protocol", "branch"), [(name, branch) for name in NEVER for branch in NEVER[name]])
def test_a_branch_that_cannot_occur_is_taken_at_no_step_at_all(protocol: str, branch: str) -> None:
    steps = (step for step, state in stood_in(protocol).items() if not state.situation.ended)
    assert [step for step in steps if branch in _branches(_say(protocol, step, branch))] == []
