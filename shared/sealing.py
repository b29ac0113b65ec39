"""Personal data at rest: one key per person, so that destroying the key erases the person.

Ciphertext is AES-256-GCM; what it belongs to (deployment, stream, version, field) is authenticated with it.
"""

import secrets
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from shared.database import SqliteDatabase
from shared.errors import CallUs, InputWrong
from shared.ledger.clock import stamp, utc_now

_NONCE: Final = 12
_TABLES: Final = (
    "CREATE TABLE IF NOT EXISTS subject_keys (subject TEXT PRIMARY KEY, key BLOB, minted_at TEXT NOT NULL,"
    " destroyed_at TEXT NOT NULL DEFAULT '') WITHOUT ROWID",
    "CREATE TABLE IF NOT EXISTS secrets (name TEXT PRIMARY KEY, secret BLOB NOT NULL) WITHOUT ROWID",
)


class SubjectErased(InputWrong):
    """Data pribadi orang ini sudah dihapus; tidak ada yang dapat ditambahkan lagi atas namanya."""

    code = "subject-erased"


class SealBroken(CallUs):
    """Data tersegel tidak cocok dengan tempatnya; mungkin ada yang mengubah berkas."""

    code = "seal-broken"


class KeysMissing(CallUs):
    """Berkas kunci keys.db tidak ditemukan. Pulihkan keys.db dari cadangan; jangan membuat yang baru."""

    code = "keys-missing"


class KeyLost(CallUs):
    """Kunci data pribadi ini hilang dari keys.db. Pulihkan keys.db dari cadangan, lalu ulangi."""

    code = "key-lost"


class KeyStore:
    """``keys.db``: outside the ledger's backup. Deleted bytes are overwritten, no log stays beside it.

    ``must_exist``: KeysMissing instead of a new file, which would make every person look erased.
    """

    def __init__(self, path: Path, *, must_exist: bool = False) -> None:
        if must_exist and not keys_are_there(path):
            raise KeysMissing(
                f"Berkas kunci {path} tidak ditemukan atau kosong. Pulihkan keys.db dari cadangan;"
                " tanpa berkas ini data pribadi tidak dapat dibaca."
            )
        self._database = SqliteDatabase(path, keep_deleted=False)
        with self._database.write() as t:
            for table in _TABLES:
                t.run(table)
        path.chmod(0o600)

    def keys_for(self, subjects: Iterable[str]) -> dict[str, bytes]:
        """The keys of these subjects, minted and committed when new; SubjectErased when one is gone."""
        wanted = set(subjects)
        if not wanted:
            return {}
        found = self._find(wanted)
        missing = wanted - found.keys()
        if missing:
            moment = stamp(utc_now())
            with self._database.write() as t:
                t.run_many(
                    "INSERT INTO subject_keys (subject, key, minted_at) VALUES (?, ?, ?)"
                    " ON CONFLICT DO NOTHING",
                    [(subject, secrets.token_bytes(32), moment) for subject in missing],
                )
            found = self._find(wanted)
        keys = {subject: key for subject, key in found.items() if key is not None}
        if len(keys) < len(wanted):
            raise SubjectErased
        return keys

    def never_minted(self, subjects: Iterable[str]) -> set[str]:
        """Of whom this store knows nothing: neither a key nor that there was one."""
        wanted = set(subjects)
        return wanted - self._find(wanted).keys()

    def existing(self, subjects: Iterable[str]) -> dict[str, bytes]:
        """The keys that are still there; nothing is minted."""
        return {subject: key for subject, key in self._find(set(subjects)).items() if key is not None}

    def destroyed(self, subjects: Iterable[str]) -> set[str]:
        """Whose key was destroyed; a key that was never here is not among them."""
        return {subject for subject, key in self._find(set(subjects)).items() if key is None}

    def destroy(self, subject: str) -> None:
        """Erase: the key is overwritten, and there will never be another. Twice changes nothing."""
        moment = stamp(utc_now())
        with self._database.write() as t:
            t.run(
                "INSERT INTO subject_keys (subject, key, minted_at, destroyed_at) VALUES (?, NULL, '', ?)"
                " ON CONFLICT (subject) DO UPDATE SET key = NULL, destroyed_at = excluded.destroyed_at"
                " WHERE key IS NOT NULL",
                (subject, moment),
            )

    def secret(self, name: str) -> bytes:
        """A random secret of this deployment, made at first use (for keyed digests)."""
        with self._database.write() as t:
            t.run("INSERT INTO secrets VALUES (?, ?) ON CONFLICT DO NOTHING", (name, secrets.token_bytes(32)))
            row = t.one("SELECT secret FROM secrets WHERE name = ?", (name,))
        assert row is not None
        return bytes(row[0])

    def _find(self, subjects: set[str]) -> dict[str, bytes | None]:
        found: dict[str, bytes | None] = {}
        ordered = sorted(subjects)
        with self._database.read() as t:
            for start in range(0, len(ordered), 500):
                part = ordered[start : start + 500]
                marks = ", ".join("?" * len(part))
                found.update(t.all(f"SELECT subject, key FROM subject_keys WHERE subject IN ({marks})", part))
        return found

    def close(self) -> None:
        """Close the connections."""
        self._database.close()


def keys_are_there(path: Path) -> bool:
    """Whether there is a key file with anything in it."""
    return path.exists() and path.stat().st_size > 0


def seal(key: bytes, place: tuple[str, str, int], fields: Mapping[str, str]) -> bytes:
    """Ciphertext of the personal fields of the event at ``place`` (deployment, stream, version)."""
    cipher = AESGCM(key)
    sealed = {}
    for name, text in fields.items():
        nonce = secrets.token_bytes(_NONCE)
        sealed[name] = nonce + cipher.encrypt(nonce, text.encode(), _bound_to(place, name))
    return msgspec.json.encode(sealed)


def unseal(key: bytes, place: tuple[str, str, int], sealed: bytes) -> dict[str, str]:
    """The personal fields again; SealBroken when they were moved or changed."""
    try:
        cipher = AESGCM(key)
        fields = msgspec.json.decode(sealed, type=dict[str, bytes])
        return {
            name: cipher.decrypt(data[:_NONCE], data[_NONCE:], _bound_to(place, name)).decode()
            for name, data in fields.items()
        }
    except (InvalidTag, msgspec.MsgspecError, ValueError):
        raise SealBroken from None


def _bound_to(place: tuple[str, str, int], field: str) -> bytes:
    return msgspec.json.encode([*place, field])
