"""A package index that answers only when the test says so."""

import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path


class SlowIndex:
    """Serves a folder of wheels; `asked` is set by the first request, which waits for `go_on`."""

    def __init__(self, wheels: Path) -> None:
        self.asked, self.go_on = threading.Event(), threading.Event()
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Waiting, self, directory=str(wheels)))
        self._thread = threading.Thread(target=self._server.serve_forever)
        self.url = f"http://127.0.0.1:{self._server.server_port}/"

    def __enter__(self) -> "SlowIndex":
        self._thread.start()
        return self

    def __exit__(self, *problem: object) -> None:
        self.go_on.set()
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()


class _Waiting(SimpleHTTPRequestHandler):
    def __init__(self, index: SlowIndex, *request: object, **options: object) -> None:
        self._index = index
        super().__init__(*request, **options)

    def do_GET(self) -> None:
        self._index.asked.set()
        self._index.go_on.wait(60)
        super().do_GET()

    def log_message(self, *words: object) -> None:
        """Standard error belongs to the test."""
