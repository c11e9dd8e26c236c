"""Errors as RFC 9457 problem documents: a stable code, a sentence that says what to do next, never anybody's words."""

from collections.abc import Sequence
from typing import Any, Final

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException

from service.errors import ImageryError, Invalid, NotFound
from service.wire.http import Problem

MEDIA_TYPE: Final = "application/problem+json"
_TITLES: Final = {
    400: "That cannot be read",
    401: "Please sign in",
    403: "Not allowed",
    404: "Not found",
    405: "Not done this way",
    409: "Things have changed",
    410: "No longer there",
    413: "Too big",
    422: "Not of the right form",
    429: "Too many",
    501: "Not yet",
    503: "Not just now",
}
AGAIN_S: Final = "5"
"""After how many seconds what is not possible just now may be tried again."""
_ANSWERED: Final = (400, 401, 403, 404, 409, 413, 422, 429, 503)

PROBLEMS: Final[dict[int | str, dict[str, Any]]] = {
    status: {"model": Problem, "description": _TITLES[status], "content": {MEDIA_TYPE: {}}} for status in _ANSWERED
}
"""What every call may answer, for the description of the API."""


def problem(status: int, code: str, detail: str) -> JSONResponse:
    """A problem document."""
    said = Problem(title=_TITLES.get(status, "That did not work"), status=status, detail=detail, code=code)
    headers = {"Retry-After": AGAIN_S} if status == 503 else None
    return JSONResponse(said.model_dump(), status, headers, media_type=MEDIA_TYPE)


def add_problems(app: FastAPI) -> None:
    """Answer every error of the app with a problem document."""
    app.add_exception_handler(ImageryError, _known)
    app.add_exception_handler(RequestValidationError, _misformed)
    app.add_exception_handler(HTTPException, _of_http)


async def _known(request: Request, error: Exception) -> JSONResponse:
    del request
    known = error if isinstance(error, ImageryError) else ImageryError()
    return problem(known.status, known.code, known.detail)


async def _misformed(request: Request, error: Exception) -> JSONResponse:
    """Names the field, never what stood in it."""
    del request
    found: Sequence[Any] = error.errors() if isinstance(error, RequestValidationError) else ()
    where: tuple[Any, ...] = found[0]["loc"] if found else ()
    parts = [part for part in where if isinstance(part, str)][1:]
    detail = f"The field {parts[-1]} is missing or not of the right form." if parts else Invalid.sentence
    return problem(422, Invalid.code, detail)


async def _of_http(request: Request, error: Exception) -> JSONResponse:
    del request
    status = error.status_code if isinstance(error, HTTPException) else 500
    if status == NotFound.status:
        return problem(status, NotFound.code, NotFound.sentence)
    if status == 405:
        return problem(status, "method_not_allowed", "This address does not do that.")
    return problem(status, Invalid.code, Invalid.sentence)
