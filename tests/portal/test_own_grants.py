"""An ormas proposes a hibah itself, and reaches that of no other. Everything is invented."""

import io
import re
from datetime import date, timedelta
from uuid import uuid4

import pytest

from services.registry.domain import Requirements
from services.requests.domain import Grant, GrantTerms
from services.requests.events import GrantTermsSet
from shared.tokens import Actor
from tests.portal.colleagues import ask, open_account, sign_in
from tests.portal.filed_here import FiledHere
from tests.portal.on_pages import carried, read, send, text
from tests.portal.ormas_holders import open_ormas_account
from tests.portal.told.documents import declared
from tests.portal.told.grants import (
    AGREEMENT,
    AWARDED,
    BUDGETED,
    CHOSEN,
    CONSIDERED,
    RECOMMENDED,
    SIGNED,
    VERIFIED,
    hibah,
    paid,
    proposed,
    submitted,
)
from tests.portal.told.ormas import legal_basis, merged_into, registered, stream
from tests.requests.grants import SETTING

OURS, THEIRS, OLD = stream(1), stream(2), stream(3)
MINE = f"/ormas-saya/{OURS}"
NEW = f"{MINE}/hibah/baru"
PRINCIPLE = "Hibah tidak wajib dan tidak mengikat"
KEPT = "akun ormas yang Anda bukakan atau Anda beri kode"
NOTE = "Tempat latihan terlalu sempit."


@pytest.fixture
def served(office):
    """Two ormas; the second proposed at the counter, and the first stands for one that was merged into it."""
    for each, name in ((OURS, "Forum Contoh"), (THEIRS, "Sanggar Contoh"), (OLD, "Forum Lama")):
        office.tell(each, registered(name), legal_basis("ahu"))
    office.tell(OLD, merged_into(OURS, "Forum Contoh"))
    here = FiledHere(office.deployment)
    day = date.fromisoformat(here.requests._today())
    terms = SETTING | {"budget_year": str(day.year + 1), "report_due_on": f"{day.year + 2}-01-10"}
    window = {"window_from": day - timedelta(days=9), "window_until": day + timedelta(days=9)}
    terms |= {name: each.isoformat() for name, each in window.items()}
    office.tell(GrantTerms.STREAM, (GrantTermsSet, terms | {"ground": "Salinan perwali"}))
    office.tell(
        Requirements.STREAM,
        declared("D31", title="Bukti hibah", demand="if_any"),
        declared("D30", title="Surat dan bukti hibah", demand="if_any"),
        declared("D25", title="Logo", demand="if_any"),
        declared("X01", title="Surat lain kantor", demand="if_any"),
    )
    office.tell(hibah(2), proposed(2))
    office.tell(hibah(3), proposed(3))
    here.hear()
    yield here
    here.close()


@pytest.fixture
def today(served) -> date:
    return date.fromisoformat(served.requests._today())


@pytest.fixture
def portal(served, open_portal, today):
    return open_portal(served, today=lambda: today, patience=0).application


@pytest.fixture
def holder(office, portal):
    open_ormas_account(office.accounts, "forum.contoh", OURS)
    return sign_in(portal.test_client(), "forum.contoh")


@pytest.fixture
def colleague(office, portal):
    def of(role, name):
        open_account(office.accounts, f"rekan.{role}", name, (role,))
        return sign_in(portal.test_client(), f"rekan.{role}")

    return of


@pytest.fixture
def step(office):
    def take(visitor, page, action, status=303, **told):
        answer = send(visitor, page, action, told)
        office.catch_up()
        assert answer.status_code == status, text(answer, answer.status_code)
        return answer

    return take


@pytest.fixture
def wanted(today):
    return {
        "tahun": str(today.year + 1), "bentuk": "money", "asal": "direct", "judul": "Latihan <script>",
        "maksud": "Warga berlatih setiap pekan.", "rab": "Alat; 4; buah; 2.000.000", "diusulkan": "8.000.000",
        "pembanding": "0", "keadaan": ["seated_here", "own_account", "not_paid_twice"],
    }  # fmt: skip


def listed(visitor, but=()):
    """The hibah on the own page."""
    found = re.findall(r"/hibah/(grant-[0-9a-f]{32})", visitor.get(MINE).text)
    return sorted({each for each in found if each not in but})


def bring(visitor, step, page):
    """One more scan: the next number among the documents."""
    file = (io.BytesIO(b"%PDF-1.4 rekaan " + uuid4().bytes.hex().encode()), "pindaian.pdf")
    step(visitor, f"{page}/berkas", f"{page}/berkas", jenis="D30", berkas=file)


def sent(visitor, step, wanted, page):
    """With its letter."""
    bring(visitor, step, page)
    step(visitor, f"{page}/perbaiki", f"{page}/perbaiki", **wanted | {"kertas-letter": "1"})
    step(visitor, page, f"{page}/ajukan", diajukan="2020-01-01")


def begin(visitor, step, wanted, **changed):
    before = listed(visitor)
    step(visitor, NEW, NEW, **wanted | changed)
    [new] = listed(visitor, before)
    return new


def test_an_ormas_proposes_mends_what_came_back_and_reads_how_far_it_came(
    holder, colleague, step, wanted, today
):
    assert PRINCIPLE in read(holder, NEW)
    own = begin(holder, step, wanted, tanggal="2020-01-01", ormas=THEIRS, melapor_sejak="1999-01-01")
    mine, office = f"{MINE}/hibah/{own}", f"/hibah/{own}"
    draft = read(holder, mine)
    assert "Cukup lama melapor di kantor. Kantor menghitung dari laporan keberadaan yang pertama." in draft
    assert "Usulan tetap dapat dikirim; kantor yang menimbangnya." in draft
    early = step(holder, mine, f"{mine}/ajukan", 409)
    assert "Belum dipilih: surat usulan yang ditandatangani." in text(early, 409)
    sent(holder, step, wanted, mine)
    clerk, head = colleague("registry_clerk", "Rekan Loket"), colleague("division_head", "Rekan Putus")
    seen = read(clerk, office)
    assert "diajukan oleh ormas melalui akunnya" in seen
    assert "menahan rekomendasi sampai dikesampingkan atau diperbaiki" in seen
    assert "✓ Berkedudukan di daerah ini (menurut pernyataan ormas)" in seen
    assert "Tidak ada sengketa kepengurusan (menurut" not in seen
    assert "Menurut pernyataan ormas: berkedudukan di daerah ini; rekening" in read(holder, mine)
    assert "diinput petugas" in read(clerk, f"/hibah/{hibah(2)}")
    due = (today + timedelta(days=5)).isoformat()
    said = {"dikembalikan": today.isoformat(), "perbaiki_sampai": due, "alasan_kembali": "Harga belum cocok"}
    said |= {"catatan-letter": "Belum ditandatangani"}
    step(clerk, office, f"{office}/kembalikan", **said)
    assert "perlu diperbaiki Hibah" in read(holder, MINE)
    asked = read(holder, mine)
    assert "Harga belum cocok" in asked
    letter = "Surat usulan yang ditandatangani: Surat dan bukti hibah, dokumen ke-1"
    assert f"{letter}. Perlu diperbaiki: Belum ditandatangani." in asked
    again = f"{mine}/perbaiki"
    assert "4; buah; 2000000" in holder.get(again).text
    bring(holder, step, mine)
    mended = {"rab": "Alat; 3; buah; 2.000.000", "diusulkan": "6.000.000", "kertas-letter": ["2", "77"]}
    step(holder, again, again, **wanted | mended)
    step(holder, mine, f"{mine}/ajukan")
    step(head, office, f"{office}/pengevaluasi", perangkat="Dinas Contoh", dasar_perangkat="Disposisi 7")
    looked = {"ditinjau": today.isoformat(), "berita_acara": "BA 7/2026", "hasil_tinjau": NOTE}
    step(clerk, office, f"{office}/tinjau", **looked)
    told = read(holder, mine)
    assert "Rp6.000.000" in told
    assert "dokumen ke-2" in told
    assert "77" not in told
    assert "Surat dan bukti hibah, dokumen ke-2" in read(clerk, office)
    assert "Ditinjau" in told
    steps = told.partition(" Langkah ")[2]
    words = ("Dikirim", "Dikembalikan untuk diperbaiki", "Dikirim lagi", "Ditinjau")
    places = [steps.find(f"{each} ") for each in words]
    assert min(places) >= 0
    assert places == sorted(places)
    inside = (NOTE, "BA 7/2026", "Dinas Contoh", "Rekan Loket", "Rekan Putus", "Riwayat", "Disposisi 7")
    assert not [word for word in inside if word in told]
    assert "Latihan &lt;script&gt;" in holder.get(mine).text


def test_for_a_hibah_the_kinds_of_a_hibah_stand_first_and_none_of_another_purpose(holder, step, wanted):
    page = f"{MINE}/hibah/{begin(holder, step, wanted)}"
    offered = re.findall(r'<option value="([^"]+)"', holder.get(f"{page}/berkas").text)
    assert offered == ["D30", "D31", "X01"]
    other = (io.BytesIO(b"%PDF-1.4 logo"), "logo.pdf")
    step(holder, f"{page}/berkas", f"{page}/berkas", 422, jenis="D25", berkas=other)


def test_what_the_office_waived_lets_it_go_on(holder, colleague, step, wanted, today):
    own = begin(holder, step, wanted)
    mine, office = f"{MINE}/hibah/{own}", f"/hibah/{own}"
    sent(holder, step, wanted, mine)
    head = colleague("division_head", "Rekan Putus")
    step(head, office, f"{office}/pengevaluasi", perangkat="Dinas Contoh", dasar_perangkat="Disposisi 7")
    recommended = {
        "direkomendasikan": "6.000.000",
        "hari_rekomendasi": today.isoformat(),
        "isi_rekomendasi": "Layak",
    }
    assert "kriteria yang menahannya: cukup lama melapor di kantor" in read(head, office)
    unseen = carried(head, office, f"{office}/kesampingkan")
    held_up = head.post(f"{office}/rekomendasi", data=unseen | recommended)
    assert "Belum terpenuhi: cukup lama melapor di kantor." in text(held_up, 409)
    step(
        head, office, f"{office}/kesampingkan", kriteria="registered", alasan_kriteria="Pindah dari kota lain"
    )
    step(head, office, f"{office}/rekomendasi", **recommended)
    told = read(holder, mine)
    assert "Kantor mengesampingkannya untuk usulan ini." in told
    assert "Direkomendasikan" in told
    assert "Pindah kota" not in told
    assert f"{mine}/batalkan" not in holder.get(mine).text


def test_what_is_wrong_is_said_on_the_form_and_nothing_is_half_saved(holder, step, wanted):
    wrong = step(holder, NEW, NEW, 422, **wanted | {"diusulkan": "9.000.000"})
    assert "RAB berjumlah Rp8.000.000, yang diusulkan Rp9.000.000." in text(wrong, 422)
    assert "Alat; 4; buah; 2.000.000" in wrong.text
    unread = step(holder, NEW, NEW, 422, **wanted | {"rab": "Alat tanpa harga"})
    assert "Baris 1 tidak terbaca." in text(unread, 422)
    assert listed(holder) == [hibah(3)]
    own = begin(holder, step, wanted)
    again = step(holder, NEW, NEW, 409, **wanted)
    assert "Ormas ini sudah mempunyai usulan" in text(again, 409)
    mine = f"{MINE}/hibah/{own}"
    assert 'id="alasan_batal"' in step(holder, mine, f"{mine}/batalkan", 422, alasan_batal="").text
    step(holder, mine, f"{mine}/batalkan", alasan_batal="Belum siap")
    assert "Batal: Belum siap." in read(holder, mine)
    assert begin(holder, step, wanted) != own


def test_a_proposal_of_an_entry_that_was_merged_is_the_own_one(holder, step):
    mine = f"{MINE}/hibah/{hibah(3)}"
    step(holder, mine, f"{mine}/batalkan", alasan_batal="Digabung")
    assert "Batal: Digabung." in read(holder, mine)


def test_an_account_reaches_no_hibah_of_another_ormas_and_takes_no_step_of_the_office(
    served, holder, step, wanted
):
    own = begin(holder, step, wanted)
    token = re.search(r'name="csrf" value="([^"]+)"', holder.get("/akun-saya").text)[1]
    before = [len(served.requests.ledger.history(each)) for each in (own, hibah(2))]
    theirs, ours = f"/ormas-saya/{THEIRS}/hibah", f"{MINE}/hibah"
    for address in (
        f"{ours}/{hibah(2)}", f"{ours}/{hibah(2)}/perbaiki", f"{theirs}/{hibah(2)}", f"{theirs}/baru"
    ):  # fmt: skip
        assert holder.get(address).status_code == 404
    said = {"csrf": token, "nomor": "0" * 32, **wanted, "alasan_batal": "Batal"}
    for address in (
        f"{ours}/{hibah(2)}/batalkan", f"{ours}/{hibah(2)}/perbaiki", f"{theirs}/{hibah(2)}/ajukan",
        f"{theirs}/baru", *(f"{ours}/{own}/{each}" for each in ("kesampingkan", "sk", "tinjau", "tolak")),
    ):  # fmt: skip
        assert holder.post(address, data=said).status_code == 404, address
    assert [len(served.requests.ledger.history(each)) for each in (own, hibah(2))] == before
    assert "Sanggar Contoh" not in read(holder, MINE)


def test_the_form_of_the_office_leads_an_ormas_to_its_own(holder):
    for address in ("/hibah/baru", f"/hibah/baru?ormas={THEIRS}"):
        answer = holder.get(address)
        assert (answer.status_code, answer.location) == (303, NEW)


def test_outside_the_window_the_form_says_so(office, open_portal, served):
    open_ormas_account(office.accounts, "forum.contoh", OURS)
    early = open_portal(served, today=lambda: date(2020, 1, 2), patience=0).application
    holder = sign_in(early.test_client(), "forum.contoh")
    assert "Masa usulan hibah belum dibuka." in read(holder, NEW)


@pytest.fixture
def received(office, holder):
    """A hibah of the own ormas of which the first stage was paid."""
    steps = (submitted(), CHOSEN, VERIFIED, RECOMMENDED, CONSIDERED, BUDGETED, AWARDED, AGREEMENT, SIGNED)
    office.tell(hibah(9), proposed(9, organisation=OURS), *steps, *paid(1, 6_000_000, "03"))
    office.catch_up()
    return f"{MINE}/hibah/{hibah(9)}"


def test_an_ormas_accounts_for_what_it_had_and_answers_what_came_back(
    served, holder, colleague, step, received, today
):
    assert "LPJ ditunggu Hibah 2026" in read(holder, MINE)
    form = f"{received}/lpj/1"
    bring(holder, step, received)
    told = {"rincian": "Mesin jahit; 5.000.000; 1", "sisa": "1.000.000", "bukti_setor": "STS 9"}
    unread = step(holder, form, form, 422, **told | {"rincian": "Mesin; banyak; 1\nKain; 10; 9"})
    assert "Baris 1 tidak terbaca." in text(unread, 422)
    assert "Baris 2: tidak ada dokumen bernomor itu di antara dokumen ormas ini." in text(unread, 422)
    empty = step(holder, form, form, 409, **told | {"rincian": ""})
    more = step(holder, form, form, 409, **told | {"rincian": "Mesin; 7.000.000; 1"})
    assert "yang diterima Rp6.000.000" in text(more, 409)
    assert "Rinci pengeluarannya, setiap baris dengan dokumen buktinya." in text(empty, 409)
    step(holder, form, form, **told)
    assert holder.get(form).status_code == 404
    head = colleague("division_head", "Rekan Putus")
    office_page = f"/hibah/{hibah(9)}"
    assert "Mesin jahit, Rp5.000.000: Surat dan bukti hibah, dokumen ke-1" in read(head, office_page)
    back = {"tahap": "1", "lpj_dikembalikan": today.isoformat(), "alasan_lpj": "Kuitansi belum asli"}
    back |= {"lpj_sampai": (today + timedelta(days=9)).isoformat()}
    step(head, office_page, f"{office_page}/kembalikan-lpj", **back)
    assert "Kuitansi belum asli" in read(holder, form)
    assert "Mesin jahit; 5000000; 1" in holder.get(form).text
    step(holder, form, form, **told | {"rincian": "Mesin jahit; 5.500.000; 1", "sisa": "500.000"})
    step(head, office_page, f"{office_page}/terima-lpj", tahap="1", hari_terima=today.isoformat())
    assert served.requests.load(Grant, hibah(9)).stages[1].state == "accepted"
    told = read(holder, received)
    assert "LPJ diterima" in told
    for each in (
        "Tahap 1 diterima",
        "LPJ tahap 1 dikirim",
        "LPJ tahap 1 dikirim lagi",
        "LPJ tahap 1 disetujui",
    ):
        assert f"{each} " in told


@pytest.fixture
def gave(office, portal, holder):
    """Who gave the account of the ormas a code, and decides about hibah."""
    [account] = [each for each, found in office.accounts.roster().accounts.items() if found.is_of_an_ormas]
    giver = open_account(office.accounts, "pemberi.kode", "Rekan Rekaan", ("case_officer", "division_head"))
    ask(office.accounts, "issue_ormas_code", Actor(giver, "case_officer"), account=account)
    return sign_in(portal.test_client(), "pemberi.kode")


def test_who_gave_the_account_its_code_neither_waives_nor_accepts_what_it_sent(
    holder, gave, step, wanted, received, today
):
    """Who holds a code can be the ormas: one person would report money and accept the report."""
    token = re.search(r'name="csrf" value="([^"]+)"', gave.get("/akun-saya").text)[1]

    def kept(grant, action, **said):
        sent = {"csrf": token, "nomor": uuid4().hex} | said
        return KEPT in text(gave.post(f"/hibah/{grant}/{action}", data=sent), 422)

    bring(holder, step, received)
    told = {"rincian": "Mesin jahit; 5.000.000; 1", "sisa": "1.000.000", "bukti_setor": "STS 9"}
    step(holder, f"{received}/lpj/1", f"{received}/lpj/1", **told)
    assert kept(hibah(9), "terima-lpj", tahap="1", hari_terima=today.isoformat())
    own = begin(holder, step, wanted)
    sent(holder, step, wanted, f"{MINE}/hibah/{own}")
    assert kept(own, "kesampingkan", kriteria="registered", alasan_kriteria="Pindah dari kota lain")


def test_no_report_of_another_is_read_or_sent(served, holder, received):
    token = re.search(r'name="csrf" value="([^"]+)"', holder.get("/akun-saya").text)[1]
    said = {"csrf": token, "nomor": "0" * 32, "rincian": "", "sisa": "0"}
    theirs, ours = f"/ormas-saya/{THEIRS}/hibah/{hibah(9)}", f"{MINE}/hibah/{hibah(2)}"
    for address in (f"{ours}/lpj/1", f"{theirs}/lpj/1", f"{received}/lpj/2", f"{theirs}/berkas"):
        assert holder.get(address).status_code == 404
        assert holder.post(address, data=said).status_code == 404
    assert holder.get(f"{ours}/berkas").status_code == 404
