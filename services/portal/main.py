"""Serving the portal to the office's network with waitress."""

from collections.abc import Callable
from typing import Any, Final

from flask import Flask
from waitress import create_server  # type: ignore[import-untyped]
from waitress.server import BaseWSGIServer  # type: ignore[import-untyped]

from services.portal.web.listening import Channel

LIMITS: Final = {
    "max_request_body_size": 128 * 1024,
    "channel_timeout": 20,
    "cleanup_interval": 5,
    "connection_limit": 200,
    "clear_untrusted_proxy_headers": False,  # proxies.py does, and knows the proxies of the office
}
"""Nobody fills the disk or holds every connection: a body of more bytes is refused before it is kept, and who
says nothing for 20 seconds is let go. The largest form of a page, a board of 80 people, has less than half of
them. Pages that take a file have limits of their own: see receiving.py.
"""


def listening(app: Flask, host: str, port: int, threads: int = 6) -> Any:
    """A server of waitress that takes in what our pages send, and no more; it answers once it runs."""
    sockets: dict[int, Any] = {}
    server = create_server(app, sockets, host=host, port=port, threads=threads, ident=None, **LIMITS)
    for each in sockets.values():
        if isinstance(each, BaseWSGIServer):
            each.channel_class = Channel
    return server


def serve(
    app: Flask, host: str, port: int, threads: int = 6, *, ready: Callable[[], None] = lambda: None
) -> None:
    """Answer until the process is asked to stop (SystemExit or KeyboardInterrupt)."""
    server = listening(app, host, port, threads)
    ready()
    try:
        server.run()
    finally:
        server.close()
