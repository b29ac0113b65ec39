"""How an inbox stands with one source: what it holds back behind a gap, and how the gap is filled."""

import threading
import time
from collections.abc import Sequence
from concurrent.futures import Future
from typing import Any

import structlog

from shared.bus.backoff import Backoff
from shared.bus.continuation import Outcome
from shared.bus.fields import Undecodable
from shared.bus.heard import Heard
from shared.bus.message import HeadSeen, Message, refuse_stranger
from shared.bus.pages import MAX_ROWS, Fetch, decode_page
from shared.errors import error_words
from shared.metrics import INBOX_APPENDED, INBOX_COUNTS, INBOX_FETCHED, INBOX_GAPS, INBOX_REPEATED

log = structlog.get_logger("inbox")

Delivery = tuple[int, Message]
"""A delivery tag of the broker and what was delivered."""


class Listening:
    """One source of one consumer. Used by the inbox's thread alone; only the fetch runs beside it.

    Behind a gap at most ``share`` messages are held unacknowledged, so that a source that is away cannot
    use up the prefetch of the others. The rest is acknowledged: whatever closes the gap brings it along.
    """

    def __init__(
        self,
        source: str,
        heard: Heard,
        fetch: Fetch,
        share: int,
        deployment: str | None = None,
        part: str = "inbox",
    ) -> None:
        self.source = source
        self._counts = {each: each.labels(part, source) for each in INBOX_COUNTS}
        self._deployment = deployment
        self._heard = heard
        self._fetch = fetch
        self._share = share
        self._held: list[Delivery] = []
        self._seen: HeadSeen | None = None
        self._known = 0
        self._outcome = Outcome(0)
        self._behind = True
        self._due = 0.0
        self._asked: Future[Sequence[Message]] | None = None
        self._backoff = Backoff()
        self._last_error = ""

    @property
    def position(self) -> int:
        """Up to here it is in our copy."""
        return self._outcome.head

    def begin(self) -> None:
        """A new connection: what was held will be delivered again, and we ask for what we missed."""
        self._held, self._seen = [], None
        self._behind, self._due = True, 0.0
        self._append(())

    def learn(self, seen: HeadSeen) -> None:
        """The source said how far it is; looked at after the messages that came before it."""
        self._seen = seen

    def held_tags(self) -> list[int]:
        """What must not be acknowledged yet."""
        return [tag for tag, _ in self._held]

    def take(self, arrived: Sequence[Delivery]) -> None:
        """Commit what follows; hold what does not."""
        if arrived:
            self._held += arrived
            self._append(())
        if self._seen is not None:
            seen, self._seen = self._seen, None
            self._conclude(self._heard.confront(self.source, seen), seen.position)

    def catch_up(self) -> float:
        """Ask for what is missing, a page at a time. Answers in how many seconds to call again."""
        if self._asked is not None:
            if not self._asked.done():
                return 0.01
            self._receive(self._asked)
            self._asked = None
        if not self._behind or self._outcome.fork:
            return 60.0
        wait = self._due - time.monotonic()
        if wait <= 0:
            self._asked = self._ask(self._outcome.head)
            wait = 0.0
        return wait

    def status(self) -> dict[str, Any]:
        """Position, how many rows are known to be missing, state and what went wrong last."""
        outcome = self._outcome
        state = "fork" if outcome.fork else "behind" if self._behind else "live"
        return {
            "source": self.source,
            "state": state,
            "position": outcome.head,
            "lag": max(0, self._known - outcome.head),
            "last_error": outcome.fork or self._last_error,
        }

    def _append(self, fetched: Sequence[Message]) -> None:
        messages = [*fetched, *(message for _, message in self._held)]
        outcome = self._heard.append(self.source, messages)
        self._counts[INBOX_APPENDED].inc(outcome.appended)
        self._counts[INBOX_REPEATED].inc(outcome.repeated)
        self._conclude(outcome, max((each.row.position for each in messages), default=0))

    def _conclude(self, outcome: Outcome, known: int) -> None:
        if outcome.fork and not self._outcome.fork:
            log.error("fork", source=self.source, position=outcome.head, reason=outcome.fork)
        self._outcome, self._known = outcome, max(self._known, known)
        waiting = [] if outcome.fork else [d for d in self._held if d[1].row.position > outcome.head]
        self._held = sorted(waiting, key=lambda d: d[1].row.position)[: self._share]
        if outcome.beyond and not self._behind:
            self._counts[INBOX_GAPS].inc()
        self._behind = self._behind or outcome.beyond > 0

    def _ask(self, after: int) -> "Future[Sequence[Message]]":
        """In a thread of its own: a source that does not answer must not stop the others."""
        answer: Future[Sequence[Message]] = Future()

        def ask() -> None:
            try:
                answer.set_result(self._page(after))
            except Exception as error:  # whatever the caller's `fetch` raises: the source is away
                answer.set_exception(error)

        threading.Thread(target=ask, name=f"fetch-{self.source}", daemon=True).start()
        return answer

    def _page(self, after: int) -> Sequence[Message]:
        messages = decode_page(self._fetch(self.source, after, MAX_ROWS))
        if any(each.source.service != self.source for each in messages):
            raise Undecodable("the page is of another service")
        for each in messages:
            refuse_stranger(each.source, self._deployment)
        return messages

    def _receive(self, answer: "Future[Sequence[Message]]") -> None:
        if error := answer.exception():
            self._last_error = error_words(error)
            log.warning("source-away", source=self.source, error=type(error).__name__)
            self._due = time.monotonic() + self._backoff.pause()
            return
        self._last_error = ""
        before, messages = self._outcome.head, answer.result()
        self._counts[INBOX_FETCHED].inc(len(messages))
        self._append(messages)
        if self._outcome.head > before:
            self._backoff.reset()
            self._due = 0.0
        elif not messages and self._outcome.head >= self._known:
            self._behind = False
        else:
            self._due = time.monotonic() + self._backoff.pause()
