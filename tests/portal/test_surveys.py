"""The survey of satisfaction on its pages. Everything is invented."""

import re
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contracts.telling.facts import state_of
from contracts.telling.survey_words import as_printed, as_typed, digest_of
from services.portal.surveys.index import band_of, index_of, published, words
from services.portal.web.often import AT_ONCE, SECONDS_EACH, Often
from tests.portal.colleagues import open_account, sign_in
from tests.portal.office import catch_up
from tests.portal.on_pages import carried, read, send, text, unseen, unseen_in
from tests.portal.served_here import ServedHere
from tests.portal.told.surveys import codes, tell_surveys

HERE = "/hasil-survei"
MAKING = f"{HERE}/lembar"
WANTED = {"layanan": "consultation", "semester": "2026-2", "banyak": "5"}


def codes_on(answer):
    """The codes of the slips that are printed there."""
    found = re.findall(r"<strong>((?:\w{4}-){4}\w{4})</strong>", answer.get_data(as_text=True))
    return [as_typed(each) for each in found]


@pytest.fixture
def served(office):
    tell_surveys(office)
    here = ServedHere(office.deployment)
    yield here
    here.close()


@pytest.fixture
def colleague(office, served, open_portal):
    def of(*roles):
        login = f"rekan.{len(office.accounts.roster().accounts)}"
        open_account(office.accounts, login, "Rekan Rekaan", roles)
        return sign_in(open_portal(served), login)

    return of


def test_the_index_of_nine_elements_is_exact_and_rounded_once():
    """With 0.111 for a ninth four of four would be 99,9."""
    assert published(index_of([4] * 9, 1)) == Decimal("100.00")
    assert published(index_of([1] * 9, 1)) == Decimal("25.00")
    assert words(published(index_of([10, 9, 9, 9, 9, 9, 9, 9, 9], 3))) == "75,93"
    assert published(Fraction(76605, 1000)) == Decimal("76.61")
    assert band_of(Decimal("76.61")).startswith("B")
    assert band_of(Decimal("76.60")).startswith("C")


@given(st.lists(st.lists(st.integers(1, 4), min_size=9, max_size=9), min_size=1, max_size=30))
def test_every_index_lies_in_a_band_and_within_half_a_hundredth_of_the_truth(answers):
    totals = [sum(column) for column in zip(*answers, strict=True)]
    exact = sum(Fraction(total, len(answers)) * Fraction(1, 9) for total in totals) * 25
    shown = published(index_of(totals, len(answers)))
    assert abs(Fraction(shown) - exact) <= Fraction(1, 200)
    assert band_of(shown)


def test_results_are_told_when_the_survey_is_over_and_five_or_more_answered(colleague):
    officer = colleague("case_officer")
    over = read(officer, "/hasil-survei?semester=2026-1")
    assert "6 dari 8 lembar" in over
    assert "77,31, B (baik)" in over
    assert "4 dari 8 lembar Tidak ditampilkan: kurang dari 5 jawaban" in over
    runs = read(officer, "/hasil-survei")
    assert "5 dari 8 lembar Belum: survei berjalan sampai 14 Januari 2027" in runs
    assert "95" not in runs
    assert "77,31" in read(officer, "/hasil-survei/cetak?semester=2026-1")


def test_results_are_for_colleagues_and_slips_for_who_may_make_them(colleague, open_portal):
    assert "/masuk" in open_portal().get("/hasil-survei").headers["Location"]
    team = colleague("budget_team")
    assert "Buat lembar" not in read(team, "/hasil-survei")
    hidden = unseen(colleague("tenant_admin"), "/hasil-survei", MAKING)
    assert team.post(MAKING, data=hidden | WANTED).status_code == 403


def test_colleagues_read_that_slips_are_handed_out_unseen(colleague):
    assert "tanpa melihat kodenya" in read(colleague("case_officer"), HERE)


def test_somebody_answers_with_a_code_once_without_signing_in(office, served, open_portal):
    visitor, code = open_portal(served), codes(3)[5]
    page = f"/survei/{code}"
    assert visitor.get(f"/survei?kode={as_printed(code).lower()}").headers["Location"] == page
    assert "tidak dicatat" in read(visitor, page)
    assert "Pilih salah satu" in text(send(visitor, page, page, {}), 422)
    thanks = send(visitor, page, page, {"jawaban_1": "4"})
    assert "tanpa nama" in read(visitor, thanks.headers["Location"])
    last = office.services["requests"].ledger.page(0)[-1]
    assert (last.topic, last.actor) == ("requests.SurveyAnswered", "respondent/kode")
    catch_up(office.projector())
    assert "Kode ini sudah dipakai" in read(visitor, page)
    assert "tidak ada pada lembar" in read(visitor, f"/survei/{code[:-1]}2", 404)


def test_a_survey_that_is_over_takes_no_answer(office, served, open_portal):
    assert "sudah ditutup" in read(open_portal(served), f"/survei/{codes(1)[7]}")


@pytest.fixture
def keeper(colleague, office):
    keeper = colleague("tenant_admin")
    send(keeper, HERE, f"{HERE}/bentuk", {"bentuk": "one", "dasar": "Keputusan 4/2026"})
    catch_up(office.projector())
    return keeper


def test_an_office_chooses_a_form_and_makes_slips_that_can_be_answered(keeper, office, served, open_portal):
    assert "1 sampai 200" in text(send(keeper, HERE, MAKING, WANTED | {"banyak": "0"}), 422)
    assert "1 sampai 200" in text(send(keeper, HERE, MAKING, WANTED | {"banyak": "201"}), 422)
    printed = send(keeper, HERE, MAKING, WANTED)
    assert "tidak dapat dicetak lagi" in text(printed)
    catch_up(office.projector())
    assert "5 lembar konsultasi kelembagaan, Semester II 2026" in read(keeper, HERE)
    visitor = open_portal(served)
    for code in codes_on(printed):
        assert "Seberapa puas" in read(visitor, f"/survei/{code}")


def test_what_is_recorded_of_slips_tells_no_code_and_no_order_of_them(keeper, office):
    printed = codes_on(send(keeper, HERE, MAKING, WANTED | {"banyak": "40"}))
    made = office.services["requests"].ledger.page(0)[-1]
    told = state_of(made)
    assert set(told) == {"survey_form", "service", "period", "closes_on", "slips", "digests"}
    assert told["digests"] == sorted(digest_of(each) for each in printed)
    assert [digest_of(each) for each in printed] != told["digests"]
    assert printed != sorted(printed)


def test_no_address_prints_slips_again(keeper, office):
    send(keeper, HERE, MAKING, WANTED)
    catch_up(office.projector())
    made = office.services["requests"].ledger.page(0)[-1]
    assert keeper.get(f"{HERE}/lembar/{made.stream}").status_code == 404
    assert "hasil-survei/lembar/" not in keeper.get(HERE).get_data(as_text=True)


def test_a_form_that_is_sent_again_shows_no_slip_and_offers_new_ones(keeper, office):
    first = carried(keeper, HERE, MAKING) | WANTED
    printed = codes_on(keeper.post(MAKING, data=first))
    again = keeper.post(MAKING, data=first)
    assert "tidak dapat ditampilkan atau dicetak lagi" in text(again, 409)
    assert codes_on(again) == []
    fresh = keeper.post(MAKING, data=unseen_in(again, MAKING) | WANTED)
    assert set(codes_on(fresh)).isdisjoint(printed)
    assert len(codes_on(fresh)) == len(printed) == 5


def test_slips_are_printed_on_the_paper_that_the_form_names(keeper):
    printed = send(keeper, HERE, MAKING, WANTED | {"kertas": "f4"})
    assert "paper-f4.css" in printed.get_data(as_text=True)


def test_who_asks_for_codes_without_end_waits_and_nobody_else_does():
    now = [1000.0]
    often = Often(lambda: now[0])
    assert [often.wait("10.0.0.1") for _ in range(AT_ONCE)] == [0] * AT_ONCE
    assert often.wait("10.0.0.1") > 0
    assert often.wait("10.0.0.2") == 0
    now[0] += SECONDS_EACH
    assert often.wait("10.0.0.1") == 0
    assert often.wait("10.0.0.1") > 0


def test_an_address_that_checks_letters_too_often_is_asked_to_wait(office, served, open_portal):
    visitor = open_portal(served)
    answers = {visitor.get("/periksa/tidak-ada").status_code for _ in range(AT_ONCE)}
    assert answers == {404}
    slow = visitor.get("/periksa/tidak-ada")
    assert "Coba lagi dalam" in text(slow, 429)
    assert int(slow.headers["Retry-After"]) > 0
