"""Pages of instruments: loaded, refused by line, published by another, tried out. Everything is invented."""

from io import BytesIO

import pytest

from contracts.telling.scoring_words import SAMPLE_INSTRUMENTS, UNOFFICIAL
from services.scoring.instruments.shipped import SAMPLES
from services.scoring.instruments.writing import text_of
from tests.portal.colleagues import open_account, sign_in
from tests.portal.office import catch_up
from tests.portal.on_pages import carried, read, send, text
from tests.portal.scored_here import ScoredHere
from tests.portal.told.instruments import CONTOH, content, tell_instruments
from tests.scoring.asking import ask

LIST, PAGE = "/instrumen", f"/instrumen/{CONTOH}"


@pytest.fixture
def served(office):
    served = ScoredHere(office.deployment)
    yield served
    served.close()


@pytest.fixture
def colleague(office, open_portal, served):
    """Somebody of a role, signed in."""

    def one(login, role):
        open_account(office.accounts, login, "Rekan Rekaan", (role,))
        return sign_in(open_portal(served), login)

    return one


def load(visitor, page, action, text_, **said):
    sent = carried(visitor, page, action) | said
    return visitor.post(action, data=sent | {"berkas": (BytesIO(text_.encode()), "instrumen.yaml")})


def test_the_samples_of_the_page_are_those_that_are_shipped():
    assert tuple(sorted(SAMPLE_INSTRUMENTS)) == SAMPLES


def test_the_public_reads_what_holds_and_no_draft(office, open_portal):
    tell_instruments(office)
    visitor = open_portal()
    seen = read(visitor, LIST)
    assert "Instrumen contoh tidak resmi 2026, edisi 1 1 dimensi, 4 indikator ditetapkan" in seen
    assert "Instrumen resmi Indeks Kinerja Ormas tidak ditemukan" in seen
    assert "edisi 2" not in seen
    one = read(visitor, PAGE)
    assert "dihitung dari peristiwa: Pertemuan yang dihadiri" in one
    assert "Pilihan 1–4 tidak dijawab dikeluarkan dari hitungan 40%" in one
    assert "Baik : 50 sampai 100" in one
    assert read(visitor, f"{PAGE}?edisi=2", 404)
    assert read(visitor, f"{PAGE}/2/coba", 404)
    assert visitor.get(f"{PAGE}/2/berkas").status_code == 404


def test_one_loads_a_file_and_another_publishes_it(office, colleague):
    officer, head = colleague("rekan.satu", "case_officer"), colleague("rekan.dua", "division_head")
    lines = text_of(content())
    wrong = text(load(officer, LIST, f"{LIST}/muat", lines.replace("1/3", "0.3"), dasar="Rapat 3/2026"), 422)
    assert "Baris 16: weight: Bobot ditulis sebagai bilangan bulat atau pecahan" in wrong
    tabbed = lines.replace("year: ", "year:\t", 1)
    told = text(load(officer, LIST, f"{LIST}/muat", tabbed, dasar="Rapat 3/2026"), 422)
    assert "Baris 2: ada karakter tab. Ganti dengan spasi." in told
    assert "min_answered_weight bagian bobot yang paling sedikit harus dijawab" in read(officer, LIST)
    assert load(officer, LIST, f"{LIST}/muat", lines, dasar="Rapat 3/2026").status_code == 303
    catch_up(office.projector())
    assert "Yang menulis rancangan ini tidak menetapkannya." in read(officer, PAGE)
    assert "Rekan Rekaan (Kepala bidang)" in read(officer, PAGE)
    assert f"{PAGE}/tetapkan" not in officer.get(PAGE).get_data(as_text=True)
    assert "Sesudah ditetapkan edisi ini tidak dapat diubah" in read(head, PAGE)
    said = {"dasar_tetapan": "Keputusan kepala badan 4/2026"}
    assert send(head, PAGE, f"{PAGE}/tetapkan", said).status_code == 303
    catch_up(office.projector())
    assert "Tahun 2026, edisi 1 ditetapkan" in read(head, PAGE)


def test_an_author_who_may_publish_is_told_why_this_is_not_theirs(office, colleague):
    head = colleague("rekan.dua", "division_head")
    assert load(head, LIST, f"{LIST}/muat", text_of(content()), dasar="Rapat 3/2026").status_code == 303
    catch_up(office.projector())
    said = {"dasar_tetapan": "Keputusan kepala badan 4/2026"}
    assert "Rekan Rekaan (Kepala bidang)" not in read(head, PAGE).partition("tidak menetapkannya.")[2]
    refused = text(send(head, PAGE, f"{PAGE}/tetapkan", said), 409)
    assert "Rancangan ini ikut ditulis petugas yang sama." in refused


def test_whoever_read_an_older_draft_is_told_and_publishes_nothing(office, colleague):
    head, officer = colleague("rekan.dua", "division_head"), colleague("rekan.satu", "case_officer")
    said = {"contoh": "wellbeing-ppa", "tahun": "2026", "dasar_contoh": "Rapat 3/2026"}
    assert send(officer, LIST, f"{LIST}/contoh", said).status_code == 303
    catch_up(office.projector())
    page = "/instrumen/instrument-2026-wellbeing-ppa"
    assert "contoh tidak resmi" in read(head, page)
    read_before = carried(head, page, f"{page}/tetapkan")
    file = officer.get(f"{page}/1/berkas").get_data(as_text=True)
    changed = file.replace("decimals: 2", "decimals: 1")
    bands = load(
        officer, page, f"{page}/ganti", changed.split("bands:")[0], alasan="Kategori belum disepakati"
    )
    assert bands.status_code == 303
    catch_up(office.projector())
    late = head.post(f"{page}/tetapkan", data=read_before | {"dasar_tetapan": "Keputusan 4/2026"})
    assert "orang lain mencatat hal yang sama" in text(late, 409)


def test_a_draft_of_the_office_is_not_called_decided_before_somebody_publishes_it(office, colleague):
    head, officer = colleague("rekan.dua", "division_head"), colleague("rekan.satu", "case_officer")
    said = {"contoh": "wellbeing-ppa", "tahun": "2026", "dasar_contoh": "Rapat 3/2026"}
    assert send(officer, LIST, f"{LIST}/contoh", said).status_code == 303
    catch_up(office.projector())
    page = "/instrumen/instrument-2026-wellbeing-ppa"
    file = officer.get(f"{page}/1/berkas").get_data(as_text=True)
    mark = next(line for line in file.splitlines() if line.startswith("mark:"))
    own = load(officer, page, f"{page}/ganti", file.replace(mark, "mark: office"), alasan="Menurut rapat")
    assert own.status_code == 303
    catch_up(office.projector())
    for seen in (read(head, page), read(head, LIST)):
        assert "rancangan" in seen
        assert "susunan kantor" in seen
        assert "ditetapkan kantor" not in seen.replace(UNOFFICIAL, "")
    assert "susunan kantor bermula dari contoh" in read(head, page)
    assert send(head, page, f"{page}/tetapkan", {"dasar_tetapan": "Keputusan 4/2026"}).status_code == 303
    catch_up(office.projector())
    assert "ditetapkan kantor bermula dari contoh" in read(head, page)


def test_anybody_tries_an_instrument_out_and_nothing_is_kept(office, open_portal, served):
    """Ya 100 (weight 1), 4 of 1–4 100 (weight 2), evidence for level 1 of 1–2 claimed as 2: 0 (weight 1)."""
    service = served.service.scoring
    lines = text_of(content(min_answered_weight="3/5")).splitlines()
    ask(service, "draft_instrument", lines=lines, ground="Rapat 3/2026")
    open_account(office.accounts, "rekan.satu", "Rekan Rekaan", ("case_officer",))
    visitor = sign_in(open_portal(served), "rekan.satu")
    here, head = f"{PAGE}/1/coba", service.ledger.head()
    said = {"j-papan": "1", "j-kantor": "4", "j-rapat": "2", "b-rapat": ["1.0", "2.0"], "tb-hadir": "ya"}
    sent = {"csrf": token_of(visitor, here)} | said
    seen = text(visitor.post(here, data=sent))
    assert "75,00 , Baik" in seen
    assert "dijawab, tetapi buktinya menunjukkan kurang" in seen
    assert "Dijawab 100% dari bobot yang berlaku." in seen
    few = text(visitor.post(here, data={"csrf": sent["csrf"]}))
    assert "Tidak ada nilai. Terlalu sedikit yang dijawab" in few
    half = text(visitor.post(here, data={"csrf": sent["csrf"], "j-kantor": "3"}))
    assert "Tidak ada nilai. Terlalu sedikit yang dijawab" in half
    assert "Bagian yang terjawab : 66,67 (tepatnya 200/3)" in half
    assert "Nilai : 66,67" not in half
    wrong = text(visitor.post(here, data=sent | {"tb-hadir": "", "j-hadir": "banyak"}), 422)
    assert "“banyak” bukan angka." in wrong
    assert service.ledger.head() == head


def token_of(visitor, page):
    return visitor.get(page).get_data(as_text=True).split('name="csrf" value="')[1].split('"')[0]
