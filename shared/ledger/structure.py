"""Whether a ledger still has the tables, indexes and guards it was made with: nothing less, nothing more."""

import sqlite3
from typing import Final

from shared.database import Database, Transaction
from shared.ledger.schema import SCHEMA_VERSION, missing_guards, script_of

_OBJECTS: Final = (
    "SELECT type, name, tbl_name, sql FROM sqlite_master"
    " WHERE NOT (type = 'table' AND name IN ('sqlite_stat1', 'sqlite_stat4')) ORDER BY name, type"
)
_PLAIN_TABLE: Final = (
    "SELECT 1 FROM pg_class c WHERE c.oid = to_regclass('ledger') AND c.relkind = 'r' AND NOT c.relhasrules"
    " AND NOT c.relrowsecurity AND NOT EXISTS"
    " (SELECT 1 FROM pg_inherits i WHERE c.oid IN (i.inhparent, i.inhrelid))"
)
_PRIMARY_KEY: Final = (
    "SELECT a.attname FROM pg_constraint k JOIN pg_attribute a"
    " ON a.attrelid = k.conrelid AND a.attnum = ANY (k.conkey)"
    " WHERE k.conrelid = to_regclass('ledger') AND k.contype = 'p' AND k.convalidated"
)


def changed_structure(database: Database) -> str:
    """What is not as it was made, in one sentence; empty when everything is."""
    with database.read() as t:
        changed = _changed_on_sqlite(t) if database.dialect == "sqlite" else _changed_on_postgres(t)
    if changed:
        return changed
    missing = missing_guards(database)
    return f"penjaga buku ini dilepas: {', '.join(missing)}" if missing else ""


def row_count(t: Transaction, dialect: str) -> int:
    """How many rows the table itself holds, whatever its indexes say."""
    if dialect == "sqlite":
        row = t.one("SELECT COUNT(*) FROM ledger NOT INDEXED")
    else:
        t.run("SET LOCAL enable_indexscan = off; SET LOCAL enable_indexonlyscan = off")
        row = t.one("SELECT COUNT(*) FROM ledger")
    return int(row[0]) if row else 0


def _changed_on_sqlite(t: Transaction) -> str:
    found, made = set(t.all(_OBJECTS)), _as_made(_version(t))
    names = sorted({str(each[1]) for each in found ^ made})
    if names:
        return f"susunan buku ini diubah: {', '.join(names)}"
    (said,) = t.one("PRAGMA integrity_check(1)") or ("",)
    return "" if said == "ok" else f"berkas rusak atau indeksnya diubah: {said}"


def _version(t: Transaction) -> int:
    """A ledger that was not opened for writing since the last step is compared with what it was then."""
    row = t.one("SELECT schema_version FROM ledger_identity")
    return row[0] if row and row[0] in range(1, SCHEMA_VERSION) else SCHEMA_VERSION


def _as_made(version: int) -> set[tuple[object, ...]]:
    with sqlite3.connect(":memory:") as empty:
        empty.executescript(script_of("sqlite", version))
        return set(empty.execute(_OBJECTS))


def _changed_on_postgres(t: Transaction) -> str:
    if t.one(_PLAIN_TABLE) is None:
        return "tabel ledger diganti atau diberi aturan lain"
    return "" if t.all(_PRIMARY_KEY) == [("position",)] else "tabel ledger kehilangan kunci utamanya"
