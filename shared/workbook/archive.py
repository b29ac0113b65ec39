"""Is it safe to unpack this .xlsx? Checked on real bytes before anything parses it."""

import zipfile

from shared.workbook.file_kind import BROKEN
from shared.workbook.table import SheetRefused

MAX_TOTAL = 200 * 1024 * 1024
MAX_RATIO = 100
BIG_ENTRY = 10 * 1024 * 1024
CHUNK = 1024 * 1024
DECLARATIONS = tuple(
    word.encode(encoding)
    for word in ("<!DOCTYPE", "<!ENTITY")
    for encoding in ("utf-8", "utf-16-le", "utf-16-be")
)
TOO_BIG = (
    "Isi berkas terlalu besar setelah dibuka (lebih dari {} MB). Salin baris yang berisi data ke berkas "
    "Excel baru, tanpa baris kosong dan tanpa gambar, lalu pakai berkas baru itu."
)
BOMB = (
    "Berkas ini mengembang tidak wajar saat dibuka dan tidak kami baca. Salin baris datanya ke berkas "
    "Excel baru, lalu pakai berkas baru itu."
)
ENTITIES = (
    "Berkas memuat deklarasi XML yang tidak pernah dibuat Excel dan tidak kami baca. Minta berkas aslinya."
)


def check_archive(archive: zipfile.ZipFile, most: int = MAX_TOTAL) -> None:
    """Raises SheetRefused for a bomb, a declaration of entities, a damaged or locked part.

    ``most``: bytes that its parts may have together once they are unpacked.
    """
    total = 0
    for entry in archive.infolist():
        if entry.flag_bits & 1:
            raise SheetRefused("Berkas dikunci dengan kata sandi ZIP. Buka kuncinya, lalu coba lagi.")
        total += check_entry(archive, entry, total, most)


def check_entry(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, before: int, most: int) -> int:
    size, tail = 0, b""
    is_xml = entry.filename.casefold().endswith((".xml", ".rels", ".vml"))
    try:
        with archive.open(entry) as part:
            while chunk := part.read(CHUNK):
                size += len(chunk)
                if before + size > most:
                    raise SheetRefused(TOO_BIG.format(most // CHUNK))
                if size > BIG_ENTRY and size > MAX_RATIO * max(entry.compress_size, 1):
                    raise SheetRefused(BOMB)
                if is_xml and any(word in tail + chunk for word in DECLARATIONS):
                    raise SheetRefused(ENTITIES)
                tail = chunk[-40:]
    except SheetRefused:
        raise
    except Exception:
        raise SheetRefused(BROKEN) from None
    return size
