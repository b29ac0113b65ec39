"""Messages and events on their way to others about which somebody has to decide."""

from collections.abc import Iterator
from typing import Final

from flask import url_for

from contracts.telling.dates import number_words
from contracts.telling.delivery_words import SENDING_FAILURES, SERVERS
from contracts.telling.words import MESSAGE_CHANNELS
from services.portal.mailing.mail_list import CARRIERS, counts, failing
from services.portal.subscriptions.subscription_list import subscriptions
from services.portal.waiting.desk import Desk, Line, Subject
from shared.database import Transaction

TITLE: Final = "Pengiriman yang perlu ditangani"
SETTLING: Final = "notifications.settle_sending"
SETTING: Final = {
    "email": "notifications.set_email_server",
    "gateway": "notifications.set_gateway",
}
PAGES: Final = {"email": "mailing.show", "gateway": "texting.show"}
RETRYING: Final = "notifications.retry_subscribed_event"
RIGHTS: Final = (SETTLING, *SETTING.values(), RETRYING)


def to_see_to(t: Transaction, desk: Desk) -> Subject | None:
    """Uncertain messages for who decides about them; a server that is away and events that another system did
    not take, for who manages those.
    """
    if not any(map(desk.may, RIGHTS)):
        return None
    return Subject.of(TITLE, [*_uncertain(t, desk), *_servers(t, desk), *_parked(t, desk)], desk, "")


def _uncertain(t: Transaction, desk: Desk) -> Iterator[Line]:
    for channel in CARRIERS if desk.may(SETTLING) else ():
        if many := counts(t, channel).get("uncertain", 0):
            said = f"{number_words(many)} {MESSAGE_CHANNELS[channel]} tidak diketahui sampainya"
            yield Line(said, url_for(PAGES[channel]))


def _servers(t: Transaction, desk: Desk) -> Iterator[Line]:
    for channel, failure in failing(t).items():
        if desk.may(SETTING[channel]):
            said = f"{SERVERS[channel]} tidak melayani kantor ini"
            yield Line(said, url_for(PAGES[channel]), SENDING_FAILURES[failure])


def _parked(t: Transaction, desk: Desk) -> Iterator[Line]:
    if desk.may(RETRYING):
        for each in subscriptions(t):
            if each["waiting"]:
                there = url_for("subscribing.show", subscription=each["id"])
                note = f"{number_words(each['waiting'])} peristiwa tidak diterima"
                yield Line(f"Langganan {each['title']}", there, note)
