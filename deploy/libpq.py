"""psycopg without its C part, on machines that do not have PostgreSQL's library."""

import ctypes.util
import os
from importlib.util import find_spec
from pathlib import Path


def use_python_psycopg() -> None:
    """Call before anything imports psycopg, and after eventlet has patched the standard library.

    psycopg's C wait would stop every greenlet. Its Python part looks for libpq on the machine, where
    an office has none; psycopg-binary brings one, so that is what it finds.
    """
    os.environ["PSYCOPG_IMPL"] = "python"
    search, bundled = ctypes.util.find_library, _bundled()
    ctypes.util.find_library = lambda name: bundled if bundled and name == "pq" else search(name)
    try:
        import psycopg  # noqa: F401
    finally:
        ctypes.util.find_library = search


def _bundled() -> str | None:
    spec = find_spec("psycopg_binary")
    if spec is None or spec.origin is None:
        return None
    libraries = Path(spec.origin).parents[1] / "psycopg_binary.libs"
    return next(map(str, libraries.glob("libpq-*.so*")), None)
