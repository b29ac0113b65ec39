"""Brings the events of one subscription, in the order of each ormas, until the other side has taken them."""

import random
import secrets
import time
from collections.abc import Callable
from typing import Final, Protocol

import structlog

from services.notifications.application import Notifications
from services.notifications.application.subscriptions import secret_of
from services.notifications.domain.subscription import ACTIVE, ENDED, Place, Subscription
from services.notifications.webhooks.payload import CONTENT_TYPE, answers_challenge, check_body, event_body
from services.notifications.webhooks.posting import Answer, Poster
from services.notifications.webhooks.progress import Answered, Progress, Waiting
from services.notifications.webhooks.round import Round
from services.notifications.webhooks.signing import signed_headers
from shared.bus.message import Source
from shared.database import Database
from shared.ledger import LedgerRow
from shared.ledger.clock import Clock, stamp, utc_now

PARK_AFTER: Final = 12
"""Attempts: with the pauses between them about two hours."""
FIRST_PAUSE, LONGEST_PAUSE = 2.0, 3600.0
PAGE: Final = 100
_STOPS: Final = {"gone", "not_allowed"}
"""Answers after which asking again is pointless until somebody looked."""
log = structlog.get_logger("webhooks")


class Pages(Protocol):
    """The events of several services, in order and without gap."""

    def page(self, source: str, after: int, limit: int) -> list[LedgerRow]:
        """The rows behind a position, at most ``limit``; sealed parts are not asked for."""

    def ledger_of(self, source: str) -> Source:
        """Whose ledger that is."""

    def key_of(self, source: str, stream: str) -> str:
        """The ormas or the stream in whose order it comes."""


class Courier:
    """Used by one thread. ``clock``: for the pauses between attempts; ``wall``: what is signed and shown."""

    def __init__(
        self,
        application: Notifications,
        subscription: str,
        pages: Pages,
        views: Database,
        poster: Poster,
        clock: Callable[[], float] = time.monotonic,
        wall: Clock = utc_now,
    ) -> None:
        self._application = application
        self._stream = subscription
        self._pages = pages
        self._poster = poster
        self._clock = clock
        self._wall = wall
        self._due: dict[Place, float] = {}
        self.progress = Progress(views, subscription)
        self.progress.create()
        self.ended = False

    def step(self) -> bool:
        """Whether anything was sent or moved. What is decided meanwhile counts from the next event on."""
        head = self._application.ledger.head().position
        subscription = self._application.load(Subscription, self._stream)
        self.ended = subscription.state == ENDED
        if subscription.check > subscription.checked and not self.ended:
            self._check(subscription)
            return True
        if subscription.state != ACTIVE:
            return False
        cursors = {each: self.progress.cursor(each, begin) for each, begin in subscription.begins.items()}
        round_ = Round(subscription, head, cursors)
        return self._again(round_) | self._onward(round_)

    def _again(self, round_: Round) -> bool:
        """What was not taken, where its time has come, and what waited behind it."""
        did, seen = False, set[tuple[str, str]]()
        for told in self.progress.waiting():
            waits = told._replace(key=self._pages.key_of(told.of_service, told.key))
            place, which = (waits.of_service, waits.position), (waits.of_service, waits.key)
            if which in seen:  # an earlier version of the program had a row for each event
                self.progress.waits_from(waits, None)
            elif round_.is_parked(place) or self._due.get(place, 0.0) > self._clock():
                round_.block(waits)
            else:
                did = self._catch_up(round_, waits) or did
            seen.add(which)
        return did

    def _catch_up(self, round_: Round, waits: Waiting) -> bool:
        """A page of what waits of one ormas."""
        of_service, until = waits.of_service, round_.cursors[waits.of_service]
        rows = self._pages.page(of_service, waits.position - 1, PAGE)
        for row in rows:
            if row.position > until:
                break
            if self._decided_meanwhile(round_):
                round_.block(waits, fails=False)
                return True
            if self._pages.key_of(of_service, row.stream) == waits.key and round_.wants(of_service, row):
                tried = waits.attempts if row.position == waits.position else 0
                if not self._takes(round_, row, waits, tried):
                    return True
                waits = self._on(waits, row.position + 1)
        last = rows[-1].position if rows else until
        if last >= until:
            self.progress.waits_from(waits, None)
        else:
            round_.block(self._on(waits, last + 1), fails=False)
        return True

    def _takes(self, round_: Round, row: LedgerRow, waits: Waiting, tried: int) -> bool:
        """Whether the next one that waits is taken now; else it is the one for which all behind it wait."""
        now = waits._replace(position=row.position, attempts=tried)
        parked = round_.is_parked((waits.of_service, row.position))
        if not parked:
            if self._sent(round_, waits.of_service, row):
                return True
            now = now._replace(attempts=tried + 1)
        self.progress.waits_from(waits, now)
        round_.block(now)
        if not parked:
            self._was_not_taken(round_, row, now)
        return False

    def _on(self, waits: Waiting, position: int) -> Waiting:
        now = waits._replace(position=position, attempts=0)
        self.progress.waits_from(waits, now)
        return now

    def _onward(self, round_: Round) -> bool:
        read = [self._read(round_, each) for each in sorted(round_.subscription.begins)]
        return any(read)

    def _read(self, round_: Round, of_service: str) -> bool:
        """Whether anything of this service was gone over."""
        cursor = reached = round_.cursors[of_service]
        said_at = round_.subscription.begins[of_service].said_at
        skipped = False
        for row in self._pages.page(of_service, cursor, PAGE):
            if round_.is_full() or self._decided_meanwhile(round_):
                break
            reached, key = row.position, self._pages.key_of(of_service, row.stream)
            skipped = round_.is_blocked(of_service, key) or not round_.wants(of_service, row)
            if not skipped:
                self._go_over(round_, row, Waiting(of_service, row.position, key, 0), said_at)
        if skipped:
            self.progress.went_on(of_service, reached, said_at)
        return reached > cursor

    def _go_over(self, round_: Round, row: LedgerRow, waits: Waiting, said_at: int) -> None:
        """Sent, or the first that waits of its ormas."""
        of_service = waits.of_service
        if round_.is_parked((of_service, row.position)):
            round_.block(waits)
            self.progress.went_on(of_service, row.position, said_at, waits)
        elif self._sent(round_, of_service, row):
            self.progress.went_on(of_service, row.position, said_at)
        else:
            failed = waits._replace(attempts=1)
            round_.block(failed)
            self.progress.went_on(of_service, row.position, said_at, failed)
            self._was_not_taken(round_, row, failed)

    def _was_not_taken(self, round_: Round, row: LedgerRow, failed: Waiting) -> None:
        """It is counted already: a crash in between tries once more."""
        if round_.answer.outcome in _STOPS:
            self._pause(round_)
        elif failed.attempts >= PARK_AFTER:
            self._park(round_, row, failed)
        else:
            place = (failed.of_service, failed.position)
            self._due[place] = self._clock() + pause_after(failed.attempts)

    def _pause(self, round_: Round) -> None:
        version = round_.subscription.version
        cause = self._application.cause_of_delivery("subscription_paused", self._stream, version)
        self._application.pause_by_itself(cause, subscription=self._stream, reason=round_.answer.words)

    def _park(self, round_: Round, row: LedgerRow, failed: Waiting) -> None:
        self._due.pop((failed.of_service, failed.position), None)
        told = (self._stream, failed.of_service, row.position, failed.attempts, round_.subscription.version)
        self._application.park_event(
            self._application.cause_of_delivery("event_parked", *told),
            subscription=self._stream,
            of_service=failed.of_service,
            position=row.position,
            event_topic=row.topic,
            about=row.stream,
            attempts=failed.attempts,
            answered=round_.answer.words,
        )

    def _sent(self, round_: Round, of_service: str, row: LedgerRow) -> bool:
        source = self._pages.ledger_of(of_service)
        id = f"{self._stream}.{of_service}.{source.incarnation}.{row.position}"
        round_.answer = self._post(round_.subscription, id, event_body(source, row))
        if not round_.answer.accepted:
            log.warning("not-taken", subscription=self._stream, id=id, outcome=round_.answer.outcome)
        return round_.answer.accepted

    def _check(self, subscription: Subscription) -> None:
        challenge = secrets.token_urlsafe(24)
        source = self._pages.ledger_of(self._application.service)
        body = check_body(source, subscription.check, challenge, stamp(self._wall()))
        answer = self._post(subscription, f"{self._stream}.check.{subscription.check}", body)
        passed = answer.accepted and answers_challenge(answer.body, challenge)
        words = "alamat menjawab dengan benar" if passed else answer.words
        self._application.record_check(
            self._application.cause_of_delivery("subscription_checked", self._stream, subscription.check),
            subscription=self._stream,
            check=subscription.check,
            passed=passed,
            status=answer.status,
            answered=words or "server menjawab, tetapi tidak mengembalikan kata ujinya",
        )

    def _post(self, subscription: Subscription, id: str, body: bytes) -> Answer:
        moment = self._wall()
        secret = secret_of(self._application, self._stream, subscription.secret)
        headers = signed_headers(secret, id, int(moment.timestamp()), body)
        about = {"content-type": CONTENT_TYPE, "user-agent": "satu-ormas"}
        answer = self._poster.post(subscription.address, body, {**headers, **about})
        said = answer.words or f"Diterima ({answer.status})."
        self.progress.note(Answered(stamp(moment), int(answer.accepted), said))
        return answer

    def _decided_meanwhile(self, round_: Round) -> bool:
        return self._application.ledger.head().position != round_.head


def pause_after(attempts: int) -> float:
    """Longer each time, a little different for each, at most an hour."""
    longest = min(FIRST_PAUSE * 2.0 ** (attempts - 1), LONGEST_PAUSE)
    return longest * random.uniform(0.8, 1.0)  # noqa: S311 - spreads attempts, protects nothing
