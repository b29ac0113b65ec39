"""The caller's side of RPC, for any number of threads and without eventlet."""

import time
from collections import deque
from collections.abc import Iterable
from concurrent.futures import TimeoutError as NoAnswer
from threading import Lock
from types import TracebackType
from typing import Any, Self

from pika import URLParameters

from shared.amqp import HEARTBEAT
from shared.errors import CallUs, Problem, TooLarge, Unavailable
from shared.rpc.line import Line, Request
from shared.rpc.wire import LARGEST, decode, encode

WINDOW = 64
"""Calls of one `call_many` that may be on the way at once."""


class RpcClient:
    """Calls services by name. Opens its connection at the first call and again after a loss.

    Nothing is ever sent twice: after `Unavailable` it is unknown whether a command was executed,
    and the caller may repeat it with the same command id.
    """

    def __init__(self, amqp_uri: str, timeout: float = 10.0) -> None:
        """`timeout` in seconds counts from the call to the answer, a new connection included."""
        self.timeout = timeout
        self._parameters = URLParameters(amqp_uri)
        self._parameters.socket_timeout = self._parameters.stack_timeout = timeout
        self._parameters.connection_attempts = 1
        self._parameters.heartbeat = HEARTBEAT
        self._current: Line | None = None
        self._choosing = Lock()

    def call(self, service: str, method: str, **kwargs: Any) -> Any:
        """The value that the service answered. Raises the Problem it answered, or Unavailable."""
        return self._answer(self._send(service, method, kwargs))

    def call_many(self, calls: Iterable[tuple[str, str, dict[str, Any]]]) -> list[Any]:
        """Answers in the order of the calls, many on the way at once; a Problem stands in its place."""
        answers: list[Any] = []
        waiting: deque[Request] = deque()
        for service, method, kwargs in calls:
            if len(waiting) == WINDOW:
                answers.append(self._answer_or_problem(waiting.popleft()))
            waiting.append(self._send(service, method, kwargs))
        return answers + [self._answer_or_problem(each) for each in waiting]

    def _send(self, service: str, method: str, kwargs: dict[str, Any]) -> Request:
        body = encode({"args": [], "kwargs": kwargs})
        request = Request(f"{service}.{method}", body, time.monotonic() + self.timeout)
        if len(body) > LARGEST:
            request.answer.set_exception(TooLarge())
        else:
            self._line().send(request)
        return request

    def _line(self) -> Line:
        with self._choosing:
            if self._current is None or self._current.lost:
                self._current = Line(self._parameters)
            return self._current

    def _answer_or_problem(self, request: Request) -> Any:
        try:
            return self._answer(request)
        except Problem as problem:
            return problem

    @staticmethod
    def _answer(request: Request) -> Any:
        try:
            body = request.answer.result(max(0.0, request.deadline - time.monotonic()))
        except NoAnswer:
            request.answer.cancel()
            raise Unavailable() from None
        match decode(body):
            case {"result": {"ok": value}}:
                return value
            case {"result": {"error": dict(shape)}}:
                raise Problem.from_dict(shape)
            case _:
                raise CallUs()

    def close(self) -> None:
        """Give the connection back; calls on the way end as Unavailable."""
        with self._choosing:
            if self._current is not None:
                self._current.close()
                self._current = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
