"""An ormas fills in its self-assessment itself, and reaches that of no other. Everything is invented."""

import re
from datetime import date, timedelta

import pytest

from services.scoring.domain import Assessment
from tests.portal.colleagues import open_account, sign_in
from tests.portal.on_pages import read, send, text
from tests.portal.ormas_holders import open_ormas_account
from tests.portal.scored_here import ScoredHere
from tests.portal.told.documents import filed
from tests.portal.told.instruments import CONTOH
from tests.portal.told.ormas import merged_into, registered, stream
from tests.scoring.asking import CHECKER, GROUND, OTHER, YEAR, answered, ask
from tests.scoring.machine_of_assessments import uncounted

OURS, THEIRS, OLD = stream(1), stream(2), stream(3)
MINE = f"/ormas-saya/{OURS}"
ANSWERS = {"j-papan": "1", "bukti-papan": "dokumen nomor 3", "j-kantor": "4"}
CHECKED = {"papan": {"value": "1", "proof": "dokumen nomor 3"}, "kantor": {"value": "3"}}


@pytest.fixture
def served(office):
    """Two ormas; the first stands for an entry that was merged into it."""
    for each, name in ((OURS, "Forum Contoh"), (THEIRS, "Sanggar Contoh"), (OLD, "Forum Lama")):
        office.tell(each, registered(name))
    office.tell(OLD, merged_into(OURS, "Forum Contoh"))
    office.tell(OURS, filed())
    here = ScoredHere(office.deployment)
    yield here
    here.close()


@pytest.fixture
def scoring(served):
    return served.service.scoring


@pytest.fixture
def invited(office, scoring):
    """By ormas its assessment; they answer for nine more days."""
    ask(scoring, "draft_instrument", lines=uncounted(), ground=GROUND)
    ask(scoring, "publish_instrument", OTHER, instrument=CONTOH, ground=GROUND, seen=None)
    days = YEAR | {"opens_on": "2026-01-01", "self_until": later(scoring, 9), "objection_days": 7}
    said = {"instrument": CONTOH, "edition": 1, "title": "Penilaian 2026", "ground": GROUND} | days
    [opened] = ask(scoring, "open_assessment_period", OTHER, **said).events
    for ormas in (OURS, THEIRS, OLD):
        ask(scoring, "invite_to_assessment", period=opened.stream, organisation=ormas, ground=GROUND)
    office.catch_up()
    return {ormas: Assessment.stream_of(opened.stream, ormas) for ormas in (OURS, THEIRS, OLD)}


@pytest.fixture
def portal(scoring, served, open_portal):
    today = scoring._today()
    return open_portal(served, today=lambda: date.fromisoformat(today), patience=0).application


@pytest.fixture
def holder(office, portal):
    open_ormas_account(office.accounts, "forum.contoh", OURS)
    return sign_in(portal.test_client(), "forum.contoh")


@pytest.fixture
def step(office):
    def take(visitor, page, under, status=303, **told):
        answer = send(visitor, page, f"{page}/{under}", told)
        office.catch_up()
        return text(answer, status)

    return take


def later(scoring, days):
    return (date.fromisoformat(scoring._today()) + timedelta(days)).isoformat()


def page_of(invited, ormas=OURS):
    return f"{MINE}/penilaian/{invited[ormas]}"


def computed(office, scoring, assessment):
    answered(scoring, "check_assessment", CHECKER, assessment, **CHECKED)
    ask(scoring, "compute_score", CHECKER, assessment=assessment)
    office.catch_up()


def test_an_ormas_answers_sends_mends_and_objects_to_its_score(
    office, scoring, portal, invited, holder, step
):
    page = page_of(invited)
    assert f'href="{page}"' in holder.get(MINE).text
    assert "belum dikirim Penilaian 2026 , diisi dan dikirim sampai" in read(holder, MINE)
    form = read(holder, page)
    assert "Dokumen ke-1: Surat contoh" in form
    assert "Kirim ke kantor" not in form
    assert "Jawab sedikitnya satu indikator." in step(holder, page, "jawaban", 422)
    assert "Pilih 1 sampai 4." in step(holder, page, "jawaban", 422, **ANSWERS | {"j-kantor": "9"})
    step(holder, page, "jawaban", **ANSWERS)
    assert 'value="dokumen nomor 3"' in holder.get(page).text
    step(holder, page, "kirim")
    sent = read(holder, page)
    assert "Kantor memeriksa buktinya." in sent
    assert "Contoh papan? Ya Bukti: dokumen nomor 3" in sent
    assert "Simpan jawaban" not in sent

    open_account(office.accounts, "rekan.penilai", "Rekan Rekaan", ("iko_assessor",))
    checker = sign_in(portal.test_client(), "rekan.penilai")
    inside = read(checker, f"/nilai/{invited[OURS]}")
    assert "Diisi ormas itu sendiri." in inside
    assert "ormas itu sendiri" in inside.partition("Riwayat")[2]

    answered(scoring, "check_assessment", CHECKER, invited[OURS], **CHECKED)
    office.catch_up()
    back = {"sampai": later(scoring, 3), "alasan": "Foto papan nama belum ada."}
    step(checker, f"/nilai/{invited[OURS]}", "kembalikan", **back | {"catatan-kantor": "Surat sewanya."})
    assert "Contoh kantor? Surat sewanya." in read(checker, f"/nilai/{invited[OURS]}")
    mending = read(holder, page)
    assert "Contoh kantor? Surat sewanya." in mending
    assert "Catatan kantor: Foto papan nama belum ada." in mending
    assert "berbeda dari jawaban yang disimpan: Contoh kantor? 3 Jawaban" in mending
    assert "perlu diperbaiki Penilaian 2026" in read(holder, MINE)
    step(holder, page, "jawaban", **ANSWERS | {"bukti-papan": "dokumen nomor 4", "j-kantor": "3"})
    mended = read(holder, page)
    assert "Catatan kantor: Foto papan nama belum ada." in mended
    assert "berbeda dari jawaban" not in mended
    step(holder, page, "kirim")
    computed(office, scoring, invited[OURS])
    assert "keberatan sampai" in read(holder, page)
    assert "Tulis" in step(holder, page, "sanggah", 422, sanggahan="")
    step(holder, page, "sanggah", sanggahan="Sewanya baru diperpanjang.")
    objected = read(holder, page)
    assert "Keberatan: Sewanya baru diperpanjang." in objected
    assert "Sampaikan keberatan" not in objected
    assert "Rekan Rekaan" not in objected


def test_an_ormas_reaches_the_assessment_of_no_other_but_of_what_was_merged_into_it(
    office, scoring, invited, holder, step
):
    theirs = page_of(invited, THEIRS)
    sent = {"csrf": re.search(r'name="csrf" value="([^"]+)"', holder.get("/akun-saya").text)[1]}
    assert holder.get(theirs).status_code == 404
    assert holder.get(f"/ormas-saya/{THEIRS}/penilaian/{invited[THEIRS]}").status_code == 404
    for under in ("jawaban", "kirim", "sanggah"):
        assert holder.post(f"{theirs}/{under}", data=sent | ANSWERS).status_code == 404
    for under in ("periksa", "hitung", "tetapkan", "kembalikan"):
        assert holder.post(f"{page_of(invited)}/{under}", data=sent | ANSWERS).status_code == 404
    assert holder.get(f"/nilai/{invited[OURS]}").status_code == 403
    step(holder, page_of(invited, OLD), "jawaban", **ANSWERS)
    assert scoring.load(Assessment, invited[OLD]).state == "answered"
    assert scoring.load(Assessment, invited[THEIRS]).state == "invited"


def test_after_the_last_day_nothing_is_filled_in_or_objected_to(
    office, scoring, served, open_portal, invited
):
    open_ormas_account(office.accounts, "forum.contoh", OURS)
    late = date.fromisoformat(later(scoring, 10))
    visitor = sign_in(open_portal(served, today=lambda: late), "forum.contoh")
    seen = read(visitor, page_of(invited))
    assert "Waktu mengisi sudah berakhir." in seen
    assert "Simpan jawaban" not in seen
    assert "diisi dan dikirim" not in read(visitor, MINE)
    answered(scoring, "answer_assessment", OTHER, invited[OURS], **CHECKED)
    ask(scoring, "submit_assessment", assessment=invited[OURS])
    computed(office, scoring, invited[OURS])
    assert "Sampaikan keberatan" not in read(visitor, page_of(invited))


def test_a_colleague_has_no_own_page_of_an_assessment(office, portal, invited):
    open_account(office.accounts, "rekan.satu", "Rekan Rekaan", ("case_officer",))
    visitor = sign_in(portal.test_client(), "rekan.satu")
    assert visitor.get(page_of(invited)).status_code == 403


def test_evidence_is_brought_while_answers_can_be_sent_and_for_no_other_ormas(holder, invited, step):
    page = page_of(invited)
    assert f'href="{page}/berkas"' in holder.get(page).text
    assert "tulis nomor dokumennya pada “Buktinya di mana”" in read(holder, f"{page}/berkas")
    sent = {"csrf": re.search(r'name="csrf" value="([^"]+)"', holder.get("/akun-saya").text)[1]}
    strange = holder.post(f"{page}/berkas", data=sent | {"jenis": "D99"})
    assert "Pilih dari daftar." in text(strange, 422)
    assert holder.get(f"{page_of(invited, THEIRS)}/berkas").status_code == 404
    step(holder, page, "jawaban", **ANSWERS)
    step(holder, page, "kirim")
    assert holder.get(f"{page}/berkas").status_code == 404
