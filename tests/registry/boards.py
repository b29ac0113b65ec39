"""Invented boards, as they are told in stories and filed at the counter."""

from services.registry.events import (
    BoardClaimed,
    BoardDecreeRecorded,
    BoardReplaced,
    LeadershipDisputeOpened,
    OfficerRecorded,
    OrmasRegistered,
    TermOfOfficeRecorded,
)
from tests.scenario import fact

REGISTERED = fact(OrmasRegistered, name="Perkumpulan Contoh", legal_form="perkumpulan")
GROUND = "Surat pemberitahuan 12/2026"


def officer(role, name, own_title="", division="", subject_id=""):
    said = {"role": role, "own_title": own_title or role.title(), "division": division, "name": name}
    return said | {"subject_id": subject_id or f"s-{name.casefold().replace(' ', '-')}"}


CHAIR = officer("ketua", "H. Rekaan Contoh, S.Pd.", "Ketua Umum")
SECRETARY = officer("sekretaris", "Umpama")
DIVISION = officer("ketua_divisi", "Teladan", "Ketua Divisi", "Seni Rakyat")
OFFICERS = (CHAIR, SECRETARY, DIVISION)


def filing(decree="01/SK/2026", starts="2026-01-10", ends="2031-01-09", replaces=0, **changed):
    """What is filed with a decree."""
    said = {"decree": decree, "decided_on": "2026-01-05", "starts": starts, "ends": ends}
    return said | {"replaces": replaces, "officers": OFFICERS, "ground": GROUND} | changed


def board(number, starts="2021-01-10", ends="2026-01-09", kind=BoardReplaced, **changed):
    """A board that was recorded before the story begins."""
    seats = [{key: o[key] for key in ("subject_id", "role", "own_title", "division")} for o in OFFICERS]
    decree = {"decree": f"0{number}/SK/{starts[:4]}", "decided_on": starts}
    said = {"board": number, "starts": starts, "ends": ends, "officers": seats, "size": len(seats)}
    return fact(kind, **decree | said | changed)


def claim(number, starts, ends, contests):
    return board(number, starts, ends, kind=BoardClaimed, contests=contests)


NEW_NAME = {"name": "Perkumpulan Teladan", "abbreviation": "PT"}
AFTER = {
    "name": NEW_NAME,
    "activity_field": {"activity_field": "Seni", "text": "kesenian"},
    "tax_id": {"tax_id": {"text": "01.234.567.8-404.000", "value": "012345678404000"}},
    "address": {"subject_id": "s-alamat", "village": "Kelurahan Contoh", "district": "Kecamatan Contoh"},
    "bylaws": {"deed": "Akta 5", "dated": "2025-04-10", "organ": "musyawarah anggota"},
}
"""What each kind of report says is to be."""
LETTER = "Surat 12/2025"


def report(reported_on="2025-05-01", signed_by=("ketua", "sekretaris"), change="bylaws", **changed):
    """A change of 1 April 2025, as a letter tells it."""
    said = {"change": change, "after": AFTER[change], "decided_on": "2025-04-01", "reported_on": reported_on}
    said |= {"signed_by": list(signed_by), "evidence": "Akta 5/2025, map 12", "ground": LETTER}
    return said | ({"address": "Jl. Rekaan 1"} if change == "address" else {}) | changed


def year(text):
    return {"text": text, "value": text or None}


FIRST = board(1)
LISTED = (
    fact(OfficerRecorded, subject_id="s-lama", role="ketua", own_title="Ketua"),
    fact(TermOfOfficeRecorded, starts=year("2021"), ends=year("2026")),
    fact(BoardDecreeRecorded, number=year("7/2021"), issued_on=year("2021-02-01")),
)
"""What a sheet told: a chair, years, and a decree."""

RIVALS = (
    FIRST,
    claim(2, "2025-06-01", "2030-05-31", contests=[1]),
    fact(LeadershipDisputeOpened, claims=[1, 2]),
)
"""A dispute between the board in office and one that claims its last months."""
