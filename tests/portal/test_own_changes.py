"""What an ormas asks to have put right in the register, and what becomes of it. Everything is invented."""

import re

import pytest

from services.portal.changes.change_forms import KINDS
from services.registry.domain import Ormas
from shared.tokens import Actor
from tests.portal.boards import ask
from tests.portal.colleagues import ask as tell
from tests.portal.colleagues import open_account, sign_in
from tests.portal.filed_here import FiledHere
from tests.portal.on_pages import carried, read, text
from tests.portal.ormas_holders import open_ormas_account
from tests.portal.test_changing import TYPED
from tests.portal.told.ormas import registered, stream
from tests.registry.boards import filing

OURS, THEIRS = stream(1), stream(2)
MINE = f"/ormas-saya/{OURS}"
PAPER = {"penanda": ["ketua", "sekretaris"], "dasar": "Surat 12", "bukti": "Akta 5, pindaian dikirim"}


@pytest.fixture
def served(office):
    """Two ormas with boards in office."""
    for each, name in ((OURS, "Forum Contoh"), (THEIRS, "Sanggar Contoh")):
        office.tell(each, registered(name))
        ask(office, each, Ormas.replace_board, **filing("1/SK", "2020-01-01", ends="2099-12-31"))
    here = FiledHere(office.deployment)
    yield here
    here.close()


@pytest.fixture
def reported(holder, step, today):
    def report(kind, status=303, **changed):
        page = f"{MINE}/perubahan/{kind}"
        said = TYPED[kind] | PAPER | {"diputuskan": today, "tanggal_akta": today} | changed
        return step(holder, page, page, status, **said)

    return report


def says(served, change):
    return served.applications[1].load(Ormas, OURS).says.get(change)


@pytest.mark.parametrize("kind", KINDS)
def test_an_ormas_reports_a_change_and_the_register_changes_when_an_officer_verified_it(
    office, served, portal, holder, reported, step, today, kind
):
    before = says(served, KINDS[kind])
    reported(kind, diterima="2020-02-02")
    assert says(served, KINDS[kind]) == before
    assert "menunggu verifikasi" in read(holder, MINE)
    open_account(office.accounts, "verif.contoh", "Rekan Rekaan", ("verifier",))
    verifier = sign_in(portal.test_client(), "verif.contoh")
    there = f"/ormas/{OURS}/laporan-perubahan/1"
    assert "ormas itu sendiri" in read(verifier, there)
    with office.views.read() as t:
        told = t.one("SELECT reported_on, recorded_by FROM change_report WHERE ormas = ?", (OURS,))
    assert (told[0], told[1].partition("/")[0]) == (today, "ormas_account")
    step(verifier, there, f"{there}/verifikasi", dasar="Dibandingkan dengan akta asli")
    assert says(served, KINDS[kind]) != before
    assert "diverifikasi" in read(holder, MINE)


def test_a_report_that_is_not_taken_over_says_why_and_one_that_waits_is_taken_back(
    office, portal, holder, reported, step
):
    reported("nama")
    reported("npwp")
    open_account(office.accounts, "verif.contoh", "Rekan Rekaan", ("verifier",))
    verifier = sign_in(portal.test_client(), "verif.contoh")
    there = f"/ormas/{OURS}/laporan-perubahan/1"
    step(verifier, there, f"{there}/tolak", alasan="Aktanya belum ada")
    seen = read(holder, MINE)
    assert "tidak diterima. Aktanya belum ada." in seen
    assert "Rekan Rekaan" not in seen
    taking = f"{MINE}/perubahan/2/tarik"
    wrong = step(holder, MINE, taking, 422, alasan="")
    assert 'id="k-alasan"' in wrong.text
    step(holder, MINE, taking, alasan="Keliru tulis")
    assert "ditarik kembali" in read(holder, MINE)


def test_what_the_signatures_lack_is_said_on_the_form_and_nothing_waits(holder, reported):
    refused = reported("nama", penanda=["ketua"], status=409)
    assert "tanda tangan" in text(refused, 409)
    assert "menunggu verifikasi" not in read(holder, MINE)


def test_an_account_reports_nothing_of_another_ormas(office, holder):
    token = re.search(r'name="csrf" value="([^"]+)"', holder.get("/akun-saya").text)[1]
    before = len(office.services["registry"].ledger.history(THEIRS))
    theirs = f"/ormas-saya/{THEIRS}/perubahan"
    for address in (f"{theirs}/nama", f"{theirs}/1/tarik"):
        assert holder.post(address, data={"csrf": token}).status_code == 404
    assert holder.get(f"{theirs}/nama").status_code == 404
    assert holder.get(f"{MINE}/perubahan/pengurus").status_code == 404
    assert len(office.services["registry"].ledger.history(THEIRS)) == before


@pytest.mark.rule("changes-an-ormas-sent-are-looked-at-first")
def test_a_sixth_report_of_one_thing_waits_until_one_was_decided_or_taken_back(holder, reported, step):
    for number in range(5):
        reported("npwp", dasar=f"Surat {number}")
    full = reported("npwp", 409, dasar="Surat 6")
    assert "Sudah ada 5 laporan tentang hal ini" in text(full, 409)
    reported("nama")
    step(holder, MINE, f"{MINE}/perubahan/1/tarik", alasan="Terkirim dua kali.")
    reported("npwp", dasar="Surat 6")


def test_others_read_what_an_account_wrote_once_an_officer_verified_it(office, portal, reported, step):
    """Nobody of the office looked at it before: a page of the office would say whatever somebody typed."""
    reported("nama", nama="Kata Si Anu", dasar="Lihat situs-contoh", bukti="Kata tetangga")
    open_account(office.accounts, "verif.contoh", "Rekan Rekaan", ("verifier",))
    open_account(office.accounts, "opd.contoh", "Rekan OPD", ("agency_partner",))
    open_ormas_account(office.accounts, "sanggar.contoh", THEIRS)
    verifier, visitor = sign_in(portal.test_client(), "verif.contoh"), portal.test_client()
    others = visitor, *(sign_in(portal.test_client(), each) for each in ("opd.contoh", "sanggar.contoh"))
    here = f"/ormas/{OURS}"
    one, pages = f"{here}/laporan-perubahan/1", (here, f"{here}/pada", f"{here}/laporan-perubahan")
    typed = ("Kata Si Anu", "Lihat situs-contoh", "Kata tetangga")
    for other in others:
        seen = "".join(read(other, each) for each in (*pages, "/laporan-perubahan"))
        assert [each for each in (*typed, "1 menunggu") if each in seen] == []
        assert "Belum ada laporan" in seen
        read(other, one, 404)
    assert all(each in read(verifier, one) for each in typed)
    assert "Kata Si Anu" in read(verifier, "/laporan-perubahan")
    step(verifier, one, f"{one}/verifikasi", dasar="Aktanya ada")
    assert "Kata Si Anu" in read(visitor, here)
    assert "Lihat situs-contoh" in read(visitor, one)


def test_who_gave_the_account_its_code_does_not_verify_what_it_sent(office, portal, reported, step):
    """Who holds a code can be the ormas: one person would report and verify."""
    reported("nama")
    [account] = [each for each, found in office.accounts.roster().accounts.items() if found.is_of_an_ormas]
    roles = ("case_officer", "verifier")
    giver = open_account(office.accounts, "pemberi.kode", "Rekan Rekaan", roles)
    tell(office.accounts, "issue_ormas_code", Actor(giver, "case_officer"), account=account)
    open_account(office.accounts, "verif.contoh", "Rekan Lain", roles)
    gave, other = (sign_in(portal.test_client(), each) for each in ("pemberi.kode", "verif.contoh"))
    there = f"/ormas/{OURS}/laporan-perubahan/1"
    verifying = f"{there}/verifikasi"
    assert f'action="{verifying}"' not in gave.get(there).text
    form = carried(other, there, verifying) | carried(gave, there, f"{there}/tarik")
    refused = gave.post(verifying, data=form | {"dasar": "Aktanya ada"})
    assert "akun ormas yang Anda bukakan atau Anda beri kode" in text(refused, 422)
    office.catch_up()
    assert "menunggu verifikasi" in read(other, there)
    step(other, there, verifying, dasar="Aktanya ada")
