"""What the requests tell of the services of the office."""

from typing import Any

from services.requests import events as q
from services.requests.proposed_services import PROPOSED
from tests.portal.office import OfficeUnderTest, Said

LETTER = "service-presence_letter"


def configured(configuration: int, **changed: Any) -> Said:
    told = {"configuration": configuration, "effective_from": "2026-01-05", "mark": "proposal"}
    said = {"summary": "7 syarat, 6 wajib, 2 menurut aturan", "ground": "Keputusan contoh 3/2026"}
    return q.ServiceConfigured, PROPOSED["presence_letter"] | told | said | changed


def tell_services(office: OfficeUnderTest) -> None:
    """One that is open, renamed, and will change again; one that was closed; the others nobody configured."""
    office.tell(
        LETTER,
        configured(1),
        (q.ServiceOpened, {"ground": "Keputusan contoh 3/2026"}),
        configured(2, title="Surat keterangan korespondensi", effective_from="2026-06-01", mark="office"),
        configured(3, title="Salah tulis", effective_from="2027-01-04", mark="office"),
        (q.ConfigurationWithdrawn, {"configuration": 3, "reason": "Salah tulis."}),
        configured(4, title="Surat tanda lapor", effective_from="2027-02-01", mark="office"),
    )
    office.tell(
        "service-consultation",
        configured(1, **PROPOSED["consultation"], summary="0 syarat, 0 wajib, 0 menurut aturan"),
        (q.ServiceOpened, {"ground": "Keputusan contoh 3/2026"}),
        (q.ServiceClosed, {"reason": "Petugasnya berpindah."}),
    )
