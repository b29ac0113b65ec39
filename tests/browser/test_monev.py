"""The pack of a year in Chromium: frozen, downloaded, told to the press, presented. All is invented."""

from datetime import date, timedelta

import pypdfium2

from contracts.telling.dates import date_words
from tests.portal.told.ormas import registered, stream

GROUND = "Rapat persiapan 12/2026"


def test_the_pack_is_walked_from_its_freezing_to_a_direction_that_is_done(person, scored_office):
    day = date.today() - timedelta(2)
    head, officer = person("rekan.kepala", "division_head"), person("rekan.satu", "case_officer")
    freeze(head, scored_office, f"/monev/{day.year}")
    take_along(head, day.year)
    present(officer, day)


def freeze(head, office, page):
    """What is recorded later stands beside what was frozen, and in a second edition that says why."""
    head.open(page)
    head.sees("Ormas dalam register", "2 ormas", "Sidik angka ini")
    head.does("Bekukan", {"Dasar": GROUND}, "Bekukan angka ini")
    head.sees("Yang sudah dibekukan", "semua angka masih sama")
    office.tell(stream(3), registered("Perkumpulan Rekaan"))
    office.catch_up()
    head.open(page)
    head.sees_not("semua angka masih sama")
    head.follow("Edisi 1")
    row = head.page.get_by_role("row", name="Ormas dalam register")
    assert [cell.partition(" ormas")[0] for cell in row.get_by_role("cell").all_inner_texts()[:2]] == [
        "2",
        "3",
    ]
    head.open(page)
    said = {"Dasar": GROUND, "Alasan membekukan lagi": "Satu ormas terlambat dicatat."}
    head.does("Bekukan", said, "Bekukan angka ini")
    head.sees("Alasan: Satu ormas terlambat dicatat.")
    head.follow("Edisi 1")


def take_along(head, year):
    """Every page of the file says which it is of how many."""
    pack = texts(head.download("Unduh PDF F4"))
    assert f"Monitoring dan evaluasi ormas {year} Edisi 1, dibekukan" in pack[0]
    assert len(pack) > 1
    assert [f"halaman {n} dari {len(pack)}" in page for n, page in enumerate(pack, 1)] == [True] * len(pack)
    assert "Ormas dalam register 2 ormas" in " ".join(pack)
    head.follow("Lembar pers")
    head.sees(f"Ormas dalam angka {year}")
    assert f"Ormas dalam angka {year}" in texts(head.download("Unduh PDF"))[0]


def present(officer, day):
    """By an ormas before the Forkopimda, who give a direction with its day."""
    officer.open(f"/monev/{day.year}")
    officer.follow("Paparan")
    officer.sees("Belum ada paparan.")
    said = {"Hari": day.isoformat(), "Tempat": "Ruang rapat", "Dasar": "Undangan 88/2026"}
    officer.does("Rencanakan", said, "Rencanakan paparan")
    officer.sees(f"{date_words(day.isoformat())}, Ruang rapat.")
    officer.sees("Ormas yang memaparkan (0)", "Belum ada arahan yang dicatat.")
    said = {"Ormas": "Forum Contoh", "Dasar": GROUND}
    officer.does("Tetapkan", said, "Tetapkan ormas yang memaparkan")
    due = (day + timedelta(1)).isoformat()
    said = {"Dari": "Kapolres", "Arahan": "Latih ormas mengenali hoaks.", "Sampai": due}
    officer.does("Catat arahan", said, "Catat arahan Forkopimda")
    officer.sees("Arahan Forkopimda (1)", "sudah lewat")
    expose = officer.path
    officer.follow("Cetak lembar setiap ormas")
    officer.sees("Forum Contoh", "Paparan monev")
    officer.open("/hari-ini")
    officer.sees("Arahan Forkopimda (1)", "Kapolres: Latih ormas mengenali hoaks.")
    officer.open(expose)
    said = {"Arahan": "Latih ormas", "Hasil": "Pelatihan sudah dilaksanakan."}
    officer.does("Selesai", said, "Catat arahan yang selesai")
    officer.sees("Selesai: Pelatihan sudah dilaksanakan.")
    officer.open("/hari-ini")
    officer.sees_not("Arahan Forkopimda (1)")


def texts(content: bytes) -> list[str]:
    """What each page of a PDF says, on one line."""
    read = [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(content)]
    return [" ".join(each.split()) for each in read]
