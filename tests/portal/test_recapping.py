"""The recap of oversight: counts for the ministry, only the confirmed against anybody. All is invented."""

import io

import pytest
from openpyxl import load_workbook

from services.portal.oversight.recap_list import recap
from tests.portal.colleagues import open_account, sign_in
from tests.portal.on_pages import read, text
from tests.portal.told.complaints import complained, complaint, linked, tell_complaints
from tests.portal.told.order import tell_cases
from tests.portal.told.ormas import merged_into, registered, stream
from tests.portal.told.oversight import tell_supervisions

YEAR = "2026-01-01", "2026-12-31"


@pytest.fixture
def told(office):
    for n in (1, 2):
        office.tell(stream(n), registered(f"Forum Contoh {n}"))
    tell_complaints(office)
    tell_supervisions(office, stream(1))
    tell_cases(office)
    office.catch_up()
    return office


def tables(office, first=YEAR[0], last=YEAR[1]):
    with office.views.read() as t:
        return {each.title: each.rows for each in recap(t, first, last)}


@pytest.fixture
def staff(told, open_portal):
    open_account(told.accounts, "staf.contoh", "Staf Rekaan", ("case_officer",))
    return sign_in(open_portal(), "staf.contoh")


def test_supervisions_are_counted_by_the_team_that_was_there_and_findings_by_kind_and_state(told):
    found = tables(told)
    assert found["Pengawasan menurut tim"] == [
        ("Tim Contoh", "1", "0", "0"),
        ("Tim Ketiga", "1", "1", "0"),
    ]
    findings = {row[0]: row[1:] for row in found["Temuan menurut jenis"]}
    assert findings["Alamat tidak sesuai atau pindah"] == ("1", "1", "0")
    assert findings["Uang atau bantuan"] == ("1", "0", "1")


def test_only_a_confirmed_link_counts_against_an_ormas(told):
    rows = {row[0]: row[1:] for row in tables(told)["Pengaduan menurut kepastian kaitannya"]}
    assert rows == {
        "Disebut pelapor": ("1", "tidak dihitung"),
        "Diduga": ("1", "tidak dihitung"),
        "Terkonfirmasi": ("1", "1"),
        "Dibantah": ("1", "tidak dihitung"),
    }


def test_two_entries_that_were_merged_are_one_ormas_in_the_recap(told):
    sure = linked(stream(1), "terkonfirmasi"), linked(stream(2), "terkonfirmasi")
    told.tell(complaint(9), complained(9), *sure)
    told.tell(stream(2), merged_into(stream(1), "Forum Contoh 1"))
    told.catch_up()
    rows = {row[0]: row[1:] for row in tables(told)["Pengaduan menurut kepastian kaitannya"]}
    assert rows["Terkonfirmasi"] == ("2", "1")


def test_what_was_before_or_after_the_period_is_not_counted(told):
    found = tables(told, "2026-03-02", "2026-03-31")
    assert found["Pengawasan menurut tim"] == []
    assert sum(int(row[1]) for row in found["Pengaduan menurut keadaan"]) == 1
    assert (
        sum(int(value) for row in found["Kasus ketertiban menurut penanganan dan hasil"] for value in row[1:])
        == 0
    )


def test_page_print_and_sheet_say_the_same_and_name_nobody(told, staff):
    asked = "?dari=2026-01-01&sampai=2026-12-31"
    page, printed = read(staff, f"/pengawasan/rekap{asked}"), read(staff, f"/pengawasan/rekap/cetak{asked}")
    answer = staff.get(f"/pengawasan/rekap/rekap-pengawasan.xlsx{asked}")
    [sheet] = load_workbook(io.BytesIO(answer.get_data())).worksheets
    rows = [[cell or "" for cell in row] for row in sheet.iter_rows(values_only=True)]
    assert ["Pengawasan menurut tim", "Tim Ketiga", "Dilakukan", "1"] in rows
    for said in (page, printed, str(rows)):
        assert "Tim Ketiga" in said
        assert "Forum Contoh" not in said
        assert "Rekaan" not in said.replace("Staf Rekaan", "")


def test_a_period_that_is_none_is_complained_about_and_who_does_not_oversee_reads_nothing(
    told, staff, open_portal
):
    assert "hari yang sama" in text(staff.get("/pengawasan/rekap?dari=2026-05-01&sampai=2026-01-01"), 422)
    open_account(told.accounts, "loket.contoh", "Loket Rekaan", ("registry_clerk",))
    clerk = sign_in(open_portal(), "loket.contoh")
    for page in ("", "/cetak", "/rekap-pengawasan.xlsx"):
        assert clerk.get(f"/pengawasan/rekap{page}").status_code == 403
