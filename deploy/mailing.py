"""E-mail in the pump: whom a message reaches is asked of the register at the moment of sending."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any, Final

from services.notifications.application import Notifications
from services.notifications.domain.obligation import ACCOUNT
from services.notifications.mailing.own import Own, Today, nothing_else
from services.notifications.mailing.way import ByEmail
from services.notifications.outgoing.sender import Sender
from services.notifications.outgoing.way import Contact
from services.registry.application import Registry
from services.registry.domain import Ormas
from shared.bus.alone import alone_with
from shared.deployment import Deployment
from shared.errors import NotFound

PURPOSE: Final = "mengirim pengingat lewat surel"
READER: Final = "system/notifications"
ORMAS: Final = "ormas:"
TOLD_BY: Final = ("registry.ContactRecorded", "registry.ContactCorrected")
NOBODY: Final = Contact("", "", 0)


def mail_sender(deployment: Deployment, registry: Registry, today: Today = nothing_else) -> Sender:
    """What sends the office's messages; one of them works at a time. ``today``: what waits for an account."""
    lock = deployment.directory / "notifications.sender.lock"
    alone = alone_with(deployment.views("notifications"), lock, "sender")
    notifications = Notifications(deployment)

    def contact(recipient: str) -> Contact:
        account = recipient.removeprefix(ACCOUNT)
        if account == recipient:
            return contact_of(registry, recipient, PURPOSE, mail_address)
        return account_contact(notifications, registry, account)

    return Sender(notifications, ByEmail(notifications, today), contact, alone)


def account_contact(notifications: Notifications, registry: Registry, account: str) -> Contact:
    """The address that whoever has the account confirmed, with a line in the read log."""
    own = notifications.address_of(account, PURPOSE)
    return Contact("", own.email, own.said_at, Own(own.page, partial(_name_of, registry)))


def mail_address(contact: dict[str, str]) -> str:
    return str(contact.get("email", ""))


def contact_of(
    registry: Registry, recipient: str, purpose: str, read: Callable[[dict[str, str]], str]
) -> Contact:
    """The last word of the register on how an ormas is reached, with a line in its read log."""
    ormas = recipient.removeprefix(ORMAS)
    if ormas == recipient:
        return NOBODY
    if not (name := _name_of(registry, ormas)):
        return NOBODY
    told = list(_told(registry.reveal(ormas, purpose, READER)))
    if not told:
        return Contact(name, "", 0)
    newest = max(told, key=lambda each: int(each["version"]))
    return Contact(name, read(newest["fields"]), int(newest["version"]))


def _name_of(registry: Registry, ormas: str) -> str:
    """ "" for one that the register does not have."""
    try:
        return registry.load(Ormas, ormas).name
    except NotFound:
        return ""


def _told(revealed: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    return (each for each in revealed if each["topic"] in TOLD_BY)
