"""Who looked at personal data, when and what for: a log of its own, and the one way to read it."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import msgspec

from shared.database import SqliteDatabase
from shared.errors import InputWrong
from shared.events import fact_class
from shared.ledger import Ledger, LedgerRow
from shared.ledger.clock import stamp, utc_now
from shared.sealing import KeyStore, SealBroken, unseal

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

    def close(self) -> None:
        """Close the connections."""
        self._database.close()


class Reveal:
    """Unseals what one stream says of people."""

    def __init__(self, ledger: Ledger, keys: KeyStore, log: ReadLog, deployment: str) -> None:
        self._ledger, self._keys, self._log, self._deployment = ledger, keys, log, deployment

    def of(self, stream: str, purpose: str, actor: str) -> list[dict[str, Any]]:
        """One dict per sealed event: ``topic``, ``version``, ``subject``, ``erased``, ``fields``; and
        ``missing_key`` or ``broken`` when that is why the fields are empty.
        """
        if not purpose.strip():
            raise PurposeMissing
        rows = self._ledger.history(stream)
        found = [(row, _subject(row)) for row in rows if row.sealed]
        if not found:
            return []
        subjects = sorted({subject for _, subject in found})
        self._log.note(actor, stream, subjects, purpose)
        erased = _erased_in(rows) | {s for s in subjects if self._keys.was_destroyed(s)}
        keys = self._keys.existing(set(subjects) - erased)
        return [self._told(row, subject, subject in erased, keys.get(subject)) for row, subject in found]

    def _told(self, row: LedgerRow, subject: str, erased: bool, key: bytes | None) -> dict[str, Any]:
        told: dict[str, Any] = {"topic": row.topic, "version": row.version, "subject": subject}
        told |= {"erased": erased, "fields": {}}
        if erased:
            return told
        if key is None:
            return told | {"missing_key": True}
        try:
            return told | {"fields": unseal(key, (self._deployment, row.stream, row.version), row.sealed)}
        except SealBroken:
            return told | {"broken": True}


def _subject(row: LedgerRow) -> str:
    state = msgspec.json.decode(row.state)
    return str(state[fact_class(row.topic).SUBJECT])


def _erased_in(rows: Sequence[LedgerRow]) -> set[str]:
    """Whom the stream says to be erased: from that event on, whether the key is gone already or not."""
    erasing = ((row, fact_class(row.topic).ERASES) for row in rows)
    return {str(msgspec.json.decode(row.state)[field]) for row, field in erasing if field}
