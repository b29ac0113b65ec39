"""What pages tell of hibah in every state: the list, the control sheet, and what waits. All is invented."""

import csv
import io
from datetime import date

import pytest

from services.portal.grants import grant_list
from services.portal.grants.control_sheet import AFTER, control_rows, with_cells
from services.portal.grants.open_grants import open_grant
from services.portal.grants.ordering import SHEET, UP, Order
from services.portal.waiting.grants import note_of
from services.requests.events import GrantReported, GrantReportReturned
from shared.database import PostgresDatabase
from tests.portal.colleagues import open_account, sign_in
from tests.portal.office import catch_up
from tests.portal.on_pages import read
from tests.portal.test_office_today import TODAY
from tests.portal.told.grants import (
    AGREEMENT,
    AWARDED,
    FACTS,
    MENDING,
    SIGNED,
    accepted,
    hibah,
    paid,
    proposed,
    reported,
    submitted,
    tell_grants,
)
from tests.portal.told.ormas import registered, stream
from tests.portal.told.semester_reports import tell_semester_data

LATE = "LPJ hibah yang lewat waktu"


@pytest.fixture
def told(office):
    """A hibah in each state; the ones that are agreed owe a report since 10 November 2026."""
    for number in (1, 2):
        office.tell(stream(number), registered(f"Sanggar Contoh {number}"))
    tell_grants(office)
    tell_semester_data(office, stream(1), stream(2))
    office.catch_up()
    return office


@pytest.fixture(params=["sqlite", "postgresql"])
def officer(request, told, open_portal):
    """Somebody whose pages are read from either database."""
    open_account(told.accounts, "petugas.contoh", "Petugas Contoh", ("case_officer",))
    if request.param == "sqlite":
        yield sign_in(open_portal(), "petugas.contoh")
        return
    database = PostgresDatabase(request.getfixturevalue("postgres_url"), "portal_views")
    yield sign_in(open_portal(views=database), "petugas.contoh")
    database.close()


def test_the_list_of_a_budget_year_is_narrowed_by_state_and_by_late_reports(told, officer):
    page = read(officer, "/hibah?tahun=2026")
    assert "15 usulan : diusulkan Rp180.000.000, ditetapkan Rp50.000.000, diterima ormas Rp25.500.000" in page
    assert "Pagu Rp60.000.000, tinggal Rp10.000.000." in page
    assert "Pagu tahun ini tinggal Rp10.000.000." in read(officer, f"/hibah/{hibah(7)}")
    assert "1 usulan" in read(officer, "/hibah?tahun=2026&keadaan=rejected")
    assert "1 usulan" in read(officer, "/hibah?tahun=2026&keadaan=terlambat")
    assert "Belum ada usulan" in read(officer, "/hibah?tahun=2027")
    assert "5 usulan" in read(officer, "/hibah?tahun=2026&asal=musrenbang")
    assert "1 usulan" in read(officer, "/hibah?tahun=2026&asal=direct&keadaan=terlambat")
    assert "Belum ada usulan yang begini" in read(officer, "/hibah?tahun=2026&asal=tidak-dicatat")
    assert "15 usulan" in read(officer, "/hibah?tahun=2026&asal=tidak-ada")
    for page in (f"/hibah/{hibah(10)}", "/hibah/ketentuan", "/hibah/kendali", f"/ormas/{stream(1)}"):
        assert officer.get(page).status_code == 200


def test_fifty_proposals_stand_on_a_page_in_the_order_that_was_asked_for(told, officer):
    for number in range(20, 60):
        told.tell(hibah(number), proposed(number, asked=number * 1_000_000))
    catch_up(told.projector(officer.application.config["VIEWS"]))
    first = read(officer, "/hibah?tahun=2026&urut=diusulkan")
    assert "55 usulan" in first
    assert first.index("Perkumpulan Contoh 59") < first.index("Perkumpulan Contoh 58")
    assert "Halaman 1 dari 2" in first
    second = read(officer, "/hibah?tahun=2026&urut=diusulkan&hal=2")
    assert "Perkumpulan Contoh 59" not in second
    assert "Halaman 2 dari 2" in read(officer, "/hibah?tahun=2026&hal=99")
    by_name = read(officer, "/hibah?tahun=2026&urut=nama")
    assert by_name.index("Perkumpulan Contoh 10") < by_name.index("Perkumpulan Contoh 2")


def test_the_control_sheet_names_what_an_audit_would_find(told):
    with told.views.read() as t:
        rows = {each["id"]: each for each in with_cells(control_rows(t, "2026", TODAY), TODAY)}
    assert {number: rows[hibah(number)]["lacking"] for number in (8, 9, 10, 11, 15)} == {
        8: ["NPHD", "Rekening"],
        9: ["NPHD"],
        10: ["LPJ", "Selisih"],
        11: [],
        15: ["LPJ", "Selisih"],
    }
    assert rows[hibah(10)]["cells"]["Selisih"] == "Rp6.000.000", "a report that was sent back shows nothing"
    assert rows[hibah(15)]["cells"]["Rekening"] == "barang/jasa, dengan BAST"
    assert len(rows) == 5
    put_right = {name for name, told in rows[hibah(11)]["cells"].items() if told.endswith(" (diperbaiki)")}
    assert put_right == {"NPHD", "LPJ", "Bukti", "Sisa dikembalikan"}
    assert rows[hibah(11)]["cells"]["NPHD"].startswith("900/11/NPHD/2026, ")
    assert rows[hibah(11)]["receipts"] == 9_500_000, "the report that was taken back counts nothing"
    told_of = {number: rows[hibah(number)]["cells"]["LPJ"] for number in (9, 10, 11, 15)}
    assert told_of == {
        9: "–",
        10: "3 September 2026, dikembalikan untuk diperbaiki sampai 1 Desember 2026, "
        "jatuh tempo 1 Desember 2026",
        11: "tahap 1: 3 September 2026; tahap 2: 3 September 2026 (diperbaiki)",
        15: "belum, terlambat 12 hari (jatuh tempo 10 November 2026)",
    }


def test_the_control_sheet_counts_recipients_by_programme_of_the_rpjmd_and_by_origin(told, officer):
    page = read(officer, "/hibah/kendali?tahun=2026")
    assert "Ekonomi kelurahan 2 Rp20.000.000 Rp16.000.000" in page
    assert "Tidak dikaitkan 3 Rp30.000.000 Rp9.500.000" in page
    assert "Pokok-pokok pikiran DPRD 2 Rp20.000.000 Rp10.000.000" in page
    assert "Ekonomi kelurahan 2 penerima" in read(officer, "/hibah/kendali/cetak?tahun=2026")


def test_the_counted_tables_of_the_control_sheet_stack_where_the_screen_is_narrow(told, open_portal):
    open_account(told.accounts, "petugas.contoh", "Petugas Contoh", ("case_officer",))
    page = sign_in(open_portal(), "petugas.contoh").get("/hibah/kendali?tahun=2026").text
    for title in ("Menurut program RPJMD", "Menurut asal usulan"):
        table = page.partition(f'aria-label="{title}"')[2].partition("</table>")[0]
        assert 'class="govuk-table list stack"' in table
        assert 'data-label="Ditetapkan"' in table


def in_order(page, *numbers):
    """Whether these ormas stand so on a page."""
    places = [page.index(f"Perkumpulan Contoh {number} ") for number in numbers]
    return places == sorted(places)


def test_the_list_is_ordered_by_each_of_its_columns_and_downloaded_as_it_stands(told, officer):
    told.tell(hibah(16), proposed(16, asked=99_000_000, title="Aaa"))
    catch_up(told.projector(officer.application.config["VIEWS"]))
    page = "/hibah?tahun=2026"
    assert in_order(read(officer, f"{page}&urut=diusulkan"), 16, 15)
    assert in_order(read(officer, f"{page}&urut=diusulkan&arah=naik"), 15, 16)
    assert in_order(read(officer, f"{page}&urut=usulan"), 16, 15)
    by_state = read(officer, f"{page}&urut=keadaan")
    assert in_order(by_state, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14)
    assert in_order(read(officer, f"{page}&urut=' OR 1=1&arah=--"), 16, 15, 1)
    assert "Semua 16 usulan Rp279.000.000 Rp50.000.000" in by_state
    plain = officer.get("/hibah/unduh/usulan.csv?tahun=2026&urut=diusulkan&arah=naik&asal=musrenbang")
    [heads, *lines, last] = csv.reader(io.StringIO(plain.text.removeprefix("\ufeff")), delimiter=";")
    assert [line[0] for line in lines][-1] == "Perkumpulan Contoh 16"
    assert (len(lines), last[0], last[5]) == (6, "Semua 6 usulan", "Rp159.000.000")
    assert heads[0] == "Ormas"
    assert officer.get("/hibah/unduh/usulan.xlsx?tahun=2026").data[:2] == b"PK"
    assert officer.get("/hibah/unduh/usulan.exe?tahun=2026").status_code == 404


def test_the_control_sheet_is_ordered_by_its_columns_and_its_sums_stay_those_of_the_year(told, officer):
    page = "/hibah/kendali?tahun=2026"
    assert in_order(read(officer, f"{page}&urut=diterima"), 11, 15, 10, 8)
    assert in_order(read(officer, f"{page}&urut=diterima&arah=naik"), 8, 10, 15, 11)
    assert in_order(read(officer, f"{page}&urut=selisih"), 15, 10, 11)
    assert in_order(read(officer, "/hibah/kendali/cetak?tahun=2026&urut=selisih"), 15, 10, 11)
    for column in SHEET:
        for way in ("naik", "turun"):
            shown = read(officer, f"{page}&urut={column}&arah={way}")
            assert "Semua 5 penerima 2026 Rp60.000.000 Rp50.000.000 Rp25.500.000" in shown
    plain = officer.get("/hibah/kendali/lembar-kendali.csv?tahun=2026&urut=selisih").text
    rows = list(csv.DictReader(io.StringIO(plain.removeprefix("\ufeff")), delimiter=";"))
    assert [each["Penerima"] for each in rows][::5] == ["Perkumpulan Contoh 15", "Semua 5 penerima"]
    assert (rows[-1]["Diterima"], rows[-1]["Selisih"]) == ("Rp25.500.000", "Rp15.500.000")


def test_a_page_of_the_control_sheet_sums_up_the_whole_year(told, officer):
    awarded = [AWARDED, AGREEMENT, SIGNED]
    for number in range(20, 70):
        told.tell(hibah(number), proposed(number), submitted(), *awarded)
    catch_up(told.projector(officer.application.config["VIEWS"]))
    for page in (1, 2):
        shown = read(officer, f"/hibah/kendali?tahun=2026&urut=sk&hal={page}")
        assert f"Halaman {page} dari 2" in shown
        assert "Semua 55 penerima 2026 Rp660.000.000 Rp550.000.000 Rp25.500.000" in shown


def test_a_report_that_came_late_says_by_how_much_for_its_own_stage(told):
    late = reported(1, 9_500_000, 0)[1] | {"reported_on": "2026-11-13"}
    told.tell(hibah(15), (GrantReported, late), accepted(1))
    told.catch_up()
    with told.views.read() as t:
        rows = {each["id"]: each for each in with_cells(control_rows(t, "2026", TODAY), TODAY)}
    told_of = "13 November 2026, terlambat 3 hari (jatuh tempo 10 November 2026)"
    assert rows[hibah(15)]["cells"]["LPJ"] == told_of
    assert rows[hibah(15)]["lacking"] == []


def test_a_report_that_went_back_is_late_by_its_own_day_on_every_page(told):
    """Due on 10 November, sent back until 1 December."""
    with told.views.read() as t:
        [found] = [each for each in grant_list.recipients(t, "2026", AFTER) if each["id"] == hibah(10)]
        for day, late in (("2026-12-01", False), ("2026-12-02", True)):
            on = date.fromisoformat(day)
            assert grant_list.is_late(found, on) == late
            wanted = grant_list.Wanted("2026", "", True, day)
            assert (
                hibah(10) in [each["id"] for each in grant_list.grants_in(t, wanted, Order("nama", UP), 50)]
            ) == late
        [row] = [each for each in with_cells(control_rows(t, "2026", on), on) if each["id"] == hibah(10)]
    assert row["cells"]["LPJ"].endswith("terlambat 1 hari (jatuh tempo 1 Desember 2026)")


def test_the_words_of_a_hibah_follow_its_stages_to_the_accepted_report(told, open_portal):
    open_account(told.accounts, "petugas.contoh", "Petugas Contoh", ("case_officer",))
    officer = sign_in(open_portal(), "petugas.contoh")
    wrong = reported(1, 2_000_000, 0)
    back = (GrantReportReturned, MENDING[1] | {"answer_by": "2026-12-20"})
    for facts, words, lacking in (
        ((SIGNED, *paid(1, 6_000_000, "03")), "dicairkan", []),
        ((wrong,), "LPJ masuk, menunggu diperiksa", ["Selisih"]),
        ((back,), "LPJ dikembalikan", ["LPJ", "Selisih"]),
        ((reported(1, 6_000_000, 0), accepted(1)), "LPJ diterima", []),
    ):
        told.tell(hibah(9), *facts)
        told.catch_up()
        on = date(2026, 10, 1)
        with told.views.read() as t:
            [row] = [each for each in with_cells(control_rows(t, "2026", on), on) if each["id"] == hibah(9)]
        assert (row["cells"]["Keadaan"], row["lacking"]) == (words, lacking)
        assert f"Pelatihan menjahit bagi warga {words}" in read(officer, f"/hibah/{hibah(9)}")
        assert f"Rp10.000.000 {words}" in read(officer, "/hibah?tahun=2026&keadaan=agreed")


def test_a_recommendation_is_told_as_recorded_and_by_whom(told, open_portal):
    open_account(told.accounts, "petugas.contoh", "Petugas Contoh", ("case_officer",))
    seen = read(sign_in(open_portal(), "petugas.contoh"), f"/hibah/{hibah(5)}")
    said = "Rekomendasi Dinas Pemberdayaan Contoh tanggal 9 Maret 2025 dicatat, Rp10.000.000: Layak dengan"
    assert f"{said} penyesuaian harga. Dicatat oleh " in seen


def test_years_that_the_terms_do_not_ask_for_are_not_called_met(told, open_portal):
    event, said = submitted()
    none = said | {"terms": said["terms"] | {"minimum_years": 0}}
    told.tell(hibah(30), proposed(30, facts=FACTS | {"reported_since": ""}), (event, none))
    told.catch_up()
    open_account(told.accounts, "petugas.contoh", "Petugas Contoh", ("case_officer",))
    officer = sign_in(open_portal(), "petugas.contoh")
    assert "– Cukup lama melapor di kantor: tidak diminta" in read(officer, f"/hibah/{hibah(30)}")
    assert "✓ Cukup lama melapor di kantor" in read(officer, f"/hibah/{hibah(2)}")


def test_a_mended_report_says_when_it_came_again(told):
    again = reported(1, 5_500_000, 500_000)[1] | {"reported_on": "2026-12-03"}
    told.tell(hibah(10), (GrantReported, again))
    told.catch_up()
    on = date(2026, 12, 20)
    with told.views.read() as t:
        [row] = [each for each in with_cells(control_rows(t, "2026", on), on) if each["id"] == hibah(10)]
    told_of = "3 September 2026, perbaikannya 3 Desember 2026, terlambat 2 hari (jatuh tempo 1 Desember 2026)"
    assert row["cells"]["LPJ"] == told_of


def test_a_report_that_was_mended_late_stays_late_when_it_goes_back_once_more(told):
    again = reported(1, 5_500_000, 500_000)[1] | {"reported_on": "2026-12-03"}
    back = {"stage": 1, "returned_on": "2026-12-04", "answer_by": "2027-06-30", "reason": "Kuitansi kurang."}
    told.tell(hibah(10), (GrantReported, again), (GrantReportReturned, back))
    told.catch_up()
    on = date(2026, 12, 20)
    with told.views.read() as t:
        [row] = [each for each in with_cells(control_rows(t, "2026", on), on) if each["id"] == hibah(10)]
    assert row["cells"]["LPJ"].endswith("terlambat 2 hari (jatuh tempo 1 Desember 2026)")


def test_what_was_recorded_after_midnight_here_waits_since_that_day(open_portal):
    with open_portal().application.app_context():
        note = note_of("submitted", "2026-11-21T18:30:00.000000Z", "")
    assert note.endswith("sejak 22 November 2026")


def test_a_stage_and_its_report_wait_for_whoever_takes_the_next_step(told, open_portal):
    open_account(told.accounts, "kabid.contoh", "Kabid Contoh", ("case_officer", "division_head"))
    head = sign_in(open_portal(), "kabid.contoh")
    waits = ("Pencairan hibah yang perlu diperiksa (1)", "Pencairan hibah yang perlu dibayar (1)",
             "LPJ hibah yang perlu diperiksa (1)")  # fmt: skip
    asked, checked, given = paid(1, 6_000_000, "03")
    steps = ((SIGNED, asked), (checked,), (given, reported(1, 6_000_000, 0)))
    for step, wait in zip(steps, waits, strict=True):
        told.tell(hibah(9), *step)
        told.catch_up()
        page = read(head, "/hari-ini")
        assert [each for each in waits if each in page] == [wait]
    assert "Perkumpulan Contoh 9, tahap 1: Rp6.000.000" in read(head, "/hari-ini/lpj-hibah-diperiksa")


def test_the_sealed_account_is_opened_on_a_page_of_its_own_and_the_reading_is_logged(told, open_portal):
    page = f"/hibah/{hibah(10)}"
    logged = told.services["requests"].reads.lines

    def of(login, role):
        open_account(told.accounts, login, "Rekan Rekaan", (role,))
        return sign_in(open_portal(), login)

    verifier, planner = of("verifikator.contoh", "verifier"), of("tapd.contoh", "budget_team")
    seen = read(verifier, page)
    assert "Buka yang tersegel (tercatat)" in seen
    assert not any(sealed in seen for sealed in ("000 111 222", "Nama Rekaan"))
    before = len(logged())
    opened = read(verifier, f"{page}/rekening")
    assert "Nomor rekening 000 111 222" in opened
    assert "Penanda tangan Nama Rekaan" in opened
    assert len(logged()) == before + 1
    assert "Buka yang tersegel" not in read(planner, page)
    assert planner.get(f"{page}/rekening").status_code == 403
    assert verifier.get(f"/hibah/{hibah(8)}/rekening").status_code == 404, "no agreement was written"
    assert len(logged()) == before + 1


def test_open_data_tells_of_what_was_granted_and_keeps_its_identifiers(told):
    with told.views.read() as t:
        [found] = [each for each in control_rows(t, "2026", TODAY) if each["id"] == hibah(11)]
    grant = open_grant(found, told.deployment.office)
    assert (grant["id"], grant["awardDate"]) == (f"ID-3271-{11:032x}", "2026-02-01")
    assert grant["recipientOrganization"] == [{"id": f"ID-3271-{11:032x}", "name": "Perkumpulan Contoh 11"}]
    assert grant["amountDisbursed"] == 10_000_000
    assert grant["classifications"] == [
        {"vocabulary": "Asal usulan", "title": "pokok-pokok pikiran DPRD"},
        {"vocabulary": "Program RPJMD", "title": "Ekonomi kelurahan"},
    ]


def test_late_reports_and_what_waits_at_the_office_are_told_the_oldest_first(told, officer):
    page = read(officer, "/hari-ini")
    assert f"{LATE} (1)" in page
    assert "Usulan hibah yang menunggu kantor (7)" in page
    assert "Usulan hibah yang menunggu pengusul (1)" in page
    assert "LPJ jatuh tempo 10 November 2026" in read(officer, "/hari-ini/lpj-hibah")


def test_a_report_is_late_from_the_day_after_its_last_day(told):
    with told.views.read() as t:
        found = grant_list.recipients(t, "2026", AFTER)
        for day, late in ((10, 0), (11, 1)):
            on = TODAY.replace(day=day)
            wanted = grant_list.Wanted("2026", "", True, on.isoformat())
            assert sum(grant_list.is_late(each, on) for each in found) == late
            assert grant_list.totals(t, wanted)["many"] == late


def test_reports_that_are_owed_are_counted_and_not_asked_again(told, officer):
    """Due on 31 July 2025, 31 January and 31 July 2026, and none came."""
    form = officer.get(f"/hibah/baru?ormas={stream(1)}").get_data(as_text=True)
    assert 'name="tunggakan" type="text" value="3"' in form


def test_an_agency_sees_what_it_evaluates_and_answers_that_alone(told, open_portal):
    def of(*agencies):
        login = ".".join(["opd", *agencies, "contoh"])
        open_account(told.accounts, login, "Rekan Rekaan", ("agency_partner",), agencies=agencies)
        return sign_in(open_portal(), login)

    ours, theirs, nobody = of("dp3a"), of("dlh"), of()
    seen = read(ours, f"/hibah/{hibah(4)}")
    assert "Catat rekomendasi" in seen
    assert "Tolak usulan" not in seen
    assert [ours.get(f"/hibah/{hibah(n)}").status_code for n in (1, 2, 4)] == [403, 403, 200]
    assert theirs.get(f"/hibah/{hibah(4)}").status_code == 403
    listed = read(ours, "/hibah?tahun=2026")
    assert "Perkumpulan Contoh 4" in listed
    assert "Perkumpulan Contoh 2" not in listed
    assert "Lembar kendali" not in listed
    assert ours.get("/hibah/kendali").status_code == 403
    assert "Belum ada usulan." in read(theirs, "/hibah?tahun=2026")
    assert "belum dikaitkan dengan OPD" in read(nobody, "/hibah?tahun=2026")
