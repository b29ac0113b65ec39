"""The tables of states in the service's README say what the code does."""

import pytest

from services.registry.domain import (
    ActivityFields,
    Complaint,
    Coordination,
    Ormas,
    OversightTeams,
    Requirements,
    Rpjmd,
    Supervision,
    Team,
    Territory,
    Traits,
    VisitRound,
)
from services.registry.events import (
    ActivityStatusRecorded,
    BoardEnded,
    BoardYouthTold,
    ChangeReported,
    ChangeVerified,
    ComplaintAcknowledged,
    ContactCorrected,
    DuplicateReviewed,
    EntryConfirmed,
    FollowUpAsked,
    FollowUpClosed,
    LeadershipDisputeClosed,
    MediationRecorded,
    NameCorrected,
    OfficerRecorded,
    ProgrammeEnded,
    RegistrationWithdrawn,
    ReportTakenBack,
    ReportTurnedDown,
    RoundClosed,
    SanctionEnded,
    SecretariatRecorded,
    VerdictTakenBack,
)
from shared.errors import NotFound
from tests.registry.boards import AFTER, FIRST, GROUND, LISTED, REGISTERED, RIVALS, board, filing
from tests.registry.boards import report as letter
from tests.registry.complaints import (
    CLOSED,
    END,
    ERASING,
    LINK,
    LINKED,
    NAMED,
    REASON,
    RECEIVED,
    STEP,
    WORDS_ERASED,
)
from tests.registry.complaints import ORMAS as MEMBER
from tests.registry.complaints import TOLD as ANSWER
from tests.registry.coordinating import HELD as MET
from tests.registry.coordinating import RESULT as MEETING_RESULT
from tests.registry.coordinating import SETTLED as MEETING_SETTLED
from tests.registry.coordinating import STRUCK as MEETING_STRUCK
from tests.registry.coordinating import TASK
from tests.registry.coordinating import TASKED as MEETING_TASKED
from tests.registry.documents import OTHER_FILE, filed, paper
from tests.registry.overseeing import (
    CARRIED_OUT,
    DROPPED,
    FINDING_CLOSED,
    FINDING_STRUCK,
    FOLLOW_UP,
    FOUND,
    NOTED,
    STRIKING,
    TASKED,
    TEAM_ENDED,
    formed,
    team,
)
from tests.registry.overseeing import DONE as BY_TEAM
from tests.registry.overseeing import END as RESULT
from tests.registry.overseeing import ERASING as ERASING_FINDING
from tests.registry.overseeing import PLANNED as IN_PLAN
from tests.registry.overseeing import TOLD as OF_TEAM
from tests.registry.overseeing import WORDS_ERASED as FINDING_ERASED
from tests.registry.requiring import RETIRED, declared, kind
from tests.registry.test_activity_fields import ASKING, OF_FIELDS
from tests.registry.test_confirming import confirming
from tests.registry.test_documents import ACCEPTED, ERASED, RETURNED, accept, erase, give_back
from tests.registry.test_domain import SUSPECTED
from tests.registry.test_doubting import DOUBT, REOPENED, SETTLED, answer
from tests.registry.test_ending import DISSOLVED, PAPER
from tests.registry.test_later_ends import LATER_ASKED, OVER_TERM, later_end, verdict
from tests.registry.test_legal_checks import LOOKED_UP, looked_up
from tests.registry.test_legal_checks import STRUCK as CHECK_STRUCK
from tests.registry.test_presence import ENDED as PRESENCE_ENDED
from tests.registry.test_presence import OVER as OVER_PRESENCE
from tests.registry.test_presence import REPORTED as PRESENCE_REPORTED
from tests.registry.test_presence import SAID as PRESENCE
from tests.registry.test_presence import SLIP
from tests.registry.test_presence import STRUCK as PRESENCE_STRUCK
from tests.registry.test_profile import CHANNEL, COUNTS, NAME, NEEDS, TOLD, TRAITS
from tests.registry.test_programmes import BEGUN, OVER, told_plan
from tests.registry.test_rounds import OTHER, add, added, opened, ormas, planned
from tests.registry.test_rpjmd import LIST, RECORDED, STRIKE
from tests.registry.test_rpjmd import STRUCK as LIST_STRUCK
from tests.registry.test_sanctions import ending, sanctioned
from tests.registry.test_sanctions import letter as sanction
from tests.registry.test_succession import CLAIMED, STRUCK, active_one, claim, dissolved_one
from tests.registry.test_territory import CHANGED, TAKEN_BACK, regulation
from tests.registry.test_traits import ASKING as ASKING_TRAITS
from tests.registry.test_traits import OF_TRAITS
from tests.registry.test_units import PLACED, under
from tests.registry.test_village_list import LISTED as VILLAGES_LISTED
from tests.registry.test_village_list import OTHER as OTHER_VILLAGE
from tests.registry.test_village_list import listing
from tests.registry.test_visits import ASKED, DONE
from tests.registry.test_waivers import AGAIN, WAIVED, waiver
from tests.registry.visiting import GROUND as SHEET
from tests.registry.visiting import PLANNED, active, corrected, visit, visited
from tests.scenario import Scenario, fact
from tests.state_tables import told

WITHDRAWN = fact(RegistrationWithdrawn, reason="Salah impor")
CHAIR = fact(OfficerRecorded, subject_id="s-1", role="ketua", own_title="Ketua")
RULED = (
    fact(LeadershipDisputeClosed, closed_by="court_ruling", decided_on="2025-12-01", recognised=2),
    fact(BoardEnded, board=1, ended_on="2025-06-01"),
)
CORRECTED = fact(NameCorrected, name="Perkumpulan Conto")
NEW = {"decree": "77/SK/2025", "starts": "2025-10-01", "ends": "2025-12-31"}

VERDICT = {"other": "ormas-2", "verdict": "sama", "reason": "Ditelepon"}
JUDGED = fact(DuplicateReviewed, **VERDICT, other_name="Yayasan Conto")
BACK = fact(VerdictTakenBack, other="ormas-2", other_name="Yayasan Conto", verdict="sama")

REPORTED = (
    FIRST,
    fact(
        ChangeReported,
        report=1,
        change="name",
        before={"text": "Perkumpulan Contoh", "value": {"name": "Perkumpulan Contoh", "abbreviation": ""}},
        after={"text": "Perkumpulan Teladan (PT)", "value": AFTER["name"]},
    ),
)
SINCE = "Perkumpulan Contoh Jaya"
CHANGED_SINCE = (*REPORTED, fact(NameCorrected, name=SINCE))

CONFIRMED = fact(EntryConfirmed, confirmed=["name"], confirmed_on="2026-03-02")
RENAMED_LATER = fact(NameCorrected, name="Perkumpulan Conto", recorded_at="2026-04-01T01:00:00.000000Z")

VISITED = (PLANNED, visited("moved"))
FOLLOWED = (*VISITED, fact(FollowUpAsked, **ASKED, follow_up=1))

ENDED = (
    *RIVALS,
    fact(LeadershipDisputeClosed, recognised=2),
    fact(BoardEnded, board=1, ended_on="2025-06-01"),
)
STATES = {
    "recorded": (CHAIR,),
    "recorded, worked on after its import": (CHAIR,),
    "withdrawn": (CHAIR, FIRST, WITHDRAWN),
    "compared with nobody": (),
    "a pair waits for a verdict": (SUSPECTED,),
    "the pair was judged": (SUSPECTED, JUDGED),
    "its verdict was taken back": (SUSPECTED, JUDGED, BACK),
    "nothing handed in": (),
    "a document waits": (filed(),),
    "a document was accepted": (filed(), ACCEPTED),
    "a document was returned": (filed(), RETURNED),
    "a newer one was handed in": (filed(), filed(2, file=OTHER_FILE)),
    "the file was erased": (filed(), ERASED),
    "a document, then withdrawn": (filed(), WITHDRAWN),
    "asked of everybody": (),
    "waived": (WAIVED,),
    "waived and asked again": (WAIVED, AGAIN),
    "waived, then withdrawn": (WAIVED, WITHDRAWN),
    "no letter heard of": (),
    "presence reported": (PRESENCE_REPORTED,),
    "presence reported, letter over": (PRESENCE_REPORTED, PRESENCE_ENDED),
    "presence reported by a slip": (PRESENCE_REPORTED, PRESENCE_STRUCK),
    "nobody looked it up": (),
    "looked up": (LOOKED_UP,),
    "looked up by mistake, struck": (LOOKED_UP, CHECK_STRUCK),
    "looked up, then withdrawn": (LOOKED_UP, WITHDRAWN),
    "a unit of nobody": (),
    "a unit of a head": (PLACED,),
    "a unit, entry withdrawn": (PLACED, WITHDRAWN),
    "no programme": (),
    "a programme goes on": (BEGUN,),
    "the programme ended": (BEGUN, fact(ProgrammeEnded, **OVER)),
    "a programme, entry withdrawn": (BEGUN, WITHDRAWN),
    "nothing told of its profile": (),
    "the same told already": TOLD,
    "told, entry withdrawn": (*TOLD, WITHDRAWN),
    "nothing corrected": (),
    "corrected": (CORRECTED,),
    "corrected by somebody else": (CORRECTED,),
    "corrected more than ten minutes ago": (CORRECTED,),
    "corrected, and something followed": (CORRECTED, CHAIR),
    "corrected, entry withdrawn": (CORRECTED, WITHDRAWN),
    "follows nobody": (),
    "follows one by its claim": (CLAIMED,),
    "its claim was struck": (CLAIMED, STRUCK),
    "follows one, entry withdrawn": (CLAIMED, WITHDRAWN),
    "no board known": (),
    "told by a sheet": LISTED,
    "a term that is over": (OVER_TERM,),
    "a later end waits": (OVER_TERM, LATER_ASKED),
    "a later end waits, entry withdrawn": (OVER_TERM, LATER_ASKED, WITHDRAWN),
    "nothing doubted": (),
    "a cell is doubted": (DOUBT,),
    "the doubt was answered": (DOUBT, SETTLED),
    "the doubt was reopened": (DOUBT, SETTLED, REOPENED),
    "doubted, entry withdrawn": (DOUBT, WITHDRAWN),
    "told by a sheet without its years": (CHAIR,),
    "in office": (FIRST,),
    "in office, counted": (FIRST, fact(BoardYouthTold, board=1, told_on="2026-03-02")),
    "its term has ended": (board(1, "2016-01-01", "2020-12-31"),),
    "in a dispute": RIVALS,
    "in a dispute after a mediation": (*RIVALS, fact(MediationRecorded, requested_by=[1, 2])),
    "after the end of a dispute": ENDED,
    "a board followed the end of a dispute": (*ENDED, board(3, "2030-06-01", "2035-05-31")),
    "recognised after a dispute": (*RIVALS, *RULED),
    "no sanction": (),
    "warned, or told to stop": (sanctioned(),),
    "its SKT or legal entity revoked": (sanctioned("pencabutan_badan_hukum"),),
    "the sanction ended": (sanctioned(), fact(SanctionEnded, **ending())),
    "withdrawn, with a sanction": (sanctioned(), WITHDRAWN),
    "its name is confirmed": (CONFIRMED,),
    "its name is confirmed, and was changed on a later day": (CONFIRMED, RENAMED_LATER),
    "reported": REPORTED,
    "reported, decided by who recorded it": REPORTED,
    "reported, the register changed since": CHANGED_SINCE,
    "reported, the register changed and was looked at": CHANGED_SINCE,
    "reported, a dispute opened since": (*REPORTED, *RIVALS[1:]),
    "verified": (*REPORTED, fact(ChangeVerified, report=1)),
    "turned down": (*REPORTED, fact(ReportTurnedDown, report=1)),
    "taken back": (*REPORTED, fact(ReportTakenBack, report=1)),
    "reported, entry withdrawn": (*REPORTED, WITHDRAWN),
    "in no round": (),
    "waiting for a visit": (PLANNED,),
    "visited": VISITED,
    "visited, with a follow-up": FOLLOWED,
    "visited, its follow-up closed": (*FOLLOWED, fact(FollowUpClosed, **DONE)),
    "visited, then withdrawn": (*VISITED, WITHDRAWN),
    "active": (active("aktif"),),
    "not active, or not found": (active("tidak_ditemukan"),),
    "reported as dissolved": (active("dilaporkan_bubar"),),
    "dissolved": DISSOLVED,
    "dissolved, then withdrawn": (*DISSOLVED, WITHDRAWN),
}
"""What happened before, for each state that a table names."""


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


OF_TERRITORY = {
    "nothing changed": (),
    "the village changes on that day": (CHANGED,),
    "that was taken back": (CHANGED, TAKEN_BACK),
    "villages are listed": (VILLAGES_LISTED,),
}
CHANGING = {
    "`change_villages`": lambda one: one.change_villages(**regulation()),
    "`change_villages` on another day": lambda one: one.change_villages(
        **regulation(valid_from="2027-01-01")
    ),
    "`list_villages`": listing(OTHER_VILLAGE),
    "`list_villages` the same again": listing(),
    "`list_villages` of another region": listing({"code": "33.74.01.1001"}),
    "`take_back_village_change`": lambda one: one.take_back(change=1, reason="Salah ketik"),
}


OF_CATALOGUE = {
    "empty": (),
    "the kind is asked": (declared(),),
    "the kind is not asked any more": (declared(), RETIRED),
}
CATALOGUING = {
    "declare": lambda one: one.declare(**kind()),
    "change": lambda one: one.change(seen=one.version, **kind(title="Surat lain")),
    "retire": lambda one: one.retire(document_kind="K01", reason="Tidak perlu"),
}


@pytest.mark.parametrize(("state", "command", "outcome"), list(told("registry", "Catalogue")))
def test_a_table_of_the_catalogue_says_what_happens(state, command, outcome):
    story = Scenario(Requirements).given(*OF_CATALOGUE[state])
    try:
        story.when(CATALOGUING[command.strip("`").removesuffix("_document_kind")])
        happened = type(story.happened[0]).__name__ if story.happened else "nothing"
    except NotFound:
        happened = "NotFound"
    assert happened == outcome.strip("`")


LISTS = {"Bidang": (ActivityFields, OF_FIELDS, ASKING), "Ciri khusus": (Traits, OF_TRAITS, ASKING_TRAITS)}


@pytest.mark.parametrize(
    ("of", "state", "command", "outcome"), [(of, *cell) for of in LISTS for cell in told("registry", of)]
)
def test_a_table_of_names_says_what_happens(of, state, command, outcome):
    kind, stories, asking = LISTS[of]
    story = Scenario(kind).given(*stories[state])
    try:
        story.when(asking[command])
        happened = type(story.happened[0]).__name__ if story.happened else "nothing"
    except NotFound:
        happened = "NotFound"
    assert happened == outcome.strip("`")


def test_every_table_is_read():
    assert {state for state, _, _ in told("registry")} == {*STATES, *OF_TERRITORY}
    assert {command for _, command, _ in told("registry")} == {*COMMANDS, *BY_STATE, *CHANGING}


@pytest.mark.parametrize(("state", "command", "outcome"), list(told("registry")))
def test_a_table_of_states_says_what_happens(state, command, outcome):
    if state in OF_TERRITORY:
        story, ask = Scenario(Territory).given(*OF_TERRITORY[state]), CHANGING[command]
    else:
        story = Scenario(Ormas).given(REGISTERED, *STATES[state])
        ask = BY_STATE[command](state) if command in BY_STATE else COMMANDS[command]
    try:
        story.when(ask)
        happened = type(story.happened[0]).__name__ if story.happened else "nothing"
    except NotFound:
        happened = "NotFound"
    assert happened == outcome.strip("`")


ROUNDS = {
    "open, nobody in it": ((), ()),
    "open, one waits": ((added(),), (planned(),)),
    "open, one was visited": ((added(),), (planned(), visited("moved"))),
    "closed": ((added(), fact(RoundClosed)), (planned(),)),
}
"""What happened before in the round, and in the organisation that it is to see."""


def ask_a_round(round: VisitRound, command: str, member: Ormas) -> None:
    match command.split("`")[1], command.endswith("another round"):
        case "add_to_round", True:
            add(ormas(planned(OTHER), stream="ormas-2"))(round)
        case "add_to_round", False:
            add(member)(round)
        case "take_from_round", _:
            round.take(member, reason="Sudah diperiksa")
        case "close_round", _:
            round.close([member], ground=SHEET)


@pytest.mark.parametrize(("state", "command", "outcome"), list(told("registry", "Round")))
def test_a_table_of_rounds_says_what_happens(state, command, outcome):
    of_round, of_member = ROUNDS[state]
    story, member = opened(*of_round), ormas(*of_member)
    try:
        story.when(ask_a_round, command=command, member=member)
        happened = type(story.happened[0]).__name__ if story.happened else "nothing"
    except NotFound:
        happened = "NotFound"
    assert happened == outcome.strip("`")


TOO_EARLY = {"closed_on": "2026-01-05"}
COMPLAINTS = {
    "open, anonymous": (RECEIVED,),
    "open, its reporter known": NAMED,
    "open, acknowledged": (RECEIVED, fact(ComplaintAcknowledged)),
    "open, linked in that degree": (RECEIVED, LINKED),
    "closed": (RECEIVED, CLOSED),
    "closed, its words erased": (RECEIVED, CLOSED, WORDS_ERASED),
}
ABOUT_COMPLAINTS = {
    "`acknowledge_complaint`": lambda one: one.acknowledge(**ANSWER),
    "`link_complaint`": lambda one: one.link(ormas(stream=MEMBER), **LINK),
    "`unlink_complaint`": lambda one: one.unlink(MEMBER, **REASON),
    "`take_complaint_step`": lambda one: one.take_step(**STEP),
    "`close_complaint`": lambda one: one.close(**END),
    "`reopen_complaint`": lambda one: one.reopen(**REASON),
    "`erase_reporter`": lambda one: one.erase_reporter(**REASON),
    "`erase_complaint_words` before its time": lambda one: one.erase_words(**ERASING | TOO_EARLY),
    "`erase_complaint_words`": lambda one: one.erase_words(**ERASING),
}


@pytest.mark.parametrize(("state", "command", "outcome"), list(told("registry", "Complaint")))
def test_a_table_of_complaints_says_what_happens(state, command, outcome):
    story = Scenario(Complaint).given(*COMPLAINTS[state])
    try:
        story.when(ABOUT_COMPLAINTS[command])
        happened = type(story.happened[0]).__name__ if story.happened else "nothing"
    except NotFound:
        happened = "NotFound"
    assert happened == outcome.strip("`")


OF_TEAMS = {"unknown": (), "in use": (formed(),), "ended": (formed(), TEAM_ENDED)}
TEAMING = {
    "`form_oversight_team`": lambda one: one.form(**team()),
    "`change_oversight_team`": lambda one: one.alter(seen=one.version, **team(team_name="Tim Lain")),
    "`end_oversight_team`": lambda one: one.end(team="T1", reason="Digabung"),
}


@pytest.mark.parametrize(("state", "command", "outcome"), list(told("registry", "Team")))
def test_a_table_of_teams_says_what_happens(state, command, outcome):
    story = Scenario(OversightTeams).given(*OF_TEAMS[state])
    try:
        story.when(TEAMING[command])
        happened = type(story.happened[0]).__name__ if story.happened else "nothing"
    except NotFound:
        happened = "NotFound"
    assert happened == outcome.strip("`")


OF_LISTS = {
    "none recorded": (),
    "one holds from that day": (RECORDED,),
    "it was struck": (RECORDED, LIST_STRUCK),
}
LISTING = {
    "`record_rpjmd_list`": lambda one: one.record(**LIST),
    "`strike_rpjmd_list`": lambda one: one.strike(**STRIKE),
}


@pytest.mark.parametrize(("state", "command", "outcome"), list(told("registry", "List of the RPJMD")))
def test_a_table_of_lists_of_the_rpjmd_says_what_happens(state, command, outcome):
    story = Scenario(Rpjmd).given(*OF_LISTS[state])
    try:
        story.when(LISTING[command])
        happened = type(story.happened[0]).__name__ if story.happened else "nothing"
    except NotFound:
        happened = "NotFound"
    assert happened == outcome.strip("`")


SUPERVISIONS = {
    "planned": (IN_PLAN,),
    "dropped": (IN_PLAN, DROPPED),
    "carried out": (IN_PLAN, CARRIED_OUT),
    "with a finding": (IN_PLAN, CARRIED_OUT, NOTED),
    "with its follow-up": (IN_PLAN, CARRIED_OUT, NOTED, TASKED),
    "with its result": (IN_PLAN, CARRIED_OUT, NOTED, TASKED, FINDING_CLOSED),
    "with a finding that was struck": (IN_PLAN, CARRIED_OUT, NOTED, FINDING_STRUCK),
    "with its words erased": (IN_PLAN, CARRIED_OUT, NOTED, TASKED, FINDING_CLOSED, FINDING_ERASED),
}
SUPERVISING = {
    "`carry_out_supervision`": lambda one: one.carry_out(Team("T1", OF_TEAM, 1), **BY_TEAM),
    "`drop_supervision`": lambda one: one.drop(**REASON),
    "`note_finding`": lambda one: one.note(**FOUND),
    "`task_finding`": lambda one: one.task(**FOLLOW_UP),
    "`close_finding`": lambda one: one.close(**RESULT),
    "`strike_finding`": lambda one: one.strike(**STRIKING),
    "`erase_finding_words` before its time": lambda one: one.erase_words(**ERASING_FINDING | TOO_EARLY),
    "`erase_finding_words`": lambda one: one.erase_words(**ERASING_FINDING),
}


@pytest.mark.parametrize(("state", "command", "outcome"), list(told("registry", "Supervision")))
def test_a_table_of_supervisions_says_what_happens(state, command, outcome):
    story = Scenario(Supervision).given(*SUPERVISIONS[state])
    try:
        story.when(SUPERVISING[command])
        happened = type(story.happened[0]).__name__ if story.happened else "nothing"
    except NotFound:
        happened = "NotFound"
    assert happened == outcome.strip("`")


MEETINGS = {
    "held": (MET,),
    "held, with a task": (MET, MEETING_TASKED),
    "held, its task settled": (MET, MEETING_TASKED, MEETING_SETTLED),
    "struck": (MET, MEETING_TASKED, MEETING_STRUCK),
}
COORDINATING = {
    "`task_coordination`": lambda one: one.task(**TASK),
    "`settle_coordination`": lambda one: one.settle(**MEETING_RESULT),
    "`strike_coordination`": lambda one: one.strike(**REASON),
}


@pytest.mark.parametrize(("state", "command", "outcome"), list(told("registry", "Meeting")))
def test_a_table_of_coordination_meetings_says_what_happens(state, command, outcome):
    story = Scenario(Coordination).given(*MEETINGS[state])
    try:
        story.when(COORDINATING[command])
        happened = type(story.happened[0]).__name__ if story.happened else "nothing"
    except NotFound:
        happened = "NotFound"
    assert happened == outcome.strip("`")
