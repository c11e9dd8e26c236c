"""The review of a session, as the body of an answer."""

from typing import Final

from pydantic import TypeAdapter

from graphs.fidelity import CODES, ITEMS, QUESTIONS, Code, Proxy, Record, drafted, proscribed, proxies
from service.access.reviews import Reviewed
from service.http.house import House
from service.store.reviews import ReviewRecord
from service.wire.review import (
    ReviewCode,
    ReviewDrafts,
    ReviewGiven,
    ReviewItem,
    ReviewProscribed,
    ReviewProxy,
    ReviewQuestion,
    ReviewReason,
    ReviewVersion,
    SessionReview,
)

_GIVEN: Final[TypeAdapter[ReviewGiven]] = TypeAdapter(ReviewGiven)


async def session_review(house: House, found: Reviewed) -> SessionReview:
    """Everything about one session's review, with the names of who wrote it."""
    shown = proxies(found.journal)
    return SessionReview(
        session=found.session,
        version=found.versions[-1].version if found.versions else 0,
        consider_consultation=tuple(ReviewReason(id=one.id, says=one.says, seqs=one.seqs) for one in found.consider),
        codes=tuple(_code(code, shown[code.id]) for code in CODES.values()),
        items=tuple(ReviewItem(id=one.id, kind=one.kind, title=one.title) for one in ITEMS.values()),
        proscribed=tuple(
            ReviewProscribed(id=one.id, title=one.title, basis=one.basis, seqs=one.seqs)
            for one in proscribed(found.journal)
        ),
        drafts=_drafts(found.journal),
        alliance=_alliance(found.journal),
        questions=tuple(
            ReviewQuestion(id=one.id, wording=one.wording, proposed=one.proposed) for one in QUESTIONS.values()
        ),
        versions=tuple([await _version(house, one) for one in found.versions]),
    )


def _code(code: Code, proxy: Proxy) -> ReviewCode:
    return ReviewCode(
        id=code.id,
        title=code.title,
        none=code.none,
        some=code.some,
        full=code.full,
        proxy=ReviewProxy(says=proxy.says, numbers=dict(proxy.numbers), recorded=proxy.recorded),
    )


def _drafts(journal: Record) -> ReviewDrafts:
    found = drafted(journal)
    return ReviewDrafts(
        sent=found.sent,
        edited=found.edited,
        steered=found.steered,
        discarded=found.discarded,
        written=found.written,
        edited_percent=found.rate,
    )


def _alliance(journal: Record) -> tuple[int, ...]:
    """Felt heard, right pace, safe: the last answer, 0 to 10 each; nothing where it was not given."""
    given = journal.of("alliance")
    listed = given[-1].value if given else ()
    return tuple(one for one in listed if isinstance(one, int)) if isinstance(listed, list | tuple) else ()


async def _version(house: House, one: ReviewRecord) -> ReviewVersion:
    by = await house.views.clinician(one.by)
    given = _GIVEN.validate_python(dict(one.body), strict=False)
    return ReviewVersion(version=one.version, at=one.at, by=by.name, given=given)
