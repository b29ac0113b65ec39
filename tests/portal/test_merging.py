"""Merging two entries on the pages: asked, shown, and taken apart again. All of it is invented."""

import pytest

from tests.portal.judging import judging_office
from tests.portal.on_pages import text, unseen

WHY = "Akta dan pengurusnya sama."


@pytest.fixture(scope="module")
def office(tmp_path_factory, module_amqp):
    with judging_office(tmp_path_factory.mktemp("merging") / "data", module_amqp) as office:
        yield office


@pytest.fixture
def officer(office):
    return office.officer(office.app())


def judged(office, officer, name, verdict="sama"):
    """A pair with its verdict, as it is shown."""
    pair = office.suspect(name)
    path = f"/tinjau/{pair[0]}/{pair[1]}"
    with office.projecting():
        said = unseen(officer, path, path) | {"putusan": verdict, "alasan": "Ditelepon."}
        assert officer.post(path, data=said).status_code == 303
    office.catch_up()
    return path, *pair


def merge(office, officer, path, survivor, **said):
    there = f"{path}/gabung"
    with office.projecting():
        answer = officer.post(
            there, data=unseen(officer, there, there) | {"tetap": survivor, "alasan": WHY} | said
        )
    office.catch_up()
    return answer


def test_a_pair_is_merged_and_the_entry_that_stays_stands_for_both(office, officer):
    path, double, first = judged(office, officer, "Paguyuban Angklung Rekaan")
    assert f'href="{path}/gabung"' in officer.get(path).get_data(as_text=True)
    sent = merge(office, officer, path, first)
    assert (sent.status_code, sent.location) == (303, f"/ormas/{first}")
    gone, stays = (text(officer.get(f"/ormas/{each}")) for each in (double, first))
    assert "Catatan ini sudah digabungkan ke Paguyuban Angklung Rekaan" in gone
    assert f"Alasan: {WHY}" in gone
    assert "Catatan yang digabungkan ke sini" in stays
    assert "Paguyuban Angklung Rekaan Kota Contoh" in stays
    assert "Kedua catatan sudah digabungkan." in text(officer.get(path))
    assert "Kedua catatan ini sudah digabungkan." in text(officer.get(f"{path}/gabung"))


def test_both_histories_are_read_on_the_page_of_the_entry_that_stays(office, officer):
    path, double, first = judged(office, officer, "Forum Riwayat Rekaan")
    merge(office, officer, path, first)
    stays = text(officer.get(f"/ormas/{first}"))
    assert "Pada catatan Forum Riwayat Rekaan Kota Contoh" in stays
    assert "“Forum Riwayat Rekaan Kota Contoh” dicatat dalam register." in stays
    assert stays.count("Catatan “Forum Riwayat Rekaan Kota Contoh” digabungkan ke sini.") == 1
    assert "Pada catatan" not in text(officer.get(f"/ormas/{double}"))


def test_a_merged_entry_is_in_no_list_and_its_name_leads_to_the_one_that_stays(office, officer):
    path, double, first = judged(office, officer, "Sanggar Cari Rekaan")
    before = text(officer.get("/?q=sanggar+cari"))
    assert "2 ormas" in before
    merge(office, officer, path, first)
    page = officer.get("/?q=sanggar+cari+rekaan+kota+contoh").get_data(as_text=True)
    assert f"/ormas/{first}" in page
    assert f"/ormas/{double}" not in page
    assert "digabungkan ke sini: Sanggar Cari Rekaan Kota Contoh" in text(
        officer.get("/?q=sanggar+cari+rekaan+kota+contoh")
    )
    gone = officer.get("/?q=sanggar+cari&ditarik=ya")
    assert double in gone.get_data(as_text=True)
    assert "1 ormas yang sudah ditarik atau digabungkan" in text(gone)


def test_nothing_is_recorded_on_a_merged_entry_and_its_pages_say_why(office, officer):
    path, double, first = judged(office, officer, "Forum Tertutup Rekaan")
    merge(office, officer, path, first)
    for page in ("profil", "sanksi", "bubar", "tarik"):
        seen = text(officer.get(f"/ormas/{double}/{page}"))
        assert "sudah digabungkan dengan catatan lain" in seen
    assert "Tarik putusan" not in text(officer.get(path))


def test_a_merged_entry_offers_only_what_can_still_be_done_with_it(office, officer):
    path, double, first = judged(office, officer, "Forum Tombol Rekaan")
    merge(office, officer, path, first)
    stays, gone = (officer.get(f"/ormas/{each}").get_data(as_text=True) for each in (first, double))
    for button in ("Urus profil", "Urus kepengurusan", "Urus sanksi", "Catat pembubaran atau kembali aktif"):
        assert button in stays
        assert button not in gone
    assert "Lihat profil" in gone


def test_the_page_of_a_merged_pair_leads_to_taking_the_merge_apart(office, officer):
    path, double, first = judged(office, officer, "Forum Tautan Rekaan")
    merge(office, officer, path, first)
    assert f'href="/ormas/{double}/pisahkan"' in officer.get(path).get_data(as_text=True)
    assert "/pisahkan" not in office.app().test_client().get(path).get_data(as_text=True)


def test_what_is_missing_is_said_and_nothing_is_merged(office, officer):
    path, double, first = judged(office, officer, "Forum Kurang Rekaan")
    assert "Pilih dahulu catatan yang tetap." in text(merge(office, officer, path, ""), 422)
    assert "Pilih dahulu catatan yang tetap." in text(merge(office, officer, path, "ormas-1"), 422)
    assert "Alasan: Tuliskan alasan, paling sedikit 5 huruf." in text(
        merge(office, officer, path, first, alasan="x"), 422
    )
    assert "digabungkan" not in text(officer.get(f"/ormas/{double}"))


def test_a_pair_that_was_judged_to_be_two_organisations_is_not_merged(office, officer):
    path, _, first = judged(office, officer, "Forum Berbeda Rekaan", "berbeda")
    assert "/gabung" not in officer.get(path).get_data(as_text=True)
    assert "Belum ada putusan bahwa kedua catatan ini organisasi yang sama" in text(
        merge(office, officer, path, first), 409
    )


def test_what_was_merged_by_mistake_is_separated_with_a_reason_and_both_are_found_again(office, officer):
    path, double, first = judged(office, officer, "Karya Pisah Rekaan")
    merge(office, officer, path, first)
    there = f"/ormas/{double}/pisahkan"
    assert f'href="{there}"' in officer.get(f"/ormas/{double}").get_data(as_text=True)
    with office.projecting():
        hidden = unseen(officer, there, there)
        assert "paling sedikit 5 huruf" in text(officer.post(there, data=hidden | {"alasan": "x"}), 422)
        sent = officer.post(there, data=hidden | {"alasan": "Ternyata unit lain."})
        assert (sent.status_code, sent.location) == (303, f"/ormas/{double}")
    office.catch_up()
    assert "sudah digabungkan ke" not in text(officer.get(f"/ormas/{double}"))
    assert "Catatan yang digabungkan ke sini" not in text(officer.get(f"/ormas/{first}"))
    assert "2 ormas" in text(officer.get("/?q=karya+pisah"))
    assert "Catatan ini tidak digabungkan dengan catatan lain." in text(officer.get(there))
    assert "Tarik putusan" in text(officer.get(path))


def test_visitors_and_colleagues_without_the_right_merge_and_separate_nothing(office, officer):
    path, double, _ = judged(office, officer, "Forum Tamu Rekaan")
    stranger, reader = office.app().test_client(), office.colleague(office.app(), "agency_head")
    for there in (f"{path}/gabung", f"/ormas/{double}/pisahkan"):
        assert stranger.get(there).status_code == 403
        assert reader.get(there).status_code == 403
    assert "/gabung" not in reader.get(path).get_data(as_text=True)


def test_a_pair_that_nobody_suspects_and_an_entry_that_is_not_there_have_no_page(officer):
    assert officer.get("/tinjau/ormas-1/ormas-2/gabung").status_code == 404
    assert officer.get("/ormas/ormas-1/pisahkan").status_code == 404
