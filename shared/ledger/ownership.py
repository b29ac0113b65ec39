"""Who may do what to a ledger on PostgreSQL: its owner prepares it, the service's role only appends."""

from collections.abc import Iterator
from typing import Final

from psycopg import sql

from shared.database import Database, PostgresDatabase, Transaction
from shared.ledger.chain import Identity
from shared.ledger.schema import make_tables

APPENDED: Final = frozenset(("ledger", "commands"))
READ: Final = frozenset(("ledger_identity",))
"""What is neither appended nor only read is kept up to date: positions, what is set aside."""

_MAY_CHANGE: Final = (
    "SELECT pg_has_role(current_user, relowner, 'USAGE') FROM pg_class WHERE oid = to_regclass('ledger')"
)
_OTHERS: Final = """
SELECT 'SCHEMA', nspname FROM pg_namespace WHERE nspname = current_schema() AND nspowner <> {me}
UNION ALL SELECT 'TABLE', relname FROM pg_class
WHERE relnamespace = current_schema()::regnamespace AND relkind = 'r' AND relowner <> {me}
UNION ALL SELECT 'FUNCTION', proname FROM pg_proc
WHERE pronamespace = current_schema()::regnamespace AND proowner <> {me}
""".format(me="(SELECT oid FROM pg_roles WHERE rolname = current_user)")
_TABLES: Final = "SELECT tablename FROM pg_tables WHERE schemaname = current_schema() ORDER BY 1"


def may_change(database: Database) -> bool:
    """Whether the role behind this connection could lift the guards of the ledger in it."""
    if database.dialect != "postgresql":
        return False
    with database.read() as t:
        row = t.one(_MAY_CHANGE)
    return bool(row and row[0])


def prepare(url: str, schema: str, identity: Identity, role: str) -> None:
    """As the owner: the ledger is there, is ours, and ``role`` may append and read, nothing more.

    Doing it again changes nothing. Errors: WrongLedger, NotPermitted when another owner does not let go.
    """
    database = PostgresDatabase(url, schema)
    try:
        with database.write("append") as t:
            _own(t)
        make_tables(database, identity)
        with database.write("append") as t:
            _grant(t, schema, role)
    finally:
        database.close()


def _own(t: Transaction) -> None:
    """What the service made itself in earlier days becomes the owner's."""
    for kind, name in t.all(_OTHERS):
        suffix = "()" if kind == "FUNCTION" else ""
        t.run(f"ALTER {kind} {_quoted(name)}{suffix} OWNER TO CURRENT_USER")


def _grant(t: Transaction, schema: str, role: str) -> None:
    at, to = _quoted(schema), _quoted(role)
    t.run(f"REVOKE ALL ON SCHEMA {at} FROM PUBLIC, {to}; GRANT USAGE ON SCHEMA {at} TO {to}")
    for (table,) in t.all(_TABLES):
        t.run(f"REVOKE ALL ON {_quoted(table)} FROM PUBLIC, {to}")
        t.run(f"GRANT {', '.join(_rights(table))} ON {_quoted(table)} TO {to}")
    # A guard looks into our table, whatever else of that name the writer has put in its own path.
    for function in ("ledger_next", "ledger_refuse"):
        t.run(f"ALTER FUNCTION {function}() SET search_path = {at}, pg_temp")


def _rights(table: str) -> Iterator[str]:
    yield "SELECT"
    if table not in READ:
        yield "INSERT"
    if table not in READ | APPENDED:
        yield from ("UPDATE", "DELETE")


def _quoted(name: str) -> str:
    return sql.Identifier(name).as_string(None)
