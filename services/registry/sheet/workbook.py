"""Any office's file to tables: what it really is decides who reads it, not its extension."""

import io
from pathlib import Path

from services.registry.sheet import csv_file, xls, xlsx
from services.registry.sheet.file_kind import kind_of
from services.registry.sheet.model import SheetRefused, Table
from services.registry.sheet.protected import unlock

MAX_FILE = 100 * 1024 * 1024
MAX_ROWS = 20_000


def read_workbook(path: Path, password: str | None = None) -> list[Table]:
    """All tabs of an .xlsx, .xls or .csv file; raises SheetRefused with the way out."""
    content = load(Path(path))
    kind = kind_of(content)
    if kind == "encrypted":
        content = unlock(content, password)
        kind = kind_of(content)
    readers = {"xlsx": xlsx.read, "xls": xls.read}
    if kind == "text":
        tables = csv_file.read(content, Path(path).stem)
    elif kind in readers:
        tables = readers[kind](io.BytesIO(content))
    else:
        raise SheetRefused(kind)
    refuse_too_many(tables)
    return tables


def load(path: Path) -> bytes:
    try:
        if path.stat().st_size > MAX_FILE:
            raise SheetRefused(
                "Berkas lebih besar dari 100 MB. Hapus gambar dan baris kosong, atau bagi "
                "menjadi beberapa berkas."
            )
        content = path.read_bytes()
    except FileNotFoundError:
        raise SheetRefused(f"Berkas {path.name} tidak ditemukan. Periksa nama dan foldernya.") from None
    except IsADirectoryError:
        raise SheetRefused(f"{path.name} adalah folder. Pilih satu berkas di dalamnya.") from None
    except PermissionError:
        raise SheetRefused(
            f"Berkas {path.name} tidak boleh dibaca oleh pengguna ini. Minta izin baca atau salin berkasnya."
        ) from None
    except OSError as error:
        raise SheetRefused(f"Berkas {path.name} tidak dapat dibuka: {error.strerror}.") from None
    if not content.strip(b"\x00 \t\r\n\xef\xbb\xbf"):
        raise SheetRefused(f"Berkas {path.name} kosong. Periksa apakah penyimpanannya selesai.")
    return content


def refuse_too_many(tables: list[Table]) -> None:
    rows = sum(len(table.rows) for table in tables)
    if rows > MAX_ROWS:
        raise SheetRefused(
            f"Berkas berisi {rows} baris data; paling banyak {MAX_ROWS}. Bagi menjadi beberapa berkas."
        )
