"""Coaching on the pages: the year, a meeting and its sheets, the record page. All is invented."""

import re

import pytest

from services.clusters import events as c
from services.portal.coaching.meeting_list import meeting_of, ormas_of, totals, year_of
from services.registry import events as r
from services.requests.events import LetterheadSet
from tests.portal.on_pages import read, text
from tests.portal.told.clusters import tell_clusters
from tests.portal.told.coaching import (
    PROGRAMME,
    came,
    corrected,
    held,
    invited,
    involvement,
    meeting,
    planned,
    programme,
    requested,
    stayed_away,
    tell_a_meeting,
    tell_involvements,
)
from tests.portal.told.letters import HEAD
from tests.portal.told.ormas import (
    activity,
    field,
    merged_into,
    registered,
    secretariat,
    stream,
    suspected,
    withdrawn,
)

BOGOR = 210


def tell_ten_meetings(office) -> None:
    """As the press told it of Bogor: 210 ormas, ten meetings in 2021, 75 different ormas came."""
    for n in range(1, BOGOR + 1):
        office.tell(stream(n), registered(f"Forum Contoh {n:03}"))
    office.tell(PROGRAMME, programme())
    everybody = [stream(n) for n in range(1, BOGOR + 1)]
    for number in range(1, 11):
        day = f"2021-{number:02}-10"
        here = range(1, 76, 1) if number == 1 else range(number, 76, number)
        told = [came(stream(n), chair=1, member=1) for n in here]
        office.tell(
            meeting(number), planned(day, f"Bina ormas ke-{number}"), invited(*everybody), held(day), *told
        )


def test_the_year_of_bogor_has_ten_meetings_and_75_of_210_ormas(office, open_portal):
    tell_ten_meetings(office)
    seen = read(open_portal(), "/pembinaan?tahun=2021")
    assert "10 pertemuan berlangsung; 75 dari 210 ormas hadir paling sedikit satu kali." in seen
    with office.views.read() as t:
        year = year_of(t, "2021")
    assert (year.held, year.reached.ormas, year.register.ormas) == (10, 75, 210)
    assert sum(each["present"] for each in year.meetings) > 75


def test_who_left_the_register_and_what_was_called_off_is_not_counted(office, open_portal):
    tell_ten_meetings(office)
    office.tell(stream(1), withdrawn())
    called_off = (c.MeetingCancelled, {"reason": "Banjir."})
    office.tell(meeting(11), planned("2021-11-10", "Bina ormas ke-11"), called_off)
    office.tell(meeting(12), planned("2022-01-10", "Bina ormas 2022"), held("2022-01-10"), came(stream(99)))
    open_portal()
    with office.views.read() as t:
        year = year_of(t, "2021")
    assert (len(year.meetings), year.held, year.reached.ormas, year.register.ormas) == (11, 10, 74, 209)


def test_who_came_under_two_entries_that_were_merged_is_reached_once(office, open_portal):
    tell_ten_meetings(office)
    office.tell(stream(1), merged_into(stream(2), "Forum Contoh 002"))
    office.tell(stream(3), merged_into(stream(210), "Forum Contoh 210"))
    open_portal()
    with office.views.read() as t:
        year = year_of(t, "2021")
    assert (year.reached.ormas, year.register.ormas) == (74, 208)
    came = sum(each["present"] for each in year.meetings)
    assert (came, year.by_office["chair"]) == (215, 216)


def test_the_list_of_meetings_counts_whom_its_page_shows_and_nobody_who_is_in_no_register(
    office, open_portal
):
    office.tell(stream(1), registered("Forum Contoh 1"))
    office.tell(PROGRAMME, programme())
    told = [came(stream(n), chair=1) for n in (1, 2)]
    office.tell(
        meeting(1),
        planned("2021-03-10", "Bina ormas"),
        invited(stream(1), stream(2)),
        held("2021-03-10"),
        *told,
    )
    open_portal()
    with office.views.read() as t:
        [listed] = year_of(t, "2021").meetings
        shown = totals(ormas_of(t, meeting(1)))
    assert (listed["invited"], listed["present"]) == (shown["invited"], shown["present"]) == (1, 1)


def test_two_entries_that_were_merged_are_one_organisation_at_a_meeting(office, open_portal):
    for n in (1, 2, 3):
        office.tell(stream(n), registered(f"Forum Contoh {n}"))
    office.tell(PROGRAMME, programme())
    told = [came(stream(n), chair=1) for n in (1, 2)]
    both = invited(stream(1), stream(3))
    office.tell(meeting(1), planned("2021-03-10", "Bina ormas"), both, held("2021-03-10"), *told)
    office.tell(stream(2), merged_into(stream(1), "Forum Contoh 1"))
    open_portal()
    with office.views.read() as t:
        [listed] = year_of(t, "2021").meetings
        shown = totals(ormas_of(t, meeting(1)))
    assert (listed["invited"], listed["present"]) == (shown["invited"], shown["present"]) == (2, 1)
    assert (shown["walked_in"], shown["open"], shown["people"]) == (0, 1, 2)


def tell_four(office) -> None:
    tell_clusters(office)
    for n in range(1, 5):
        office.tell(stream(n), registered(f"Forum Contoh {n}"), secretariat("Kampung Contoh", f"s{n}"))
    tell_a_meeting(office)


def test_attendance_is_counted_by_office_with_corrections_and_those_who_came_uninvited(office, open_portal):
    tell_four(office)
    open_portal()
    with office.views.read() as t:
        rows = ormas_of(t, meeting(1))
        found = meeting_of(t, meeting(1))
    assert totals(rows) == {
        "invited": 3, "present": 3, "walked_in": 1, "excused": 0, "absent": 1, "open": 0, "people": 5,
        "chair": 1, "secretary": 1, "treasurer": 0, "division": 2, "member": 1,
        "besides_invited": 0, "besides_present": 0,
    }  # fmt: skip
    assert (found["state"], found["starts"], found["cluster_titles"]) == ("closed", "13:00", ["Ekonomi"])


def test_the_page_of_a_meeting_is_for_colleagues_and_names_no_person(office, open_portal, signed_in):
    tell_four(office)
    stranger = open_portal()
    assert stranger.get(f"/pembinaan/{meeting(1)}").status_code == 303
    seen = read(signed_in(stranger), f"/pembinaan/{meeting(1)}")
    assert (
        "3 diundang; 3 hadir , di antaranya 1 tanpa undangan; 0 tidak hadir dengan izin; 1 tanpa kabar."
        in seen
    )
    assert "Sebelum: rata-rata 61,25 (n = 40). Sesudah: rata-rata 78,50 (n = 38)." in seen
    assert "Pertemuan dipindahkan ke 10 Maret 2021 pukul 13.00, Balai." in seen
    assert "Nama Rekaan" not in seen
    assert "Satu ormas yang diundang tercatat" not in seen


def test_every_sheet_is_printed_on_either_paper_without_anything_personal(office, open_portal, signed_in):
    tell_four(office)
    visitor = signed_in(open_portal())
    wanted = {
        "surat": "Kepada Yth. Pengurus Forum Contoh 1 di Kampung Contoh",
        "undangan": "Jumlah: 3 ormas.",
        "daftar-hadir": "Tanda tangan",
        "label": "Pengurus Forum Contoh 1 di Kampung Contoh",
        "laporan": "Sepakat bertemu lagi.",
    }
    for what, words in wanted.items():
        for paper in ("a4", "f4"):
            answer = visitor.get(f"/pembinaan/{meeting(1)}/cetak/{what}?kertas={paper}")
            assert f"paper-{paper}.css" in answer.get_data(as_text=True)
            seen = read(visitor, f"/pembinaan/{meeting(1)}/cetak/{what}?kertas={paper}")
            assert words in seen
            assert "Jl. Rekaan" not in seen
    assert visitor.get(f"/pembinaan/{meeting(1)}/cetak/apa-saja").status_code == 404


def test_each_invited_ormas_has_a_letter_whose_number_and_signatory_are_lines_to_fill_in(
    office, open_portal, signed_in
):
    tell_four(office)
    page = signed_in(open_portal()).get(f"/pembinaan/{meeting(1)}/cetak/surat").get_data(as_text=True)
    letters = re.findall(r"<article.*?</article>", page, re.DOTALL)
    assert len(letters) == 3
    for letter in letters:
        assert '<p class="office">Bakesbangpol Kota Contoh</p>' in letter
        assert '<th scope="row">Nomor</th><td><span class="write"></span></td>' in letter
        assert 'Nama: <span class="write"></span>' in letter
        assert "10 Maret 2021 pukul 13.00 WIB" in letter
        assert "ketua, sekretaris, bendahara, divisi, anggota" in letter


def test_no_letter_invites_to_a_meeting_that_was_called_off(office, open_portal, signed_in):
    tell_four(office)
    page = signed_in(open_portal()).get(f"/pembinaan/{meeting(2)}/cetak/surat").get_data(as_text=True)
    assert "Pertemuan ini dibatalkan." in page
    assert "<article" not in page


def test_an_invitation_has_the_address_of_the_letterhead_once_the_office_told_it(
    office, open_portal, signed_in
):
    tell_four(office)
    page, officer = f"/pembinaan/{meeting(1)}/cetak/surat", signed_in(open_portal())
    assert "Kop memuat nama kantor; alamat kantor" in read(officer, page)
    office.tell("letterhead-office", (LetterheadSet, HEAD))
    office.catch_up()
    seen = read(officer, page)
    assert "Kop memuat nama dan alamat kantor; nomor, tanggal" in seen
    assert seen.count(HEAD["address"]) == 3


@pytest.mark.parametrize("asked, rows", [("", 2), ("?baris=4", 4), ("?baris=0", 2), ("?baris=banyak", 2)])
def test_several_people_of_an_ormas_can_sign_two_unless_the_office_chooses(
    office, open_portal, signed_in, asked, rows
):
    tell_four(office)
    page = signed_in(open_portal()).get(f"/pembinaan/{meeting(1)}/cetak/daftar-hadir{asked}")
    bodies = re.findall(r'<tbody class="together">.*?</tbody>', page.get_data(as_text=True), re.DOTALL)
    assert [body.count("☐ sekretaris") for body in bodies] == [rows] * 3
    assert [re.findall(r"Forum \w+ \d", body) for body in bodies] == [
        [f"Forum Contoh {n}"] for n in (1, 2, 3)
    ]


def test_the_record_page_counts_meetings_and_activities_by_year(office, open_portal, signed_in):
    tell_four(office)
    tell_involvements(office)
    public = open_portal()
    seen = read(public, f"/ormas/{stream(1)}")
    assert "2026 0 1 2021 1 0" in seen
    assert "10 Maret 2021: Bina ormas ke-1 – hadir" in seen
    assert "20 Desember 2026: Pasar rakyat (Dinas Contoh Ekonomi) – ikut serta" in seen


def test_the_public_does_not_read_who_stayed_away_or_said_no(office, open_portal, signed_in):
    tell_four(office)
    tell_involvements(office)
    public = open_portal()
    for number in (2, 3):
        seen = read(public, f"/ormas/{stream(number)}")
        for word in ("tanpa kabar", "tidak bersedia", "tidak ikut serta", "Pasar rakyat"):
            assert word not in seen, word
    seen = read(signed_in(public), f"/ormas/{stream(3)}")
    assert "Bina ormas ke-1 – tidak hadir, tanpa kabar" in seen
    assert "belum ada jawaban sampai batasnya" in seen


def test_an_attendance_that_was_corrected_is_told_to_colleagues_only(office, open_portal, signed_in):
    office.tell(stream(1), registered("Forum Contoh"))
    office.tell(PROGRAMME, programme())
    office.tell(meeting(1), planned(), invited(stream(1)), held(), came(stream(1)))
    office.tell(meeting(1), corrected(stream(1), "absent", chair=0))
    public = open_portal()
    seen = read(public, f"/ormas/{stream(1)}")
    assert "Bina ormas ke-1" not in seen[seen.index("Riwayat") :]
    seen = read(signed_in(public), f"/ormas/{stream(1)}")
    assert "dibetulkan: tidak hadir, tanpa kabar" in seen[seen.index("Riwayat") :]


def test_an_ormas_that_was_dissolved_is_not_ticked_to_be_invited(office, open_portal, signed_in):
    office.tell(stream(1), registered("Forum Bubar"), activity("bubar"))
    office.tell(stream(2), registered("Forum Giat"), activity("aktif"))
    office.tell(PROGRAMME, programme())
    office.tell(meeting(1), planned())
    seen = signed_in(open_portal()).get(f"/pembinaan/{meeting(1)}/undang").get_data(as_text=True)
    ticked = {ormas: f'value="{stream(ormas)}" checked' in seen for ormas in (1, 2)}
    assert ticked == {1: False, 2: True}
    assert "(tercatat: bubar)" in seen


def test_a_list_begins_with_the_clusters_of_the_meeting_and_ticks_nobody_else(office, open_portal, signed_in):
    tell_clusters(office)
    names = {1: ("Forum Ekonomi", "Ekonomi"), 2: ("Forum Ganda", "Ekonomi"), 3: ("Forum Lain", "Pendidikan")}
    for n, (name, about) in names.items():
        office.tell(stream(n), registered(name), field(about), activity("aktif"))
    office.tell(stream(4), registered("Forum Diam"), field("Ekonomi"), activity("tidak_aktif"))
    office.tell(stream(2), suspected(stream(3), "Forum Lain"))
    office.tell(PROGRAMME, programme())
    office.tell(meeting(1), planned(clusters=["cluster-ekonomi"]))
    officer, page = signed_in(open_portal()), f"/pembinaan/{meeting(1)}/undang"

    def listed(address):
        seen = officer.get(address).get_data(as_text=True)
        return {n: f'value="{stream(n)}" checked' in seen for n in (1, 2, 3, 4) if f'"{stream(n)}"' in seen}

    assert listed(page) == {1: True, 2: True, 4: False}
    assert listed(f"{page}?klaster=") == {1: False, 2: False, 3: False, 4: False}
    assert listed(f"{page}?klaster=ekonomi") == {1: True, 2: True, 4: False}
    seen = read(officer, page)
    assert "3 ormas (klaster Ekonomi" in seen
    assert "Lihat ormas semua klaster" in seen
    assert "Forum Ganda (mungkin tercatat dua kali, juga sebagai Forum Lain)" in seen
    assert "Forum Diam (tercatat: tidak aktif)" in seen
    assert "Lihat klaster pertemuan ini saja" in read(officer, f"{page}?klaster=")


def test_of_two_entries_that_may_be_one_the_fresher_is_ticked_and_both_are_marked(
    office, open_portal, signed_in
):
    tell_clusters(office)
    for n, name in ((1, "Forum Ganda"), (2, "Forum Ganda Baru")):
        office.tell(stream(n), registered(name), field("Ekonomi"), activity("aktif"))
    office.tell(stream(2), suspected(stream(1), "Forum Ganda"))
    office.tell(PROGRAMME, programme())
    office.tell(meeting(1), planned(clusters=["cluster-ekonomi"]))
    office.tell(involvement(1), requested(activity_fields=["Ekonomi"]))
    officer = signed_in(open_portal())
    proposal = read(officer, f"/pelibatan/{involvement(1)}")
    assert "Dari dua catatan yang mungkin satu ormas, minta satu saja: yang dicatat terakhir." in proposal
    assert "Forum Ganda (mungkin tercatat dua kali, juga sebagai Forum Ganda Baru)" in proposal
    seen = officer.get(f"/pembinaan/{meeting(1)}/undang")
    page = seen.get_data(as_text=True)
    assert [f'value="{stream(n)}" checked' in page for n in (1, 2)] == [False, True]
    told = text(seen)
    assert "Forum Ganda (mungkin tercatat dua kali, juga sebagai Forum Ganda Baru)" in told
    assert "juga sebagai Forum Ganda; dicatat terakhir)" in told


def test_requests_of_one_partner_are_read_by_themselves_and_kpu_and_bawaslu_are_offered(
    office, open_portal, signed_in
):
    office.tell(involvement(1), requested(agency="KPU", activity="Pendidikan pemilih pemula"))
    office.tell(involvement(2), requested(agency="Dinas Contoh", activity="Pasar rakyat"))
    officer = signed_in(open_portal())
    seen = read(officer, "/pelibatan?opd=KPU")
    assert "Pendidikan pemilih pemula" in seen
    assert "Pasar rakyat" not in seen
    everybody = read(officer, "/pelibatan?opd=tidak-ada")
    assert "Pendidikan pemilih pemula" in everybody
    assert "Pasar rakyat" in everybody
    form = officer.get("/pelibatan/baru").get_data(as_text=True)
    assert all(f'<option value="{each}">' in form for each in ("KPU", "Bawaslu"))


@pytest.mark.parametrize("what", ["surat", "undangan", "daftar-hadir", "laporan"])
def test_papers_of_a_meeting_say_on_which_day_of_the_week_it_is(office, open_portal, signed_in, what):
    office.tell(stream(1), registered("Forum Contoh"))
    office.tell(PROGRAMME, programme())
    office.tell(meeting(1), planned("2026-11-30"), invited(stream(1)))
    paper = read(signed_in(open_portal()), f"/pembinaan/{meeting(1)}/cetak/{what}")
    assert "Senin, 30 November 2026 pukul 09.00 WIB" in paper


@pytest.mark.parametrize("written", ["-", "–", "tidak ada"])
def test_a_dash_in_the_place_of_a_date_is_no_date_and_not_an_unread_one(office, open_portal, written):
    reading = {"text": written, "value": None}
    said = {"basis": "skt", "number": {"text": "220/1", "value": "220/1"}, "ground": "baris 7"}
    basis = r.LegalBasisRecorded, said | {"issued_on": reading, "valid_until": reading}
    office.tell(stream(1), registered("Forum Contoh"), basis)
    seen = read(open_portal(), f"/ormas/{stream(1)}")
    assert "Tanggal – Berlaku sampai –" in seen
    assert f"tertulis: “{written}”" not in seen


def test_a_meeting_that_is_not_there_has_no_page(office, open_portal, signed_in):
    visitor = signed_in(open_portal())
    for page in ("", "/undang", "/hadir", "/cetak/label", "/notulen", f"/hadir/{stream(1)}"):
        assert visitor.get(f"/pembinaan/{meeting(9)}{page}").status_code == 404, page
    assert visitor.get("/pelibatan/involvement-9").status_code == 404


def test_the_last_word_about_one_ormas_counts(office, open_portal):
    tell_clusters(office)
    office.tell(stream(1), registered("Forum Contoh"))
    office.tell(meeting(1), planned(), invited(stream(1)), held(), stayed_away(stream(1)))
    office.tell(meeting(1), corrected(stream(1), member=4), corrected(stream(1), "excused", chair=0))
    open_portal()
    with office.views.read() as t:
        [row] = ormas_of(t, meeting(1))
    assert (row["presence"], row["chair"], row["member"], row["corrected"]) == (
        "excused",
        0,
        0,
        "Salah baris.",
    )


@pytest.mark.parametrize("page", ["/pembinaan", "/pembinaan?tahun=2021", "/pembinaan?tahun=x"])
def test_an_office_without_meetings_has_a_page_that_says_so(open_portal, page):
    seen = read(open_portal(), page)
    assert "0 pertemuan berlangsung; 0 dari 0 ormas hadir" in seen
    assert "Belum ada pertemuan tahun ini." in seen
