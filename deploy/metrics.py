"""Shows a process's metrics to Prometheus: on loopback, without sign-in, with nothing about a person.

Every process has a page of its own, as its counters are its own: pump on the port that ``up`` was told,
serve on the next one. In a container ``ORMAS_METRICS`` says where (``0.0.0.0:9100``).
"""

import os
from typing import Final

import structlog
from prometheus_client import disable_created_metrics, start_http_server

LOOPBACK: Final = "127.0.0.1"
EXPOSED_BY: Final = ("pump", "serve")
"""In the order of their ports."""

log = structlog.get_logger("metrics")


def ports_from(first: int) -> dict[str, int]:
    """The port of each process that has a page; none when ``first`` is 0."""
    return {name: first + number for number, name in enumerate(EXPOSED_BY)} if first else {}


def expose(port: int) -> None:
    """Answer Prometheus from a thread of its own. Port 0 and nothing in the environment: not at all.

    A port that is taken is no reason to stop moving events: it is logged.
    """
    host, _, told = os.environ.get("ORMAS_METRICS", "").rpartition(":")
    address = (host or LOOPBACK, int(told or port))
    if not address[1]:
        return
    disable_created_metrics()  # type: ignore[no-untyped-call]
    try:
        start_http_server(address[1], address[0])
    except OSError as error:
        log.error("metrics-not-exposed", port=address[1], error=str(error))
