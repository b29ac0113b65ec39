"""What the requests tell of the office's working days."""

from typing import Any

from services.requests import events as q
from tests.portal.office import OfficeUnderTest, Said

CALENDAR = "calendar-office"
SKB = "SKB Tiga Menteri Contoh 1/2025"


def decreed(decree: int, *days: tuple[str, str, str], **changed: Any) -> Said:
    told = {
        "decree": decree,
        "days": [{"day": day, "kind": kind, "name": name} for day, kind, name in days],
        "summary": f"{len(days)} hari",
        "legal_basis": f"Keputusan contoh {decree}",
        "known_on": "2025-10-14",
        "replaces": 0,
        "mark": "decree",
        "ground": "Salinan keputusan",
    }
    return q.DaysDecreed, told | changed


def tell_a_calendar(office: OfficeUnderTest) -> None:
    """A proposal, the decree that replaced it, one that was a mistake, a week of six days."""
    feast = ("2026-03-20", "cuti_bersama", "Hari Raya Idul Fitri")
    second = ("2026-03-21", "nasional", "Hari Raya Idul Fitri")
    office.tell(
        CALENDAR,
        decreed(1, feast, mark="proposal", known_on="2025-09-01", legal_basis="Usulan (tahun 2026)"),
        decreed(2, feast, second, replaces=1, legal_basis=SKB),
        decreed(3, ("2026-04-01", "daerah", "Hari jadi Kota Rekaan")),
        (q.DecreeTakenBack, {"decree": 3, "reason": "Salah kota."}),
        (
            q.WorkingWeekSet,
            {
                "weekdays": [1, 2, 3, 4, 5, 6],
                "summary": "Senin, Selasa, Rabu, Kamis, Jumat, Sabtu",
                "valid_from": "2026-06-01",
                "known_on": "2026-05-04",
                "legal_basis": "Perwali Contoh 7/2026",
                "ground": "Salinan peraturan",
            },
        ),
    )
