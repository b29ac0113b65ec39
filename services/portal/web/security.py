"""What every answer of the portal carries, and which names it answers to."""

import re
from functools import partial
from typing import Final

from flask import Flask, Response, abort, request, session
from flask.sessions import SecureCookieSessionInterface

POLICY: Final = (
    "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'"
)
HEADERS: Final = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
SANDBOXED: Final = "default-src 'none'; sandbox"
"""For bytes that somebody sent us: whatever is in them, they do nothing here."""
SENT: Final = (
    "filing.content", "kept_papers.content", "lettering.content", "letter_logo.content",
    "removal_photo.content", "own_letters.content",
)  # fmt: skip
"""Where such bytes are given out."""
LOOPBACK: Final = ("localhost", "127.0.0.1", "[::1]")
_PORT: Final = re.compile(r":\d{1,5}$")


class Sessions(SecureCookieSessionInterface):
    """A cookie that was given out over https goes back over https alone. Whether it was, a proxy of the
    office says; what anybody else says of it was thrown away before.
    """

    def get_cookie_secure(self, app: Flask) -> bool:
        by = request.headers.get("X-Forwarded-Proto", "").rpartition(",")[2]
        return request.is_secure or by.strip().lower() == "https"


def protect(app: Flask, secret: bytes, hosts: tuple[str, ...], deployment: str = "") -> None:
    """Only known host names (against DNS rebinding), no frames, no scripts, cookies for our pages alone."""
    app.config.update(
        SECRET_KEY=secret,
        # Cookies are not told apart by port: two offices on one machine need two names.
        SESSION_COOKIE_NAME=f"satu_ormas_{deployment[:8]}",
        SESSION_COOKIE_HTTPONLY=True,
        SESSION_COOKIE_SAMESITE="Strict",
        SESSION_REFRESH_EACH_REQUEST=False,
        PERMANENT_SESSION_LIFETIME=10 * 3600,
        MAX_CONTENT_LENGTH=64 * 1024,
    )
    app.session_interface = Sessions()
    app.before_request(partial(_refuse_strange_hosts, frozenset((*LOOPBACK, *hosts))))
    app.after_request(_headers)


def _refuse_strange_hosts(known: frozenset[str]) -> None:
    """Flask's own check cannot show our error page and does not take an IPv6 address."""
    host = _PORT.sub("", request.environ.get("HTTP_HOST", ""))
    if host.lower() not in known:
        abort(400)


def _headers(response: Response) -> Response:
    response.headers.update(HEADERS)
    if request.endpoint == "stylesheet.stylesheet" and response.status_code == 200:
        response.headers["Cache-Control"] = "public, max-age=31536000, immutable"
    elif request.endpoint == "static":
        response.headers["Cache-Control"] = "public, max-age=3600"
    elif request.endpoint in SENT:
        response.headers.update({"Content-Security-Policy": SANDBOXED, "Cache-Control": "no-store"})
    else:
        response.headers["Cache-Control"] = "no-store" if session else "no-cache"
    return response
