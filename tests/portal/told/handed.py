"""What goes to a named superior because of ties. Everything is invented."""

from services.requests import events as q
from tests.portal.office import Said


def handed(organisation: str, office_role: str = "regional_secretary") -> Said:
    said = {"organisation": organisation, "office_role": office_role, "officer": "0000000a0c01"}
    return q.MatterHandedOver, said | {"tie": "family", "rule": "nobody-decides-about-the-own-ormas"}
