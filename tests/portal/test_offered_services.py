"""How services are asked for, on their pages. Everything is invented."""

import pytest

from services.portal.cases import lines
from services.requests.proposed_services import PROPOSED
from tests.portal.judging import judging_office
from tests.portal.on_pages import read, send, text
from tests.portal.told.services import tell_services

LETTER = "/layanan/presence_letter"


def test_every_version_stays_readable_and_the_one_that_holds_is_marked(office, open_portal):
    tell_services(office)
    visitor = open_portal()
    seen = read(visitor, LETTER)
    assert "Versi 2: Surat keterangan korespondensi berlaku" in seen
    assert "Versi 1: Surat keterangan melapor sudah diganti usulan" in seen
    assert "Versi 3: Salah tulis ditarik" in seen
    assert "Versi 4: Surat tanda lapor akan berlaku" in seen
    assert "Ini usulan bawaan program yang dipakai kantor, bukan bunyi peraturan." in seen
    listed = read(visitor, "/layanan")
    assert "Surat keterangan korespondensi" in listed
    assert "Usulan hibah belum ditetapkan" in listed
    assert visitor.get("/layanan/paspor").status_code == 404


@pytest.mark.parametrize("service", sorted(PROPOSED))
def test_what_is_shown_as_lines_is_read_back_as_it_was(service):
    told = PROPOSED[service]
    items, wrong = lines.read_items(lines.lines_of_items(told["checklist"]))
    assert wrong == []
    plain = [{name: each[name] for name in each if name != "item"} for each in told["checklist"]]
    assert [{name: each[name] for name in each if name != "item"} for each in items] == plain
    form, wrong = lines.read_fields(lines.lines_of_fields(told["form"]))
    assert wrong == []
    assert [each["label"] for each in form] == [each["label"] for each in told["form"]]
    assert [each["choices"] for each in form] == [each["choices"] for each in told["form"]]


@pytest.mark.parametrize(
    "line", ["D02; SK", "D02; SK; adat; Ps 7; wajib", "D02; SK; aturan; Ps 7; wajib; partai", "a;b;c;d;e;f;g"]
)
def test_a_line_that_cannot_be_read_is_named_with_an_example(line):
    items, [wrong] = lines.read_items(f"\n{line}")
    assert items == []
    assert wrong.startswith("Baris 2 tidak terbaca. Tulis seperti: D02;")


@pytest.fixture(scope="module")
def running(tmp_path_factory, module_amqp):
    with judging_office(tmp_path_factory.mktemp("layanan") / "data", module_amqp, "requests") as office:
        yield office


def test_an_administrator_adopts_a_proposal_writes_the_offices_own_and_opens_the_service(running):
    admin = running.manager(running.app(patience=0))
    today = admin.application.config["TODAY"]().isoformat()
    adopted = {"mulai_usulan": today, "dasar_usulan": "Rapat 2 Maret"}
    assert send(admin, LETTER, f"{LETTER}/pakai", adopted).status_code == 303
    running.catch_up()
    own = {
        "judul": "Surat keterangan korespondensi", "singkat": "Surat korespondensi", "mulai": today,
        "syarat": "D02; SK badan hukum atau SKT; aturan; Permendagri 57/2017 Ps 7; wajib\nsalah", "isian": "",
        "kunjungan": "never", "janji": "7", "masa": "12", "perbaikan": "14", "kertas": "a4",
        "dasar": "Keputusan 3/2026",
    }  # fmt: skip
    assert "Baris 2 tidak terbaca" in text(send(admin, LETTER, f"{LETTER}/tetapkan", own), 422)
    own["syarat"] = own["syarat"].removesuffix("\nsalah")
    assert send(admin, LETTER, f"{LETTER}/tetapkan", own).status_code == 303
    running.catch_up()
    assert send(admin, LETTER, f"{LETTER}/buka", {"dasar_buka": "Keputusan 3/2026"}).status_code == 303
    running.catch_up()
    seen = read(admin, LETTER)
    assert "Versi 2: Surat keterangan korespondensi berlaku" in seen
    assert "Menerima permohonan baru." in seen
    assert "1 syarat, 1 wajib, 1 menurut aturan" in seen
    officer = running.officer(running.app(patience=0))
    assert "Tetapkan syarat kantor" not in read(officer, LETTER)
