"""Messages to telephones in the pump: the number is asked of the register at the moment of sending."""

from deploy.mailing import contact_of
from services.notifications.application import Notifications
from services.notifications.gateway.way import ByGateway
from services.notifications.outgoing.sender import Sender
from services.registry.application import Registry
from services.registry.sheet.phones import first_mobile
from shared.bus.alone import alone_with
from shared.deployment import Deployment

PURPOSE = "mengirim pengingat lewat pesan telepon"


def gateway_sender(deployment: Deployment, registry: Registry) -> Sender:
    """What sends the office's messages to telephones; one of them works at a time."""
    lock = deployment.directory / "notifications.gateway.lock"
    alone = alone_with(deployment.views("notifications"), lock, "gateway")
    notifications = Notifications(deployment)
    return Sender(
        notifications,
        ByGateway(notifications),
        lambda recipient: contact_of(registry, recipient, PURPOSE, telephone),
        alone,
    )


def telephone(contact: dict[str, str]) -> str:
    """The first mobile number of a contact, +62…; what is there instead, where there is none."""
    phones = contact.get("phones", "")
    return first_mobile(phones) or phones.strip("[]")
