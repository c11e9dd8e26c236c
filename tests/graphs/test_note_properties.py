"""Whatever a session recorded, no word of a client or of a clinician stands outside quotation marks."""

import re
from typing import Any, Final

from hypothesis import given
from hypothesis import strategies as st

from graphs.note import FORMS, Entry, OnFile, Piece, Record, draft
from graphs.note.sentences import ALERTS, BESIDE, NEW, PAIRS, STATES, STOPS
from graphs.protocols import PROTOCOLS
from tests.graphs.playing import NINE_O_CLOCK

MARK: Final = "zqx"
QUOTATION: Final = re.compile("“[^“”]*”")
_STEPS: Final = {name: one for protocol in PROTOCOLS.values() for name, one in protocol.steps.items()}
_FIELDS: Final = sorted(
    {ask.field for one in _STEPS.values() for ask in one.asks}
    | {*PAIRS, *NEW, "screen_answers", "screen_result", "orientation_parts", "suds_close", "consent_imagery", "country"}
)
_CODES: Final = sorted({*STATES, *BESIDE, *ALERTS, *STOPS, "five_senses", "wish_dead: yes", "dissociation_sign"})

words = st.text("abc“”\"‘’'.,: \n{}", max_size=30).map(lambda around: f"{around}{MARK}{around[::-1]}")
codes = st.sampled_from(_CODES)
values = st.one_of(words, codes, st.booleans(), st.integers(0, 100), st.lists(st.one_of(words, codes), max_size=3))
steps = st.sampled_from(sorted(_STEPS))


def _with(kind: str, actor: str = "service", **data: st.SearchStrategy[Any]) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.tuples(st.just(kind), st.just(actor), st.fixed_dictionaries(data))


entries = st.one_of(
    _with("client_said", "client", text=words),
    _with("recorded", field=st.sampled_from(_FIELDS), value=values, step=steps),
    _with("recorded", "clinician", field=st.sampled_from(_FIELDS), value=values, step=steps),
    _with("noted", "clinician", text=words),
    _with("decided", "clinician", decision=st.sampled_from(["approve", "edit", "steer"]), draft=codes, text=words),
    _with("delivered", author=st.sampled_from(["assistant", "clinician", "script"]), draft=codes, text=words),
    _with("draft_ready", draft=codes, text=words, writer=st.sampled_from(["reviewed", "model"])),
    _with("commanded", "clinician", command=st.just("end"), reason=words),
    _with("adjudicated", "clinician", alert=st.just("a1"), decision=st.just("cleared"), reason=words),
    _with("alert_raised", alert=st.just("a1"), alert_kind=codes, level=st.just("amber"), step=steps),
    _with("ended", completed=st.booleans(), reason=st.one_of(st.none(), words)),
    _with("step_entered", step=steps, stage=st.sampled_from(["P0", "P4", "P6", "G"])),
    _with("flag_raised", flag=codes, step=steps),
    _with("pressed", "client", button=codes),
    _with("held", reason=st.one_of(codes, words)),
    _with("opened"),
)
files = st.builds(
    OnFile,
    protocol=st.sampled_from(sorted(PROTOCOLS)),
    number=st.integers(1, 20),
    country=st.just("GB"),
    target=st.one_of(st.none(), words),
    next_target=st.one_of(st.none(), words),
    next_at=st.one_of(st.none(), st.just(NINE_O_CLOCK)),
    homework=st.lists(st.builds(Piece, st.just("journal"), st.integers(1, 7), words), max_size=2).map(tuple),
)


@given(file=files, told=st.lists(entries, max_size=25), form=st.sampled_from(sorted(FORMS)))
def test_nobodys_words_stand_outside_quotation_marks(file: OnFile, told: list[tuple[Any, ...]], form: Any) -> None:  # noqa: ANN401
    journal = tuple(
        Entry(seq, kind, actor, NINE_O_CLOCK + seq, data, "c1") for seq, (kind, actor, data) in enumerate(told, start=1)
    )
    sections = draft(Record(file, journal), form)
    for section in sections:
        assert MARK not in QUOTATION.sub("", section.text)
        assert section.text.count("“") == section.text.count("”")
    assert [one.text for one in sections if one.id == "assessment"] == [""]


@given(words)
def test_what_would_be_found_outside_of_them_is_found(said: str) -> None:
    assert MARK in QUOTATION.sub("", said.translate(str.maketrans("“”", "  ")))
