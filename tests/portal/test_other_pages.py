"""Clusters, reviews, imports, and what happens when something is not there."""

from structlog.testing import capture_logs

from services.portal.register.review_list import STRONGEST_FIRST, WEAKEST
from services.portal.web.commands import USUAL, data_option
from services.registry import events as r
from services.registry.similarity import REASONS
from shared.database import PostgresDatabase
from tests.portal.colleagues import open_account, sign_in
from tests.portal.on_pages import read
from tests.portal.told.clusters import assign, tell_clusters
from tests.portal.told.ormas import (
    doubt,
    field,
    legal_basis,
    registered,
    reviewed,
    secretariat,
    stream,
    suspected,
    withdrawn,
)
from tests.portal.told.register import IMPORT, tell_a_register


def test_every_page_of_an_empty_office_can_be_read(open_portal, signed_in):
    visitor = signed_in(open_portal())
    assert "Belum ada klaster." in read(visitor, "/klaster")
    assert "Tidak ada yang perlu ditinjau." in read(visitor, "/tinjau")
    assert "Tidak ada yang perlu ditinjau." in read(visitor, "/tinjau?lihat=keraguan")
    assert "Belum ada impor." in read(visitor, "/impor")
    assert visitor.get("/sehat").json["status"] == "ok"


def test_a_cluster_counts_only_ormas_that_are_in_the_register(office, open_portal):
    tell_clusters(office)
    for n in (1, 2, 3):
        office.tell(stream(n), registered(f"Forum {n}"))
        assign(office, stream(n), "ekonomi", "Ekonomi")
    office.tell(stream(3), withdrawn())
    office.tell(stream(4), registered("Tanpa Klaster"))
    visitor = open_portal()
    assert "Ekonomi usulan 2" in read(visitor, "/klaster") or "Ekonomi ditemukan 2" in read(
        visitor, "/klaster"
    )
    assert "1 ormas belum ada klasternya" in read(visitor, "/klaster")
    one = read(visitor, "/klaster/ekonomi")
    assert "Ormas (2)" in one
    assert "sumber: Artikel contoh, 25 Juli 2022" in one
    assert "Tanpa Klaster" not in one


def test_a_cluster_is_shown_as_of_a_day_and_a_day_that_cannot_be_read_is_said(office, open_portal):
    tell_clusters(office)
    office.tell(stream(1), registered("Forum Contoh"))
    assign(office, stream(1), "ekonomi", "Ekonomi", "2099-03-01")
    visitor = open_portal()
    assert "Belum ada ormas dalam klaster ini." in read(visitor, "/klaster/ekonomi")
    assert "Tidak ada ormas dalam klaster ini pada hari itu." in read(
        visitor, "/klaster/ekonomi?tanggal=2099-02-28"
    )
    then = read(visitor, "/klaster/ekonomi?tanggal=2099-03-01")
    assert "Ormas per 1 Maret 2099 (1)" in then
    assert "Forum Contoh" in then
    assert "Tanggal itu tidak terbaca" in read(visitor, "/klaster/ekonomi?tanggal=1+Maret")


def test_those_who_wait_for_an_officer_are_listed_with_the_reason(office, open_portal):
    tell_clusters(office)
    office.tell(stream(1), registered("Forum Satu"))
    office.tell(stream(2), registered("Forum Dua"), field("", "Sastra"))
    office.tell(stream(3), registered("Forum Tiga"), field("Ekonomi"))
    page = read(open_portal(), "/?klaster=tanpa")
    assert "2 ormas" in page
    assert "bidang belum dicatat" in page
    assert "bidang tidak dikenal" in page
    assert "Forum Tiga" not in page


def test_a_proposed_agency_is_marked_as_a_proposal(office, open_portal):
    tell_clusters(office)
    page = read(open_portal(), "/klaster")
    assert "Disdik usulan" in page
    assert "DP3A ditemukan" in page


def test_a_pair_is_listed_once_though_both_sides_named_it(office, open_portal, signed_in):
    office.tell(stream(1), registered("Satu"), suspected(stream(2), "Dua"))
    office.tell(stream(2), registered("Dua"), suspected(stream(1), "Satu"))
    visitor = signed_in(open_portal())
    assert "Mungkin ganda (1)" in read(visitor, "/tinjau")
    office.tell(stream(2), reviewed(stream(1), "Satu"))
    office.catch_up()
    assert "Mungkin ganda (0)" in read(visitor, "/tinjau")
    done = read(visitor, "/tinjau?lihat=ditinjau")
    assert "Sudah ditinjau (1)" in done
    assert "Dua Satu organisasi yang berbeda Ditelepon." in done


def test_a_pair_names_what_differs_and_the_command_that_settles_it(office, open_portal):
    office.tell(
        stream(1),
        registered("Forum Contoh", "FC"),
        legal_basis("ahu", "AHU-1"),
        secretariat("Ciumpama", "s1"),
    )
    office.tell(
        stream(2),
        registered("Forum Contoh Kota", "FC"),
        legal_basis("ahu", "AHU-2"),
        suspected(stream(1), "Forum Contoh"),
    )
    open_account(office.accounts, "kaban.contoh", "Kepala Badan Contoh", ("agency_head",))
    page = read(sign_in(open_portal(), "kaban.contoh"), "/tinjau")
    assert "Alasan dugaan: Nomor AHU atau SKT-nya sama. Berbeda: nama, nomor." in page
    assert "Hanya pada satu catatan: kelurahan/desa." in page
    assert f'./ormas review {stream(2)} {stream(1)} --verdict PUTUSAN --reason "ALASAN"' in page


def test_strong_reasons_stand_before_weak_ones(office, open_portal, signed_in):
    weakest, strongest = REASONS["same-name-but-region"], REASONS["same-legal-number"]
    told = [weakest, REASONS["similar-name"], REASONS["same-name"], REASONS["same-tax-id"], strongest]
    for n, reason in enumerate(told, start=1):
        office.tell(stream(n), registered(f"Forum {n}"))
        office.tell(stream(10 + n), registered(f"Wadah {n}"), suspected(stream(n), f"Forum {n}", reason))
    page = read(signed_in(open_portal()), "/tinjau")
    assert sorted(told, key=page.index) == told[::-1]


def test_every_sentence_by_which_pairs_are_sorted_is_one_of_the_registry():
    assert {*STRONGEST_FIRST, WEAKEST} <= set(REASONS.values())


def test_commands_name_the_data_directory_only_when_it_is_not_the_usual_one(
    office, open_portal, signed_in, tmp_path
):
    tell_a_register(office, 2)
    assert f"--undo ID --data {office.deployment.directory}" in read(signed_in(open_portal()), "/impor")
    assert data_option(USUAL) == ""
    assert data_option(tmp_path / "dua kata") == f" --data '{tmp_path}/dua kata'"


def test_where_the_data_lie_is_told_to_colleagues_alone(office, open_portal):
    tell_a_register(office, 8)
    for page in ("/masuk", "/masuk/tautan", "/impor", f"/ormas/{stream(1)}"):
        assert str(office.deployment.directory) not in open_portal().get(page).get_data(as_text=True)


def test_the_meaning_of_both_marks_is_said_beside_the_clusters(office, open_portal):
    tell_clusters(office)
    page = read(open_portal(), "/klaster")
    assert "Tanda ditemukan berarti disebut dalam sumber" in page
    assert "Tanda usulan berarti belum ditetapkan oleh kantor." in page


def test_a_pair_with_a_withdrawn_side_needs_no_review(office, open_portal, signed_in):
    office.tell(stream(1), registered("Satu"), suspected(stream(2), "Dua"), doubt())
    office.tell(stream(2), registered("Dua"), withdrawn())
    assert "Mungkin ganda (0) Keraguan (1)" in read(signed_in(open_portal()), "/tinjau")


def test_doubts_are_paged(office, open_portal, signed_in):
    cells = range(100, 201)
    office.tell(stream(1), registered("Satu"), *(doubt(f"DATA!M{n}", f"Sel M{n} meragukan.") for n in cells))
    visitor = signed_in(open_portal())
    assert "Halaman 1 dari 3" in read(visitor, "/tinjau?lihat=keraguan")
    assert "Sel M200 meragukan." in read(visitor, "/tinjau?lihat=keraguan&hal=3")
    assert "Sel M200 meragukan." in read(visitor, "/tinjau?lihat=keraguan&hal=4")


def test_an_import_says_what_came_of_its_rows_and_leads_to_them(office, open_portal):
    tell_a_register(office, 12)
    visitor = open_portal()
    assert f"daftar-contoh.xlsx {IMPORT}" in read(visitor, "/impor")
    assert "12 ormas" in read(visitor, f"/?impor={IMPORT}")
    assert "Tidak ada ormas yang cocok" in read(visitor, "/?impor=other")


def test_an_unfinished_and_an_undone_import_can_be_told_apart(office, open_portal):
    started = {"file_name": "a.xlsx", "content_digest": "0", "kode_wilayah": "32.71", "rows": 1204}
    office.tell("import-1", (r.ImportStarted, started))
    assert "Belum selesai" in read(open_portal(), "/impor")
    assert "1.204" in read(open_portal(), "/impor")
    office.tell("import-1", (r.ImportUndone, {"withdrawn": 1, "kept": 2, "reason": "Berkas salah."}))
    assert "1 ditarik, 2 dipertahankan. Alasan: Berkas salah." in read(open_portal(), "/impor")


def test_what_is_not_there_is_said_in_plain_words(open_portal):
    visitor = open_portal()
    for path in ("/tidak-ada", f"/ormas/{stream(9)}", "/klaster/tidak-ada", "/ormas/%00"):
        page = read(visitor, path, 404)
        assert "Halaman tidak ditemukan" in page
        assert "Ke halaman register" in page


def test_an_unexpected_failure_gives_a_number_and_no_details(office, open_portal):
    office.tell(stream(1), registered("Satu"))
    visitor = open_portal()
    with office.views.write("damage") as t:
        t.run("UPDATE register SET registered_on = 'rusak' WHERE id = ?", (stream(1),))
    with capture_logs() as logged:
        page = read(visitor, f"/ormas/{stream(1)}", 500)
    [line] = [each for each in logged if each["event"] == "unexpected"]
    assert f"Sampaikan nomor {line['reference']}" in page
    assert "ValueError" in line["trace"][-1]
    assert "rusak" not in f"{page} {logged}"


def test_a_database_that_is_gone_is_said_on_a_page_too(office, open_portal):
    visitor = open_portal()
    office.views.close()
    for path in office.deployment.directory.glob("portal.views.db*"):
        path.unlink()
    office.views.path.mkdir()
    with capture_logs() as logged:
        page = read(visitor, "/", 500)
    assert "Terjadi kesalahan" in page
    [line] = [each for each in logged if each["event"] == "database-unusable"]
    assert f"Sampaikan nomor {line['reference']} kepada pengelola sistem." in page
    assert line["message"] == "Basis data sudah ditutup. Jalankan ulang programnya."
    assert "Jalankan ulang" not in page


def test_what_a_database_refuses_is_in_the_log_and_never_on_a_page(office, open_portal):
    visitor = open_portal()
    with office.views.write("damage") as t:
        t.run("DROP TABLE cluster")
    with capture_logs() as logged:
        page = read(visitor, "/klaster", 500)
    [line] = [each for each in logged if each["event"] == "database-unusable"]
    assert "no such table" in line["message"]
    assert f"Sampaikan nomor {line['reference']}" in page
    assert "menolak perintah" not in page
    assert "no such table" not in page


def test_the_pages_are_the_same_on_postgresql(office, open_portal, postgres_url):
    tell_a_register(office, 14)
    other = PostgresDatabase(postgres_url, "portal_views")
    here, there = open_portal(), open_portal(views=other)
    paths = [
        f"/?{query}"
        for query in ("", "q=sungai+2", "keraguan=ya", "klaster=tanpa", "urut=klaster&arah=turun")
    ]
    paths += [f"/ormas/{stream(n)}" for n in (1, 2, 7)]
    paths += [
        "/klaster",
        "/klaster/ekonomi",
        "/klaster/ekonomi?tanggal=2099-03-01",
        "/klaster/ekonomi/bidang",
        f"/ormas/{stream(2)}/klaster",
        "/wilayah",
        "/?kelurahan=Ciumpama",
        "/impor",
    ]
    for path in paths:
        assert sorted(read(there, path).split()) == sorted(read(here, path).split()), path
    other.close()
