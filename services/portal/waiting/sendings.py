"""Messages and events on their way to others about which somebody has to decide."""

from collections.abc import Iterator
from typing import Final

from flask import url_for

from contracts.telling.dates import number_words
from contracts.telling.delivery_words import SENDING_FAILURES
from services.portal.mailing.mail_list import counts, email_server
from services.portal.subscriptions.subscription_list import subscriptions
from services.portal.waiting.desk import Desk, Line, Subject
from shared.database import Transaction

TITLE: Final = "Pengiriman yang perlu ditangani"
SETTLING: Final = "notifications.settle_sending"
SETTING: Final = "notifications.set_email_server"
RETRYING: Final = "notifications.retry_subscribed_event"
RIGHTS: Final = (SETTLING, SETTING, RETRYING)


def to_see_to(t: Transaction, desk: Desk) -> Subject | None:
    """Uncertain mails for who decides about them; a server that is away and events that another system did
    not take, for who manages those.
    """
    if not any(map(desk.may, RIGHTS)):
        return None
    return Subject.of(TITLE, [*_uncertain(t, desk), *_server(t, desk), *_parked(t, desk)], desk, "")


def _uncertain(t: Transaction, desk: Desk) -> Iterator[Line]:
    many = counts(t).get("uncertain", 0) if desk.may(SETTLING) else 0
    if many:
        yield Line(f"{number_words(many)} surel tidak diketahui sampainya", url_for("mailing.show"))


def _server(t: Transaction, desk: Desk) -> Iterator[Line]:
    server = email_server(t) if desk.may(SETTING) else None
    if server and server["failing"]:
        said = SENDING_FAILURES[server["failure"]]
        yield Line("Server surel tidak melayani kantor ini", url_for("mailing.show"), said)


def _parked(t: Transaction, desk: Desk) -> Iterator[Line]:
    if desk.may(RETRYING):
        for each in subscriptions(t):
            if each["waiting"]:
                there = url_for("subscribing.show", subscription=each["id"])
                note = f"{number_words(each['waiting'])} peristiwa tidak diterima"
                yield Line(f"Langganan {each['title']}", there, note)
