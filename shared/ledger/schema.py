"""The tables of a ledger: made once, and never those of somebody else."""

import re
from pathlib import Path
from typing import Final

from shared.database import Database, Transaction
from shared.errors import CallUs
from shared.ledger.chain import Identity

SCHEMA_VERSION: Final = 1
_SCRIPTS = {"sqlite": "sqlite_schema.sql", "postgresql": "postgres_schema.sql"}
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


def make_tables(database: Database, identity: Identity) -> None:
    """Make what is missing. A role that may only append (PostgreSQL) changes nothing here.

    Errors: WrongLedger when the ledger is another's, or of a newer program.
    """
    mine = (identity.deployment, identity.service, identity.incarnation)
    with database.write("append") as t:
        if t.one(_TABLE[database.dialect]) is None:
            _run_script(t, script_of(database.dialect), database.dialect)
        found = t.one("SELECT deployment, service, incarnation, schema_version FROM ledger_identity")
        if found is None:
            t.run("INSERT INTO ledger_identity VALUES (?, ?, ?, ?)", (*mine, SCHEMA_VERSION))
        elif found[:3] != mine:
            raise WrongLedger(f"Buku peristiwa ini milik {_named(found)}, bukan {_named(mine)}.")
        elif found[3] != SCHEMA_VERSION:
            raise WrongLedger("Buku peristiwa ini ditulis oleh versi program lain. Pasang versi yang sesuai.")


def script_of(dialect: str) -> str:
    """The statements that make a ledger."""
    return Path(__file__).with_name(_SCRIPTS[dialect]).read_text()


def _named(identity: tuple[object, ...]) -> str:
    return "{} / {} (penjelmaan {})".format(*identity)


def _run_script(t: Transaction, script: str, dialect: str) -> None:
    if dialect == "postgresql":
        t.run(script)
        return
    statement = ""
    for line in script.splitlines():
        statement += line + "\n"
        complete = line.endswith("END;") if "TRIGGER" in statement else line.rstrip().endswith(";")
        if complete:
            t.run(statement)
            statement = ""


def missing_guards(database: Database) -> list[str]:
    """Triggers of the schema that are not there: somebody took them away."""
    script = script_of(database.dialect)
    wanted = set(re.findall(r"TRIGGER (?:IF NOT EXISTS )?(\w+) BEFORE", script))
    with database.read() as t:
        there = {row[0] for row in t.all(_TRIGGERS[database.dialect])}
    return sorted(wanted - there)
