"""Invented boards and a dispute, lived through by the register's own rules in an office under test."""

from collections.abc import Callable
from typing import Any
from uuid import uuid4

from services.registry.domain import CHANGES_TO_REPORT, Ormas
from shared.ledger import Cause
from tests.portal.office import OfficeUnderTest
from tests.registry.boards import filing, officer, report

GROUND = "Surat contoh 12/2026"


def ask(
    office: OfficeUnderTest,
    ormas: str,
    method: Callable[..., None],
    actor: str = "registry_clerk/contoh",
    **said: Any,
) -> None:
    """Ask the organisation for it, and record what it decides."""
    service = office.services["registry"]
    found = service.load(Ormas, ormas)
    method(found, **said)
    command = str(uuid4())
    service.record(found, cause=Cause(command, actor, "test", b"", command, f"0 test {command}"))


def file_board(
    office: OfficeUnderTest, ormas: str, name: str, decree: str, starts: str, **changed: Any
) -> None:
    """A board whose chair has this name, and whose division has a title of its own."""
    person = f"{ormas}-{decree.replace('/', '-')}"
    officers = [
        officer("ketua", name, "Ketua Umum", subject_id=f"{person}-1"),
        officer("ketua_divisi", f"{name} Dua", "Ketua Divisi", "Seni Rakyat", f"{person}-2"),
    ]
    paper = filing(decree, starts, decided_on=starts, officers=officers, ground=GROUND)
    ask(office, ormas, Ormas.replace_board, **paper | changed)


def dispute(office: OfficeUnderTest, ormas: str) -> None:
    """Two boards of the same years; their mediation failed, a third one claims the same."""
    file_board(office, ormas, "Pengurus Umpama", "1/SK/2026", "2026-02-01", ends="2030-12-31", rivals=True)
    file_board(office, ormas, "Pengurus Khayal", "2/SK/2026", "2026-03-01", ends="2031-02-28", rivals=True)
    mediated = {"held_on": "2026-04-01", "outcome": "failed", "ground": "Permohonan bersama 3/2026"}
    ask(office, ormas, Ormas.record_mediation, requested_by=parties_of(office, ormas), **mediated)
    file_board(office, ormas, "Pengurus Rekaan", "3/SK/2026", "2026-05-01", ends="2031-04-30", rivals=True)


def close(office: OfficeUnderTest, ormas: str, recognised: int) -> None:
    """A final court ruling for one of them."""
    ruling = {"closed_by": "court_ruling", "decided_on": "2026-09-01", "ground": "Putusan 7/Contoh/2026"}
    ask(office, ormas, Ormas.close_dispute, recognised=recognised, **ruling)


def take_back_steps(office: OfficeUnderTest, ormas: str) -> None:
    """An end of the dispute and its mediation were recorded wrongly."""
    ruling = {"closed_by": "agreement", "decided_on": "2026-08-01", "ground": "Kesepakatan 2/Contoh/2026"}
    ask(office, ormas, Ormas.close_dispute, recognised=3, since="2026-08-01", **ruling)
    wrong = office.services["registry"].load(Ormas, ormas)
    assert wrong.ending is not None
    undone = {"version": wrong.ending.version, "undoable": True}
    ask(office, ormas, Ormas.undo_dispute_step, **undone)
    mediation = {"version": max(wrong.ending.mediations), "reason": "Tanggalnya keliru"}
    ask(office, ormas, Ormas.take_back_dispute_step, **mediation)


def parties_of(office: OfficeUnderTest, ormas: str) -> list[int]:
    return office.services["registry"].load(Ormas, ormas).parties


def letter(change: str, ground: str = GROUND, **changed: Any) -> dict[str, Any]:
    """A report of June 2026, signed by the chair."""
    days = {"decided_on": "2026-06-01", "ground": ground}
    return report("2026-06-02", ["ketua"], change, **days) | changed


def tell_reports(office: OfficeUnderTest, ormas: str) -> None:
    """A report of every kind, verified; one turned down, one taken back, one that waits; a refusal."""
    for number, change in enumerate(CHANGES_TO_REPORT, 1):
        ask(office, ormas, Ormas.report_change, **letter(change))
        verify(office, ormas, number)
    verify(office, ormas, 1)
    for ground in ("Surat 1/2026", "Surat 2/2026", "Surat 3/2026"):
        after = {"name": f"Forum {ground}", "abbreviation": ""}
        ask(office, ormas, Ormas.report_change, **letter("name", ground, after=after))
    turned_down = {"report": 6, "reason": "Aktanya belum lengkap.", "same_hands": False}
    ask(office, ormas, Ormas.turn_down_change, **turned_down)
    ask(office, ormas, Ormas.take_back_change, report=7, reason="Diminta kembali.")
    ask(office, ormas, Ormas.take_back_change, report=6, reason="Diminta kembali.")


def verify(office: OfficeUnderTest, ormas: str, number: int, despite: int | None = None) -> None:
    """Somebody else than who recorded it looked at it."""
    said = {"ground": "Dibandingkan dengan surat asli", "same_hands": False, "despite": despite}
    ask(office, ormas, Ormas.verify_change, report=number, address="Jl. Rekaan 1", **said)


def tell_boards(office: OfficeUnderTest, ormas: str) -> None:
    """Everything that can happen to the boards of one organisation, refusals too."""
    rule = {
        "signatories": ["Rais", "Katib", "ketua", "sekretaris"],
        "signatures": 4,
        "ground": "ART pasal 58",
    }
    ask(office, ormas, Ormas.record_signature_rule, **rule)
    ask(office, ormas, Ormas.record_signature_rule, **rule | {"signatories": ["ketua"], "signatures": 1})
    dispute(office, ormas)
    ask(office, ormas, Ormas.report_change, **letter("bylaws"))
    take_back_steps(office, ormas)
    close(office, ormas, 3)
    tell_reports(office, ormas)
    close(office, ormas, 3)
    young = {"told_on": "2026-10-01", "size": 9, "youth": 3, "ground": GROUND}
    ask(office, ormas, Ormas.tell_board_youth, board=3, **young)
    wrong = {"told_on": "2026-10-02", "size": 9, "youth": 9, "ground": GROUND}
    ask(office, ormas, Ormas.tell_board_youth, board=3, **wrong)
    ask(office, ormas, Ormas.strike_board_youth, board=3, told_on="2026-10-02", ground="Tertukar.")
    file_board(office, ormas, "Pengurus Baru", "4/SK/2027", "2027-01-01", replaces=3, decided_on="2026-11-01")
    paper = {"decree": "4/SK/2026", "decided_on": "2026-11-01", "starts": "2027-01-01", "ends": "2031-12-31"}
    newest = len(office.services["registry"].load(Ormas, ormas).boards)
    paper |= {"reason": "Nomor SK salah ketik", "today": "2027-01-01"}
    ask(office, ormas, Ormas.correct_board, board=newest, **paper)
    right = {"subject_id": f"{ormas}-4-SK-2027-1", "role": "ketua", "own_title": "Ketua", "division": ""}
    said = right | {"board": newest, "name": "Pengurus Barru", "reason": "Salah ketik"}
    ask(office, ormas, Ormas.correct_officer, **said)
    tell_slips(office, ormas, newest)


def tell_slips(office: OfficeUnderTest, ormas: str, newest: int) -> None:
    """A claim that was none, and a day by which a board was set aside and comes back."""
    file_board(office, ormas, "Pengurus Keliru", "5/SK/2028", "2028-01-01", decided_on="2027-12-01")
    slip = {"board": newest + 1, "replaces": newest, "reason": "Pendahulunya terlewat dipilih"}
    ask(office, ormas, Ormas.take_back_claim, **slip)
    later = {"replaces": newest + 1, "decided_on": "2027-12-02"}
    file_board(office, ormas, "Pengurus Lanjut", "6/SK/2028", "2028-01-01", **later)
    paper = {"decree": "6/SK/2028", "decided_on": "2027-12-02", "starts": "2029-01-01", "ends": "2031-01-09"}
    paper |= {"board": newest + 2, "reason": "Tahun salah ketik"}
    ask(office, ormas, Ormas.correct_board, today="2027-01-01", **paper)
    later = paper | {"ends": "2033-01-09", "evidence": "Salinan SK lembar 3", "today": "2032-01-01"}
    verdict = {"board": newest + 2, "ground": "Dibandingkan dengan SK", "same_hands": False}
    for accepted in (False, True):
        ask(office, ormas, Ormas.correct_board, **later)
        ask(office, ormas, Ormas.decide_later_end, accepted=accepted, **verdict)
    wrong = {"replaces": newest + 2, "decided_on": "2028-12-03"}
    file_board(office, ormas, "Pengurus Ormas Lain", "7/SK/2030", "2030-01-01", **wrong)
    ask(office, ormas, Ormas.take_back_board, board=newest + 3, reason="SK ini milik ormas lain")
