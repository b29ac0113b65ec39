"""Invented rounds and visits, as they are told in stories and filled in on sheets."""

from services.registry.events import (
    ActivityStatusRecorded,
    OrmasAddedToRound,
    RoundOpened,
    VisitPlanned,
    VisitRecorded,
)
from tests.scenario import fact

ROUND = f"round-{'0' * 31}1"
TITLE = "Pengecekan sekretariat contoh"
GROUND = "Lembar kunjungan 2 Maret 2026"
OPENING = {
    "round_title": TITLE,
    "letter": "094/7/2026",
    "visitors": 2,
    "from_day": "2026-03-01",
    "until_day": "2026-03-31",
}
OPENED = fact(RoundOpened, **OPENING)
PLANNED = fact(VisitPlanned, round=ROUND, round_title=TITLE)
ADDED = fact(OrmasAddedToRound, member="ormas-1", member_name="Perkumpulan Contoh")


def seen(*findings, visited_on="2026-03-02", met=("tetangga",), **changed):
    """What stands on a sheet."""
    reported_by = "tetangga" if "reported_dissolved" in findings else ""
    said = {"visited_on": visited_on, "findings": list(findings), "met": list(met)}
    moved = {"moved_to": "", "moved_village": "", "moved_district": "", "moved_region_code": ""}
    return said | {"reported_by": reported_by, "remarks": ""} | moved | changed


def visit(*findings, round=ROUND, **changed):
    """What is asked of an organisation."""
    return {"round": round, "ground": GROUND, "subject_id": ""} | seen(*findings, **changed)


def corrected(*findings, visit=1, **changed):
    """The same, put right."""
    return {"visit": visit, "reason": "Salah membaca lembar", "subject_id": ""} | seen(*findings, **changed)


def visited(*findings, visit=1, round=ROUND, visited_on="2026-03-02"):
    """A visit that was recorded before the story begins."""
    said = {"visit": visit, "round": round, "visited_on": visited_on, "findings": list(findings)}
    return fact(VisitRecorded, **said)


def active(status, known_by="sheet", observed_on=""):
    return fact(ActivityStatusRecorded, status=status, known_by=known_by, observed_on=observed_on)


def by_visit(status, observed_on="2026-03-02"):
    return active(status, "field_visit", observed_on)
