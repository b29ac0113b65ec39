"""The catalogue of documents on its pages. Everything is invented."""

from datetime import date

import pytest

from services.portal.documents.checklist import checklist_of
from services.portal.documents.lasting import last_day
from services.portal.documents.requirement_list import Kind, kinds
from services.portal.register.field_list import FieldList
from services.registry import events as r
from services.registry.domain import Requirements
from tests.portal.colleagues import open_account, sign_in
from tests.portal.dated import Dated
from tests.portal.judging import judging_office
from tests.portal.office import catch_up
from tests.portal.on_pages import carried, read, text
from tests.portal.told.documents import declared, filed, judged, tell_requirements
from tests.portal.told.ormas import registered, stream
from tests.registry.documents import OTHER_FILE
from tests.registry.requiring import ASKED

FORM = {
    "judul": "Surat keterangan contoh",
    "sifat": "statement",
    "bentuk": ["yayasan"],
    "tingkat": "heads",
    "penandatangan": ["ketua", "bendahara"],
    "tanda": "office",
    "sandaran": "kebijakan kantor",
    "dasar": "Rapat kantor contoh",
}


def one(**changed) -> Kind:
    said = {name: tuple(value) if isinstance(value, list) else value for name, value in ASKED.items()}
    return Kind(**said | {"code": "K01", "ground": "", "retired": "", "version": 1} | changed)


@pytest.mark.parametrize(
    ("changed", "legal_form", "field", "is_unit", "asked"),
    [
        ({}, "perkumpulan", "Seni", False, True),
        ({}, "lembaga_lain", "Seni", False, False),
        ({"legal_forms": ("lembaga_lain",)}, "lembaga_lain", "Seni", False, True),
        ({"legal_forms": ("yayasan",)}, "perkumpulan", "Seni", False, False),
        ({"activity_fields": ("Agama",)}, "yayasan", "Agama", False, True),
        ({"activity_fields": ("Agama",)}, "yayasan", "", False, False),
        ({"asked_of": "heads"}, "yayasan", "Seni", True, False),
        ({"asked_of": "heads"}, "yayasan", "Seni", False, True),
        ({"asked_of": "units"}, "yayasan", "Seni", True, True),
        ({"asked_of": "units"}, "yayasan", "Seni", False, False),
        ({"retired": "Tidak perlu"}, "yayasan", "Seni", False, False),
    ],
)
def test_a_document_is_asked_by_form_field_and_level(changed, legal_form, field, is_unit, asked):
    assert one(**changed).is_for(legal_form, field, is_unit, FieldList()) is asked


def test_the_newest_word_about_a_kind_counts(office):
    tell_requirements(office)
    office.tell(Requirements.STREAM, declared("K04"))
    office.catch_up()
    with office.views.read() as t:
        found = {each.code: each for each in kinds(t)}
    assert list(found) == ["K01", "K02", "K04", "K03"]
    assert (found["K02"].expires, found["K02"].legal_forms) == (1, ("yayasan",))
    assert found["K01"].signers == ("ketua", "sekretaris")
    assert found["K03"].retired == "Tidak perlu."


@pytest.mark.parametrize(
    ("written", "months", "last"),
    [
        ("", 12, "2027-09-01"),
        ("", 6, "2027-02-28"),
        ("2026-12-31", 12, "2026-12-31"),
        ("", 0, ""),
    ],
)
def test_a_document_holds_as_written_or_as_long_as_the_office_says(written, months, last):
    filed_at = "2026-08-31T17:30:00.000000Z" if months == 12 else "2026-08-31T03:00:00.000000Z"
    assert last_day({"expires_on": written, "filed_at": filed_at}, months) == last


def test_a_statement_that_ends_soon_waits_and_one_that_is_over_is_asked_again(office, open_portal):
    office.tell(Requirements.STREAM, declared(holds_months=1))
    office.tell(stream(1), registered("Forum Contoh"), filed(1))
    office.tell(stream(1), judged(r.DocumentAccepted, ground="Sesuai aslinya."))
    projector = office.projector()
    projector.pages = Dated(office, lambda _, position: f"2026-11-{position:02}T03:00:00.000000Z")
    catch_up(projector)
    open_account(office.accounts)
    officer = sign_in(open_portal())
    assert "Masa berlaku dokumen (1)" in read(officer, "/hari-ini")
    assert "Forum Contoh: Surat keterangan contoh sampai 3 Desember 2026" in read(officer, "/hari-ini")
    assert "3 Desember 2026 dihitung kantor" in read(officer, f"/ormas/{stream(1)}/dokumen")
    with office.views.read() as t:
        standing = [checklist_of(t, stream(1), date(2026, 12, day)).asked[0].standing for day in (3, 4)]
    assert standing == ["there", "expired"]
    office.tell(stream(1), filed(2, file=OTHER_FILE))
    catch_up(projector)
    assert "Forum Contoh: Surat keterangan contoh" not in read(officer, "/hari-ini")


def test_before_an_office_adopts_a_catalogue_nothing_is_asked_of_anybody(open_portal):
    seen = read(open_portal(), "/dokumen")
    assert "Katalog belum dipakai. Selama itu tidak ada dokumen yang diminta dari ormas." in seen
    assert "Masuk sebagai petugas untuk mengubah katalog." in seen


@pytest.fixture(scope="module")
def running(tmp_path_factory, module_amqp):
    with judging_office(tmp_path_factory.mktemp("requiring") / "data", module_amqp) as office:
        yield office


@pytest.fixture
def manager(running):
    return running.manager(running.app(patience=0))


def send(visitor, page, action, **said):
    return visitor.post(f"/dokumen/{action}", data=carried(visitor, page, f"/dokumen/{action}") | said)


def test_a_catalogue_is_adopted_and_every_kind_says_what_it_rests_on(running, manager):
    assert send(manager, "/dokumen", "pakai", dasar_katalog="Rapat kantor").status_code == 303
    running.catch_up()
    seen = read(manager, "/dokumen")
    assert "D16 Pernyataan tidak berafiliasi secara kelembagaan dengan partai politik" in seen
    assert "Permendagri 57/2017 Lampiran C (menurut pers) ditemukan" in seen
    assert "Surat pernyataan, diminta; tanda tangan ketua dan sekretaris" in seen
    assert "Pakai katalog usulan" not in seen
    clerk = running.officer(running.app())
    assert "Katalog diubah oleh pengelola kantor." in read(clerk, "/dokumen")
    assert clerk.get("/dokumen/baru").status_code == 403


def test_a_kind_of_the_office_is_added_changed_and_retired(running, manager):
    assert send(manager, "/dokumen/baru", "baru", kode="K01", **FORM).status_code == 303
    running.catch_up()
    seen = read(manager, "/dokumen")
    assert "Surat pernyataan, diminta; tanda tangan bendahara dan ketua" in seen
    assert "Ormas yang bukan cabang; yayasan kebijakan kantor ditetapkan kantor" in seen
    changed = FORM | {"berlaku": "ya", "bentuk": []}
    assert send(manager, "/dokumen/jenis/K01", "jenis/K01/ubah", **changed).status_code == 303
    running.catch_up()
    assert "tanda tangan bendahara dan ketua; ada masa berlaku" in read(manager, "/dokumen")
    answer = send(manager, "/dokumen/baru", "baru", kode="K01", **FORM)
    assert "Kode K01 sudah dipakai dalam katalog ini." in text(answer, 409)
    gone = send(manager, "/dokumen/jenis/K01", "jenis/K01/hentikan", alasan="Tidak perlu lagi")
    assert gone.status_code == 303
    running.catch_up()
    assert "tidak diminta lagi Tidak perlu lagi." in read(manager, "/dokumen")
    assert "Jenis dokumen ini tidak diminta lagi" in read(manager, "/dokumen/jenis/K01")


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"kode": "satu"}, "kode"),
        ({"judul": ""}, "judul"),
        ({"sifat": ""}, "sifat"),
        ({"penandatangan": []}, "penandatangan"),
        ({"sandaran": ""}, "sandaran"),
        ({"dasar": ""}, "dasar"),
    ],
)
def test_a_complaint_leads_to_its_field_and_what_was_typed_stays(manager, changed, field):
    answer = send(manager, "/dokumen/baru", "baru", **{"kode": "K55"} | FORM | changed)
    assert answer.status_code == 422
    page = answer.get_data(as_text=True)
    assert f'<a href="#{field}">' in page
    assert f'id="{field}-salah"' in page
    assert 'value="yayasan" checked' in page


def test_a_kind_that_is_not_in_the_catalogue_has_no_page(manager):
    assert manager.get("/dokumen/jenis/X99").status_code == 404
