"""What the clusters tell of agencies' offers and of ormas that they helped."""

from typing import Any

from services.clusters import events as c
from tests.portal.office import OfficeUnderTest, Said
from tests.portal.told.ormas import stream

ECONOMY = {"agency": "dinkukmdagin", "name": "Dinas Contoh Ekonomi"}
RESULT = (c.FacilitationResultRecorded, {"achieved": "partly", "text": "Separuh lapak terisi."})
STRUCK = (c.FacilitationStruck, {"reason": "Tercatat dua kali."})


def offer(number: int) -> str:
    return f"offer-{number:032x}"


def facilitation(number: int) -> str:
    return f"facilitation-{number:032x}"


def contact(**changed: Any) -> Said:
    told = {"unit": "Bidang Perdagangan", "telephone": "0251-8000000", "ground": "Surat 31/2026"}
    return c.AgencyContactRecorded, ECONOMY | told | changed


def offered(**changed: Any) -> Said:
    told = {
        "facility": "equipment",
        "description": "Lapak pasar rakyat",
        "quantity": 20,
        "measure": "lapak",
        "first_day": "2026-03-01",
        "last_day": "",
        "ground": "Surat 31/2026",
    }
    return c.FacilitationOffered, ECONOMY | told | changed


def helped(ormas: str, **changed: Any) -> Said:
    told = {
        "organisation": ormas,
        "offer": "",
        "facility": "equipment",
        "day": "2026-04-12",
        "what": "Sepuluh lapak untuk pasar rakyat",
        "ground": "Surat 33/2026",
    }
    return c.OrmasFacilitated, ECONOMY | told | changed


def tell_facilitation(office: OfficeUnderTest) -> None:
    """An agency that moved; an open and an ended offer; help with a result, without one, and struck."""
    ended = c.OfferEnded, {"last_day": "2025-11-30", "reason": "Anggarannya habis."}
    office.tell("agency-dinkukmdagin", contact(telephone="0251-8000009"), contact())
    office.tell(offer(1), offered())
    office.tell(offer(2), offered(description="Aula", facility="venue", first_day="2025-02-01"), ended)
    office.tell(facilitation(1), helped(stream(1), offer=offer(1)), RESULT)
    office.tell(facilitation(2), helped(stream(2), facility="coaching", what="Menulis proposal"))
    office.tell(facilitation(3), helped(stream(1), what="Keliru"), STRUCK)
    office.tell(facilitation(4), helped(stream(1), day="2025-05-01", facility="venue", what="Aula"))
