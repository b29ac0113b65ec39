"""A new entry by hand: what is alike is shown first, and refuses nothing. Everything is invented."""

import re
from uuid import uuid4

import pytest

from contracts.telling.words import LEGAL_FORMS
from services.portal.register.alike import alike
from services.portal.search.name_index import NameIndex
from services.portal.web.forms import NUMBER, TOKEN
from services.registry import domain
from services.registry import events as r
from services.registry.domain import Ormas
from tests.offices import cause_in
from tests.portal.judging import ENTRY, judging_office
from tests.portal.on_pages import text
from tests.portal.told.ormas import legal_basis, registered, stream, withdrawn

PAGE = "/catat-ormas"
SAID = {"singkatan": "", "bentuk": "unknown", "nomor_surat": "", "dasar": "Surat pemberitahuan 12/2026"}

WHOLE = {
    "bidang": "Sosial",
    "kelurahan": "Rekaan",
    "kecamatan": "Umpama",
    "kode": "32.71.01.1001",
    "jalan": "Jl. Khayal 5",
    "koordinat": "-6.595038, 106.816635",
    "telepon": "0251-8312345",
    "surel": "surat@forum-ibu.example",
}


@pytest.fixture(scope="module")
def running(tmp_path_factory, module_amqp):
    with judging_office(tmp_path_factory.mktemp("registering") / "data", module_amqp) as office:
        yield office


@pytest.fixture
def officer(running):
    return running.officer(running.app(patience=0))


@pytest.fixture
def ours(running):
    """An entry whose name nobody else has."""
    mine = uuid4().hex[:8]
    found = Ormas.register(name=f"Paguyuban {mine} Rekaan", abbreviation="", **ENTRY, ground="baris 7")
    running.registry.record(found, cause=cause_in(running.registry, "registry.import_sheet"))
    running.catch_up()
    return found.id, f"Paguyuban {mine} Rekaan"


def hidden(answer) -> dict:
    """What the form carries unseen: with what was shown as alike."""
    page = answer.get_data(as_text=True)
    [form] = re.findall(rf'<form[^>]*action="{PAGE}">(.*?)</form>', page, re.DOTALL)
    told = re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)">', form)
    seen = [value for name, value in told if name == "dilihat"]
    return dict(told) | ({"dilihat": seen} if seen else {})


def names_of(office):
    return [row.state for row in office.registry.rows_of("registry.OrmasRegistered")]


def test_an_entry_that_is_like_no_other_is_recorded_at_once_and_shown(running):
    officer, name = running.officer(running.app()), f"Sanggar {uuid4().hex}"
    with running.projecting():
        sent = officer.post(PAGE, data=hidden(officer.get(PAGE)) | SAID | {"nama": name})
        assert sent.status_code == 303
        seen = text(officer.get(sent.location))
    assert sent.location.startswith("/ormas/ormas-")
    assert "Sudah dicatat." in seen
    assert f"Register {name} " in seen
    assert "Belum melapor" in seen


def test_a_new_entry_is_recorded_whole_and_its_page_shows_all_of_it(running):
    officer, name = running.officer(running.app()), f"Sanggar {uuid4().hex}"
    with running.projecting():
        sent = officer.post(PAGE, data=hidden(officer.get(PAGE)) | SAID | WHOLE | {"nama": name})
        page = officer.get(sent.location)
    seen = text(page)
    assert 'href="geo:-6.595038,106.816635"' in page.get_data(as_text=True)
    assert "Kode wilayah 32.71; kelurahan/desa 32.71.01.1001" in seen
    assert "Bidang kegiatan Sosial" in seen
    assert "Kelurahan/desa Rekaan" in seen
    assert "Kecamatan Umpama" in seen
    assert "Alamat sekretariat Jl. Khayal 5, koordinat -6.595038, 106.816635" in seen
    assert "0251-8312345" in seen
    assert "surat@forum-ibu.example" in seen
    strangers = text(running.app().test_client().get(sent.location))
    for private in ("Khayal", "6.595038", "8312345", "forum-ibu.example"):
        assert private not in strangers


def test_a_village_that_is_almost_a_known_one_is_asked_about_before_anything_is_recorded(running, officer):
    known = f"Sukarekaan {uuid4().hex[:4]}"
    said = hidden(officer.get(PAGE)) | SAID | {"nama": f"Sanggar {uuid4().hex}", "kecamatan": "Umpama"}
    assert officer.post(PAGE, data=said | {"kelurahan": known}).status_code == 303
    running.catch_up()
    slip = known.replace("rekaan", "rekann")
    said = hidden(officer.get(PAGE)) | SAID | {"nama": f"Sanggar {uuid4().hex}", "kelurahan": slip}
    before = len(names_of(running))
    asked = officer.post(PAGE, data=said)
    assert f"“{slip}” belum dikenal di kantor ini. Maksud Anda “{known} (Kec. Umpama)”?" in text(asked, 422)
    assert f'<option value="{known}">Kec. Umpama</option>' in asked.get_data(as_text=True)
    assert len(names_of(running)) == before
    assert officer.post(PAGE, data=said | {"ejaan": slip}).status_code == 303
    assert len(names_of(running)) == before + 1


def test_what_is_alike_is_shown_with_links_before_anything_is_recorded(running, ours, officer):
    ormas, name = ours
    before = len(names_of(running))
    said = hidden(officer.get(PAGE)) | SAID | {"nama": f"{name} Kota Contoh"}
    looked = officer.post(PAGE, data=said)
    assert "Lihat dahulu catatan yang mirip di bawah." in text(looked)
    assert f'href="/ormas/{ormas}">{name} (tab baru)</a>' in looked.get_data(as_text=True)
    asked = officer.post(PAGE, data=said | hidden(looked))
    assert "Centang bahwa ormas ini bukan salah satu dari yang mirip." in text(asked)
    assert len(names_of(running)) == before
    sent = officer.post(PAGE, data=said | hidden(asked) | {"bukan": "ya"})
    assert sent.status_code == 303
    assert len(names_of(running)) == before + 1


def test_whoever_changes_the_name_after_looking_looks_again(running, ours, officer):
    said = hidden(officer.get(PAGE)) | SAID | {"nama": f"Sanggar {uuid4().hex}", "bukan": "ya"}
    before = len(names_of(running))
    looked = officer.post(PAGE, data=said | {"nama": ours[1]})
    assert "Lihat dahulu catatan yang mirip" in text(looked)
    assert len(names_of(running)) == before


def test_a_form_that_is_sent_twice_is_one_entry_also_when_it_is_shown_already(running, officer):
    said = hidden(officer.get(PAGE)) | SAID | {"nama": f"Sanggar {uuid4().hex}"}
    first = officer.post(PAGE, data=said)
    running.catch_up()
    before = len(names_of(running))
    again = officer.post(PAGE, data=said)
    assert (first.status_code, again.status_code) == (303, 303)
    assert len(names_of(running)) == before
    assert again.location.startswith("/ormas/ormas-")


def test_an_entry_that_is_not_shown_yet_leads_to_the_register_with_its_receipt(running, officer):
    said = hidden(officer.get(PAGE)) | SAID | {"nama": f"Sanggar {uuid4().hex}"}
    sent = officer.post(PAGE, data=said)
    assert sent.location == "/"
    assert "Sudah tercatat, belum tampil." in text(officer.get(sent.location))
    assert "<li>Nomor tanda terima " in officer.get("/hari-ini").get_data(as_text=True)


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"nama": ""}, "nama"),
        ({"singkatan": "x" * 51}, "singkatan"),
        ({"dasar": "ya"}, "dasar"),
        ({"kecamatan": "Umpama"}, "kelurahan"),
        ({"kelurahan": "Rekaan", "kode": "32.71"}, "kode"),
        ({"kelurahan": "Rekaan", "kode": "32.76.01.1001"}, "kode"),
        ({"jalan": "x" * 301}, "jalan"),
        ({"koordinat": "di depan pasar"}, "koordinat"),
        ({"telepon": "dua"}, "telepon"),
        ({"surel": "surat"}, "surel"),
    ],
)
def test_a_complaint_leads_to_its_field(running, officer, wrong, field):
    before = len(names_of(running))
    said = hidden(officer.get(PAGE)) | SAID | {"nama": f"Sanggar {uuid4().hex}"}
    answer = officer.post(PAGE, data=said | wrong)
    assert answer.status_code == 422
    assert f'<a href="#{field}">' in answer.get_data(as_text=True)
    assert len(names_of(running)) == before


def test_only_who_keeps_the_register_enters_somebody(running, officer):
    before = len(names_of(running))
    said = hidden(officer.get(PAGE)) | SAID | {"nama": f"Sanggar {uuid4().hex}"}
    stranger, verifier = running.app().test_client(), running.colleague(running.app())
    for visitor in (stranger, verifier):
        assert "Catat ormas baru" not in text(visitor.get("/"))
        assert visitor.get(PAGE).status_code == 403
        assert visitor.post(PAGE, data=said).status_code == 403
    assert "Catat ormas baru" in text(officer.get("/"))
    assert officer.post(PAGE, data=said | {TOKEN: "x"}).status_code == 403
    assert officer.post(PAGE, data=said | {NUMBER: "x"}).status_code == 400
    assert len(names_of(running)) == before


def test_nothing_is_looked_up_for_who_is_not_signed_in_and_what_they_typed_is_shown(running, ours):
    answer = running.app().test_client().post(PAGE, data=SAID | {"nama": ours[1], "dasar": "Surat rekaan 77"})
    assert "Surat rekaan 77" in text(answer, 403)
    assert ours[0] not in answer.get_data(as_text=True)


def test_nothing_is_looked_up_for_a_colleague_without_the_role_or_for_a_form_of_another_site(
    running, ours, officer
):
    said = hidden(officer.get(PAGE)) | SAID | {"nama": ours[1]}
    verifier = running.colleague(running.app())
    verifier.get("/")
    for answer in (verifier.post(PAGE, data=said), officer.post(PAGE, data=said | {TOKEN: "x"})):
        assert answer.status_code == 403
        assert ours[0] not in answer.get_data(as_text=True)


@pytest.mark.parametrize(("field", "most"), [("nama", 300), ("singkatan", 50), ("nomor_surat", 300)])
def test_what_is_longer_than_the_register_takes_is_refused_before_it_is_looked_for(
    running, ours, officer, field, most
):
    endless = f"{ours[1]} " * 30
    said = hidden(officer.get(PAGE)) | SAID | {"nama": ours[1]} | {field: endless}
    answer = officer.post(PAGE, data=said)
    assert answer.status_code == 422
    assert f'<a href="#{field}">' in answer.get_data(as_text=True)
    assert f"Isi paling banyak {most} huruf." in text(answer, 422)
    assert ours[0] not in answer.get_data(as_text=True)


def test_every_legal_form_has_a_word():
    assert set(LEGAL_FORMS) - {""} == set(domain.LEGAL_FORMS)


def names_alike(office, *texts) -> list[str]:
    office.catch_up()
    with office.views.read() as t:
        return [each.name for each in alike(t, NameIndex(), texts)]


def test_alike_are_former_names_numbers_slips_and_longer_names(office):
    old = {"old": "Forum Wanita Contoh", "name": "Forum Ibu Contoh", "abbreviation": "FIC", "reason": "Akta."}
    office.tell(stream(1), registered("Forum Wanita Contoh"), (r.NameCorrected, old))
    office.tell(stream(2), registered("Sahabat Sungai Umpama"), legal_basis("ahu", "AHU-0001234.AH.01.07"))
    office.tell(stream(3), registered("Sahabat Hutan Rekaan"), withdrawn())
    assert names_alike(office, "Forum Wanita Contoh") == ["Forum Ibu Contoh"]
    assert names_alike(office, "Nama Baru", "FIC") == ["Forum Ibu Contoh"]
    assert names_alike(office, "Nama Baru", "", "AHU 1234 AH 01 07") == ["Sahabat Sungai Umpama"]
    assert names_alike(office, "Sahabta Hutan Rekaan") == ["Sahabat Hutan Rekaan"]
    assert names_alike(office, "Forum Ibu Contoh Kabupaten Khayal") == ["Forum Ibu Contoh"]
    assert names_alike(office, "Lembaga Kajian Laut") == []
