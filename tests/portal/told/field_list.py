"""What an invented office changed in its list of bidang."""

from services.registry import events as r
from services.registry.domain import ActivityFields
from tests.portal.office import OfficeUnderTest, Said

GROUND = "Rapat kantor contoh"


def field_listed(name: str) -> Said:
    return r.ActivityFieldListed, {"activity_field": name, "ground": GROUND}


def field_renamed(name: str, to: str, since: str = "2026-03-03") -> Said:
    told = {"activity_field": name, "new_name": to, "valid_from": since}
    return r.ActivityFieldRenamed, told | {"ground": GROUND}


def field_retired(name: str, replacement: str = "") -> Said:
    told = {"activity_field": name, "replacement": replacement, "ground": GROUND}
    return r.ActivityFieldRetired, told


def fields_ordered(*names: str) -> Said:
    return r.ActivityFieldsOrdered, {"activity_fields": list(names), "ground": GROUND}


def tell_a_field_list(office: OfficeUnderTest) -> None:
    """Everything that can happen to the list, of bidang that no told organisation has."""
    office.tell(
        ActivityFields.STREAM,
        field_listed("Literasi"),
        field_renamed("Literasi", "Literasi dan perbukuan"),
        field_listed("Sastra Rekaan"),
        field_retired("Sastra Rekaan", "Literasi dan perbukuan"),
        fields_ordered("Literasi dan perbukuan", "Sosial"),
    )
