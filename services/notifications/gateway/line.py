"""A line to the gateway, as far as one message: what its answer means, and whether we can know."""

import json
from collections.abc import Mapping
from contextlib import ExitStack
from types import TracebackType
from typing import Final, NamedTuple, Self

from services.notifications.outgoing.answer import Answer, ServerUnusable
from services.notifications.webhooks import posting
from services.notifications.webhooks.later import seconds_of
from services.notifications.webhooks.posting import FAILURES, Opened, Poster
from services.notifications.webhooks.signing import signed_headers
from shared.ledger.clock import Clock

_WITHOUT_STATUS: Final[Mapping[str, str]] = {
    "slow": "timeout",
    "untrusted": "not_secure",
    "not_allowed": "inside",
    "unreachable": "unreachable",
    "unreadable": "unreachable",
}
_OF_THE_GATEWAY: Final[Mapping[int, str]] = {
    401: "not_signed",
    403: "not_signed",
    404: "not_there",
    405: "not_there",
    410: "not_there",
}
"""What it would say of every message: each waits, and no number is to blame."""
_FOR_NOW: Final = (408, 425, 429)
_NO_SUCH_NUMBER: Final = 422


class Text(NamedTuple):
    """``name``: of the message, the same at each attempt; ``day``: on which it was due."""

    name: str
    text: str
    day: str


class GatewayLine:
    """Connected, and ready for one message."""

    def __init__(self, poster: Poster, address: str, secret: str, clock: Clock) -> None:
        self._poster, self._address, self._secret, self._clock = poster, address, secret, clock
        self._opened = ExitStack()
        self._there: Opened | None = None

    def __enter__(self) -> Self:
        try:
            self._there = self._opened.enter_context(self._poster.opened(self._address))
        except FAILURES as error:
            raise ServerUnusable(_WITHOUT_STATUS[posting.failed(error).outcome]) from None
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._opened.close()

    def hand_over(self, made: Text, to: str) -> Answer:
        """What came of it. ``to`` was looked at before: one mobile number, +62…"""
        assert self._there is not None
        told = {"id": made.name, "to": to, "text": made.text, "day": made.day}
        body, now = json.dumps(told, ensure_ascii=False).encode(), self._clock()
        headers = signed_headers(self._secret, made.name, int(now.timestamp()), body)
        said = self._there.post(body, {**headers, "Content-Type": "application/json"})
        return _meant(said, seconds_of(said.retry_after, now))


def _meant(said: posting.Answer, wait: float) -> Answer:
    """Once all was written, only a status tells what became of it."""
    status, code = said.status, str(said.status or "")
    if not status:
        failure = "timeout" if said.outcome == "slow" else "cut"
        return Answer("", "", uncertain=True) if said.written else Answer(failure, "")
    if said.accepted:
        return Answer("", code)
    if said.outcome == "redirected":
        return Answer("redirected", code, server=True)
    if failure := _OF_THE_GATEWAY.get(status, ""):
        return Answer(failure, code, server=True)
    if status in _FOR_NOW or not 400 <= status < 500:
        return Answer("busy", code, wait=wait)
    if status == _NO_SUCH_NUMBER:
        return Answer("no_such_number", code, final=True, address=True)
    return Answer("refused", code, final=True)
