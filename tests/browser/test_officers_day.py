"""An officer's day with the register in Chromium: the keyboard alone, no JavaScript, a real broker."""

from collections.abc import Iterator
from datetime import date
from uuid import uuid4

import pytest
from playwright.sync_api import Page, expect

from services.clusters.domain import AttendedMeeting, Involvement
from services.registry.domain import Ormas
from services.registry.events import ActivityFieldRecorded
from tests.browser.keyboard import Keyboard
from tests.browser.visiting import fits, sign_in
from tests.offices import cause_in
from tests.portal.judging import ENTRY, JudgingOffice, judging_office

YEAR = date.today().year


@pytest.fixture(scope="module")
def office(tmp_path_factory, module_amqp) -> Iterator[JudgingOffice]:
    directory = tmp_path_factory.mktemp("day") / "data"
    with judging_office(directory, module_amqp, "registry", "clusters") as office:
        office.clusters.seed_clusters(cause_in(office.clusters, "clusters.seed_clusters"))
        with office.projecting():
            yield office


@pytest.fixture
def two(office: JudgingOffice) -> list[Ormas]:
    """Of one bidang and one family of names; the first is misspelt in the register."""
    unique = uuid4().hex[:6]
    found = []
    for last in ("Angrek", "Bakung"):
        ormas = Ormas.register(name=f"Sanggar {unique} {last}", abbreviation="", **ENTRY, ground="baris 7")
        ormas.note(ActivityFieldRecorded, activity_field="Seni", text="seni", ground="baris 7")
        found.append(ormas)
    office.registry.record(*found, cause=cause_in(office.registry, "registry.import_sheet"))
    return found


@pytest.fixture
def keyboard(page: Page, address: str) -> Keyboard:
    sign_in(page, address)
    return Keyboard(page)


def done(page: Page, sentence: str = "Sudah dicatat.") -> None:
    """It is said, and nothing is wider than the screen."""
    expect(page.get_by_text(sentence)).to_be_visible()
    assert fits(page)


def find(keyboard: Keyboard, text: str, name: str) -> None:
    """From any page to the record page of an ormas."""
    keyboard.follow("Register")
    keyboard.write(q=text)
    keyboard.enter()
    keyboard.follow(name)
    expect(keyboard.page.get_by_role("heading", level=1, name=name)).to_be_visible()


def file_board(keyboard: Keyboard, decree: str, title: str) -> None:
    """From its page, a board of a chair and a secretary that names none before it."""
    keyboard.pick("Tidak disebut")
    keyboard.write(sk=decree)
    keyboard.date(tanggal="05-05-2026", mulai="06-06-2026", sampai="06-06-2031")
    keyboard.write(jabatan_1="Ketua", sebutan_1=title, nama_1="Rekaan Contoh, S.Pd.")
    keyboard.write(jabatan_2="Sekre", nama_2="Umpama", dasar="Surat pemberitahuan 12/2026")
    keyboard.send("Catat kepengurusan")
    done(keyboard.page)


@pytest.mark.parametrize("page", [(1366, 768)], ids=["old-pc"], indirect=True)
def test_an_officers_day_with_the_register(page: Page, keyboard: Keyboard, office: JudgingOffice, two):
    wrong, other = two
    right = wrong.name.replace("Angrek", "Anggrek")

    find(keyboard, wrong.name.replace("Sanggar", "Sangar"), wrong.name)
    keyboard.follow("Perbaiki nama")
    keyboard.write(nama=right, dasar="Salah ketik; menurut akta 5/2021")
    keyboard.send("Catat perbaikan")
    expect(page.get_by_role("heading", level=1, name=right)).to_be_visible()
    done(page, "Salah klik?")

    keyboard.follow("Urus kepengurusan")
    keyboard.follow("Ganti pengurus")
    file_board(keyboard, "1/SK/2026", "Ketua Umum")
    keyboard.follow("Ganti pengurus")
    file_board(keyboard, "2/SK/2026", "Ketua Presidium")
    expect(page.get_by_text("sedang disengketakan")).to_be_visible()
    keyboard.pick("Putusan pengadilan yang berkekuatan hukum tetap")
    keyboard.date(**{"s-tanggal": "09-09-2026"})
    keyboard.pick("Kepengurusan ke-2, SK 2/SK/2026", within="#s-diakui")
    keyboard.write(s_dasar="Putusan 7/Contoh/2026")
    keyboard.send("Catat penyelesaian")
    done(page)
    led = office.registry.load_ormas(wrong.id)
    assert (led.name, led.board_that_signs("2026-09-10").number) == (right, 2)

    keyboard.open("Pembinaan", "Kunjungan")
    keyboard.write(judul=f"Putaran {right}", surat="094/7/2026", petugas="2")
    keyboard.date(mulai="03-03-2026", sampai="04-04-2026")
    keyboard.send("Buka putaran")
    done(page, "Putaran dibuka.")
    keyboard.follow(f"Putaran {right}")
    keyboard.pick(f"{right} (")
    keyboard.write(dasar="Surat tugas 094/7/2026")
    keyboard.send("Tambahkan")
    done(page, "0 dari 1 ormas dikunjungi")
    keyboard.follow(right)
    keyboard.date(tanggal="03-03-2026")
    keyboard.pick("Sekretariat tidak dikenal di alamat itu")
    keyboard.pick("Tetangga")
    keyboard.write(dasar="Lembar kunjungan 3 Maret 2026")
    keyboard.send("Catat kunjungan")
    done(page, "Yang ditemukan 3 Maret 2026")
    assert office.registry.load_ormas(wrong.id).activity.status == "tidak_ditemukan"

    keyboard.follow("Pembinaan")
    keyboard.follow("Buka program")
    keyboard.write(judul="Bina ormas contoh", tujuan="Ormas mengenal dirinya.", dasar="DPA Contoh")
    keyboard.send("Buka program")
    done(page)
    keyboard.follow("Rencanakan pertemuan")
    keyboard.write(program="Bina ormas", judul=f"Bina {right}")
    keyboard.date(tanggal=f"01-01-{YEAR}")
    keyboard.write(tempat="Aula Contoh")
    keyboard.send("Rencanakan")
    done(page)
    keyboard.follow("Undang ormas")
    keyboard.write(q=right.rpartition(" ")[0])
    keyboard.enter()
    expect(page.get_by_label(other.name)).to_be_checked()
    expect(page.get_by_label(right)).not_to_be_checked()
    page.get_by_label(right).press("Space")
    keyboard.send("Undang yang dicentang")
    done(page, "2 diundang.")
    keyboard.unfold("Catat bahwa pertemuan berlangsung")
    keyboard.send("Sudah berlangsung")
    keyboard.follow("Catat kehadiran")
    keyboard.pick(f"Ketua {other.name}")
    keyboard.pick(f"Izin {right}")
    keyboard.send("Catat kehadiran")
    done(page, "1 hadir")
    meeting = office.clusters.load(AttendedMeeting, page.url.rpartition("/")[2])
    assert meeting.presence == {wrong.id: "excused", other.id: "present"}

    keyboard.open("Klaster", "Pelibatan")
    keyboard.follow("Catat permintaan OPD")
    keyboard.write(opd="Dinas Contoh Budaya", penghubung="Bidang Seni", kegiatan=f"Pentas {right}")
    keyboard.date(tanggal=f"12-12-{YEAR + 1}")
    keyboard.write(tempat="Balai Contoh", jumlah="3")
    keyboard.pick("Seni")
    keyboard.write(dasar="Surat 9/2026")
    keyboard.send("Catat permintaan")
    done(page)
    keyboard.pick(other.name)
    keyboard.send("Minta yang dicentang")
    done(page, "Yang diminta (1)")
    assert set(office.clusters.load(Involvement, page.url.rpartition("/")[2]).asked) == {other.id}
