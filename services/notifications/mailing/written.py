"""What a message says at the moment of its sending, as a mail; or why there is nothing to say any more."""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from email.message import EmailMessage
from functools import partial
from typing import Final

from contracts.telling.frames import EMAIL
from services.notifications.application import Notifications
from services.notifications.domain import Delivery
from services.notifications.domain.news import News
from services.notifications.domain.obligation import ACCOUNT
from services.notifications.domain.ormas_preferences import OrmasPreferences
from services.notifications.events import NewsQueued
from services.notifications.mailing.content import SETTLED, content_of
from services.notifications.mailing.own import Today, Waits, digest_mail
from services.notifications.mailing.text import Told, news_mail, reminder_mail
from services.notifications.outgoing.way import Contact
from shared.errors import TryAgain

NOTHING_LEFT: Final = "Tidak ada lagi yang terbuka bagi akun ini sebelum pesan dikirim."
ENDED: Final = "Persetujuan dicabut sebelum pesan dikirim."
GONE: Final = "Ormas tidak lagi tercatat sebelum pesan dikirim."
NO_WAY_OUT: Final = "Alamat portal tidak diketahui, jadi surel tidak dapat memuat tautan berhenti."
UNREADABLE: Final = "Halaman Hari ini tidak dapat dibaca sekarang."
PATIENCE: Final = timedelta(hours=1)
"""So long a summary waits for a page that cannot be read; then it goes without."""
Mail = Callable[[str, str, Contact], EmailMessage]
"""Of the address of the sender, the name of the office, and whoever gets it."""


def mail_of(notifications: Notifications, delivery: Delivery, today: Today) -> Mail | str:
    queued = delivery.what
    if isinstance(queued, NewsQueued):
        return _of_news(notifications, delivery.id, queued)
    account = queued.recipient.removeprefix(ACCOUNT)
    whom = notifications.recipients_of(account) if account != queued.recipient else None
    told = content_of(notifications, queued, whom)
    if whom is None:
        return partial(_of_reminders, notifications, queued.day, told) if told else SETTLED
    waits = today(account) if whom and queued.part == 1 else ()
    if waits is None and _is_young(notifications, delivery):
        raise TryAgain(UNREADABLE)
    if not told and waits is not None and not waits:
        return NOTHING_LEFT
    return partial(_digest, queued.day, told, waits)


def _is_young(notifications: Notifications, delivery: Delivery) -> bool:
    """Whether it can wait for what cannot be read now."""
    queued_at = datetime.fromisoformat(notifications.ledger.history(delivery.id)[0].recorded_at)
    return notifications.ledger.clock() - queued_at < PATIENCE


def _of_reminders(
    notifications: Notifications, day: str, told: Sequence[Told], from_address: str, office: str, to: Contact
) -> EmailMessage:
    return reminder_mail(from_address, office, to.name, told, notifications.frame_on(EMAIL, day), day)


def _digest(
    day: str, told: Sequence[Told], waits: Sequence[Waits] | None, from_address: str, office: str, to: Contact
) -> EmailMessage:
    assert to.own is not None
    return digest_mail(from_address, office, day, told, waits, to.own)


def _of_news(notifications: Notifications, message: str, queued: NewsQueued) -> Mail | str:
    what = notifications.load(News, queued.news).what
    standing = notifications.news_reader(queued.organisation)
    if not standing:
        return GONE
    stream = OrmasPreferences.stream_of(standing)
    if what.consent_for not in notifications.load_or_new(OrmasPreferences, stream).consents:
        return ENDED
    ends = notifications.unsubscribe_address(message)
    said = [*what.paragraphs, *filter(None, [what.link])]
    if not ends:
        return NO_WAY_OUT
    return lambda from_address, office, to: news_mail(
        from_address, office, to.name, title=what.title, paragraphs=said, ends=ends
    )
