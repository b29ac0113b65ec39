"""Any office's file to tables: what it really is decides who reads it, not its extension."""

import io
from pathlib import Path

from shared.workbook import csv_file
from shared.workbook.archive import MAX_TOTAL
from shared.workbook.file_kind import kind_of
from shared.workbook.table import SheetRefused, Table

MAX_FILE = 100 * 1024 * 1024
MAX_ROWS = 20_000


def read_workbook(path: Path, password: str | None = None, *, unpacked: int = MAX_TOTAL) -> list[Table]:
    """All tabs of an .xlsx, .xls or .csv file; raises SheetRefused with the way out.

    ``unpacked``: bytes that an .xlsx may have once it is unpacked.
    """
    content = load(Path(path))
    kind = kind_of(content)
    if kind == "encrypted":
        content = _unlocked(content, password)
        kind = kind_of(content)
    tables = _tables(content, kind, Path(path).stem, unpacked)
    refuse_too_many(tables)
    return tables


# What reads Excel takes longer to load than all of ours: every service and command would wait for it.


def _unlocked(content: bytes, password: str | None) -> bytes:
    from shared.workbook.protected import unlock

    return unlock(content, password)


def _tables(content: bytes, kind: str, name: str, unpacked: int) -> list[Table]:
    match kind:
        case "text":
            return csv_file.read(content, name)
        case "xlsx":
            from shared.workbook import xlsx

            return xlsx.read(io.BytesIO(content), unpacked)
        case "xls":
            from shared.workbook import xls

            return xls.read(io.BytesIO(content))
        case _:
            raise SheetRefused(kind)


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
