"""What an error of PostgreSQL means for us: try again, it is a person's turn, or a key is taken."""

import re
from typing import Final

import psycopg
from psycopg import errors

from shared.database.contract import DatabaseBusy, DatabaseUnusable, NotPermitted

AWAY: Final = "Sambungan ke PostgreSQL terputus. Silakan coba lagi sebentar."
_LASTING: Final = re.compile(
    r"password|authentication|does not exist|pg_hba|permission denied|not permitted|invalid", re.IGNORECASE
)


def first_line(error: psycopg.Error) -> str:
    """A driver's message says the most in its first line."""
    return (str(error).splitlines() or [type(error).__name__])[0]


def translated(error: psycopg.Error) -> Exception:
    """What a statement's failure is to the caller."""
    if isinstance(error, errors.LockNotAvailable | errors.DeadlockDetected | errors.SerializationFailure):
        return DatabaseBusy()
    if isinstance(error, errors.DiskFull):
        return DatabaseUnusable("Ruang penyimpanan PostgreSQL penuh. Kosongkan ruang, lalu ulangi.")
    if isinstance(error, errors.InsufficientPrivilege | errors.InvalidSchemaName):
        return NotPermitted(f"PostgreSQL tidak mengizinkan: {first_line(error)}")
    if isinstance(error, psycopg.OperationalError) and _is_cut(error):
        return DatabaseBusy(AWAY)
    return DatabaseUnusable(f"PostgreSQL menolak perintah: {first_line(error)}")


def refused_connection(error: psycopg.Error, *, known: bool) -> Exception:
    """Whoever was let in before (``known``) waits for a server that restarts; a newcomer asks a person."""
    if isinstance(error, errors.InsufficientPrivilege):
        return translated(error)
    if known and isinstance(error, psycopg.OperationalError) and not _LASTING.search(first_line(error)):
        return DatabaseBusy(AWAY)
    return DatabaseUnusable(f"PostgreSQL tidak dapat dipakai: {first_line(error)}")


def _is_cut(error: psycopg.OperationalError) -> bool:
    """The server went away or is going: another connection may work."""
    return error.sqlstate is None or error.sqlstate.startswith(("08", "57P"))
