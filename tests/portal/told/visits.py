"""Invented rounds of visits, their findings, and an end that a court undid."""

from services.registry import events as r
from tests.portal.office import OfficeUnderTest, Said
from tests.registry.test_ending import PAPER
from tests.registry.test_visits import ASKED, DONE
from tests.registry.visiting import OPENING, ROUND, TITLE, corrected, visit


def opened() -> Said:
    return r.RoundOpened, dict(OPENING)


def added(ormas: str, name: str = "Forum Contoh") -> Said:
    return r.OrmasAddedToRound, {"member": ormas, "member_name": name}


def visited(*findings: str, number: int = 1) -> Said:
    return r.VisitRecorded, visit(*findings) | {"visit": number}


def confirmed(*things: str, day: str = "2026-03-02", meeting: str = f"meeting-{1:032x}") -> Said:
    how = {"known_by": "meeting" if meeting else "statement", "meeting": meeting}
    said = {"confirmed": list(things), "confirmed_by": "secretary", "confirmed_on": day}
    return r.EntryConfirmed, said | how | {"ground": "Lembar data contoh"}


def tell_visits(office: OfficeUnderTest, seen: str, missed: str) -> None:
    """A round with a visit that was put right, one that was not made, and what followed."""
    out = {"member": missed, "member_name": "Forum Contoh", "reason": "Sudah diperiksa."}
    ended = {"visited": 1, "missed": 1, "not_visited": [missed], "ground": "Berita acara contoh"}
    round = {"round": ROUND, "round_title": TITLE}
    right = corrected("moved", moved_to="Jl. Rekaan 9") | {"round": ROUND, "subject_id": "v1"}
    office.tell(ROUND, opened(), added(seen), added(missed), (r.OrmasTakenFromRound, out), added(missed))
    office.tell(
        seen,
        (r.VisitPlanned, round),
        visited("office_unknown"),
        (r.VisitCorrected, right),
        (r.FollowUpAsked, {**ASKED, "follow_up": 1}),
        (r.FollowUpClosed, dict(DONE)),
        confirmed("name", "secretariat"),
        (r.DissolutionRecorded, {**PAPER, "dissolved_by": "organ"}),
        (r.DissolutionStruck, {"reason": "Surat ormas lain."}),
        (r.DissolutionRecorded, {**PAPER, "dissolved_by": "organ"}),
        (r.ReturnRecorded, {**PAPER, "returned_by": "court_ruling"}),
    )
    office.tell(missed, (r.VisitPlanned, round), (r.VisitNotMade, {**round, "reason": "Putaran ditutup"}))
    office.tell(ROUND, (r.RoundClosed, ended))
