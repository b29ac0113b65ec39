"""Whom a training may help, and why: facts of the register, read on the page of a module. All is invented."""

from datetime import date

import pytest

from contracts.telling.training_needs import NEEDS, PROPOSED
from services.portal.coaching.needs import SOURCES, answers, suggested
from services.registry import events as r
from services.scoring import events as s
from tests.portal.boards import dispute, file_board
from tests.portal.on_pages import read
from tests.portal.told.coaching import PROGRAMME, came, held, invited, matched, meeting, planned, programme
from tests.portal.told.complaints import complained, complaint, linked
from tests.portal.told.improvements import PLAN, tell_improvements
from tests.portal.told.ormas import (
    activity,
    legal_basis,
    legal_check,
    registered,
    secretariat,
    stream,
    withdrawn,
)
from tests.portal.told.visits import visited

TODAY = date(2026, 11, 22)
ONE, TWO = stream(1), stream(2)


@pytest.fixture
def told(office):
    """Two that somebody asked about this year, and that came to a meeting."""
    for each, name in ((ONE, "Forum Contoh"), (TWO, "Forum Umpama")):
        office.tell(each, registered(name), activity("aktif", "meeting", "2026-03-02"))
    office.tell(PROGRAMME, programme())
    office.tell(meeting(1), planned(), invited(ONE, TWO), held(), came(ONE), came(TWO))
    return office


def why(office, module, confidential=True):
    office.catch_up()
    with office.views.read() as t:
        found = suggested(t, module, TODAY, confidential=confidential)
    return {each.ormas: each.reasons for each in found}


def test_every_need_has_its_source():
    assert set(SOURCES) == set(NEEDS)


def test_nobody_is_suggested_without_a_reason(told):
    assert {module: why(told, module) for modules in PROPOSED.values() for module in modules} == {
        module: {} for modules in PROPOSED.values() for module in modules
    }


def test_a_dispute_is_a_reason_to_learn_how_conflicts_end(told):
    dispute(told, ONE)
    assert why(told, "conflict_resolution") == {ONE: [NEEDS["dispute"]]}


def test_a_term_that_is_over_is_a_reason_until_a_new_board_is_filed(told):
    file_board(told, ONE, "Pengurus Rekaan", "1/SK/2021", "2021-01-01", ends="2025-12-31")
    assert why(told, "leadership") == {ONE: [f"{NEEDS['term_over']} (sampai 31 Desember 2025)"]}
    file_board(told, ONE, "Pengurus Khayal", "1/SK/2026", "2026-01-01", ends="2030-12-31", replaces=1)
    assert why(told, "leadership") == {}


@pytest.mark.parametrize("degree", ["disebut", "diduga", "dibantah"])
def test_a_complaint_that_nobody_confirmed_is_no_reason(told, degree):
    told.tell(complaint(1), complained(1), linked(ONE, degree))
    assert why(told, "communication") == {}


def test_a_confirmed_complaint_is_a_reason_for_who_handles_complaints_until_it_is_closed(told):
    told.tell(complaint(1), complained(1), linked(ONE, "terkonfirmasi"))
    assert why(told, "communication") == {ONE: [NEEDS["complaint"]]}
    assert why(told, "communication", confidential=False) == {}
    told.tell(complaint(1), (r.ComplaintClosed, {"complaint_outcome": "settled", "result": "Selesai."}))
    assert why(told, "communication") == {}


def test_whose_legal_basis_was_looked_up_lately_was_not_forgotten(told):
    told.tell(stream(3), registered("Forum Rekaan"), legal_basis("ahu", "AHU-3"))
    module = PROPOSED["not_checked"][0]
    forgotten = f"{NEEDS['not_checked']} (belum pernah)"
    assert forgotten in why(told, module)[stream(3)]
    told.tell(stream(3), legal_check(1))
    assert forgotten not in why(told, module).get(stream(3), [])


def test_what_the_newest_visit_found_is_a_reason_until_somebody_said_more_of_the_secretariat(told):
    told.tell(ONE, visited("board_missing"))
    told.tell(TWO, visited("activity_seen"))
    assert why(told, "management") == {ONE: [f"{NEEDS['visit']} (2 Maret 2026)"]}
    told.tell(ONE, secretariat("Tegal Rekaan", "s2"))
    assert why(told, "management") == {}


def test_old_data_and_never_having_come_are_reasons_of_their_own_and_more_reasons_stand_first(told):
    old = activity("aktif", "statement", "2020-01-05")
    told.tell(stream(3), registered("Forum Lama"), old)
    told.tell(stream(4), registered("Forum Asing"), activity("aktif", "meeting", "2026-03-02"))
    told.tell(stream(5), registered("Forum Tarik"), withdrawn())
    told.tell(stream(6), registered("Forum Bubar"), activity("bubar", "statement", "2026-03-02"))
    found = why(told, "management")
    assert found == {
        stream(3): [f"{NEEDS['not_checked']} (terakhir 5 Januari 2020)", NEEDS["newcomer"]],
        stream(4): [NEEDS["newcomer"]],
    }
    assert list(found) == [stream(3), stream(4)]


def test_a_training_suggested_in_a_plan_is_a_reason_without_a_score_until_its_item_ends(told):
    tell_improvements(told, ONE)
    suggested = {ONE: ["saran dari rencana perbaikan yang disepakati, sampai 31 Maret 2027"]}
    assert why(told, "management") == suggested
    assert why(told, "leadership") == {}
    told.tell(PLAN, (s.ImprovementDone, {"item": 2, "result": "Rencana 2027 diterima kantor."}))
    assert why(told, "management") == {}


def test_the_office_says_which_module_answers_a_need_and_until_then_it_is_a_proposal(told):
    told.tell(stream(4), registered("Forum Asing"), activity("aktif", "meeting", "2026-03-02"))
    told.tell("training-office", matched("newcomer", "leadership", "Kenal kantor"))
    assert why(told, "management") == {}
    assert why(told, "Kenal kantor") == {stream(4): [NEEDS["newcomer"]]}
    with told.views.read() as t:
        marks = {each.need: each.mark for each in answers(t)}
    assert marks == dict.fromkeys(NEEDS, "proposal") | {"newcomer": "office"}


def test_nothing_is_ticked_beforehand_and_who_is_invited_already_says_so(told, open_portal, signed_in):
    for n, name in ((4, "Forum Asing"), (5, "Forum Diundang")):
        told.tell(stream(n), registered(name), activity("aktif", "meeting", "2026-03-02"))
    plan = planned("2026-12-20", "Menata arsip", modules=["management"])
    told.tell(meeting(2), plan, invited(stream(5)))
    officer = signed_in(open_portal())
    page = officer.get("/pembinaan/usulan?materi=management").get_data(as_text=True)
    assert f'name="ormas" id="o-1" value="{stream(4)}"><' in page
    assert f'value="{stream(5)}"' not in page
    seen = read(officer, "/pembinaan/usulan?materi=management")
    assert "Forum Diundang (sudah diundang)" in seen
    assert "Menata arsip, 20 Desember 2026" in seen
    assert open_portal().get("/pembinaan/usulan").status_code == 403
    assert officer.get("/pembinaan/usulan/kebutuhan/buruk").status_code in (403, 404)
