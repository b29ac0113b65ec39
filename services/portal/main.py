"""Serving the portal to the office's network with waitress."""

from collections.abc import Callable

from flask import Flask
from waitress import create_server  # type: ignore[import-untyped]


def serve(
    app: Flask, host: str, port: int, threads: int = 6, *, ready: Callable[[], None] = lambda: None
) -> None:
    """Answer until the process is asked to stop (SystemExit or KeyboardInterrupt)."""
    server = create_server(app, host=host, port=port, threads=threads, ident=None)
    ready()
    try:
        server.run()
    finally:
        server.close()
