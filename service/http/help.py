"""Help without a socket: the call that reaches somebody, and a plain page with the numbers of every country."""

from html import escape
from uuid import uuid4

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from safety.crisis import CrisisEntry, directory
from service.errors import NotFound
from service.http.guard import AsClient
from service.http.house import InHouse
from service.http.problems import PROBLEMS
from service.sessions.answers import Refusal
from service.wire.http import HelpBody, Taken

router = APIRouter(tags=["help"], responses=PROBLEMS)
page = APIRouter(include_in_schema=False)
_STYLE = (
    "body{font:18px/1.5 system-ui,sans-serif;max-width:40rem;margin:2rem auto;padding:0 1rem;color:#1d2430;"
    "background:#fcfcfa}li{margin:.3rem 0}a{color:#0b5563;font-weight:600}h2{margin:1.5rem 0 .3rem;font-size:1.1rem}"
    "@media(prefers-color-scheme:dark){body{color:#e6e8ec;background:#14181f}a{color:#9cd3e0}}"
)


@router.post("/help")
async def help_wanted(body: HelpBody, house: InHouse, who: AsClient) -> Taken:
    """A client asks for help, whatever their session is doing: a red alert, before anything else."""
    answer = await house.sessions.help(who.session, body.id or str(uuid4()))
    if isinstance(answer, Refusal):
        raise NotFound
    return Taken(session_id=who.session, seq=answer.seq)


@page.get("/help")
async def numbers(request: Request) -> HTMLResponse:
    """Whom to call, in every country of the directory; it needs no script, no login and no database."""
    nonce = escape(str(request.state.nonce), quote=True)
    body = "".join(_country(one) for one in directory().values())
    return HTMLResponse(
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Help now</title>'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">'
        f'<style nonce="{nonce}">{_STYLE}</style></head><body><h1>Help now</h1>'
        f"<p>If you are in danger, call the emergency number of the country you are in. "
        f"If you can, go to somebody you trust.</p>{body}</body></html>"
    )


def _country(known: CrisisEntry) -> str:
    numbers = "".join(
        f'<li><a href="tel:{escape(one)}">{escape(one)}</a>, in an emergency</li>' for one in known.emergency
    )
    lines = "".join(
        f"<li>{escape(line.name)}: <strong>{escape(line.contact)}</strong> ({escape(line.how)})</li>"
        for line in known.lines
    )
    return f"<h2>{escape(known.country)}</h2><ul>{numbers}{lines}</ul>"
