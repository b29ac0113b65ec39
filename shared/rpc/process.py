"""One nameko process: start its services, say when they listen, stop them cleanly."""

import os
import signal
import socket
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from threading import Event
from typing import Any

import eventlet
import structlog
from eventlet import patcher
from nameko.runners import ServiceRunner

from shared.amqp import HEARTBEAT

log = structlog.get_logger("rpc")
WORKERS = 32
GRACE = 20.0
"""Seconds that running calls get to finish after a request to stop."""


def run_services(
    service_classes: Iterable[type],
    amqp_uri: str,
    config: Mapping[str, Any],
    ready: Callable[[], None],
) -> None:
    """Serve until SIGTERM or SIGINT; `ready` is called when every queue is listened to.

    The entry module of the process patches with eventlet before it imports anything else.
    `config` holds at least `deployment` and `public_key_pem`; factories of `Wired` see it too.
    """
    if not patcher.is_monkey_patched("socket"):
        raise RuntimeError("the entry module must call eventlet.monkey_patch() first")
    wire = {"AMQP_URI": amqp_uri, "HEARTBEAT": HEARTBEAT, "serializer": "json", "ACCEPT": ["json"]}
    runner = ServiceRunner({"max_workers": WORKERS, **config, **wire})
    for each in service_classes:
        runner.add_service(each)
    with stopping_on_signals(runner) as stopping:
        runner.start()
        if not stopping.is_set():
            ready()
        runner.wait()


@contextmanager
def stopping_on_signals(runner: ServiceRunner) -> Iterator[Event]:
    """A signal wakes the hub through a socket: a handler may not switch greenlets, and the hub may sleep."""
    bell, rope = socket.socketpair()
    rope.setblocking(False)
    previous_rope = signal.set_wakeup_fd(rope.fileno())
    previous = {each: signal.signal(each, _nothing) for each in (signal.SIGTERM, signal.SIGINT)}
    stopping = Event()
    watcher = eventlet.spawn(_stop_when_rung, bell, stopping, runner)
    try:
        yield stopping
    finally:
        watcher.kill()
        for number, handler in previous.items():
            signal.signal(number, handler)
        signal.set_wakeup_fd(previous_rope)
        bell.close()
        rope.close()


def _nothing(number: int, frame: Any) -> None:
    """The wake-up socket has already been told."""


def _stop_when_rung(bell: socket.socket, stopping: Event, runner: ServiceRunner) -> None:
    bell.recv(1)
    stopping.set()
    try:
        with eventlet.Timeout(GRACE):
            runner.stop()
    except eventlet.Timeout:
        log.error("stop-took-too-long", seconds=GRACE)
        os._exit(1)  # unanswered calls are delivered again after the next start
