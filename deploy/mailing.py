"""E-mail in the pump: whom a message reaches is asked of the register at the moment of sending."""

from collections.abc import Callable, Iterator
from typing import Any, Final

from services.notifications.application import Notifications
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


def mail_sender(deployment: Deployment, registry: Registry) -> Sender:
    """What sends the office's messages; one of them works at a time."""
    lock = deployment.directory / "notifications.sender.lock"
    alone = alone_with(deployment.views("notifications"), lock, "sender")
    notifications = Notifications(deployment)
    return Sender(
        notifications,
        ByEmail(notifications),
        lambda recipient: contact_of(registry, recipient, PURPOSE, mail_address),
        alone,
    )


def mail_address(contact: dict[str, str]) -> str:
    return str(contact.get("email", ""))


def contact_of(
    registry: Registry, recipient: str, purpose: str, read: Callable[[dict[str, str]], str]
) -> Contact:
    """The last word of the register on how an ormas is reached, with a line in its read log."""
    ormas = recipient.removeprefix(ORMAS)
    if ormas == recipient:
        return NOBODY
    try:
        name = registry.load(Ormas, ormas).name
    except NotFound:
        return NOBODY
    told = list(_told(registry.reveal(ormas, purpose, READER)))
    if not told:
        return Contact(name, "", 0)
    newest = max(told, key=lambda each: int(each["version"]))
    return Contact(name, read(newest["fields"]), int(newest["version"]))


def _told(revealed: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    return (each for each in revealed if each["topic"] in TOLD_BY)
