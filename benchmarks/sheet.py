"""A register sheet of any length: invented, the same every time, as uneven as the real ones."""

from collections.abc import Iterator
from itertools import islice, product
from pathlib import Path
from random import Random

from openpyxl import Workbook

HEADINGS = (
    "NO",
    "NAMA ORMAS",
    "BIDANG KEGIATAN",
    "ALAMAT SEKRETARIAT",
    "KETUA",
    "SEKRETARIS",
    "BENDAHARA",
    "NO. TELP/HP",
    "LEGALITAS",
    "NOMOR SK/SKT",
    "TANGGAL",
    "BERLAKU S/D",
    "JML ANGGOTA",
    "KET",
)
KINDS = ("Yayasan", "Perkumpulan", "Forum", "Himpunan", "Ikatan", "Paguyuban", "Lembaga", "Asosiasi")
AIMS = ("Cahaya", "Tunas", "Mekar", "Karsa", "Guna", "Rimba", "Samudra", "Lentera", "Wana", "Tirta", "Puspa")
VIRTUES = ("Mandiri", "Sejahtera", "Lestari", "Bersatu", "Harapan", "Kreatif", "Ceria", "Utama", "Abadi")
PLACES = ("Tegallega", "Menteng", "Ciwaringin", "Bantarjati", "Gudang", "Cimahpar", "Mulyaharja", "Katulampa")
FIELDS = ("Agama", "Pendidikan", "Ekonomi", "Sosial", "Lingkungan Hidup", "Seni dan Budaya", "Kesehatan")
FIRST_NAMES = ("Rina", "Iwan", "Tatang", "Hendra", "Yuli", "Asep", "Mira", "Budi", "Imas", "Agus", "Endang")
LAST_NAMES = ("Contoh", "Rekaan", "Misalnya", "Umpama", "Andaian", "Percobaan")
MONTHS = ("Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober")


def write_sheet(path: Path, rows: int) -> Path:
    """A workbook with so many organisations below two title rows."""
    workbook = Workbook()  # not write_only: that leaves out the size, which spreadsheet programs state
    sheet = workbook.worksheets[0]
    sheet.title = "DATA ORMAS"
    for heading in (("DAFTAR ORGANISASI KEMASYARAKATAN – SEMUANYA REKAAN",), (), HEADINGS):
        sheet.append(heading)
    chance = Random(rows)
    for number, name in enumerate(islice(names(), rows), 1):
        sheet.append(row(number, name, chance))
    workbook.save(path)
    return path


def names() -> Iterator[str]:
    """Never the same twice; after the plain ones come those with a number."""
    for number in range(1, 1000):
        for place, virtue, aim, kind in product(PLACES, VIRTUES, AIMS, KINDS):
            yield f"{kind} {aim} {virtue} {place}" + (f" {number}" if number > 1 else "")


def row(number: int, name: str, chance: Random) -> tuple[object, ...]:
    """Dates, counts and gaps as people type them."""
    day, month, year = chance.randint(1, 28), chance.choice(MONTHS), chance.randint(2015, 2024)
    village = chance.choice(PLACES)
    return (
        number,
        name,
        chance.choice(FIELDS),
        f"Jl. Contoh No. {number} RT 0{chance.randint(1, 9)}/04 Kel. {village}",
        person(chance),
        person(chance),
        chance.choice((person(chance), "-", None)),
        chance.choice((89_900_000_000 + number, f"0899-{number:08}", f"+62 899 {number:08}")),
        chance.choice(("AHU", "KEMENKUMHAM RI", "SKT", "belum")),
        f"AHU-{number:07}.AH.01.07.TAHUN {year}",
        chance.choice((f"{day} {month} {year}", f"{day:02}-04-{year}", None)),
        chance.choice((f"{year + 5}-01-{day:02}", "seumur hidup", "-", None)),
        chance.choice((chance.randint(10, 3000), f"±{chance.randint(2, 90)}0", None)),
        chance.choice((None, None, None, "pindah alamat", "tidak aktif")),
    )


def person(chance: Random) -> str:
    """Nobody."""
    return f"{chance.choice(FIRST_NAMES)} {chance.choice(LAST_NAMES)}"
