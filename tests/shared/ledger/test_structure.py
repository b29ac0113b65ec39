"""A ledger whose rows are good but whose tables, indexes or guards were doctored does not pass."""

import pytest

from shared.database import SqliteDatabase
from shared.ledger import Ledger, LedgerRow, link, verify
from shared.ledger.proven import HistoryBroken, proven_history
from tests.shared.ledger.conftest import IDENTITY
from tests.shared.ledger.material import Raw, fill

COLUMNS = ", ".join(LedgerRow._fields)


@pytest.fixture
def on_sqlite(tmp_path):
    ledger = Ledger(SqliteDatabase(tmp_path / "x.ledger.db"), IDENTITY)
    ledger.create()
    streams = fill(ledger)
    raw = Raw(ledger.database)
    yield ledger, raw, streams[0]
    raw.close()
    ledger.close()


def test_lifted_guards_are_named(ledger: Ledger, raw: Raw):
    fill(ledger)
    raw.drop_guards()
    verdict = verify(ledger, IDENTITY)
    assert (verdict.ok, verdict.positions, verdict.first_bad) == (False, 6, 0)
    assert "ledger_no" in verdict.reason
    raw.restore_guards()
    assert verify(ledger, IDENTITY).ok


def test_a_table_without_its_primary_key_does_not_pass(ledger: Ledger, raw: Raw):
    fill(ledger)
    raw.without_constraints()
    assert verify(ledger, IDENTITY)[:4:3] == (False, 0)


@pytest.mark.parametrize("position", ["-1e300", "'zz'", "X'ff'", "1e300", "NULL"])
def test_a_row_outside_all_numbers_does_not_pass_and_is_not_shown(on_sqlite, position):
    ledger, raw, stream = on_sqlite
    raw.drop_guards()
    raw.without_constraints()
    values = f"SELECT {COLUMNS} FROM ledger WHERE position = 1"
    values = values.replace("position,", f"{position},", 1).replace("version,", "3,", 1)
    raw.run(f"INSERT INTO ledger ({COLUMNS}) {values}")
    assert not verify(ledger, IDENTITY).ok
    with pytest.raises(HistoryBroken):
        proven_history(ledger, stream)


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE INDEX lain ON ledger (stream, version, state)",
        "CREATE TABLE lain (x)",
        "CREATE VIEW lain AS SELECT * FROM ledger",
        "CREATE TRIGGER lain AFTER INSERT ON ledger BEGIN SELECT 1; END",
        "DROP INDEX ledger_correlation",
    ],
)
def test_what_was_added_or_taken_away_is_named(on_sqlite, statement):
    ledger, raw, _ = on_sqlite
    raw.run(statement)
    verdict = verify(ledger, IDENTITY)
    assert verdict.first_bad == 0
    assert "lain" in verdict.reason or "ledger_correlation" in verdict.reason


def test_an_index_that_tells_another_story_than_the_table_does_not_pass_and_is_not_shown(on_sqlite):
    ledger, raw, stream = on_sqlite
    original = ledger.history(stream)[1]
    rest = ", ".join(name for name in LedgerRow._fields if name not in ("stream", "version"))
    raw.drop_guards()
    raw.run("UPDATE ledger SET state = 'palsu' WHERE position = ?", original.position)
    raw.run(f"CREATE INDEX menutupi ON ledger (stream, version, {rest})")
    (root,) = raw.run("SELECT rootpage FROM sqlite_master WHERE name = 'menutupi'")[0]
    (sql,) = raw.run("SELECT sql FROM sqlite_master WHERE name = 'menutupi'")[0]
    raw.run("PRAGMA writable_schema = ON")
    raw.run("DELETE FROM sqlite_master WHERE name = 'menutupi'")
    raw.run("PRAGMA writable_schema = RESET")
    raw.run("UPDATE ledger SET state = ? WHERE position = ?", original.state, original.position)
    raw.run("PRAGMA writable_schema = ON")
    raw.run("INSERT INTO sqlite_master VALUES ('index', 'menutupi', 'ledger', ?, ?)", root, sql)
    raw.run("PRAGMA writable_schema = RESET")
    raw.restore_guards()
    again = Ledger(SqliteDatabase(ledger.database.path), IDENTITY)
    assert again.history(stream)[1].state == "palsu"  # the index, not the table
    assert verify(again, IDENTITY).first_bad == 0
    with pytest.raises(HistoryBroken):
        proven_history(again, stream)
    again.close()


def test_a_whole_history_is_shown(ledger: Ledger):
    for stream in fill(ledger):
        assert proven_history(ledger, stream) == ledger.history(stream)
    assert proven_history(ledger, "ormas-lain") == []


def test_a_row_forged_with_a_hash_of_its_own_is_not_shown(ledger: Ledger, raw: Raw):
    stream = fill(ledger)[0]
    raw.drop_guards()
    forged = ledger.page(0)[0]._replace(state="{}")
    hashed = link(IDENTITY.genesis(), forged.public(), forged.sealed_digest())
    raw.run("UPDATE ledger SET state = '{}', hash = ? WHERE position = 1", hashed)
    with pytest.raises(HistoryBroken):
        proven_history(ledger, stream)


def test_a_history_with_a_hole_is_not_shown(ledger: Ledger, raw: Raw):
    stream = fill(ledger)[0]
    raw.drop_guards()
    raw.run("DELETE FROM ledger WHERE position = 1")
    with pytest.raises(HistoryBroken):
        proven_history(ledger, stream)
