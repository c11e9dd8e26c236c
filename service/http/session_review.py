"""What a clinician makes of a session afterwards."""

from fastapi import APIRouter

from service.http.guard import AsClinician
from service.http.house import InHouse
from service.http.problems import PROBLEMS
from service.http.review_rows import session_review
from service.wire.review import ReviewNew, SessionReview

router = APIRouter(tags=["review"], responses=PROBLEMS)


@router.get("/sessions/{session}/review")
async def review(session: str, house: InHouse, who: AsClinician) -> SessionReview:
    """What the journal shows of how the session was done, the forms, and every version of what was given."""
    return await session_review(house, await house.reviews.of_session(who, session))


@router.put("/sessions/{session}/review")
async def write_review(session: str, body: ReviewNew, house: InHouse, who: AsClinician) -> SessionReview:
    """Save a new version; earlier ones stay. After somebody else's version it is refused with `conflict`."""
    return await session_review(house, await house.reviews.write(who, session, body))
