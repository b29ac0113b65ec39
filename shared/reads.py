"""Who looked at personal data, when and what for: a log of its own, and the one way to read it."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import msgspec
import structlog

from shared.database import SqliteDatabase
from shared.errors import InputWrong
from shared.events import UnknownFact, all_facts
from shared.ledger import Ledger, LedgerRow
from shared.ledger.clock import stamp, utc_now
from shared.mapper import refuse_unknown, state_of
from shared.sealing import KeyStore, SealBroken, unseal

log = structlog.get_logger("reads")
_TABLE = (
    "CREATE TABLE IF NOT EXISTS reads (id INTEGER PRIMARY KEY, read_at TEXT NOT NULL, actor TEXT NOT NULL,"
    " stream TEXT NOT NULL, subjects TEXT NOT NULL, purpose TEXT NOT NULL)"
)


class PurposeMissing(InputWrong):
    """Sebutkan keperluan Anda melihat data pribadi."""

    code = "purpose-missing"


class ReadLog:
    """``<service>.reads.db``: one line for every look at personal data."""

    def __init__(self, path: Path) -> None:
        self._database = SqliteDatabase(path)
        with self._database.write() as t:
            t.run(_TABLE)

    def note(self, actor: str, stream: str, subjects: list[str], purpose: str) -> None:
        """Write the line; whoever cannot be logged sees nothing."""
        with self._database.write() as t:
            t.run(
                "INSERT INTO reads (read_at, actor, stream, subjects, purpose) VALUES (?, ?, ?, ?, ?)",
                (stamp(utc_now()), actor, stream, " ".join(subjects), purpose),
            )

    def lines(self) -> list[dict[str, str]]:
        """Every line, oldest first: ``read_at``, ``actor``, ``stream``, ``subjects``, ``purpose``."""
        names = ("read_at", "actor", "stream", "subjects", "purpose")
        with self._database.read() as t:
            rows = t.all("SELECT read_at, actor, stream, subjects, purpose FROM reads ORDER BY id")
        return [dict(zip(names, row, strict=True)) for row in rows]

    def newest(self, *, streams: Sequence[str], reader: str, before: int, limit: int) -> list[dict[str, Any]]:
        """Lines with their ``number``, the newest first, below the number ``before`` (0: from the last one).

        ``streams``: of what was read, none of them is all; ``reader``: an account, "" for everybody.
        """
        names = ("number", "read_at", "actor", "stream", "purpose")
        where = ["(? = 0 OR id < ?)", "(? = '' OR actor LIKE ?)"]
        values = (before, before, reader, f"%/{reader}")
        if streams:
            where.append(f"stream IN ({', '.join('?' * len(streams))})")
        sql = (
            f"SELECT id, read_at, actor, stream, purpose FROM reads WHERE {' AND '.join(where)} "
            "ORDER BY id DESC LIMIT ?"
        )
        with self._database.read() as t:
            rows = t.all(sql, (*values, *streams, limit))
        return [dict(zip(names, row, strict=True)) for row in rows]

    def close(self) -> None:
        """Close the connections."""
        self._database.close()


class Reveal:
    """Unseals what one stream says of people."""

    def __init__(self, ledger: Ledger, keys: KeyStore, log: ReadLog, deployment: str) -> None:
        self._ledger, self._keys, self._log, self._deployment = ledger, keys, log, deployment

    def of(self, stream: str, purpose: str, actor: str, version: int = 0) -> list[dict[str, Any]]:
        """One dict per sealed event: ``topic``, ``version``, ``subject``, ``erased``, ``fields``.

        ``version``: of this event alone; 0 for all of them.
        ``erased`` only when the stream or the key store says so. ``missing_key``: there is no key and
        nobody destroyed it. ``broken``: the event was tampered with; the others can still be read.
        """
        if not purpose.strip():
            raise PurposeMissing
        rows = self._ledger.history(stream)
        wanted = [row for row in rows if row.sealed and version in (0, row.version)]
        found = [(row, _named_in(row, "SUBJECT")) for row in wanted]
        if not found:
            return []
        subjects = sorted({subject for _, subject in found if subject})
        # The stream counts even while a key is left: a crash can come between the fact and the key's end.
        erased = {_named_in(row, "ERASES") for row in rows}
        self._log.note(actor, stream, subjects, purpose)
        erased |= self._keys.destroyed(subjects)
        keys = self._keys.existing(subjects)
        return [
            _told(row, self._deployment, subject, keys.get(subject), subject in erased)
            for row, subject in found
        ]


def unreadable(ledger: Ledger, keys: KeyStore, deployment: str) -> Iterator[tuple[LedgerRow, str]]:
    """Every row of which sealed words cannot be read though nobody erased them: ``missing_key``, ``broken``.

    Nothing is shown and nothing is logged as read.
    """
    erasing = [topic for topic, fact in all_facts().items() if getattr(fact, "ERASES", "")]
    erasures = _pages(partial(ledger.page_of, erasing)) if erasing else ()
    erased = {_named_in(row, "ERASES") for rows in erasures for row in rows if _is_known(row)}
    for rows in _pages(ledger.page):
        sealed = [(row, _named_in(row, "SUBJECT")) for row in rows if row.sealed and _is_known(row)]
        subjects = {subject for _, subject in sealed}
        gone, there = erased | keys.destroyed(subjects), keys.existing(subjects)
        for row, subject in sealed:
            told = _told(row, deployment, subject, there.get(subject), subject in gone)
            if why := next((each for each in ("missing_key", "broken") if told.get(each)), ""):
                yield row, why


def speaks_of(rows: Iterable[LedgerRow], subject: str) -> bool:
    """Whether sealed words of this subject stand in one of these rows."""
    return any(_named_in(row, "SUBJECT") == subject for row in rows if row.sealed)


def _pages(page: Callable[[int], list[LedgerRow]]) -> Iterator[list[LedgerRow]]:
    after = 0
    while rows := page(after):
        yield rows
        after = rows[-1].position


def _is_known(row: LedgerRow) -> bool:
    """Of an event that only a newer program knows nobody here can say whose it is."""
    try:
        refuse_unknown(row.topic, row.schema_version)
    except UnknownFact:
        return False
    return True


def _told(row: LedgerRow, deployment: str, subject: str, key: bytes | None, erased: bool) -> dict[str, Any]:
    told = {"topic": row.topic, "version": row.version, "subject": subject, "erased": False, "fields": {}}
    if not subject:
        return told | {"broken": True}
    if erased:
        return told | {"erased": True}
    if key is None:
        return told | {"missing_key": True}
    try:
        return told | {"fields": unseal(key, (deployment, row.stream, row.version), row.sealed)}
    except SealBroken:
        log.error("seal-broken", stream=row.stream, version=row.version)
        return told | {"broken": True}


def _named_in(row: LedgerRow, role: str) -> str:
    """The subject that a row names as its SUBJECT or as the one it ERASES; empty when it names none.

    Errors: NewerVersion, which nobody guesses at.
    """
    name = getattr(all_facts().get(row.topic), role, "")
    try:
        return str(state_of(row)[name]) if name else ""
    except (msgspec.MsgspecError, LookupError, TypeError, ValueError):
        return ""  # a state that somebody changed names nobody
