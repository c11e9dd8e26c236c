"""The two pages and the door to them, as they were built; and a clear word when they were not."""

from html import escape
from importlib.resources import files
from pathlib import Path
from typing import Final

from fastapi import APIRouter, Request
from fastapi.responses import FileResponse, HTMLResponse, Response

from service.errors import NotFound

NONCE_MARK: Final = "__CSP_NONCE__"
_FOR_EVER: Final = {"cache-control": "public, max-age=31536000, immutable"}
_WORKER: Final = {"service-worker-allowed": "/client"}
_CHECKOUT: Final = Path(__file__).resolve().parents[2] / "web" / "dist"
_NOT_BUILT: Final = """<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>The page is not built</title></head>
<body>
<h1>The page is not built yet</h1>
<p>The service runs, and its sockets and calls answer. In a checkout, <code>make web</code> builds the page;
then load this address again.</p>
</body>
</html>
"""


def page_folder() -> Path | None:
    """Where the built page stands: in a checkout `web/dist`, in an installed wheel `service/page`; None without one."""
    packed = Path(str(files("service"))) / "page"
    return next((folder for folder in (_CHECKOUT, packed) if (folder / "index.html").is_file()), None)


def pages(folder: Path | None) -> APIRouter:
    """The routes of the pages, served from `folder`."""
    router = APIRouter(include_in_schema=False)

    async def asset(name: str) -> Response:
        """A built file; its name changes with its content, so it may be kept for ever."""
        path = (folder / "assets" / name) if folder else None
        if path is None or not path.is_file() or path.parent.name != "assets":
            raise NotFound
        return FileResponse(path, headers=_FOR_EVER)

    async def worker() -> Response:
        """The client page's service worker, which may keep that page and nothing else; looked at anew each time."""
        path = folder / "worker.js" if folder else None
        if path is None or not path.is_file():
            raise NotFound
        return FileResponse(path, headers=_WORKER)

    def document(name: str) -> "_Document":
        return _Document(folder, name)

    router.add_api_route("/assets/{name}", asset, methods=["GET", "HEAD"])
    router.add_api_route("/client/worker.js", worker, methods=["GET", "HEAD"])
    for path, name in (
        ("/", "index.html"),
        ("/join", "client.html"),
        ("/client", "client.html"),
        ("/client/{rest:path}", "client.html"),
        ("/console", "console.html"),
        ("/console/{rest:path}", "console.html"),
    ):
        router.add_api_route(path, document(name).give, methods=["GET", "HEAD"], name=f"page {path}")
    return router


class _Document:
    """One HTML file; the mark in it becomes the nonce of the answer."""

    def __init__(self, folder: Path | None, name: str) -> None:
        self._path = folder / name if folder else None

    async def give(self, request: Request) -> HTMLResponse:
        """The document for one call. It is read again each time, so a page built meanwhile is the one that is shown."""
        if self._path is None or not self._path.is_file():
            return HTMLResponse(_NOT_BUILT, 503)
        nonce = escape(str(request.state.nonce), quote=True)
        return HTMLResponse(self._path.read_text(encoding="utf-8").replace(NONCE_MARK, nonce))
