"""The pages of an office on a free port, served as an office serves them."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from flask import Flask
from waitress import wasyncore

from services.portal.main import listening


@contextmanager
def served(app: Flask) -> Iterator[str]:
    """The address of the app while it is served; a visitor who leaves in the middle leaves no file open."""
    server = listening(app, "127.0.0.1", 0)
    serving = threading.Thread(target=server.run)
    serving.start()
    try:
        yield f"http://127.0.0.1:{server.effective_port}"
    finally:
        server.trigger.pull_trigger(lambda: wasyncore.close_all(server._map, ignore_all=True))
        serving.join()
        server.task_dispatcher.shutdown()
