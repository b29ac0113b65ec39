"""What one can ask about news: draft it, see whom it would reach, send it; and what a mail of it ends."""

from collections.abc import Iterator
from typing import Any, Final

from eventsourcing.persistence import IntegrityError

from services.notifications.application.days import Days, refuse_lost
from services.notifications.application.hearing import hearing, office_day, positions_of
from services.notifications.domain import Delivery, Message, Office
from services.notifications.domain.news import CONSENT_TOPICS, News, Readers, agreed_to
from services.notifications.domain.office import TOPICS as OF_OFFICE
from services.notifications.domain.ormas_preferences import BY_LINK, OrmasPreferences
from services.notifications.domain.reach import EMAIL, PORTAL, Reach
from services.notifications.domain.reach import TOPICS as OF_REACH
from services.notifications.events import NewsFinished, NewsQueued, NewsSent
from services.notifications.unsubscribing import KEY, message_of, token_of
from shared.application import RETRIES
from shared.bus.heard import Heard
from shared.errors import Conflict, NotFound
from shared.ledger import Cause, Receipt
from shared.mapper import read_row

LETTERHEAD: Final = "requests.LetterheadSet"
PATH: Final = "/berhenti/"
"""Of the page of the portal that ends a consent."""
BY_THE_LINK: Final = "Tautan berhenti pada surel dibuka dan ditekan."


class NewsOfOffice(Days):
    """``_queued_until``: up to which event of this ledger no news waits for its messages; in memory alone."""

    _queued_until = 0

    def draft_news(self, cause: Cause, **said: Any) -> Receipt:
        return self.create(cause, lambda: News.draft(**said))

    def withdraw_news(self, cause: Cause, *, news: str, reason: str) -> Receipt:
        return self.change(News, news, cause, lambda each: each.withdraw(reason=reason))

    def send_news(self, cause: Cause, *, news: str) -> Receipt:
        """Recorded with whom it reaches; :meth:`queue_news` writes the messages. Error: NotFound."""
        consent_for, position = self.load(News, news).what.consent_for, self.ledger.head().position
        with hearing(self.deployment, self.service) as heard:
            positions = positions_of(heard)
            counts = self._readers(heard, positions, consent_for, position).counts()
        day = office_day(self)
        return self.change(
            News, news, cause, lambda each: each.send(day=day, positions=positions, counts=counts)
        )

    def news_readers(self, consent_for: str) -> dict[str, Any]:
        """How many it would reach now; ``by_email``: a mail can say how to end it."""
        position = self.ledger.head().position
        with hearing(self.deployment, self.service) as heard:
            found = self._readers(heard, positions_of(heard), consent_for, position)
            return found.counts() | {"by_email": bool(self._portal_address(heard, positions_of(heard)))}

    def queue_news(self) -> int:
        """Write every message of what was sent and is not finished; how many news those were. Whoever was
        interrupted reckons the same again and writes what is missing.
        """
        head, waiting = self.ledger.head().position, dict[str, int]()
        for row in self.rows_of(NewsSent.TOPIC, NewsFinished.TOPIC, after=self._queued_until):
            if row.topic == NewsSent.TOPIC:
                waiting[row.stream] = row.position
            else:
                waiting.pop(row.stream, None)
        for news, position in waiting.items():
            self._queue(news, position)
        self._queued_until = head
        return len(waiting)

    def unsubscribe_address(self, message: str) -> str:
        """Where a mail of this message is ended; "" as long as nobody said where the portal is."""
        with hearing(self.deployment, self.service) as heard:
            portal = self._portal_address(heard, positions_of(heard))
        return f"{portal}{PATH}{token_of(self.keys.secret(KEY), message)}" if portal else ""

    def unsubscribe_link(self, token: str) -> dict[str, Any]:
        """What this link ends, whether it is ``ended`` already, and nothing else of it. Error: NotFound."""
        organisation, consent_for = self._ended_by(token)
        entries = self._entries_of(organisation)
        found = [self.load_or_new(OrmasPreferences, OrmasPreferences.stream_of(each)) for each in entries]
        ended = not any(consent_for in each.consents for each in found)
        return {"consent_for": consent_for, "ended": ended}

    def unsubscribe(self, cause: Cause, *, token: str) -> Receipt:
        """Of the entry that was written to, and of the one that stands for it today. Error: NotFound."""
        organisation, consent_for = self._ended_by(token)
        entries = self._entries_of(organisation)
        said = {"consent_for": consent_for, "stated_on": office_day(self), "stated_how": BY_LINK}
        for _ in range(RETRIES):
            if done := self.ledger.receipt(cause):
                return done
            found = [self.load_or_new(OrmasPreferences, OrmasPreferences.stream_of(each)) for each in entries]
            for entry, each in zip(entries, found, strict=True):
                each.withdraw(organisation=entry, ground=BY_THE_LINK, **said)
            try:
                return self.record(*found, cause=cause)
            except IntegrityError:
                continue
        raise Conflict

    def news_reader(self, organisation: str) -> str:
        """The entry that stands today for whoever was written to; "" when it is gone."""
        with hearing(self.deployment, self.service) as heard:
            register = Office.of("", self._known(heard, positions_of(heard)).told(OF_OFFICE)).register
        standing = register.stands_for(organisation)
        return "" if register.is_gone(standing) else standing

    def _entries_of(self, organisation: str) -> list[str]:
        """The entry that was written to, and the one that stands for it today."""
        with hearing(self.deployment, self.service) as heard:
            known = self._known(heard, positions_of(heard))
            register = Office.of(office_day(self), known.told(OF_OFFICE)).register
        return sorted({organisation, register.stands_for(organisation)})

    def _ended_by(self, token: str) -> tuple[str, str]:
        """Which entry, which consent."""
        message = message_of(self.keys.secret(KEY), token)
        queued = self.load(Delivery, message).what if message else None
        if not isinstance(queued, NewsQueued):
            raise NotFound
        return queued.organisation, self.load(News, queued.news).what.consent_for

    def _queue(self, news: str, position: int) -> None:
        found = self.load(News, news)
        day, messages = found.was_sent.day, self._messages_of(found, position)
        self._append_all(day, ((each.id, each) for each in messages))
        found.finish(messages=len(messages))
        self.record(found, cause=self._cause_of(day, f"finish {news}"))

    def _messages_of(self, news: News, position: int) -> list[Message]:
        """``position``: of the event that says it was sent; who withdrew since then is left out."""
        sent = news.was_sent
        with hearing(self.deployment, self.service) as heard:
            refuse_lost(sent, positions_of(heard))
            readers = self._readers(heard, sent.positions, news.what.consent_for, position)
        still = agreed_to(news.what.consent_for, self._said(self.ledger.head().position))
        return [
            Message.of_news(news.id, sent.day, organisation, way)
            for organisation, ways in readers.ways.items()
            if organisation in still
            for way in ways
        ]

    def _readers(self, heard: Heard, positions: dict[str, int], consent_for: str, position: int) -> Readers:
        """The same from the same events, whenever it is asked."""
        known = self._known(heard, positions)
        office = Office.of("", known.told(OF_OFFICE))
        channels = self._channels(Reach.of(known.told(OF_REACH)), office, position)
        ways = (PORTAL, EMAIL) if self._portal_address(heard, positions) else (PORTAL,)
        return Readers.of(office.register, agreed_to(consent_for, self._said(position)), channels, ways)

    def _said(self, position: int) -> Iterator[Any]:
        for row in self.rows_of(*CONSENT_TOPICS):
            if row.position > position:
                return
            yield read_row(row)

    def _portal_address(self, heard: Heard, positions: dict[str, int]) -> str:
        """Where the portal is reached from outside, as the letterhead says."""
        told = [each.value("check_address") for each in self._known(heard, positions).told((LETTERHEAD,))]
        return str(told[-1]) if told else ""
