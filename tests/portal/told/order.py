"""What the clusters tell of activities for public order."""

from typing import Any

from services.clusters import events as c
from tests.portal.office import OfficeUnderTest, Said
from tests.portal.told.ormas import stream

STRUCK = (c.OrderActivityStruck, {"reason": "Tercatat dua kali."})


def activity(number: int) -> str:
    return f"activity-{number:032x}"


def took_place(**changed: Any) -> Said:
    told = {
        "theme": "anti_hoax",
        "title": "Cek dahulu sebelum berbagi",
        "day": "2026-02-11",
        "place": "Balai Warga Contoh",
        "village": "Ciumpama",
        "district": "Kecamatan Contoh",
        "held_by": "Bidang Kewaspadaan",
        "people": 40,
        "ground": "Daftar hadir",
    }
    return c.OrderActivityRecorded, told | changed


def joined(ormas: str, people: int = 5, part: str = "participant") -> Said:
    return c.OrmasJoinedActivity, {"organisation": ormas, "activity_part": part, "people": people}


def taken_out(ormas: str) -> Said:
    return c.OrmasTakenFromActivity, {"organisation": ormas, "reason": "Salah pilih."}


def tell_order(office: OfficeUnderTest) -> None:
    """Two of a year that count, one of the year before, one that was struck; an ormas that was taken out."""
    ours = joined(stream(1)), joined(stream(1), 8, "organiser"), joined(stream(2))
    office.tell(activity(1), took_place(), *ours, taken_out(stream(2)))
    tolerance = took_place(theme="tolerance", title="Jalan santai rukun", day="2026-05-07", people=120)
    office.tell(activity(2), tolerance, joined(stream(1)), joined(stream(2), 30))
    office.tell(activity(3), took_place(day="2025-05-07", title="Ronda bersama"), joined(stream(2)))
    office.tell(activity(4), took_place(title="Keliru"), joined(stream(2)), STRUCK)
