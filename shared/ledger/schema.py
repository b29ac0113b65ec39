"""The tables of a ledger: made once, brought forward step by step, and never those of somebody else."""

import re
import sqlite3
from pathlib import Path
from typing import Final

from shared.database import Database, NotPermitted, Transaction
from shared.errors import CallUs
from shared.ledger.chain import Identity

SCHEMA_VERSION: Final = 2
_SCRIPTS = {"sqlite": "sqlite_schema", "postgresql": "postgres_schema"}
_TABLE = {
    "sqlite": "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'ledger_identity'",
    "postgresql": "SELECT 1 WHERE to_regclass('ledger_identity') IS NOT NULL",
}


_TRIGGERS = {
    "sqlite": "SELECT name FROM sqlite_master WHERE type = 'trigger'",
    "postgresql": "SELECT tgname FROM pg_trigger JOIN pg_class ON tgrelid = pg_class.oid"
    " WHERE relnamespace = current_schema()::regnamespace AND tgenabled <> 'D'",
}


class WrongLedger(CallUs):
    """Buku peristiwa ini milik kantor atau layanan lain."""

    code = "wrong-ledger"


class NotPrepared(CallUs):
    """Buku peristiwa ini belum disiapkan oleh pemilik basis data."""

    code = "ledger-not-prepared"


def make_tables(database: Database, identity: Identity) -> None:
    """Make what is missing; bring an older ledger forward. A role that may only append (PostgreSQL)
    changes nothing here.

    A new ledger takes the same steps as an old one, so that nobody can tell them apart afterwards.
    Errors: WrongLedger when the ledger is another's, or of a newer program; NotPrepared when something
    is missing that only the owner of the database may make.
    """
    try:
        _make_tables(database, identity)
    except NotPermitted as refused:
        raise NotPrepared(
            f"Buku peristiwa {identity.service} belum disiapkan di PostgreSQL."
            " Jalankan sekali ./ormas up --database dengan URL pemilik basis datanya."
        ) from refused


def _make_tables(database: Database, identity: Identity) -> None:
    mine = (identity.deployment, identity.service, identity.incarnation)
    with database.write("append") as t:
        if t.one(_TABLE[database.dialect]) is None:
            _bring_forward(t, database.dialect, 0)
        found = t.one("SELECT deployment, service, incarnation, schema_version FROM ledger_identity")
        if found is None:
            t.run("INSERT INTO ledger_identity VALUES (?, ?, ?, ?)", (*mine, SCHEMA_VERSION))
        elif found[:3] != mine:
            raise WrongLedger(f"Buku peristiwa ini milik {_named(found)}, bukan {_named(mine)}.")
        elif found[3] > SCHEMA_VERSION:
            raise WrongLedger("Buku peristiwa ini ditulis oleh versi program lain. Pasang versi yang sesuai.")
        else:
            _bring_forward(t, database.dialect, found[3])


def script_of(dialect: str, version: int = SCHEMA_VERSION) -> str:
    """The statements that make a ledger of this version: those of the first one, and every step since."""
    return "".join(_step(dialect, step) for step in range(1, version + 1))


def is_made(database: Database) -> bool:
    """Whether there is a ledger in this database, whoever's it is."""
    with database.read() as t:
        return t.one(_TABLE[database.dialect]) is not None


def _bring_forward(t: Transaction, dialect: str, version: int) -> None:
    """Inside the append lock and in one transaction: a crash leaves the ledger as it was."""
    for step in range(version + 1, SCHEMA_VERSION + 1):
        _run_script(t, _step(dialect, step), dialect)


def _step(dialect: str, step: int) -> str:
    ending = f"_{step}.sql" if step > 1 else ".sql"
    return Path(__file__).with_name(_SCRIPTS[dialect] + ending).read_text()


def _named(identity: tuple[object, ...]) -> str:
    return "{} / {} (penjelmaan {})".format(*identity)


def _run_script(t: Transaction, script: str, dialect: str) -> None:
    if dialect == "postgresql":
        t.run(script)
        return
    statement = ""
    for line in script.splitlines():
        statement += line + "\n"
        if sqlite3.complete_statement(statement):
            t.run(statement)
            statement = ""


def missing_guards(database: Database) -> list[str]:
    """Triggers of the schema that are not there: somebody took them away."""
    script = script_of(database.dialect)
    wanted = set(re.findall(r"TRIGGER (?:IF NOT EXISTS )?(\w+) BEFORE", script))
    with database.read() as t:
        there = {row[0] for row in t.all(_TRIGGERS[database.dialect])}
    return sorted(wanted - there)
