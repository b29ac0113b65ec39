"""The tables that views have beside their read models: what was set aside, and what was decided about it."""

from typing import Final

from shared.database import Transaction

PARKING: Final = """
CREATE TABLE IF NOT EXISTS parked (
  projection TEXT NOT NULL, source TEXT NOT NULL, position BIGINT NOT NULL, stream TEXT NOT NULL,
  topic TEXT NOT NULL, reason TEXT NOT NULL, parked_at TEXT NOT NULL, attempts BIGINT NOT NULL DEFAULT 1,
  PRIMARY KEY (projection, source, position)
);
CREATE TABLE IF NOT EXISTS discarded (
  projection TEXT NOT NULL, source TEXT NOT NULL, position BIGINT NOT NULL,
  PRIMARY KEY (projection, source, position)
);
CREATE TABLE IF NOT EXISTS decided (projection TEXT PRIMARY KEY, position BIGINT NOT NULL);
"""
_HAS_ATTEMPTS: Final = {
    "sqlite": "SELECT 1 FROM pragma_table_info('parked') WHERE name = 'attempts'",
    "postgresql": "SELECT 1 FROM pg_attribute"
    " WHERE attrelid = to_regclass('parked') AND attname = 'attempts'",
}


def count_attempts(t: Transaction, dialect: str) -> None:
    """Views of an office that is older than the counting of attempts begin to count."""
    if t.one(_HAS_ATTEMPTS[dialect]) is None:
        t.run("ALTER TABLE parked ADD COLUMN attempts BIGINT NOT NULL DEFAULT 1")
