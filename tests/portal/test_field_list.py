"""The office's list of bidang on its pages: offered in forms, corrected by people, never by itself."""

from datetime import date

import pytest

from contracts.telling.activity_fields import SHIPPED_FIELDS
from services.portal.documents.checklist import checklist_of
from services.portal.register.field_list import field_list, to_correct
from services.registry.domain import ActivityFields, Requirements
from shared.mapper import read_row
from tests.portal.judging import judging_office
from tests.portal.on_pages import read, send, text
from tests.portal.told.documents import declared
from tests.portal.told.field_list import (
    field_listed,
    field_renamed,
    field_retired,
    fields_ordered,
    tell_a_field_list,
)
from tests.portal.told.ormas import field, registered, stream, withdrawn

PAGE = "/bidang"


@pytest.fixture(scope="module")
def running(tmp_path_factory, module_amqp):
    with judging_office(tmp_path_factory.mktemp("fields") / "data", module_amqp) as office:
        yield office


def listed(office, *said):
    if said:
        office.tell(ActivityFields.STREAM, *said)
    office.catch_up()
    with office.views.read() as t:
        return field_list(t)


def test_an_office_that_changed_nothing_offers_the_shipped_list_by_the_alphabet(office):
    assert listed(office).offered == sorted(SHIPPED_FIELDS, key=str.casefold)


def test_what_comes_first_is_offered_first_and_a_new_name_takes_the_place_of_the_old_one(office):
    found = listed(
        office,
        field_listed("Literasi"),
        fields_ordered("Literasi", "Sosial"),
        field_renamed("Literasi", "Perbukuan"),
        field_retired("Sosial"),
    )
    assert found.offered[0] == "Perbukuan"
    assert not {"Literasi", "Sosial"} & set(found.offered)
    assert (found.now("Literasi"), found.now("Sosial"), found.now("Agama")) == ("Perbukuan", "", "Agama")


def test_the_page_folds_the_list_as_the_register_does(office):
    tell_a_field_list(office)
    shown, kept = listed(office), ActivityFields(ActivityFields.STREAM)
    for row in office.services["registry"].ledger.history(ActivityFields.STREAM):
        kept.when(read_row(row))
    assert shown.names == set(kept.offered)
    assert {name: each.instead for name, each in shown.gone.items()} == kept.gone


def test_entries_keep_their_bidang_and_are_listed_to_be_corrected(office):
    office.tell(stream(1), registered("Forum Satu"), field("Budaya"))
    office.tell(stream(2), registered("Forum Dua"), field("Budaya"), withdrawn())
    found = listed(office, field_retired("Budaya", "Kebudayaan/Adat"))
    with office.views.read() as t:
        [wrong] = to_correct(t, found)
    assert (wrong["name"], wrong["listed"], wrong["instead"]) == (
        "Forum Satu",
        "Budaya",
        "Kebudayaan/Adat",
    )


def test_a_document_asked_of_a_bidang_is_asked_under_its_old_and_its_new_name(office):
    office.tell(Requirements.STREAM, declared("K01", activity_fields=["Agama"]))
    office.tell(stream(1), registered("Majelis Satu"), field("Agama"))
    office.tell(stream(2), registered("Majelis Dua"), field("Keagamaan dan kerukunan"))
    office.tell(stream(3), registered("Forum Tiga"), field("Seni"))
    listed(office, field_renamed("Agama", "Keagamaan dan kerukunan"))
    with office.views.read() as t:
        asked = [bool(checklist_of(t, stream(n), date(2026, 11, 22)).asked) for n in (1, 2, 3)]
    assert asked == [True, True, False]


def act(visitor, name, **said):
    return send(visitor, PAGE, f"{PAGE}/{name}", said)


def test_the_administrator_adds_a_bidang_and_it_is_offered_and_recorded_until_it_is_retired(running):
    manager, clerk = running.manager(running.app(patience=0)), running.officer(running.app(patience=0))
    assert "Tambah bidang" not in read(clerk, PAGE)
    assert act(manager, "tambah", nama_tambahan="Literasi", dasar_tambah="Rapat 3 Maret").status_code == 303
    running.catch_up()
    assert "Literasi" in read(clerk, "/catat-ormas")
    said = {"nama": "Taman Baca Rekaan", "bidang": "Literasi", "dasar": "Surat 7/2026", "bentuk": "yayasan"}
    assert send(clerk, "/catat-ormas", "/catat-ormas", said).status_code == 303
    assert act(manager, "akhiri", nama_akhir="Literasi", pengganti="", dasar_akhir="Rapat").status_code == 303
    running.catch_up()
    seen = read(clerk, PAGE)
    assert "Taman Baca Rekaan : Literasi" in seen
    assert "Literasi (1 ormas): tanpa pengganti" in seen
    answer = send(clerk, "/catat-ormas", "/catat-ormas", said | {"nama": "Rumah Baca Umpama"})
    assert "Bidang ini tidak ada dalam daftar bidang." in text(answer, 422)


def test_what_is_wrong_with_the_list_is_told_at_its_field(running):
    manager = running.manager(running.app(patience=0))
    answer = act(manager, "tambah", nama_tambahan="", dasar_tambah="Rapat 3 Maret")
    assert 'href="#nama_tambahan"' in answer.get_data(as_text=True)
    assert "sudah pernah dipakai" in text(
        act(manager, "tambah", nama_tambahan="SENI", dasar_tambah="Rapat"), 409
    )
    answer = act(manager, "urutkan", urutan="", dasar_urut="Rapat 3 Maret")
    assert 'href="#urutan"' in answer.get_data(as_text=True)
