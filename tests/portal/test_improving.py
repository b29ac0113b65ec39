"""Pages of the plan that follows a score, for the office and for the ormas itself. Everything is invented."""

import pytest

from services.scoring import events as s
from services.scoring.domain import Assessment
from tests.portal.colleagues import open_account, sign_in
from tests.portal.office import catch_up
from tests.portal.on_pages import read, send, text
from tests.portal.ormas_holders import open_ormas_account
from tests.portal.scored_here import ScoredHere
from tests.portal.told.assessments import ANSWER, ASSESSED, PERIOD, computed, tell_assessments
from tests.portal.told.improvements import tell_improvements
from tests.portal.told.instruments import tell_instruments
from tests.portal.told.ormas import registered, stream

HERE = f"/nilai/{ASSESSED}/rencana"


LOW = {"score": "29.17", "exact": "175/6", "band": "kurang", "outcome": "29,17 (Kurang)"}


def told_low(office):
    """papan no 0, kantor 2 of 1–4 33 1/3, hadir 2 of 4 50, by 1, 2, 1: (0 + 66 2/3 + 50) / 4 = 29 1/6."""
    answers = [ANSWER | {"value": "0"}, ANSWER | {"code": "kantor", "value": "2"}]
    counted = [{"code": "hadir", "value": "2"}]
    final = {name: LOW[name] for name in ("score", "band", "outcome")} | {"inputs_digest": "33" * 32}
    old = {"replaces": 2, "replaced_outcome": "91,25 (Baik)", "replaced_inputs_digest": "22" * 32}
    why = {"reason": "Papan nama sudah tidak ada."}
    opened = {"replaces": 2, "outcome": "91,25 (Baik)", "inputs_digest": "22" * 32}
    office.tell(
        ASSESSED,
        (s.ScoreCorrectionOpened, opened | why),
        (s.ScoreComputed, computed(answers=answers, counted=counted, **LOW)),
        (s.ScoreDecided, final | {"ground": "Berita acara 7/2026"}),
        (s.CorrectedScorePublished, final | old | why | {"number": 3, "ground": "Surat 41/2026"}),
    )
    catch_up(office.projector())


@pytest.fixture
def served(office):
    """An ormas whose score was told."""
    office.tell(stream(1), registered("Forum Contoh"))
    tell_instruments(office)
    tell_assessments(office, stream(1), stream(2))
    catch_up(office.projector())
    served = ScoredHere(office.deployment)
    yield served
    served.close()


@pytest.fixture
def officer(office, open_portal, served):
    open_account(office.accounts, "rekan.satu", "Rekan Rekaan", ("case_officer",))
    return sign_in(open_portal(served), "rekan.satu")


def test_a_plan_is_walked_from_what_was_agreed_on_to_its_end(office, officer):
    tell_improvements(office)
    catch_up(office.projector())
    waiting = read(officer, "/hari-ini")
    assert "Rencana perbaikan yang lewat tenggat (1)" in waiting
    assert "Forum Contoh: Sewa satu ruang. sudah lewat: 21 November 2026" in waiting
    done = {"butir_selesai": "1", "hasil": "Ruang disewa."}
    assert send(officer, HERE, f"{HERE}/selesai", done).status_code == 303
    catch_up(office.projector())
    assert "Selesai: Ruang disewa." in read(officer, HERE)
    assert "Rencana perbaikan yang lewat tenggat (1)" not in read(officer, "/hari-ini")
    dropped = {"butir_henti": "2", "alasan_henti": "Pengurus memilih butir lain."}
    assert send(officer, HERE, f"{HERE}/henti", dropped).status_code == 303
    catch_up(office.projector())
    again = {"butir_buka": "2", "alasan_buka": "Keliru dicatat."}
    assert send(officer, HERE, f"{HERE}/buka", again).status_code == 303
    catch_up(office.projector())
    assert "Butir 2 rencana perbaikan terbuka lagi: Keliru dicatat." in read(officer, HERE)


def test_the_page_says_what_one_better_answer_would_do_and_how_few_reach_the_next_band(office, officer):
    """papan yes lifts by 100/4 = 25: 54.17, the next band; kantor by 33 1/3 · 2/4 = 16 2/3, hadir by 6.25."""
    told_low(office)
    page = read(officer, HERE)
    assert "Yang disepakati dengan ormas (0) Belum ada yang disepakati." in page
    assert "Kategori berikutnya, Baik, mulai 50." in page
    assert "Dengan satu tingkat lebih baik pada 1 indikator kategori itu tercapai: Contoh papan?." in page
    assert "Contoh papan? 0 1: +25,00, menjadi 54,17 (Baik)" in page
    assert "Contoh kantor? 2 3: +16,67, menjadi 45,83 (Kurang) 4: +33,33, menjadi 62,50 (Baik)" in page
    assert "Contoh hadir? 2 3: +6,25, menjadi 35,42 (Kurang)" in page


def test_what_is_agreed_on_with_a_training_is_suggested_to_who_plans_trainings(office, officer):
    told_low(office)
    said = {
        "indikator": "kantor", "butir": "Sewa satu ruang.", "tenggat": "2027-03-31", "materi": "management",
        "dasar": "Berita acara 9/2026",
    }  # fmt: skip
    wrong = text(send(officer, HERE, f"{HERE}/sepakati", said | {"indikator": "lain"}), 422)
    assert "Indikator: Indikator ini tidak ada dalam instrumen penilaiannya." in wrong
    assert send(officer, HERE, f"{HERE}/sepakati", said).status_code == 303
    catch_up(office.projector())
    page = read(officer, HERE)
    assert "1. Sewa satu ruang. Contoh kantor? 31 Maret 2027 manajemen organisasi belum" in page
    suggestions = read(officer, "/pembinaan/usulan?materi=management")
    assert "aran dari rencana perbaikan yang disepakati, sampai 31 Maret 2027" in suggestions
    assert "29,17" not in suggestions


def test_an_ormas_reads_its_own_plan_and_no_other(office, open_portal, served):
    tell_improvements(office)
    told_low(office)
    office.tell(stream(2), registered("Yayasan Rekaan"))
    catch_up(office.projector())
    open_ormas_account(office.accounts, "forum.contoh", stream(1))
    open_ormas_account(office.accounts, "yayasan.rekaan", stream(2))
    mine, other = (sign_in(open_portal(served), login) for login in ("forum.contoh", "yayasan.rekaan"))
    page = f"/ormas-saya/{stream(1)}/rencana/{ASSESSED}"
    assert f'href="{page}"' in mine.get(f"/ormas-saya/{stream(1)}").text
    seen = read(mine, page)
    assert "1. Sewa satu ruang." in seen
    assert "menjadi 54,17 (Baik)" in seen
    assert "<form" not in mine.get(page).text.partition("<main")[2].partition("</main")[0]
    assert other.get(page).status_code == 404
    assert other.get(f"/ormas-saya/{stream(2)}/rencana/{ASSESSED}").status_code == 404
    assert mine.get(HERE).status_code == 403


def test_before_a_score_was_told_there_is_no_plan(office, officer, served):
    untold = Assessment.stream_of(PERIOD, stream(2))
    assert officer.get(f"/nilai/{untold}/rencana").status_code == 404
