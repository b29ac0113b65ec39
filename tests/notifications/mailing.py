"""An office that sends e-mail, with its clock in the hand of the test."""

from collections.abc import Iterator
from concurrent.futures import FIRST_COMPLETED, wait
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import uuid4
from zoneinfo import ZoneInfo

from services.notifications.application import Notifications
from services.notifications.domain import Delivery
from services.notifications.events import MessageQueued, ReminderDue, ReminderSettled
from services.notifications.mailing.way import ByEmail
from services.notifications.outgoing.sender import Sender
from services.notifications.outgoing.way import Contact
from shared.aggregate import Aggregate
from shared.bus.alone import NotAlone
from shared.events import Fact
from shared.mapper import read_row
from tests.notifications.mail_server import HOST
from tests.offices import cause_in

SERVER = {
    "port": 25, "host": HOST, "security": "none", "signs_in_as": "",
    "from_address": "pengingat@kantor.example",
    "quiet_from": "00:00", "quiet_until": "00:00", "attempts": 3, "per_minute": 600, "patience_hours": 48,
    "ground": "Percobaan contoh",
}  # fmt: skip
PATIENCE = 120
"""Seconds that a test waits for another thread; only a broken one takes so long."""


def _begin(delivery: Delivery) -> None:
    delivery.begin(said_at=3)


class _Stream(Aggregate):
    """Of whatever is told."""

    def when(self, fact: Fact) -> None:
        pass


class MailingOffice:
    """``contacts``: what the owner of an address says, by recipient."""

    WAY: type = ByEmail

    def __init__(self, notifications: Notifications, spread: float = 1.0, timeout: float = 30.0) -> None:
        self.notifications = notifications
        self.contacts: dict[str, Contact] = {}
        self.ahead = timedelta(0)
        self.frozen: datetime | None = None
        self.spread, self.timeout = spread, timeout
        self.sender = self.another_sender()

    def another_sender(self) -> Sender:
        return Sender(
            self.notifications,
            self.WAY(self.notifications),
            self.contacts.__getitem__,
            NotAlone(),
            self.now,
            lambda: self.spread,
            self.timeout,
        )

    def now(self) -> datetime:
        return (self.frozen or datetime.now(UTC)) + self.ahead

    def ask(self, command: str, **said: object) -> None:
        getattr(self.notifications, command)(cause_in(self.notifications, command, said), **said)

    def uses(self, port: int, *, password: str = "", **said: object) -> None:
        """E-mail is switched on, by this server."""
        self.ask("set_email_server", password=password, **SERVER | {"port": port} | said)
        self.ask("switch_email_on", ground="Sudah dicoba.")

    def tell(self, stream: str, kind: type[Fact], **said: object) -> None:
        told = self.notifications.load_or_new(_Stream, stream)
        told.trigger_event(kind, **said)
        self.notifications.record(
            told, cause=cause_in(self.notifications, kind.__name__, {"id": uuid4().hex})
        )

    def queue(self, address: str, *, title: str = "Masa berlaku SKT", recipient: str = "") -> str:
        """A message with one reminder to an ormas that has this address; its stream."""
        ormas, reminder = f"ormas-{uuid4().hex}", f"reminder-{uuid4().hex}"
        to, stream = recipient or f"ormas:{ormas}", f"message-{uuid4().hex}"
        self.contacts[to] = Contact("Forum Contoh", address, 3)
        self.tell(
            reminder, ReminderDue, obligation="skt-ends", title=title, about=ormas, place="registry:7",
            period="2026-04-11", organisation=ormas, recipient=to, offset=-30, due="2026-04-11",
            day="2026-03-12", words={"basis": "skt"},
        )  # fmt: skip
        self.tell(
            stream, MessageQueued, day="2026-03-12", recipient=to, organisation=ormas,
            message_channel=self.sender.outbox.channel, reminders=[reminder], count=1, part=1, instead_of="",
        )  # fmt: skip
        return stream

    def settle(self, message: str) -> None:
        (reminder,) = self.delivery(message).what.reminders
        self.tell(reminder, ReminderSettled, day="2026-03-13", reason="Sudah dicatat.")

    def send(self) -> None:
        """Until nothing is on its way."""
        while on_way := self.sender.step():
            done, _ = wait(on_way, PATIENCE, FIRST_COMPLETED)
            assert done

    def wait_for_another(self) -> None:
        """Until one more of those on their way is done."""
        done, _ = wait(self.sender.step(), PATIENCE, FIRST_COMPLETED)
        assert done

    def quiet_now(self) -> dict[str, str]:
        """The hour in which this is asked, by the clock of the office."""
        here = self.now().astimezone(ZoneInfo(self.notifications.deployment.office.time_zone))
        begin, end = here - timedelta(minutes=1), here + timedelta(hours=1)
        return {"quiet_from": f"{begin:%H:%M}", "quiet_until": f"{end:%H:%M}"}

    def begin(self, message: str) -> None:
        """As a sender does that is killed right after."""
        cause = cause_in(self.notifications, "send", {"id": uuid4().hex})
        self.notifications.deliver(cause, message, _begin)

    def delivery(self, stream: str) -> Delivery:
        return self.notifications.load(Delivery, stream)

    def happened(self, stream: str) -> list[Fact]:
        return [read_row(row) for row in self.notifications.ledger.history(stream)]

    def names(self, stream: str) -> list[str]:
        """What became of it, behind its queueing."""
        return [type(each).__name__ for each in self.happened(stream)][1:]

    def letters(self) -> list[MessageQueued]:
        queued = (read_row(row) for row in self.notifications.rows_of(MessageQueued.TOPIC))
        return [
            each for each in queued if isinstance(each, MessageQueued) and each.message_channel == "letter"
        ]


@contextmanager
def mailing(office, kind: type[MailingOffice] = MailingOffice, **settings) -> Iterator[Any]:
    notifications = Notifications(office)
    made = kind(notifications, **settings)
    try:
        yield made
    finally:
        made.sender.close()
        notifications.close()
