"""Heads and units from their page, and what they mean for suspected doubles. Everything is invented."""

from uuid import uuid4

import pytest

from services.portal.register import review_list
from services.portal.web.forms import TOKEN
from services.registry.domain import Ormas
from tests.offices import cause_in
from tests.portal.judging import ENTRY, judging_office
from tests.portal.on_pages import read, text
from tests.portal.test_correcting import hidden_in
from tests.portal.told.ormas import registered, stream, suspected, withdrawn
from tests.portal.told.profile import unit_of, unit_released

SAID = {"induk": "", "induk_luar": "Pusat Umpama", "tingkat": "cabang", "dasar": "SK pusat 7/2026"}


@pytest.fixture(scope="module")
def running(tmp_path_factory, module_amqp):
    with judging_office(tmp_path_factory.mktemp("tiering") / "data", module_amqp) as office:
        yield office


@pytest.fixture
def pair(running):
    """A head and what shall be its unit."""
    names = [f"Laskar {uuid4().hex[:8]} {where}" for where in ("Pusat", "Utara")]
    made = [Ormas.register(name=name, abbreviation="", **ENTRY, ground="baris 7") for name in names]
    running.registry.record(*made, cause=cause_in(running.registry, "registry.import_sheet"))
    running.catch_up()
    return [(each.id, each.name) for each in made]


@pytest.fixture
def officer(running):
    return running.officer(running.app(patience=0))


def page_of(ormas, form="") -> str:
    return f"/ormas/{ormas}/induk{form}"


def send(visitor, ormas, form, said):
    page = visitor.get(page_of(ormas)).get_data(as_text=True)
    return visitor.post(page_of(ormas, form), data=hidden_in(page, page_of(ormas, form)) | said)


def topics(office, ormas):
    return [row.topic.partition(".")[2] for row in office.registry.ledger.history(ormas)][1:]


def test_a_head_is_searched_chosen_and_shown_on_both_records(running, pair):
    (head, head_name), (unit, unit_name) = pair
    officer = running.officer(running.app())
    looked = officer.get(page_of(unit), query_string={"cari": head_name})
    assert f'value="{head}"' in looked.get_data(as_text=True)
    with running.projecting():
        sent = send(officer, unit, "/catat", SAID | {"induk": head, "induk_luar": "", "cari": head_name})
        assert (sent.status_code, sent.location) == (303, f"/ormas/{unit}")
        seen = read(officer, sent.location)
    assert f"Unit dari {head_name} , tingkat: cabang." in seen
    assert "Tingkat Cabang" in seen
    assert f"1 unit di bawahnya: {unit_name} cabang" in read(running.app().test_client(), f"/ormas/{head}")


def test_two_officers_who_place_one_unit_see_what_the_other_one_wrote(running, pair, officer):
    unit = pair[1][0]
    colleague = running.colleague(running.app(patience=0), "case_officer")
    mine = hidden_in(officer.get(page_of(unit)).get_data(as_text=True), page_of(unit, "/catat"))
    assert send(colleague, unit, "/catat", SAID | {"induk_luar": "Pusat Rekaan"}).status_code == 303
    running.catch_up()
    answer = officer.post(page_of(unit, "/catat"), data=mine | SAID)
    assert "orang lain mencatat hal yang sama" in text(answer, 409)
    assert "Pusat Rekaan" in text(answer, 409)
    page = answer.get_data(as_text=True)
    assert 'value="Pusat Umpama"' in page
    assert topics(running, unit) == ["UnitPlaced"]
    again = hidden_in(page, page_of(unit, "/catat")) | SAID
    assert officer.post(page_of(unit, "/catat"), data=again).status_code == 303
    assert topics(running, unit) == ["UnitPlaced", "UnitPlaced"]


def test_a_head_outside_has_a_name_and_the_unit_can_stand_alone_again(running, pair, officer):
    unit = pair[1][0]
    send(officer, unit, "/catat", SAID)
    running.catch_up()
    assert "Unit dari Pusat Umpama (di luar register ini)" in read(officer, f"/ormas/{unit}")
    assert send(officer, unit, "/lepas", {"dasar_lepas": "Salah catat"}).status_code == 303
    running.catch_up()
    seen = read(officer, f"/ormas/{unit}")
    assert "Unit dari" not in seen
    assert "Tidak lagi dicatat sebagai unit dari “Pusat Umpama”." in seen


def test_a_circle_is_refused_in_words_and_nothing_typed_is_lost(running, pair, officer):
    (head, _), (unit, unit_name) = pair
    send(officer, unit, "/catat", SAID | {"induk": head, "induk_luar": ""})
    running.catch_up()
    answer = send(officer, head, "/catat", SAID | {"induk": unit, "induk_luar": "", "cari": unit_name})
    assert f"“{unit_name}” adalah ormas ini sendiri atau berada di bawahnya." in text(answer, 409)
    page = answer.get_data(as_text=True)
    assert 'value="SK pusat 7/2026"' in page
    assert f'value="{unit}" required checked' in page
    assert topics(running, head) == ["ProfileChangeRefused"]


@pytest.mark.parametrize(
    ("form", "said", "field"),
    [
        ("/catat", SAID | {"induk_luar": ""}, "induk"),
        ("/catat", SAID | {"tingkat": ""}, "tingkat"),
        ("/catat", SAID | {"dasar": "ya"}, "dasar"),
        ("/lepas", {"dasar_lepas": "ya"}, "dasar_lepas"),
    ],
)
def test_a_complaint_leads_to_its_field(running, pair, officer, form, said, field):
    unit = pair[1][0]
    send(officer, unit, "/catat", SAID)
    running.catch_up()
    answer = send(officer, unit, form, said)
    assert answer.status_code == 422
    assert f'<a href="#{field}">' in answer.get_data(as_text=True)
    assert topics(running, unit) == ["UnitPlaced"]


def test_who_may_not_place_units_is_shown_no_form(running, pair, officer):
    unit = pair[1][0]
    stranger, verifier = running.app().test_client(), running.colleague(running.app())
    for visitor in (stranger, verifier):
        assert visitor.get(page_of(unit)).status_code == 403
        assert visitor.post(page_of(unit, "/catat"), data=SAID).status_code == 403
        assert visitor.post(page_of(unit, "/lepas"), data=SAID).status_code == 403
        assert "Atur induk" not in read(visitor, f"/ormas/{unit}")
    assert officer.post(page_of(unit, "/catat"), data=SAID | {TOKEN: "x"}).status_code == 403
    assert officer.get(page_of(stream(99))).status_code == 404
    assert topics(running, unit) == []


def waiting(office) -> int:
    office.catch_up()
    with office.views.read() as t:
        count = review_list.counts(t)["ganda"]
        assert len(review_list.pairs(t, 1, 10)) == count
        return count


@pytest.mark.parametrize(
    "told",
    [
        [(1, unit_of(stream(2), "Pusat"))],
        [(2, unit_of(stream(1), "Cabang"))],
        [(1, unit_of(stream(3), "Pusat")), (2, unit_of(stream(3), "Pusat Umpama"))],
        [(1, unit_of("", "Pusat")), (2, unit_of("", "Pusat"))],
    ],
    ids=["under-it", "above-it", "sisters", "sisters-of-a-head-outside"],
)
def test_units_of_one_organisation_are_no_pair_that_waits_for_a_verdict(office, open_portal, signed_in, told):
    office.tell(stream(1), registered("Laskar Utara"), suspected(stream(2), "Laskar Selatan"))
    office.tell(stream(2), registered("Laskar Selatan"))
    office.tell(stream(3), registered("Laskar Pusat"))
    assert waiting(office) == 1
    for number, said in told:
        office.tell(stream(number), said)
    assert waiting(office) == 0
    officer = signed_in(open_portal())
    for number in (1, 2):
        seen = read(officer, f"/ormas/{stream(number)}")
        assert "Tidak perlu ditinjau: unit dari organisasi yang sama menurut register." in seen
    number, (_, said) = told[0]
    office.tell(stream(number), unit_released(said["head"], said["head_name"]))
    assert waiting(office) == 1


def test_units_of_different_heads_are_still_a_pair(office):
    office.tell(stream(1), registered("Laskar Utara"), suspected(stream(2), "Laskar Selatan"))
    office.tell(stream(2), registered("Laskar Selatan"), unit_of("", "Pusat Lain"))
    office.tell(stream(1), unit_of("", "Pusat"))
    assert waiting(office) == 1


def level_of(office, number: int) -> str:
    office.catch_up()
    with office.views.read() as t:
        return t.one("SELECT level FROM register WHERE id = ?", (stream(number),))[0]


def test_who_is_no_longer_a_unit_has_the_level_it_was_registered_with(office, open_portal):
    kind, said = registered("Laskar Utara")
    office.tell(stream(1), (kind, said), unit_of("", "Laskar Pusat"))
    office.tell(stream(2), (kind, said | {"level": "wilayah"}), unit_of("", "Laskar Pusat"))
    assert [level_of(office, n) for n in (1, 2)] == ["cabang", "cabang"]
    assert "Tingkat Cabang" in read(open_portal(), f"/ormas/{stream(1)}")
    for n in (1, 2):
        office.tell(stream(n), unit_released("", "Laskar Pusat"))
    assert [level_of(office, n) for n in (1, 2)] == ["unknown", "wilayah"]
    assert "Tingkat Cabang" not in read(open_portal(), f"/ormas/{stream(1)}")


def test_a_unit_that_was_withdrawn_is_no_longer_shown_below_its_head(office, open_portal):
    office.tell(stream(1), registered("Laskar Pusat"))
    office.tell(stream(2), registered("Laskar Utara"), unit_of(stream(1), "Laskar Pusat"))
    assert "1 unit di bawahnya" in read(open_portal(), f"/ormas/{stream(1)}")
    office.tell(stream(2), withdrawn())
    assert "unit di bawahnya" not in read(open_portal(), f"/ormas/{stream(1)}")
