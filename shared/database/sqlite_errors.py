"""What SQLite's complaints mean for the person who reads them."""

import sqlite3
from pathlib import Path

from shared.database.contract import DatabaseBusy, DatabaseUnusable
from shared.database.sqlite_opening import is_busy

ALREADY_THERE = "is there already"
"""How our own triggers say that a key is taken."""

_KEYS = ("SQLITE_CONSTRAINT_UNIQUE", "SQLITE_CONSTRAINT_PRIMARYKEY", "SQLITE_CONSTRAINT_ROWID")
_SENTENCES = {
    "SQLITE_FULL": "Ruang penyimpanan penuh; {name} tidak dapat ditulis. Kosongkan ruang, lalu ulangi.",
    "SQLITE_READONLY": "Tidak ada izin untuk menulis {path}. Periksa pemilik dan izin foldernya.",
    "SQLITE_CANTOPEN": "{path} tidak dapat dibuka. Periksa apakah foldernya ada dan boleh Anda tulisi.",
    "SQLITE_NOTADB": "{path} bukan basis data, atau isinya rusak. Pulihkan dari cadangan.",
    "SQLITE_CORRUPT": "Isi basis data {path} rusak. Hentikan pemakaian, lalu pulihkan dari cadangan.",
    "SQLITE_IOERR": "Penyimpanan gagal membaca atau menulis {path}. Periksa kabel dan kesehatan diska.",
}


def is_duplicate(error: sqlite3.Error) -> bool:
    """A key is taken; every other broken constraint is a fault of ours."""
    name = getattr(error, "sqlite_errorname", "")
    by_trigger = name == "SQLITE_CONSTRAINT_TRIGGER" and ALREADY_THERE in str(error)
    return by_trigger or name in _KEYS


def translated(error: sqlite3.Error, path: Path) -> Exception:
    """Busy is worth another try; the rest needs a person, who is told what to do."""
    if is_busy(error):
        return DatabaseBusy()
    name = getattr(error, "sqlite_errorname", "")
    for prefix, sentence in _SENTENCES.items():
        if name.startswith(prefix):
            return DatabaseUnusable(sentence.format(name=path.name, path=path))
    return DatabaseUnusable(f"Basis data {path.name} menolak perintah: {error}.")
