"""The office's list of special traits on its pages: offered in forms, kept where it was recorded."""

import pytest

from services.portal.register.trait_list import counted_traits, trait_list, traits_to_correct, traits_to_tick
from services.registry.domain import Traits
from tests.portal.judging import judging_office
from tests.portal.on_pages import read, send, text
from tests.portal.told.ormas import registered, stream, withdrawn
from tests.portal.told.profile import traits
from tests.portal.told.trait_list import trait_listed, trait_renamed, trait_retired, traits_ordered

PAGE = "/ciri-khusus"


@pytest.fixture(scope="module")
def running(tmp_path_factory, module_amqp):
    with judging_office(tmp_path_factory.mktemp("traits") / "data", module_amqp) as office:
        yield office


def test_who_was_recorded_with_an_old_trait_keeps_it_and_is_listed_to_be_put_right(office):
    office.tell(stream(1), registered("Forum Satu"), traits("keagamaan", "Kedaerahan"))
    office.tell(stream(2), registered("Forum Dua"), traits("keagamaan"), withdrawn())
    office.tell(
        Traits.STREAM,
        trait_listed("Kedaerahan"),
        traits_ordered("Kedaerahan"),
        trait_renamed("Keagamaan", "Kerohanian"),
        trait_retired("Kedaerahan"),
    )
    office.catch_up()
    with office.views.read() as t:
        listed = trait_list(t)
        found, many = traits_to_correct(t, listed), counted_traits(t)
    told = [(each["name"], each["listed"], each["instead"]) for each in found]
    assert told == [("Forum Satu", "Kedaerahan", "")], "a new name of the same trait is nothing to put right"
    assert many == {"Keagamaan": 1, "Kedaerahan": 1}
    ticks = traits_to_tick(listed, ["keagamaan"])
    assert ("Kerohanian", "Kerohanian") in ticks
    assert ticks[-1] == ("keagamaan", "Keagamaan (tidak ditawarkan lagi)")


def test_a_trait_of_the_office_is_recorded_and_stays_after_it_was_retired(running):
    manager, clerk = running.manager(running.app(patience=0)), running.officer(running.app(patience=0))
    ormas, another = running.suspect("Forum Uji")
    profile = f"/ormas/{ormas}/profil"
    assert "Tambah ciri khusus" not in read(clerk, PAGE)
    added = send(manager, PAGE, f"{PAGE}/tambah", {"nama_tambahan": "Kedaerahan", "dasar_tambah": "Rapat"})
    assert added.status_code == 303
    running.catch_up()
    said = {"ciri": ["kewanitaan", "Kedaerahan"], "dasar_ciri": "ART pasal 3"}
    assert send(clerk, profile, f"{profile}/ciri", said).status_code == 303
    retired = {"nama_akhir": "Kedaerahan", "pengganti": "", "dasar_akhir": "Rapat"}
    assert send(manager, PAGE, f"{PAGE}/akhiri", retired).status_code == 303
    running.catch_up()
    assert "Kedaerahan (1 ormas): tanpa pengganti" in read(clerk, PAGE)
    assert "Kedaerahan (tidak ditawarkan lagi)" in read(clerk, profile)
    kept = send(clerk, profile, f"{profile}/ciri", said | {"ciri": ["Kedaerahan"]})
    assert kept.status_code == 303
    other = f"/ormas/{another}/profil"
    answer = send(clerk, other, f"{other}/ciri", said)
    assert "Ciri ini tidak ada dalam daftar ciri khusus kantor." in text(answer, 422)
