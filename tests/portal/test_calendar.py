"""The pages of the calendar: what holds, what it rests on, who may record it, when a term ends."""

import pytest

from services.portal.calendar.lines import day_of, lines_of_days, read_days
from tests.portal.colleagues import open_account, sign_in
from tests.portal.on_pages import read, text
from tests.portal.test_correcting import hidden_in
from tests.portal.told.calendar import CALENDAR, SKB, decreed, tell_a_calendar


@pytest.fixture
def told(office):
    tell_a_calendar(office)
    office.catch_up()
    return office


@pytest.fixture
def colleague(told, open_portal):
    def of(*roles):
        login = f"rekan.{len(told.accounts.roster().accounts)}"
        open_account(told.accounts, login, "Rekan Rekaan", roles)
        return sign_in(open_portal(), login)

    return of


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-03-21", "2026-03-21"),
        ("21 Maret 2026", "2026-03-21"),
        ("1 MEI 2026", "2026-05-01"),
        ("21-03-2026", "2026-03-21"),
        ("21/3/2026", "2026-03-21"),
        ("31 Februari 2026", ""),
        ("21 Foo 2026", ""),
        ("Maret 2026", ""),
        ("", ""),
    ],
)
def test_a_day_is_read_as_decrees_write_it(text, day):
    assert day_of(text) == day


def test_lines_of_a_decree_are_read_and_those_that_are_not_are_told_by_their_number():
    days, wrong = read_days(
        "21 Maret 2026; Libur Nasional; Hari Raya  Idul Fitri\n\n32 Maret 2026; cuti bersama; Keliru\n"
        "22 Maret 2026; libur; Hari Raya\n23 Maret 2026; cuti bersama"
    )
    assert days == [
        {"day": "2026-03-21", "kind": "nasional", "name": "Hari Raya Idul Fitri"},
        {"day": "2026-03-23", "kind": "cuti_bersama", "name": ""},
    ]
    assert [sentence.partition(":")[0] for sentence in wrong] == ["Baris 3", "Baris 4"]


def test_days_written_as_lines_are_read_back():
    days = [("2026-03-21", "nasional", "Hari Raya"), ("2026-03-28", "masuk", "Pengganti")]
    read_back, wrong = read_days(lines_of_days(days))
    assert [tuple(each.values()) for each in read_back] == days
    assert wrong == []


def test_a_year_shows_the_days_that_hold_and_every_decree_with_what_became_of_it(told, open_portal):
    page = read(open_portal(), "/kalender/2026")
    assert "21 Maret 2026: Hari Raya Idul Fitri (libur nasional, keputusan ke-2)" in page
    assert "Diganti oleh keputusan ke-2" in page
    assert "Dibatalkan: Salah kota." in page
    assert "1 April 2026" not in page
    assert SKB in page
    assert "Senin, Selasa, Rabu, Kamis, Jumat, Sabtu, berlaku sejak 1 Juni 2026" in page
    assert "masih usulan" not in page


def test_a_year_that_nobody_filled_in_says_so(told, open_portal):
    assert "Kalender 2027 belum diisi:" in read(open_portal(), "/kalender/2027")
    assert open_portal().get("/kalender/1999").status_code == 404


def test_a_visitor_reads_and_is_offered_no_form(told, open_portal):
    page = open_portal().get("/kalender")
    assert page.status_code == 200
    assert b"<form" not in page.data.partition(b"<main")[2]


@pytest.mark.parametrize(
    ("role", "records", "sets"),
    [("verifier", False, False), ("case_officer", True, False), ("tenant_admin", True, True)],
)
def test_whoever_may_is_offered_the_forms(colleague, role, records, sets):
    page = read(colleague(role), "/kalender/2026")
    assert ("Catat sebuah keputusan" in page, "Tetapkan hari kerja dalam seminggu" in page) == (records, sets)


def test_when_a_term_ends_and_what_is_not_counted(told, open_portal):
    page = read(open_portal(), "/kalender/tenggat?mulai=2026-03-18&hari=3")
    assert "3 hari kerja sesudah 18 Maret 2026 berakhir pada 24 Maret 2026" in page
    assert "20 Maret 2026: cuti bersama: Hari Raya Idul Fitri" in page
    assert "22 Maret 2026: hari Minggu" in page


def test_a_term_that_reaches_into_a_year_that_nobody_filled_in_says_so(told, open_portal):
    assert "belum diisi" not in read(open_portal(), "/kalender/tenggat?mulai=2026-12-21&hari=3")
    reaching = read(open_portal(), "/kalender/tenggat?mulai=2026-12-28&hari=5")
    assert "Kalender 2027 belum diisi" in reaching


def test_the_address_of_a_calculation_says_as_of_which_day_it_counts(told, open_portal):
    page = open_portal().get("/kalender/tenggat?mulai=2026-03-18&hari=3").get_data(as_text=True)
    assert 'href="/kalender/tenggat?mulai=2026-03-18&amp;hari=3&amp;diketahui=2026-11-22"' in page


def test_a_term_that_rests_on_a_proposal_says_so(office, open_portal):
    office.tell(CALENDAR, decreed(1, ("2026-03-20", "cuti_bersama", "Contoh"), mark="proposal"))
    page = read(open_portal(), "/kalender/tenggat?mulai=2026-03-18&hari=3")
    assert "Kalender 2026 sebagian masih usulan" in page


def test_only_who_may_record_is_shown_a_proposal_and_no_year_is_beyond_the_century(
    told, colleague, open_portal
):
    assert "usulan untuk 2027" not in read(open_portal(), "/kalender/2027?usulan=ya")
    assert colleague("case_officer").post("/kalender/1999/catat").status_code == 404


def test_as_it_was_known_before_the_decree(told, open_portal):
    page = read(open_portal(), "/kalender/tenggat?mulai=2026-03-18&hari=3&diketahui=2025-08-01")
    assert "berakhir pada 23 Maret 2026" in page


@pytest.mark.parametrize(
    "wrong",
    [
        "mulai=2026-03-32&hari=3",
        "mulai=2026-03-18&hari=0",
        "mulai=&hari=3",
        "mulai=1999-01-01&hari=2",
        "mulai=2026-03-18&hari=3&diketahui=x",
        "mulai=2026-03-18&hari=99999999",
    ],
)
def test_what_cannot_be_calculated_is_said_at_its_field(told, open_portal, wrong):
    answer = open_portal().get(f"/kalender/tenggat?{wrong}")
    assert "Belum dihitung" in text(answer, 422)


@pytest.mark.parametrize("asked", ["", "?hari=7"])
def test_a_calculation_that_was_not_asked_yet_is_a_form_and_no_mistake(told, open_portal, asked):
    assert "Belum dihitung" not in read(open_portal(), f"/kalender/tenggat{asked}")


def test_the_page_of_a_year_offers_only_decrees_of_that_year_to_be_replaced(told, colleague):
    told.tell(
        CALENDAR, decreed(4, ("2025-12-26", "cuti_bersama", "Contoh"), ("2026-01-02", "daerah", "Contoh"))
    )
    told.catch_up()
    officer = colleague("case_officer")
    assert "Keputusan ke-4: Keputusan contoh 4, juga hari 2026" in replaceable(officer, 2025)
    assert SKB not in replaceable(officer, 2025)
    assert SKB in replaceable(officer, 2026)
    assert replaceable(officer, 2027) == ""


def replaceable(visitor, year) -> str:
    page = visitor.get(f"/kalender/{year}").get_data(as_text=True)
    return page.partition('name="mengganti"')[2].partition("</select>")[0]


def test_a_year_of_which_no_national_holiday_is_known_is_not_filled_by_a_slip(told, open_portal):
    told.tell(CALENDAR, decreed(4, ("2027-04-02", "cuti_bersama", "Salah tahun")))
    assert "Kalender 2027 belum diisi" in read(open_portal(), "/kalender/2027")
    assert "Kalender 2027 belum diisi" in read(open_portal(), "/kalender/tenggat?mulai=2027-03-31&hari=3")


def test_a_line_of_another_year_is_asked_about_before_anything_is_recorded(told, colleague):
    officer = colleague("case_officer")
    page = officer.get("/kalender/2027").get_data(as_text=True)
    said = {
        "hari": "2 April 2028; cuti bersama; Contoh",
        "keputusan": "SKB Contoh",
        "diketahui": "2026-11-02",
    }
    hidden = hidden_in(page, "/kalender/2027/catat") | said | {"dasar": "Salinan"}
    answer = officer.post("/kalender/2027/catat", data=hidden)
    assert "2 April 2028 bukan hari tahun 2027." in text(answer, 422)
    assert 'name="tahun_lain"' in answer.get_data(as_text=True)
    agreed = officer.post("/kalender/2027/catat", data=hidden | {"tahun_lain": "ya"})
    assert "bukan hari tahun 2027" not in text(agreed, agreed.status_code)


def test_what_was_done_to_the_calendar_is_told_to_colleagues_on_its_page(told, colleague, open_portal):
    seen = read(colleague("registry_clerk"), "/kalender/2026")
    assert "Riwayat kalender" in seen
    assert "layanan no. 1" in seen
    assert "Riwayat kalender" not in read(open_portal(), "/kalender/2026")
