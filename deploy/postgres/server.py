"""Log in as the owner of a database, and say plainly what stands in the way."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final

import psycopg
from psycopg import errors

from deploy.postgres.address import check_address, role_of, shown
from shared.database import DatabaseUnusable, NotPermitted
from shared.database.postgres_errors import first_line
from shared.database.postgres_session import opened

OLDEST: Final = 14
"""CREATE OR REPLACE TRIGGER, which our ledgers are made with, came with PostgreSQL 14."""

_SENTENCES: Final = (
    (r"password|authentication|no pg_hba", "PostgreSQL menolak nama pengguna atau kata sandi"),
    (r'role "?.*"? (does not exist|is not permitted)', "PostgreSQL tidak mengenal pengguna itu"),
    (r'database ".*" does not exist', "Basis data itu tidak ada. Buat dahulu dengan createdb"),
    (
        r"translate host|name or service|resolve",
        "Nama host PostgreSQL tidak dikenal. Periksa ejaan dan jaringan",
    ),
    (r"refused|no such file", "Tidak ada PostgreSQL yang menjawab di alamat itu. Periksa apakah ia berjalan"),
    (
        r"timeout|timed out",
        "PostgreSQL tidak menjawab pada waktunya. Periksa jaringan dan firewall",
    ),
    (r"starting up|shutting down", "PostgreSQL sedang dinyalakan atau dimatikan. Coba lagi sebentar"),
    (r"too many|reserved", "Sambungan PostgreSQL habis. Naikkan max_connections"),
)


@contextmanager
def logged_in(url: str) -> Iterator[psycopg.Connection[Any]]:
    """A session in this role. Errors: InputWrong, DatabaseUnusable, NotPermitted, one sentence each."""
    check_address(url)
    try:
        connection = opened(url, 10)
    except psycopg.Error as error:
        raise DatabaseUnusable(f"{_reason(error)} ({shown(url)}).") from None
    try:
        yield connection
    except (errors.InsufficientPrivilege, NotPermitted) as refused:
        raise may_not(url, refused) from refused
    finally:
        connection.close()


def may_not(url: str, refused: Exception) -> NotPermitted:
    """The role that was given cannot prepare an office."""
    why = first_line(refused) if isinstance(refused, psycopg.Error) else str(refused)
    return NotPermitted(
        f"Peran {role_of(url)} tidak berhak menyiapkan basis data ini ({why})."
        " Pakai URL pemilik basis data, bila perlu superuser."
    )


def refuse_old(version: int) -> None:
    """``version`` as the server says it: 150017. DatabaseUnusable when it is too old for us."""
    if version < OLDEST * 10_000:
        raise DatabaseUnusable(
            f"PostgreSQL di sana versi {version // 10_000}. Dibutuhkan versi {OLDEST} atau lebih baru."
        )


def _reason(error: psycopg.Error) -> str:
    said = str(error)
    for pattern, sentence in _SENTENCES:
        if re.search(pattern, said, re.IGNORECASE):
            return sentence
    return f"PostgreSQL tidak dapat dihubungi: {first_line(error)}"
