"""What is asked of an ormas, for each command that a table of the README names."""

from services.registry.domain import (
    Ormas,
)
from services.registry.events import (
    ActivityStatusRecorded,
    ContactCorrected,
    SecretariatRecorded,
)
from tests.registry.boards import GROUND, filing
from tests.registry.boards import report as letter
from tests.registry.documents import paper
from tests.registry.readme_states import NEW, VERDICT
from tests.registry.test_confirming import confirming
from tests.registry.test_documents import accept, erase, give_back
from tests.registry.test_doubting import answer
from tests.registry.test_ending import PAPER
from tests.registry.test_later_ends import later_end, verdict
from tests.registry.test_legal_checks import looked_up
from tests.registry.test_presence import OVER as OVER_PRESENCE
from tests.registry.test_presence import SAID as PRESENCE
from tests.registry.test_presence import SLIP
from tests.registry.test_profile import CHANNEL, COUNTS, NAME, NEEDS, TRAITS
from tests.registry.test_programmes import OVER, told_plan
from tests.registry.test_sanctions import ending
from tests.registry.test_sanctions import letter as sanction
from tests.registry.test_succession import active_one, claim, dissolved_one
from tests.registry.test_units import under
from tests.registry.test_visits import ASKED, DONE
from tests.registry.test_waivers import waiver
from tests.registry.visiting import corrected, visit


def naming_it(ormas: Ormas) -> None:
    """It names the newest board that is known."""
    ormas.replace_board(**filing(replaces=max(len(ormas.boards), 1), **NEW))


def correct(ormas: Ormas) -> None:
    ormas.correct_name(name="Perkumpulan Teladan", abbreviation="PT", reason="Salah ketik")


def correct_secretariat(ormas: Ormas) -> None:
    place = {"subject_id": "s-2", "village": "Contoh", "district": "Rekaan", "region_code": ""}
    ormas.correct(SecretariatRecorded, **place, address="Jl. Umpama 1", ground=GROUND)


def correct_board(ormas: Ormas) -> None:
    """Its number was misspelt."""
    days = (
        {"decided_on": "2021-01-10", "starts": "2021-01-10", "ends": ormas.boards[0].ends}
        if ormas.boards
        else {}
    )
    said = {"decided_on": "", "starts": "", "ends": ""} | days
    ormas.correct_board(board=1, decree="10/SK/2021", reason="Salah ketik", today="2026-03-01", **said)


def correct_officer(ormas: Ormas) -> None:
    """Whoever comes first is called something else."""
    seats = [seat.subject for board in ormas.boards for seat in board.seats]
    said = {"role": "ketua", "own_title": "Ketua Harian", "division": "", "name": "", "reason": "Salah ketik"}
    ormas.correct_officer(board=1, subject_id=next(iter([*ormas.told_seats, *seats]), ""), **said)


def take_back_claim(ormas: Ormas) -> None:
    """The newest one, as if its predecessor had only been forgotten."""
    ormas.take_back_claim(board=max(len(ormas.boards), 1), replaces=1, reason="Salah catat")


def take_back_board(ormas: Ormas) -> None:
    """The one that was recorded last."""
    ormas.take_back_board(board=max(len(ormas.boards), 1), reason="SK ormas lain")


def step_of(ormas: Ormas) -> int:
    """The version of the mediation or of the end that would be taken back."""
    return max(ormas.mediations, default=0) or (ormas.ending.version if ormas.ending else 5)


def undo_step(ormas: Ormas, *, undoable: bool = True) -> None:
    ormas.undo_dispute_step(version=step_of(ormas), undoable=undoable)


YOUNG = {"board": 1, "told_on": "2026-03-02", "size": 9, "youth": 3, "ground": GROUND}


def mediate(ormas: Ormas) -> None:
    said = {"held_on": "2025-11-01", "outcome": "failed", "ground": GROUND}
    ormas.record_mediation(requested_by=ormas.parties, **said)


def report(ormas: Ormas) -> None:
    ormas.report_change(**letter("2025-10-01", change="name"))


def correct_activity(ormas: Ormas) -> None:
    said = {"status": "aktif", "known_by": "statement", "observed_on": "2026-04-01", "ground": GROUND}
    ormas.correct(ActivityStatusRecorded, **said)


def close(ormas: Ormas) -> None:
    ormas.close_dispute(closed_by="agreement", decided_on="2025-12-01", recognised=0, ground=GROUND)


def correct_contact(ormas: Ormas) -> None:
    ormas.correct(ContactCorrected, subject_id="s-3", phones="", email="a@contoh.example", ground=GROUND)


COMMANDS = {
    "`review_duplicate`": lambda ormas: ormas.review_duplicate(**VERDICT),
    "`take_back_verdict`": lambda ormas: ormas.take_back_verdict(other="ormas-2", reason="Salah menekan"),
    "correct": correct,
    "`correct_secretariat`": correct_secretariat,
    "`correct_contact`": correct_contact,
    "withdraw": lambda ormas: ormas.withdraw(reason="Salah impor"),
    "erase a person": lambda ormas: ormas.erase(subject_id="s-1", reason="Permintaan"),
    "`replace_board` naming it": naming_it,
    "`replace_board` beside it": lambda ormas: ormas.replace_board(**filing(**NEW)),
    "`correct_board`": correct_board,
    "`correct_officer`": correct_officer,
    "`take_back_claim`": take_back_claim,
    "`take_back_board`": take_back_board,
    "`strike_board_youth`": lambda ormas: ormas.strike_board_youth(
        **{name: YOUNG[name] for name in ("board", "told_on", "ground")}
    ),
    "`undo_dispute_step`": undo_step,
    "`undo_dispute_step` too late": lambda ormas: undo_step(ormas, undoable=False),
    "`take_back_dispute_step`": lambda ormas: ormas.take_back_dispute_step(
        version=step_of(ormas), reason="Salah catat"
    ),
    "`tell_board_youth`": lambda ormas: ormas.tell_board_youth(**YOUNG),
    "`correct_board` with a later end": lambda ormas: ormas.correct_board(**later_end()),
    "`decide_later_end` by another person": lambda ormas: ormas.decide_later_end(**verdict()),
    "`decide_later_end` by who asked": lambda ormas: ormas.decide_later_end(**verdict(same_hands=True)),
    "`decide_later_end`, turned down": lambda ormas: ormas.decide_later_end(**verdict(accepted=False)),
    "`reopen_doubt`": lambda ormas: ormas.reopen_doubt(doubt=2, reason="Baris lain"),
    "`settle_doubt`": lambda ormas: ormas.settle_doubt(**answer("unfounded")),
    "`record_mediation`": mediate,
    "`close_dispute`": close,
    "`report_change`": report,
    "`record_sanction`": lambda ormas: ormas.record_sanction(**sanction(number="200/7/2026")),
    "the same letter again": lambda ormas: ormas.record_sanction(**sanction()),
    "`end_sanction` as complied with": lambda ormas: ormas.end_sanction(**ending()),
    "`end_sanction` by a ruling": lambda ormas: ormas.end_sanction(**ending("court_ruling")),
    "`record_other_name`": lambda ormas: ormas.record_other_name(**NAME),
    "`strike_other_name`": lambda ormas: ormas.strike_other_name(name=NAME["name"], ground=GROUND),
    "`record_traits`": lambda ormas: ormas.record_traits(**TRAITS),
    "`record_accommodations`": lambda ormas: ormas.record_accommodations(**NEEDS),
    "`tell_members`": lambda ormas: ormas.tell_members(**COUNTS),
    "`record_channel`": lambda ormas: ormas.record_channel(**CHANNEL),
    "`strike_channel`": lambda ormas: ormas.strike_channel(**CHANNEL),
    "`place_unit`": lambda ormas: ormas.place_unit(**under("ormas-lain")),
    "the same head again": lambda ormas: ormas.place_unit(**under()),
    "under itself, or under its own unit": lambda ormas: ormas.place_unit(**under(above=[ormas.id])),
    "under a withdrawn entry": lambda ormas: ormas.place_unit(**under(head_withdrawn=True)),
    "`release_unit`": lambda ormas: ormas.release_unit(ground=GROUND),
    "`confirm_entry` of its name": lambda ormas: ormas.confirm(**confirming("name")),
    "`confirm_entry` of who leads": lambda ormas: ormas.confirm(**confirming("board")),
    "`record_visit`": lambda ormas: ormas.record_visit(**visit("moved")),
    "`correct_visit`": lambda ormas: ormas.correct_visit(**corrected("address_in_order")),
    "`ask_follow_up`": lambda ormas: ormas.ask_follow_up(**ASKED),
    "`close_follow_up`": lambda ormas: ormas.close_follow_up(**DONE),
    "`record_dissolution`": lambda ormas: ormas.record_dissolution(dissolved_by="organ", **PAPER),
    "`record_return` by its organ": lambda ormas: ormas.record_return(returned_by="organ", **PAPER),
    "`record_return` by a ruling": lambda ormas: ormas.record_return(returned_by="court_ruling", **PAPER),
    "`claim_succession`": claim(),
    "`claim_succession` of one that is active": claim(active_one()),
    "`claim_succession` of itself": lambda ormas: claim(ormas)(ormas),
    "`claim_succession` of another one": claim(dissolved_one("ormas-lain")),
    "`strike_succession`": lambda ormas: ormas.strike_succession(reason="Keliru"),
    "`strike_dissolution`": lambda ormas: ormas.strike_dissolution(reason="Surat ormas lain."),
    "`correct_activity_status`": correct_activity,
    "`begin_programme`": lambda ormas: ormas.begin_programme(**told_plan(title="Taman Baca Rekaan")),
    "the same programme again": lambda ormas: ormas.begin_programme(**told_plan()),
    "`revise_programme`": lambda ormas: ormas.revise_programme(programme=1, **told_plan(goal="Lain")),
    "`end_programme`": lambda ormas: ormas.end_programme(**OVER),
    "`file_document`": lambda ormas: ormas.file_document(**paper(file="0" * 64)),
    "the same document again": lambda ormas: ormas.file_document(**paper()),
    "`accept_document`": accept,
    "`return_document`": give_back,
    "`erase_document`": erase,
    "`waive_document`": lambda ormas: ormas.waive_document(**waiver()),
    "`waive_document` for another reason": lambda ormas: ormas.waive_document(**waiver(ground="Lain hal")),
    "`revoke_document_waiver`": lambda ormas: ormas.revoke_document_waiver(
        document_kind="K01", reason="Sudah ada"
    ),
    "a letter is handed over": lambda ormas: ormas.report_presence(**PRESENCE),
    "its letter is replaced or revoked": lambda ormas: ormas.end_presence_report(**OVER_PRESENCE),
    "the record of its letter was a slip": lambda ormas: ormas.end_presence_report(**SLIP),
    "`record_legal_check`": lambda ormas: ormas.record_legal_check(**looked_up(checked_on="2026-05-01")),
    "the same check again": lambda ormas: ormas.record_legal_check(**looked_up()),
    "`strike_legal_check`": lambda ormas: ormas.strike_legal_check(legal_check=1, reason="Nomor lain"),
    "`take_back_change`": lambda ormas: ormas.take_back_change(report=1, reason="Diminta kembali"),
}


def undo_of_its_import(state: str):
    """Whether somebody built upon the entry is looked up outside the organisation."""
    return lambda ormas: ormas.withdraw(reason="Salah impor", later_work="worked on" in state)


def undo_correction(state: str):
    """Who recorded the correction, and when, is looked up outside."""
    looked_up = {"same_hands": "somebody else" not in state, "in_time": "ten minutes" not in state}
    return lambda ormas: ormas.undo_correction(version=2, **looked_up)


def verify(state: str):
    """Who recorded the report is looked up outside, and what the register says now is seen on a page."""
    said = {"report": 1, "ground": GROUND, "same_hands": "by who recorded it" in state}

    def decide(ormas):
        ormas.verify_change(**said, despite=ormas.said_at["name"] if "looked at" in state else None)

    return decide


def turn_down(state: str):
    """The same."""
    hands = {"same_hands": "by who recorded it" in state}
    return lambda ormas: ormas.turn_down_change(report=1, reason="Akta belum lengkap", **hands)


BY_STATE = {
    "undo of its import": undo_of_its_import,
    "`undo_correction`": undo_correction,
    "`verify_change`": verify,
    "`turn_down_change`": turn_down,
}
