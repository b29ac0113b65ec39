"""Reported changes as everybody reads them: deadlines as information, what waits, what the record says."""

from datetime import date

import pytest

from contracts.samples.store import EVENTS, Sample, names
from contracts.telling.changes import FIELDS, SAID_BY
from contracts.telling.words import CHANGES_TO_REPORT as WORDS
from services.portal.changes import change_list
from services.portal.changes.change_forms import KINDS
from services.portal.changes.deadlines import DEADLINES, due
from services.portal.projection.changes import CHANGES
from services.registry.domain import CHANGES_TO_REPORT, Ormas
from tests.portal.boards import ask, file_board, letter, tell_reports, verify
from tests.portal.on_pages import read
from tests.portal.told.ormas import field, registered, secretariat, stream, withdrawn

RULE = {"signatories": ["ketua"], "signatures": 1, "ground": "ART pasal 12"}


def ormas_with_a_board(office, number=1, name="Forum Contoh", *said):
    """Its chair signs alone."""
    ormas = stream(number)
    office.tell(ormas, registered(name), *said)
    file_board(office, ormas, "Rekaan Umpama", "1/SK/2026", "2026-02-01")
    ask(office, ormas, Ormas.record_signature_rule, **RULE)
    return ormas


def renaming(name, reported_on="2026-06-02", **changed):
    said = {"after": {"name": name, "abbreviation": ""}, "reported_on": reported_on}
    return letter("name", f"Surat {name}", **said | changed)


@pytest.mark.parametrize(
    ("decided_on", "reported_on", "last_day", "late"),
    [
        ("2026-01-10", "2026-03-11", "2026-03-11", 0),
        ("2026-01-10", "2026-03-12", "2026-03-11", 1),
        ("2026-01-10", "2026-01-10", "2026-03-11", 0),
        ("2023-12-31", "2024-03-01", "2024-02-29", 1),
    ],
)
def test_new_bylaws_are_reported_within_sixty_days_of_the_decision(decided_on, reported_on, last_day, late):
    found = due("bylaws", decided_on, reported_on)
    assert (found.last_day, found.late) == (last_day, late)


def test_the_deadline_is_marked_as_found_and_says_whom_it_binds():
    assert {change: (d.days, d.mark) for change, d in DEADLINES.items()} == {"bylaws": (60, "found")}
    assert "badan hukum" in DEADLINES["bylaws"].whom
    assert "bukan dari naskahnya" in DEADLINES["bylaws"].source


@pytest.mark.parametrize("change", sorted(set(CHANGES_TO_REPORT) - {"bylaws"}))
def test_of_other_changes_no_deadline_is_made_up(change):
    assert due(change, "2020-01-01", "2026-01-01") is None


def test_a_late_report_is_taken_and_its_page_says_how_late_it_is(office, open_portal):
    ormas = ormas_with_a_board(office)
    late = letter("bylaws", decided_on="2026-03-01", reported_on="2026-05-12")
    ask(office, ormas, Ormas.report_change, **late)
    ask(office, ormas, Ormas.report_change, **letter("tax_id"))
    visitor = open_portal()
    seen = read(visitor, f"/ormas/{ormas}/laporan-perubahan/1")
    assert "30 April 2026 (60 hari sejak diputuskan, bagi perkumpulan dan badan hukum lain)" in seen
    assert "terlambat 12 hari. ditemukan UU 17/2013 Ps 36" in seen
    assert "terlambat 12 hari" in read(visitor, f"/ormas/{ormas}/laporan-perubahan")
    assert "Tenggat Tidak ada yang dapat kami baca." in read(visitor, f"/ormas/{ormas}/laporan-perubahan/2")


def test_what_waits_longest_is_first_with_its_days_and_its_way_to_the_report(office, open_portal):
    one = ormas_with_a_board(office, 1, "Forum Satu")
    two = ormas_with_a_board(office, 2, "Forum Dua")
    ask(office, one, Ormas.report_change, **renaming("Forum Kesatu", "2026-11-20"))
    ask(office, two, Ormas.report_change, **renaming("Forum Kedua", "2026-11-02"))
    visitor = open_portal()
    seen = read(visitor, "/laporan-perubahan")
    assert "Laporan perubahan (2)" in seen
    assert "2 laporan menunggu." in seen
    assert "Forum Dua nama Forum Dua Forum Kedua 20 hari sejak 2 November 2026" in seen
    assert seen.index("Forum Kedua") < seen.index("Forum Kesatu")
    page = visitor.get("/laporan-perubahan").get_data(as_text=True)
    assert f'href="/ormas/{two}/laporan-perubahan/1"' in page


def test_decided_reports_and_those_of_withdrawn_entries_wait_for_nobody(office, open_portal):
    one = ormas_with_a_board(office, 1, "Forum Satu")
    two = ormas_with_a_board(office, 2, "Forum Dua")
    ask(office, one, Ormas.report_change, **renaming("Forum Kesatu"))
    ask(office, two, Ormas.report_change, **renaming("Forum Kedua"))
    verify(office, one, 1)
    office.tell(two, withdrawn())
    seen = read(open_portal(), "/laporan-perubahan")
    assert "Tidak ada laporan yang menunggu." in seen
    assert "Laporan perubahan (" not in seen


def test_the_list_of_what_waits_has_pages(office, open_portal):
    ormas = ormas_with_a_board(office)
    for number in range(1, 28):
        ask(office, ormas, Ormas.report_change, **renaming(f"Forum Ke {number:02}"))
    visitor = open_portal()
    assert "Halaman 1 dari 2" in read(visitor, "/laporan-perubahan")
    last = read(visitor, "/laporan-perubahan?hal=99")
    assert "Halaman 2 dari 2" in last
    assert "Forum Ke 27" in last
    assert "Forum Ke 25" not in last


def test_the_record_says_what_waits_and_shows_verified_bylaws(office, open_portal):
    ormas = ormas_with_a_board(office)
    visitor = open_portal()
    assert "Belum ada laporan" in read(visitor, f"/ormas/{ormas}")
    ask(office, ormas, Ormas.report_change, **letter("bylaws"))
    seen = read(open_portal(), f"/ormas/{ormas}")
    assert "1 menunggu verifikasi Lihat 1 laporan" in seen
    assert "AD/ART Akta 5" not in seen
    verify(office, ormas, 1)
    assert "AD/ART Akta 5 tanggal 10 April 2025, musyawarah anggota" in read(open_portal(), f"/ormas/{ormas}")


def test_a_report_is_told_in_the_history_with_before_after_and_who_signed(office, open_portal):
    ormas = ormas_with_a_board(office)
    ask(office, ormas, Ormas.report_change, **renaming("Forum Teladan"))
    verify(office, ormas, 1)
    seen = read(open_portal(), f"/ormas/{ormas}")
    assert (
        "Perubahan nama (diputuskan 1 Juni 2026) dilaporkan pada 2 Juni 2026; sebelumnya: Forum Contoh; "
        "sesudahnya: Forum Teladan; penanda tangan: ketua." in seen
    )
    assert "Nama berubah dari “Forum Contoh” menjadi “Forum Teladan” menurut keputusan 1 Juni 2026." in seen


def test_the_secretariat_before_the_present_one_is_called_so(office, open_portal):
    ormas = ormas_with_a_board(office, 1, "Forum Contoh", secretariat("Kampung Contoh", "s-lama"))
    assert "(dahulu)" not in read(open_portal(), f"/ormas/{ormas}")
    ask(office, ormas, Ormas.report_change, **letter("address"))
    verify(office, ormas, 1)
    seen = read(open_portal(), f"/ormas/{ormas}")
    assert seen.count("Alamat sekretariat (dahulu) tersegel") == 1
    assert seen.count("Alamat sekretariat tersegel") == 1
    assert "Alamat dalam laporan perubahan tersegel" not in seen
    assert "Kelurahan/desa Kelurahan Contoh" in seen


def test_an_address_of_a_report_that_was_mistyped_and_put_right_is_a_slip_and_the_one_before_it_stays_former(
    office, open_portal
):
    ormas = ormas_with_a_board(office, 1, "Forum Contoh", secretariat("Kampung Contoh", "s-lama"))
    ask(office, ormas, Ormas.report_change, **letter("address"))
    verify(office, ormas, 1)
    office.tell(ormas, secretariat("Kelurahan Contoh", "s-betul"))
    seen = read(open_portal(), f"/ormas/{ormas}")
    assert seen.count("Alamat sekretariat (dahulu) tersegel") == 1
    assert seen.count("Alamat sekretariat (salah tulis) tersegel") == 1
    assert seen.count("Alamat sekretariat tersegel") == 1


def test_what_the_register_says_is_the_same_on_the_pages_and_in_the_register(office):
    ormas = ormas_with_a_board(office, 1, "Forum Contoh", field("Ekonomi"), secretariat("Kampung Contoh"))
    tell_reports(office, ormas)
    office.catch_up()
    known = office.services["registry"].load(Ormas, ormas)
    with office.views.read() as t:
        for change in FIELDS:
            assert change_list.says(t, ormas, change)[0] == known.says[change]["text"]
        shown = {r["report"]: r["state"] for r in change_list.reports_of(t, ormas, inside=False)}
        stale = {
            r.number for r in known.reports if change_list.report(t, ormas, r.number, inside=False)["stale"]
        }
    assert shown == {r.number: r.state for r in known.reports}
    assert stale == {r.number for r in known.reports if r.waits and known.says[r.change] != r.before}


def test_every_stored_sample_of_what_is_heard_is_shown_also_those_of_older_versions(office):
    office.tell(stream(1), registered("Forum Contoh"))
    samples = [Sample.read(EVENTS / name) for name in names() if "-as-v" not in name]
    heard = [s for s in samples if s.topic in {*CHANGES, *SAID_BY}]
    assert {s.topic for s in heard} == {*CHANGES, *SAID_BY}
    for s in heard:
        office.tell_as_written(stream(1), s.topic, s.version, s.state)
    office.catch_up()
    with office.views.read() as t:
        assert t.all("SELECT topic, reason FROM parked") == []
        assert [r["report"] for r in change_list.reports_of(t, stream(1), inside=False)] == [2]
        assert all(change_list.says(t, stream(1), change)[0] for change in FIELDS)


def test_a_report_of_a_thing_that_changed_since_is_stale(office):
    ormas = ormas_with_a_board(office)
    ask(office, ormas, Ormas.report_change, **renaming("Forum Teladan"))
    ask(office, ormas, Ormas.report_change, **renaming("Forum Khayal"))
    verify(office, ormas, 1)
    office.catch_up()
    with office.views.read() as t:
        told = change_list.report(t, ormas, 2, inside=False)
        [waits] = change_list.waiting(t, 1, 10, date(2026, 11, 22), inside=False)
    assert (told["stale"], told["before_text"], told["now"]) == (True, "Forum Contoh", "Forum Teladan")
    assert waits["report"] == 2


def test_every_kind_that_the_register_takes_has_a_form_and_a_word():
    assert tuple(KINDS.values()) == CHANGES_TO_REPORT
    assert set(CHANGES_TO_REPORT) | {"board"} == set(WORDS)
