"""A survey of the public on its pages, from its opening to what a score says of it. All invented."""

import re
from datetime import date

import pytest

from contracts.telling.survey_words import as_printed, as_typed
from services.portal.scoring.perception_list import surveys_for
from services.scoring.events import PerceptionSurveyClosed
from tests.portal.colleagues import open_account, sign_in
from tests.portal.office import catch_up
from tests.portal.on_pages import read, send, text
from tests.portal.ormas_holders import open_ormas_account
from tests.portal.scored_here import ScoredHere
from tests.portal.told.assessments import PERIOD, tell_assessments
from tests.portal.told.instruments import CONTOH, surveyed
from tests.portal.told.ormas import registered, stream
from tests.portal.told.perception import CLOSED, CODES, SURVEYED, tell_perception
from tests.scoring.asking import OTHER, ask, checked_in
from tests.scoring.machine_of_assessments import uncounted

HERE, GROUND = "/survei-persepsi", "Rapat tim penilai 5/2026"
OPENING = {"ormas": stream(1), "sampai": "2099-12-31", "paling_sedikit": "5", "penduduk": "", "dasar": GROUND}


@pytest.fixture
def served(office):
    served = ScoredHere(office.deployment)
    yield served
    served.close()


@pytest.fixture
def colleague(office, open_portal, served):
    def one(login, role):
        open_account(office.accounts, login, "Rekan Rekaan", (role,))
        return sign_in(open_portal(served), login)

    return one


@pytest.fixture
def told(office):
    office.tell(stream(1), registered("Forum Contoh"))
    tell_assessments(office, stream(1), stream(2))
    tell_perception(office)
    catch_up(office.projector())


@pytest.fixture
def assessment(office, served):
    """Of an ormas whose instrument asks the public, too: its evidence is checked."""
    office.tell(stream(1), registered("Forum Contoh"))
    scoring = served.service.scoring
    ask(scoring, "draft_instrument", lines=uncounted(surveyed()), ground=GROUND)
    ask(scoring, "publish_instrument", OTHER, instrument=CONTOH, ground=GROUND, seen=None)
    assessed = checked_in(scoring, CONTOH)
    catch_up(office.projector())
    return assessed


def test_a_survey_from_its_opening_to_the_score_that_says_how_many_answered(
    office, open_portal, colleague, assessment
):
    """Slip 4, paper 1, 2, 3, 4: n = 5, mean 14/5 = 2,80; Σ(x − mean)² = 46 − 196/5 = 34/5, s² = 17/10;
    1,96² · 17/50 = 1,3061…; its root 1,1428… → 1,14. 14/5 of 1–4 is 60.

    papan 100 (weight 1), kantor 3 of 1–4 66 2/3 (weight 2): (100 + 133 1/3 + 60) / 4 = 73 1/3.
    """
    officer, other = colleague("rekan.satu", "case_officer"), colleague("rekan.dua", "enumerator")
    offered = re.findall(r'value="(period-\w+/pandangan)"', officer.get(HERE).text)
    assert "Tulis sedikitnya 5" in text(
        send(officer, HERE, f"{HERE}/buka", OPENING | {"ditanya": offered[0], "paling_sedikit": "4"}), 422
    )
    opened = send(officer, HERE, f"{HERE}/buka", OPENING | {"ditanya": offered[0]})
    assert opened.status_code == 303
    catch_up(office.projector())
    [page] = set(re.findall(rf'href="({HERE}/perception-\w+)"', officer.get(HERE).text))
    assert "Tentang Forum Contoh" in read(officer, page)
    printed = send(officer, page, f"{page}/lembar", {"banyak": "2"})
    codes = [as_typed(each) for each in re.findall(r"<strong>((?:\w{4}-){4}\w{4})</strong>", printed.text)]
    assert len(set(codes)) == 2
    assert "Kode QR di bawah hanya dapat dibuka di komputer ini." in printed.text
    catch_up(office.projector())
    visitor, slip = open_portal(officer.application.config["COMMANDS"].caller), f"/survei/warga/{codes[0]}"
    assert visitor.get(f"/survei/{as_printed(codes[0])}").headers["Location"] == slip
    assert "Pilih salah satu" in text(send(visitor, slip, slip, {}), 422)
    assert send(visitor, slip, slip, {"jawaban": "4"}).headers["Location"] == "/survei/terima-kasih"
    last = office.services["scoring"].ledger.page(0)[-1]
    assert (last.topic, last.actor) == ("scoring.PerceptionAnswered", "respondent/kode")
    catch_up(office.projector())
    assert "Kode ini sudah dipakai" in read(visitor, slip)
    paper = {f"jumlah_{at}": "1" for at in range(1, 5)} | {"dasar_hitung": GROUND}
    assert "jumlah_2" in send(officer, page, f"{page}/hitungan", paper | {"jumlah_2": "dua"}).text
    send(officer, page, f"{page}/hitungan", paper)
    catch_up(office.projector())
    again = {f"cocok_{at}": "1" for at in range(1, 5)} | {"dasar_cocok": GROUND}
    same = text(send(officer, page, f"{page}/cocokkan", again), 409)
    assert "Orang lain yang mencocokkannya" in same
    assert "1 dari 2 dijawab" in read(other, page)
    waiting = "Hitungan survei persepsi yang menunggu dicocokkan"
    assert f"{waiting} (1)" in read(other, "/hari-ini")
    assert f"{waiting} (1)" not in read(officer, "/hari-ini")
    assert "Dinilai dari survei persepsi" in read(officer, f"/nilai/{assessment}/periksa")
    assert "masih terbuka: nilai dihitung sesudah ditutup" in read(officer, f"/nilai/{assessment}")
    assert send(other, page, f"{page}/cocokkan", again).status_code == 303
    catch_up(office.projector())
    send(officer, page, f"{page}/tutup", {"dasar_tutup": GROUND})
    catch_up(office.projector())
    outcome = "ata-rata 2,80 dari 5 jawaban, ± 1,14 (95%); kurang dari 30 jawaban, jadi marginnya kasar"
    assert outcome in read(officer, page)
    assert "sudah ditutup" in read(visitor, f"/survei/warga/{codes[1]}")
    send(officer, f"/nilai/{assessment}", f"/nilai/{assessment}/hitung", {})
    catch_up(office.projector())
    seen = read(officer, f"/nilai/{assessment}/uraian")
    assert "73,33" in seen
    assert f"survei: r{outcome} (peristiwa scoring:" in seen
    open_ormas_account(office.accounts, "forum.contoh", stream(1))
    own = sign_in(open_portal(officer.application.config["COMMANDS"].caller), "forum.contoh")
    assert f"r{outcome}" in read(own, f"/ormas-saya/{stream(1)}/nilai/{assessment}")


def test_what_is_answered_is_told_when_the_survey_is_closed_and_not_before(told, colleague):
    officer = colleague("rekan.satu", "case_officer")
    runs, over = read(officer, f"{HERE}/{SURVEYED}"), read(officer, f"{HERE}/{CLOSED}")
    assert "1 dari 3 dijawab" in runs
    assert "hitungan 1, belum dicocokkan orang lain" in runs
    assert "terbaca sesudah survei ditutup" in runs
    assert "Rata-rata 3,20 dari 10 jawaban, ± 0,26 (95%)" in over
    assert "sampel acak sederhana" in over
    assert "Satu jawaban survei persepsi masuk" not in runs
    listed = read(officer, HERE)
    assert "Forum Contoh" in listed
    assert "seluruh wilayah" in listed


def test_a_survey_whose_last_day_is_over_waits_to_be_closed(office, open_portal, told, served):
    open_account(office.accounts, "rekan.satu", "Rekan Rekaan", ("case_officer",))
    last, after = date(2026, 12, 31), date(2027, 1, 1)
    for day, seen in ((last, False), (after, True)):
        officer = sign_in(open_portal(served, today=lambda day=day: day), "rekan.satu")
        listed = read(officer, "/hari-ini")
        assert ("Survei persepsi yang menunggu ditutup (1)" in listed) is seen


def test_only_colleagues_read_surveys_and_anybody_with_a_code_answers(told, open_portal, colleague):
    visitor = open_portal()
    assert "/masuk" in visitor.get(HERE).headers["Location"]
    assert colleague("rekan.opd", "agency_partner").get(HERE).status_code == 403
    assert "Contoh pandangan?" in read(visitor, f"/survei/warga/{CODES[1]}")
    assert "Kode tidak ditemukan" in text(visitor.get(f"/survei/warga/{CODES[1][:-1]}Z"), 404)
    assert "1 (paling rendah)" in read(visitor, f"/survei/warga/{CODES[1]}")
    assert colleague("rekan.kepala", "agency_head").get(f"{HERE}/{SURVEYED}").status_code == 200


def test_a_second_count_is_typed_without_seeing_the_first(office, told, colleague):
    """Of the paper 7 say 3 and 2 say 4: none of it is on the page until both counts agree."""
    other, page = colleague("rekan.dua", "enumerator"), f"{HERE}/{SURVEYED}"
    seen = read(other, page)
    assert not re.search(r"\b9 jawaban|jawaban 3: 7|jawaban 4: 2", seen)
    assert "jumlahnya terbaca sesudah dicocokkan" in seen
    typed, before = {"dasar_cocok": GROUND}, len(office.services["scoring"].ledger.page(0))
    for three, four in (("", ""), ("7", ""), ("7", "3"), ("tujuh", "2")):
        wrong = {"cocok_3": three, "cocok_4": four}
        told = text(send(other, page, f"{page}/cocokkan", typed | wrong), 422)
        assert "Hitungan Anda berbeda dari yang menunggu." in told
        assert "9 jawaban" not in told
    assert len(office.services["scoring"].ledger.page(0)) == before
    tried = send(other, page, f"{page}/cocokkan", typed | {"cocok_1": "0", "cocok_3": "7", "cocok_4": "2"})
    assert "Hitungan Anda berbeda" not in tried.text


def test_a_count_that_was_compared_is_read_by_all(told, colleague):
    seen = read(colleague("rekan.dua", "enumerator"), f"{HERE}/{CLOSED}")
    assert "10 jawaban (hitungan 2), sudah dicocokkan" in seen
    assert "Hitungan 2 jawaban kertas survei persepsi: 10 jawaban" in seen


@pytest.mark.parametrize(("answers", "answering"), [(None, SURVEYED), (4, CLOSED), (9, SURVEYED)])
def test_an_own_survey_with_too_few_answers_leaves_its_place_to_the_regions(office, told, answers, answering):
    """``None``: it still runs. Of the region enough answered."""
    if answers:
        counts = [{"value": 3, "answers": answers}] if answers > 5 else []
        said = {"question": "Contoh pandangan?", "answers": answers, "tallied": answers, "mean": ""}
        said |= {"margin": "", "counts": counts, "outcome": f"{answers} jawaban", "ground": GROUND}
        office.tell(SURVEYED, (PerceptionSurveyClosed, said))
        catch_up(office.projector())
    with office.views.read() as t:
        assert [each["id"] for each in surveys_for(t, PERIOD, stream(1))] == [answering]
        assert [each["id"] for each in surveys_for(t, PERIOD, stream(2))] == [CLOSED]
