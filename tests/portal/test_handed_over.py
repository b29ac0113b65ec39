"""What was handed over to a superior outside the office, on its pages. Everything is invented."""

import pytest

from services.requests import events as q
from tests.portal.colleagues import open_account, sign_in
from tests.portal.on_pages import read
from tests.portal.told.consultations import asked as questioned
from tests.portal.told.consultations import consultation
from tests.portal.told.grants import CHOSEN, VERIFIED, hibah, proposed, submitted
from tests.portal.told.handed import handed
from tests.portal.told.letters import drafted, letter
from tests.portal.told.ormas import registered, stream
from tests.portal.told.permits import asked, permit
from tests.portal.told.semester_reports import added, begun, laporan
from tests.portal.told.semester_reports import submitted as handed_in

YES, NO = 1, 2
NAMED = {"text": ["Ketua: {ketua}"], "chair": "Nama Rekaan"}
DUTY = {
    "letter_number": "220/7",
    "letter_on": "2025-03-02",
    "valid_until": "",
    "period": "2025-2",
    "ground": "Map",
}
SEALED = {"classification": "terbatas", "question": "tersegel", "sealed_question": "Bolehkah nama ini"}
ADDRESSES = {
    "hibah": ("/hibah?tahun=2026", "/hibah/{}", hibah),
    "izin": ("/izin-atribut", "/izin-atribut/{}", permit),
    "konsultasi": ("/konsultasi", "/konsultasi/{}", consultation),
    "laporan": ("/laporan-semester", "/laporan-semester/{}", laporan),
    "surat": ("/surat", "/surat/{}", letter),
}


def duty(number):
    return stream(number).replace("ormas-", "reportduty-")


@pytest.fixture
def colleague(office, open_portal):
    """Of each kind one that was handed over, and one of another ormas that was not."""
    checked = (q.PermitChecked, {"note": "Sesuai ketentuan."})
    for number in (YES, NO):
        ormas = stream(number)
        went = (handed(ormas),) if number == YES else ()
        office.tell(ormas, registered(f"Forum Contoh {number}"))
        office.tell(hibah(number), proposed(number), submitted(), CHOSEN, VERIFIED, *went)
        office.tell(permit(number), asked(ormas, "2026-12-01", "2026-12-05"), checked, *went)
        office.tell(
            consultation(number), questioned(number, ormas, **SEALED, subject_id=consultation(number)), *went
        )
        office.tell(laporan(number), begun(ormas), added(), handed_in(ormas), *went)
        written = drafted(number, organisation=ormas, name=f"Forum Contoh {number}", **NAMED)
        office.tell(letter(number), written, *went)
        office.tell(duty(number), (q.ReportDutyRecorded, DUTY | {"organisation": ormas}), *went)
    office.catch_up()

    def of(*roles):
        login = f"rekan.{len(office.accounts.roster().accounts)}"
        open_account(office.accounts, login, "Rekan Rekaan", roles)
        return sign_in(open_portal(), login)

    return of


@pytest.mark.parametrize("kind", sorted(ADDRESSES))
def test_a_superior_outside_reads_what_was_handed_over_and_no_other(colleague, kind):
    listed, page, name = ADDRESSES[kind]
    secretary = colleague("regional_secretary")
    seen = secretary.get(listed).text
    assert page.format(name(YES)) in seen
    assert page.format(name(NO)) not in seen
    assert "Forum Contoh 2" not in seen
    assert "Yang tampil hanya yang dialihkan kepada Anda." in seen
    own = read(secretary, page.format(name(YES)))
    assert "Dialihkan kepada Sekretaris daerah pada" in own
    assert "Belum ada akun dengan peran ini" not in own
    assert secretary.get(page.format(name(NO))).status_code == 403


def test_downloads_and_prints_of_a_superior_outside_hold_what_was_handed_over_alone(colleague):
    secretary = colleague("regional_secretary")
    file = secretary.get("/hibah/unduh/usulan.csv?tahun=2026").text
    assert "Perkumpulan Contoh 1" in file
    assert "Perkumpulan Contoh 2" not in file
    assert secretary.get(f"/laporan-semester/{laporan(YES)}/cetak").status_code == 200
    assert secretary.get(f"/laporan-semester/{laporan(NO)}/cetak").status_code == 403
    for address in ("/hibah/kendali", "/izin-atribut/terpasang", "/laporan-semester/pengaturan"):
        assert secretary.get(address).status_code == 403
    assert "/laporan-semester/" not in secretary.get(f"/ormas/{stream(NO)}").text


def test_what_is_sealed_in_a_consultation_is_read_by_the_superior_to_whom_it_went(colleague):
    secretary = colleague("regional_secretary")
    assert secretary.get(f"/konsultasi/{consultation(YES)}/isi").status_code == 200
    assert secretary.get(f"/konsultasi/{consultation(NO)}/isi").status_code == 403
    assert f"/konsultasi/{consultation(NO)}" not in secretary.get(f"/ormas/{stream(NO)}").text


def test_a_superior_outside_opens_no_letter_that_was_not_handed_over(colleague):
    secretary = colleague("regional_secretary")
    assert secretary.get(f"/surat/{letter(YES)}/tersegel").status_code == 200
    assert secretary.get(f"/surat/{letter(NO)}/tersegel").status_code == 403
    assert f"/surat/{letter(YES)}" not in secretary.get(f"/ormas/{stream(YES)}").text
    assert secretary.get("/surat/buku").status_code == 403
    assert letter(YES) in secretary.get("/?q=31/2026").text
    assert letter(NO) not in secretary.get("/?q=32/2026").text


def test_a_superior_outside_decides_about_the_duty_to_report_of_the_own_ormas_of_a_colleague(colleague):
    secretary = colleague("regional_secretary")
    page = secretary.get(f"/laporan-semester/ormas/{stream(YES)}")
    assert "Nyatakan tidak lagi wajib melapor" in page.text
    assert f"/laporan-semester/{laporan(YES)}" not in page.text
    assert secretary.get(f"/laporan-semester/ormas/{stream(NO)}").status_code == 403
    assert f"/laporan-semester/ormas/{stream(YES)}" in secretary.get("/hari-ini").text


def test_the_work_list_of_the_superior_tells_what_was_handed_over_with_its_day(colleague):
    secretary = colleague("regional_secretary")
    today = secretary.get("/hari-ini").text
    for listed, page, name in ADDRESSES.values():
        assert page.format(name(YES)) in today, listed
        assert page.format(name(NO)) not in today, listed
    told = read(secretary, "/hari-ini")
    assert "Yang dialihkan kepada Anda (6)" in told
    assert "dialihkan kepada sekretaris daerah" in told
    assert "menunggu putusan" not in told


def test_what_was_handed_over_waits_for_nobody_in_the_office(colleague):
    seen = colleague("division_head").get("/hari-ini").text
    for kind in ("izin", "konsultasi", "laporan"):
        _, page, name = ADDRESSES[kind]
        assert page.format(name(NO)) in seen
        assert page.format(name(YES)) not in seen
    assert "Yang dialihkan kepada Anda (" not in seen


def test_colleagues_are_told_that_nobody_has_the_role_of_the_named_superior(colleague):
    seen = read(colleague("case_officer"), f"/hibah/{hibah(YES)}")
    assert "Belum ada akun dengan peran ini: pengelola memberinya di halaman Akun." in seen


def test_a_head_of_the_agency_is_offered_nobody_but_the_superior_outside(colleague):
    seen = colleague("agency_head").get(f"/hubungan-petugas?ormas={stream(YES)}").text
    assert 'value="regional_secretary"' in seen
    assert 'value="agency_head"' not in seen
    assert 'value="division_head"' not in seen
    assert "Sekretaris daerah (belum ada akun dengan peran ini)" in seen
