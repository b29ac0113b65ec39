"""What a message says at the moment of its sending, as a mail; or why there is nothing to say any more."""

from collections.abc import Callable
from email.message import EmailMessage
from functools import partial
from typing import Final

from services.notifications.application import Notifications
from services.notifications.domain import Delivery
from services.notifications.domain.news import News
from services.notifications.domain.ormas_preferences import OrmasPreferences
from services.notifications.events import NewsQueued
from services.notifications.mailing.content import content_of
from services.notifications.mailing.text import news_mail, reminder_mail

SETTLED: Final = "Semua yang diingatkan sudah selesai sebelum pesan dikirim."
ENDED: Final = "Persetujuan dicabut sebelum pesan dikirim."
NO_WAY_OUT: Final = "Alamat portal tidak diketahui, jadi surel tidak dapat memuat tautan berhenti."
Mail = Callable[[str, str, str], EmailMessage]
"""Of the address of the sender, the name of the office, the name of whoever gets it."""


def mail_of(notifications: Notifications, delivery: Delivery) -> Mail | str:
    queued = delivery.what
    if isinstance(queued, NewsQueued):
        return _of_news(notifications, delivery.id, queued)
    told = content_of(notifications, queued)
    return partial(reminder_mail, told=told) if told else SETTLED


def _of_news(notifications: Notifications, message: str, queued: NewsQueued) -> Mail | str:
    what = notifications.load(News, queued.news).what
    stream = OrmasPreferences.stream_of(queued.organisation)
    if what.consent_for not in notifications.load_or_new(OrmasPreferences, stream).consents:
        return ENDED
    ends = notifications.unsubscribe_address(message)
    said = [*what.paragraphs, *filter(None, [what.link])]
    return partial(news_mail, title=what.title, paragraphs=said, ends=ends) if ends else NO_WAY_OUT
