"""What the clusters tell of activities and cases of public order."""

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


def case(number: int) -> str:
    return f"ordercase-{number:032x}"


def opened(**changed: Any) -> Said:
    told = {
        "approach": "mediation",
        "classification": "biasa",
        "matter": "Lahan parkir pasar diperebutkan",
        "tension": "tension",
        "village": "Ciumpama",
        "district": "",
        "day": "2026-02-11",
        "ground": "Laporan kelurahan 7/2026",
    }
    return c.OrderCaseOpened, told | changed


def party(number: int, kind: str = "residents", ormas: str = "", text: str = "Warga sekitar pasar") -> Said:
    told = {"party": number, "party_kind": kind, "organisation": ormas}
    return c.PartyJoinedCase, told | {"description": "" if ormas else text}


def person(number: int) -> Said:
    told = {"party": number, "subject_id": f"k{number}", "name": "Nama Rekaan"}
    return c.PersonJoinedCase, told | {"description": "Pemilik lahan"}


def step(day: str = "2026-02-20", tension: str = "potential") -> Said:
    return c.CaseStepTaken, {"day": day, "step": "met", "text": "Bertemu di balai.", "tension": tension}


def closed(result: str = "settled", day: str = "2026-03-01") -> Said:
    return c.OrderCaseClosed, {"day": day, "case_result": result, "text": "Dipakai bergantian."}


def reopened() -> Said:
    return c.OrderCaseReopened, {"reason": "Warga bertengkar lagi."}


def tell_cases(office: OfficeUnderTest) -> None:
    """One that was settled after it was reopened, one that is open, a mistake, one of the year before."""
    parties = party(1, "ormas", stream(1)), party(2), person(3)
    steps = step(), step("2026-02-25", "open")
    office.tell(case(1), opened(), *parties, *steps, closed("calmed", "2026-02-26"), reopened(), closed())
    office.tell(case(2), opened(matter="Poster memanas", approach="prevention"), party(1, "ormas", stream(2)))
    office.tell(case(3), opened(matter="Keliru"), party(1, "ormas", stream(1)), closed("mistaken"))
    office.tell(case(4), opened(matter="Pesta ramai", day="2025-05-07"), closed("calmed", "2025-06-01"))
