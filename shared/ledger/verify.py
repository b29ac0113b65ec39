"""Proof that nobody rewrote a ledger: every row is hashed again, from the first to the last."""

from collections.abc import Callable, Iterator, Sequence
from hashlib import sha256
from typing import Any, Final, NamedTuple

from shared.database import Database, DatabaseUnusable
from shared.database.contract import Row
from shared.ledger.chain import Identity, link, public_bytes
from shared.ledger.reading import COLUMNS, LedgerReading
from shared.ledger.structure import changed_structure, row_count

PAGE: Final = 5_000
Progress = Callable[[int, int], None]

_PAGE_SQL = f"SELECT {COLUMNS} FROM ledger WHERE {{}} ORDER BY position LIMIT ?"
_TYPES = [int, str, int, str, int, str, str, str, str, str, bytes, bytes]
_NAMES = COLUMNS.split(", ")
_EMPTY_DIGEST = sha256(b"").digest()


class Verdict(NamedTuple):
    """What the check found. ``positions`` were good; ``head_hex`` is the hash of the last good one."""

    ok: bool
    positions: int
    head_hex: str
    first_bad: int | None = None
    reason: str = ""


class _Bad(Exception):
    def __init__(self, position: int, reason: str) -> None:
        self.position, self.reason = position, reason


def verify(ledger: LedgerReading | Database, identity: Identity, progress: Progress | None = None) -> Verdict:
    """Read the whole ledger through connections that cannot write, and name the first bad position.

    Checked: the identity, positions 1, 2, 3 …, every hash from the genesis on, versions 1, 2, 3 … in
    every stream, moments that never fall, that every value has its type, that no row of the table was
    passed over, and last that tables, indexes and guards are those the ledger was made with (or other
    readers could be told another story). ``progress`` is called with (positions done, positions there).
    A bad genesis or structure is position 0.

    Rows cut off at the end leave no trace in the rest: only a witness who kept an earlier head can
    show that. Compare ``positions`` and ``head_hex`` with what others have seen.

    Errors: DatabaseUnusable when the database cannot be opened at all, DatabaseBusy when it goes away.
    """
    database = (ledger.database if isinstance(ledger, LedgerReading) else ledger).reading_only()
    chain = _Chain(identity)
    try:
        with database.read():
            pass  # what cannot be opened is no proof of anything
        bad = _first_bad(database, chain, progress or (lambda done, total: None))
    finally:
        database.close()
    if bad is None:
        return Verdict(True, chain.position, chain.hash.hex())
    return Verdict(False, chain.position, chain.hash.hex(), bad.position, bad.reason)


def _first_bad(database: Database, chain: "_Chain", progress: Progress) -> _Bad | None:
    try:
        _check(database, chain, progress)
    except _Bad as bad:
        return bad
    except DatabaseUnusable as error:
        return _Bad(chain.position + 1, error.message)
    return None


def _check(database: Database, chain: "_Chain", progress: Progress) -> None:
    with database.read() as t:
        owners = t.all("SELECT deployment, service, incarnation FROM ledger_identity")
        last = t.one("SELECT MAX(position) FROM ledger")
        nowhere = t.one("SELECT COUNT(*) FROM ledger WHERE position IS NULL")
        there = row_count(t, database.dialect)
    total = last[0] if last and isinstance(last[0], int) else 0
    identity = chain.identity
    if owners != [(identity.deployment, identity.service, identity.incarnation)]:
        raise _Bad(0, f"buku ini tercatat milik {owners}, bukan {identity}")
    for rows in _pages(database):
        chain.follow(rows)
        progress(chain.position, total)
    if nowhere and nowhere[0]:
        raise _Bad(chain.position + 1, f"{nowhere[0]} baris tanpa nomor urut")
    if chain.position < there:
        raise _Bad(chain.position + 1, f"tabel memuat {there} baris, yang terbaca {chain.position}")
    if changed := changed_structure(database):
        raise _Bad(0, changed)


def _pages(database: Database) -> Iterator[Sequence[Row]]:
    """Pages that overlap by one row, so that a second row with the same position is seen as well."""
    after, seen, size = list[Any](), 0, PAGE
    where = "position IS NOT NULL"  # no lower bound: what stands below every number is seen too
    while True:
        try:
            with database.read() as t:
                rows = t.all(_PAGE_SQL.format(where), (*after, size + seen))[seen:]
        except DatabaseUnusable:
            if size == 1:
                raise
            size = 1  # something on this page cannot be read: go up to it row by row
            continue
        if not rows:
            return
        yield rows
        after, seen, where = [rows[-1][0]], 1, "position >= ?"


class _Chain:
    """How far the check has come."""

    def __init__(self, identity: Identity) -> None:
        self.identity = identity
        self.position = 0
        self.hash = identity.genesis()
        self._recorded_at = ""
        self._versions: dict[str, int] = {}

    def follow(self, rows: Sequence[Row]) -> None:
        """Take rows in their order; :class:`_Bad` at the first that does not belong there."""
        versions, types = self._versions, _TYPES
        for row in rows:
            expected = self.position + 1
            if list(map(type, row)) != types:
                raise _Bad(expected, _wrong_types(row))
            position, stream, version, recorded_at, sealed = row[0], row[1], row[2], row[5], row[10]
            if position != expected:
                raise _misplaced(position, expected)
            digest = sha256(sealed).digest() if sealed else _EMPTY_DIGEST
            try:
                hashed = link(self.hash, public_bytes(*row[:10]), digest)
            except UnicodeEncodeError:
                raise _Bad(expected, "teksnya rusak (bukan UTF-8)") from None
            if hashed != row[11]:
                raise _Bad(expected, "isi baris tidak cocok dengan sidiknya")
            if version != versions.get(stream, 0) + 1:
                raise _Bad(expected, f"versi {version} tidak melanjutkan {stream}")
            if recorded_at < self._recorded_at:
                raise _Bad(expected, "dicatat lebih awal daripada baris sebelumnya")
            versions[stream] = version
            self.position, self.hash, self._recorded_at = position, hashed, recorded_at


def _misplaced(found: int, expected: int) -> _Bad:
    if found > expected:
        return _Bad(expected, f"baris hilang; sesudahnya ada posisi {found}")
    return _Bad(found, "ada baris sisipan: nomor urutnya dua kali atau di bawah 1")


def _wrong_types(row: Sequence[Any]) -> str:
    wrong = [n for n, value, kind in zip(_NAMES, row, _TYPES, strict=True) if type(value) is not kind]
    return f"jenis isian salah: {', '.join(wrong)}"
