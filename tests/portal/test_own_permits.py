"""An ormas asks for a permit for attributes itself, and reaches that of no other. Everything is invented."""

import re
from datetime import date, timedelta

import pytest

from services.portal.web.often import Often
from services.requests.domain import PermitTerms
from services.requests.events import PermitTermsSet
from tests.portal.colleagues import sign_in
from tests.portal.filed_here import FiledHere
from tests.portal.on_pages import read, send, text
from tests.portal.ormas_holders import open_ormas_account
from tests.portal.told.ormas import legal_basis, merged_into, registered, stream
from tests.portal.told.permits import asked, permit
from tests.requests.permits import TERMS_SAID

OURS, THEIRS, OLD = stream(1), stream(2), stream(3)
MINE = f"/ormas-saya/{OURS}"
NEW = f"{MINE}/izin-atribut/baru"
TERMS = TERMS_SAID | {"policy": 1, "effective_from": "2020-02-01", "mark": "office", "summary": "Satu jenis"}
NOTE = "Ruasnya cocok dengan denah kantor."


@pytest.fixture
def served(office):
    """Two ormas; the second asked at the counter, and the first stands for one that was merged into it."""
    for each, name in ((OURS, "Forum Contoh"), (THEIRS, "Sanggar Contoh"), (OLD, "Forum Lama")):
        office.tell(each, registered(name), legal_basis("ahu"))
    office.tell(OLD, merged_into(OURS, "Forum Contoh"))
    office.tell(PermitTerms.STREAM, (PermitTermsSet, TERMS))
    office.tell(permit(2), asked(THEIRS, "2026-03-09", "2026-03-12"))
    office.tell(permit(3), asked(OLD, "2026-03-09", "2026-03-12"))
    here = FiledHere(office.deployment)
    here.hear()
    yield here
    here.close()


@pytest.fixture
def wanted(today):
    last = date.fromisoformat(today) + timedelta(days=3)
    return {
        "jenis": "flag", "jumlah": "40", "sejak": today,
        "terakhir": last.isoformat(), "letak-1": "street",
        "jalan-1": "Jalan Contoh <script>", "wilayah-1": "32.71", "dasar": "Surat 16/2026",
    }  # fmt: skip


def listed(visitor, but=()):
    """The permits on the own page."""
    found = re.findall(r"/izin-atribut/(permit-[0-9a-f]{32})", visitor.get(MINE).text)
    return sorted({each for each in found if each not in but})


def ask(visitor, step, wanted, **changed):
    before = listed(visitor)
    step(visitor, NEW, NEW, **wanted | changed)
    [new] = listed(visitor, before)
    return new


def test_an_ormas_asks_mends_what_came_back_and_reads_that_it_was_permitted(
    holder, in_role, step, wanted, today
):
    own = ask(holder, step, wanted, tanggal="2020-01-01", ormas=THEIRS)
    mine, office = f"{MINE}/izin-atribut/{own}", f"/izin-atribut/{own}"
    verifier, head = in_role("verifier", name="Rekan Periksa"), in_role("division_head", name="Rekan Putus")
    assert "diajukan oleh ormas melalui akunnya" in read(verifier, office)
    assert "diinput petugas" in read(verifier, f"/izin-atribut/{permit(2)}")
    assert "diajukan oleh ormas" in read(verifier, "/izin-atribut")
    step(verifier, office, f"{office}/kembalikan", perlu="Jumlahnya belum cocok")
    assert "perlu diperbaiki Izin atribut: bendera" in read(holder, MINE)
    assert "Jumlahnya belum cocok" in read(holder, mine)
    step(holder, mine, f"{mine}/perbaiki", **wanted | {"jumlah": "30", "diperbaiki": "2020-01-01"})
    step(verifier, office, f"{office}/periksa", hasil=NOTE)
    step(head, office, f"{office}/izinkan", pengecualian="")
    seen = read(holder, mine)
    assert "Diizinkan" in seen
    assert not [word for word in (NOTE, "Rekan Periksa", "Rekan Putus", "Riwayat") if word in seen]
    assert "Jalan Contoh &lt;script&gt;" in holder.get(mine).text


def test_what_is_wrong_is_said_on_the_form_and_what_is_full_at_its_head(holder, step, wanted, today):
    wrong = step(holder, NEW, NEW, 422, **wanted | {"terakhir": "2000-01-01"})
    assert "Tidak boleh sebelum hari pertama." in text(wrong, 422)
    more = step(holder, NEW, NEW, 200, **wanted | {"baris": "15"}).text
    assert ('name="jalan-15"' in more, 'value="40"' in more) == (True, True)
    own = ask(holder, step, wanted)
    again = step(holder, NEW, NEW, 409, **wanted)
    assert "Untuk tempat dan hari ini sudah ada permohonan yang belum diputus" in text(again, 409)
    mine = f"{MINE}/izin-atribut/{own}"
    assert 'id="alasan_tarik"' in step(holder, mine, f"{mine}/tarik", 422, alasan_tarik="").text
    step(holder, mine, f"{mine}/tarik", alasan_tarik="Acara batal")
    assert "Ditarik pemohon: Acara batal." in read(holder, mine)
    assert ask(holder, step, wanted) != own


def test_a_permit_of_an_entry_that_was_merged_is_the_own_one(holder, step):
    mine = f"{MINE}/izin-atribut/{permit(3)}"
    step(holder, mine, f"{mine}/tarik", alasan_tarik="Acara batal")
    assert "Ditarik pemohon" in read(holder, mine)


def test_an_account_reaches_no_permit_of_another_ormas_and_takes_no_step_of_the_office(
    office, served, holder, step, wanted
):
    own = ask(holder, step, wanted)
    token = re.search(r'name="csrf" value="([^"]+)"', holder.get("/akun-saya").text)[1]
    before = [len(served.requests.ledger.history(each)) for each in (own, permit(2))]
    theirs = f"/ormas-saya/{THEIRS}/izin-atribut"
    for address in (f"{MINE}/izin-atribut/{permit(2)}", f"{theirs}/{permit(2)}", f"{theirs}/baru"):
        assert holder.get(address).status_code == 404
    said = {"csrf": token, "nomor": "0" * 32, **wanted, "alasan_tarik": "Batal"}
    for address in (
        f"{MINE}/izin-atribut/{permit(2)}/tarik", f"{theirs}/{permit(2)}/tarik", f"{theirs}/baru",
        *(f"{MINE}/izin-atribut/{own}/{each}" for each in ("periksa", "izinkan", "gugur", "keliru", "surat")),
    ):  # fmt: skip
        assert holder.post(address, data=said).status_code == 404, address
    assert [len(served.requests.ledger.history(each)) for each in (own, permit(2))] == before
    assert "Sanggar Contoh" not in read(holder, MINE)


def test_where_no_terms_hold_the_form_says_so(office, open_portal, served):
    open_ormas_account(office.accounts, "forum.contoh", OURS)
    early = open_portal(served, today=lambda: date(2020, 1, 2), patience=0).application
    holder = sign_in(early.test_client(), "forum.contoh")
    assert "Ketentuan izin atribut belum berlaku." in read(holder, NEW)


def test_an_account_does_not_fill_the_ledger_with_what_is_refused(office, served, portal, holder, wanted):
    """Whatever is sent is recorded for ever, a refusal, too."""
    portal.config["OFTEN_SENT"] = Often(clock=lambda: 0.0, at_once=3)
    open_ormas_account(office.accounts, "sanggar.contoh", THEIRS)
    other = sign_in(portal.test_client(), "sanggar.contoh")
    before = served.requests.ledger.head().position
    told = [send(holder, NEW, NEW, wanted) for _ in range(5)]
    assert [each.status_code for each in told] == [303, 409, 409, 429, 429]
    assert told[-1].headers["Retry-After"]
    assert served.requests.ledger.head().position == before + 3
    assert holder.get(MINE).status_code == 200
    theirs = f"/ormas-saya/{THEIRS}/izin-atribut/baru"
    assert send(other, theirs, theirs, wanted).status_code == 303
