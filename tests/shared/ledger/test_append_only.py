"""What plain SQL may not do to a ledger, and what the service's own role may not."""

import sqlite3

import psycopg
import pytest
from psycopg import sql

from shared.database import PostgresDatabase
from shared.ledger import Ledger
from shared.ledger.schema import missing_guards
from tests.shared.ledger.conftest import IDENTITY
from tests.shared.ledger.material import Raw, cause, entry, fill, new_stream

REFUSED = (sqlite3.IntegrityError, psycopg.IntegrityError)
COPY = "INSERT INTO ledger SELECT {}, stream, {}, topic, schema_version, recorded_at, actor, correlation, causation, state, sealed, hash FROM ledger WHERE position = 3"  # noqa: E501


def everything(raw: Raw) -> list[list[tuple]]:
    return [
        raw.run(f"SELECT * FROM {table} ORDER BY 1") for table in ("ledger", "commands", "ledger_identity")
    ]


def refuses(raw: Raw, statement: str) -> None:
    before = everything(raw)
    with pytest.raises(REFUSED):
        raw.run(statement)
    assert everything(raw) == before


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE ledger SET actor = 'lain' WHERE position = 2",
        "UPDATE ledger SET position = 99 WHERE position = 6",
        "DELETE FROM ledger WHERE position = 6",
        "DELETE FROM ledger",
        "UPDATE commands SET receipt = '{}'",
        "DELETE FROM commands",
        "UPDATE ledger_identity SET incarnation = 2",
        "DELETE FROM ledger_identity",
        "INSERT INTO ledger_identity VALUES ('lain', 'registry', 1, 1)",
    ],
)
def test_rows_are_never_changed_or_deleted(ledger: Ledger, raw: Raw, statement: str):
    fill(ledger)
    refuses(raw, statement)


@pytest.mark.parametrize("position", ["8", "3", "0", "-1", "99"])
def test_only_the_next_position_is_written(ledger: Ledger, raw: Raw, position: str):
    fill(ledger)
    refuses(raw, COPY.format(position, 99))


def test_the_guards_leave_the_next_position_free(ledger: Ledger, raw: Raw):
    """Else the refusals above would prove nothing."""
    fill(ledger)
    raw.run(COPY.format(7, 99))
    assert ledger.head().position == 7


def test_replacing_is_refused_where_it_would_delete_an_older_row(ledger: Ledger, raw: Raw):
    fill(ledger)
    for verb in ("INSERT OR REPLACE", "REPLACE") if ledger.database.dialect == "sqlite" else ("INSERT",):
        refuses(raw, COPY.format(3, "version").replace("INSERT", verb))
        refuses(raw, COPY.format(7, "version").replace("INSERT", verb))
        refuses(raw, f"{verb} INTO commands SELECT command_id, digest, '{{}}' FROM commands")


def test_an_upsert_is_an_update_and_refused(ledger: Ledger, raw: Raw):
    fill(ledger)
    refuses(raw, COPY.format(7, "version") + " ON CONFLICT (stream, version) DO UPDATE SET state = '{}'")
    refuses(
        raw,
        "INSERT INTO commands SELECT command_id, digest, '{}' FROM commands WHERE true "
        "ON CONFLICT (command_id) DO UPDATE SET receipt = '{}'",
    )


@pytest.mark.parametrize("table", ["ledger", "commands", "ledger_identity"])
def test_nothing_is_truncated(postgres_url: str, table: str):
    ledger = Ledger(PostgresDatabase(postgres_url, "registry"), IDENTITY)
    ledger.create()
    fill(ledger)
    raw = Raw(ledger.database)
    refuses(raw, f"TRUNCATE {table}")
    raw.close()
    ledger.close()


def test_a_role_that_owns_nothing_can_append_but_not_lift_the_guards(postgres_url: str):
    owner = Ledger(PostgresDatabase(postgres_url, "registry"), IDENTITY)
    owner.create()
    role, password = new_stream(), "rahasia-uji"
    with psycopg.connect(postgres_url, autocommit=True) as admin:
        _grant_appending(admin, role, password)
        try:
            _appends_but_lifts_no_guard(Ledger(_as(role, password, owner.database), IDENTITY))
        finally:
            owner.close()
            admin.execute(sql.SQL("DROP OWNED BY {role}; DROP ROLE {role}").format(role=sql.Identifier(role)))


def _grant_appending(admin: psycopg.Connection, role: str, password: str) -> None:
    admin.execute(
        sql.SQL(
            "CREATE ROLE {role} LOGIN PASSWORD {password};"
            "GRANT USAGE ON SCHEMA registry TO {role};"
            "GRANT SELECT ON ALL TABLES IN SCHEMA registry TO {role};"
            "GRANT INSERT ON registry.ledger, registry.commands TO {role};"
            "GRANT INSERT, UPDATE ON registry.tracking TO {role}"
        ).format(role=sql.Identifier(role), password=password)
    )


def _as(role: str, password: str, database) -> PostgresDatabase:
    url = psycopg.conninfo.make_conninfo(database.url, user=role, password=password)
    return PostgresDatabase(url, database.schema)


def _appends_but_lifts_no_guard(ledger: Ledger) -> None:
    ledger.create()
    ledger.append([entry()])
    assert ledger.head().position == 1
    for statement in (
        "ALTER TABLE ledger DISABLE TRIGGER ALL",
        "UPDATE ledger SET actor = ''",
        "TRUNCATE commands",
    ):
        with (
            psycopg.connect(ledger.database.url) as mine,
            pytest.raises(psycopg.errors.InsufficientPrivilege),
        ):
            mine.execute("SET search_path TO registry")
            mine.execute(statement)
    assert ledger.receipt(cause()) is None
    ledger.close()


def test_a_guard_that_was_taken_away_is_missed(ledger: Ledger, raw: Raw):
    assert missing_guards(ledger.database) == []
    dialect = ledger.database.dialect
    raw.run(
        "DROP TRIGGER commands_no_delete"
        if dialect == "sqlite"
        else "DROP TRIGGER ledger_no_change ON ledger"
    )
    assert missing_guards(ledger.database) == [
        "commands_no_delete" if dialect == "sqlite" else "ledger_no_change"
    ]
