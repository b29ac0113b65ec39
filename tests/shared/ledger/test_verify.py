"""Whatever is done to a ledger behind its back, the check names the first bad position."""

import dataclasses

import pytest

from shared.database import DatabaseUnusable, PostgresDatabase, SqliteDatabase
from shared.ledger import Entry, Identity, Ledger, LedgerRow, Verdict, link, verify
from tests.shared.ledger.conftest import IDENTITY
from tests.shared.ledger.material import Raw, cause, event, fill, new_stream

COLUMNS = ", ".join(LedgerRow._fields)


@pytest.fixture
def six(ledger: Ledger, raw: Raw) -> Ledger:
    """Six good rows whose guards somebody has lifted."""
    fill(ledger)
    assert verify(ledger, IDENTITY) == Verdict(True, 6, ledger.head().hash.hex())
    raw.drop_guards()
    return ledger


def first_bad(ledger: Ledger) -> int | None:
    verdict = verify(ledger, IDENTITY)
    assert verdict.ok is (verdict.first_bad is None)
    assert bool(verdict.reason) is not verdict.ok
    return verdict.first_bad


def test_an_empty_ledger_is_good(ledger: Ledger):
    assert verify(ledger, IDENTITY) == Verdict(True, 0, IDENTITY.genesis().hex())


def test_a_ledger_of_several_pages_is_good_and_says_how_far_it_is(ledger: Ledger):
    for _ in range(61):
        ledger.append([Entry([event() for _ in range(200)], cause())])
    told = []
    verdict = verify(ledger, IDENTITY, lambda done, total: told.append((done, total)))
    assert verdict == Verdict(True, 12_200, ledger.head().hash.hex())
    assert told == [(5_000, 12_200), (10_000, 12_200), (12_200, 12_200)]


def test_the_check_takes_a_database_alone(six: Ledger, raw: Raw):
    raw.restore_guards()
    assert verify(six.database, IDENTITY).ok


def test_the_good_part_is_told_beside_the_bad(six: Ledger, raw: Raw):
    before = six.page(0)[2]
    raw.run("UPDATE ledger SET actor = 'lain' WHERE position = 4")
    verdict = verify(six, IDENTITY)
    assert verdict[:4] == (False, 3, before.hash.hex(), 4)
    assert "sidik" in verdict.reason


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("stream", "'ormas-lain'"),
        ("version", "7"),
        ("topic", "'registry.Lain'"),
        ("schema_version", "2"),
        ("recorded_at", "'2099-01-01T00:00:00.000000Z'"),
        ("recorded_at", "''"),
        ("actor", "'lain'"),
        ("correlation", "'lain'"),
        ("causation", "''"),
        ("state", "state || ' '"),
        ("hash", "(SELECT hash FROM ledger WHERE position = 2)"),
    ],
)
@pytest.mark.parametrize("position", [1, 4, 6])
def test_a_changed_column_is_found(six: Ledger, raw: Raw, column: str, value: str, position: int):
    raw.run(f"UPDATE ledger SET {column} = {value} WHERE position = {position}")
    assert first_bad(six) == position


def test_a_changed_position_leaves_a_hole(six: Ledger, raw: Raw):
    raw.run("UPDATE ledger SET position = 60 WHERE position = 3")
    assert first_bad(six) == 3


def other_bytes(ledger: Ledger) -> str:
    return "X'00ff'" if ledger.database.dialect == "sqlite" else r"'\x00ff'::bytea"


@pytest.mark.parametrize(("position", "was_sealed"), [(2, True), (3, False)])
def test_a_changed_sealed_part_is_found(six: Ledger, raw: Raw, position: int, was_sealed: bool):
    assert bool(six.page(position - 1)[0].sealed) is was_sealed
    raw.run(f"UPDATE ledger SET sealed = {other_bytes(six)} WHERE position = {position}")
    assert first_bad(six) == position


def test_a_removed_sealed_part_is_found(six: Ledger, raw: Raw):
    raw.run("UPDATE ledger SET sealed = ? WHERE position = 2", b"")
    assert first_bad(six) == 2


@pytest.mark.parametrize("position", [1, 3, 5])
def test_a_removed_row_is_found(six: Ledger, raw: Raw, position: int):
    raw.run(f"DELETE FROM ledger WHERE position = {position}")
    assert first_bad(six) == position


def test_a_removed_row_is_found_when_the_later_ones_moved_up(six: Ledger, raw: Raw):
    raw.run("DELETE FROM ledger WHERE position = 3")
    for position in (4, 5, 6):
        raw.run(f"UPDATE ledger SET position = {position - 1} WHERE position = {position}")
    assert first_bad(six) == 3


@pytest.mark.parametrize("left", [5, 4, 0])
def test_rows_cut_off_at_the_end_need_a_witness(six: Ledger, raw: Raw, left: int):
    raw.restore_guards()
    witnessed = verify(six, IDENTITY)
    raw.drop_guards()
    raw.run("DELETE FROM ledger WHERE position > ?", left)
    raw.restore_guards()
    now = verify(six, IDENTITY)
    assert now.ok
    assert (now.positions, now.head_hex) != (witnessed.positions, witnessed.head_hex)


def copy_row(raw: Raw, source: int, position: int | str, version: int = 9) -> None:
    values = f"SELECT {COLUMNS} FROM ledger WHERE position = {source}"
    values = values.replace("position,", f"{position},", 1).replace("version,", f"{version},", 1)
    raw.run(f"INSERT INTO ledger ({COLUMNS}) {values}")


@pytest.mark.parametrize("position", [7, 0, -1])
def test_an_inserted_row_is_found(six: Ledger, raw: Raw, position: int):
    copy_row(raw, 3, position)
    assert first_bad(six) == position


def test_a_row_inserted_in_the_middle_is_found(six: Ledger, raw: Raw):
    for position in (6, 5, 4):
        raw.run(f"UPDATE ledger SET position = {position + 1} WHERE position = {position}")
    copy_row(raw, 3, 4)
    assert first_bad(six) == 4


def test_two_swapped_rows_are_found(six: Ledger, raw: Raw):
    raw.run("UPDATE ledger SET position = 99 WHERE position = 2")
    raw.run("UPDATE ledger SET position = 2 WHERE position = 5")
    raw.run("UPDATE ledger SET position = 5 WHERE position = 99")
    assert first_bad(six) == 2


@pytest.mark.parametrize("change", [{"deployment": "lain"}, {"service": "requests"}, {"incarnation": 2}])
def test_another_identity_than_expected_is_a_bad_genesis(six: Ledger, change: dict):
    assert verify(six, dataclasses.replace(IDENTITY, **change)).first_bad == 0


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE ledger_identity SET deployment = 'lain'",
        "DELETE FROM ledger_identity",
    ],
)
def test_a_changed_or_lost_identity_is_a_bad_genesis(six: Ledger, raw: Raw, statement: str):
    raw.run(statement)
    assert first_bad(six) == 0


def test_a_ledger_moved_to_another_office_fails_at_its_first_row(six: Ledger, raw: Raw):
    raw.run("UPDATE ledger_identity SET deployment = 'lain'")
    assert verify(six, Identity("lain", IDENTITY.service)).first_bad == 1


@pytest.mark.parametrize("column", LedgerRow._fields)
def test_a_missing_value_is_found(six: Ledger, raw: Raw, column: str):
    raw.without_constraints()
    raw.run(f"UPDATE ledger SET {column} = NULL WHERE position = 4")
    assert first_bad(six) == 4


def test_a_row_without_a_position_behind_the_end_is_found(six: Ledger, raw: Raw):
    raw.without_constraints()
    copy_row(raw, 3, "NULL")
    assert first_bad(six) == 7


def test_the_same_position_twice_is_found(six: Ledger, raw: Raw):
    raw.without_constraints()
    copy_row(raw, 4, 4, version=2)
    assert first_bad(six) == 4


@pytest.mark.parametrize("last_of_page", [4_999, 5_000, 5_001])
def test_the_same_position_twice_is_found_where_pages_meet(ledger: Ledger, raw: Raw, last_of_page: int):
    for _ in range(26):
        ledger.append([Entry([event() for _ in range(200)], cause())])
    raw.drop_guards()
    raw.without_constraints()
    copy_row(raw, last_of_page, last_of_page, version=1)
    assert first_bad(ledger) == last_of_page


@pytest.mark.parametrize("column", ["stream", "state", "sealed", "hash"])
def test_a_column_of_another_type_is_found(six: Ledger, raw: Raw, column: str):
    raw.without_constraints()
    if six.database.dialect == "sqlite":
        wrong = "CAST(hash AS TEXT)" if column in ("sealed", "hash") else f"CAST({column} AS BLOB)"
        raw.run(f"UPDATE ledger SET {column} = {wrong} WHERE position = 4")
        assert first_bad(six) == 4
    else:
        raw.run(f"ALTER TABLE ledger ALTER {column} TYPE varchar[] USING ARRAY[]::varchar[]")
        assert first_bad(six) == 1


def test_text_that_is_no_text_is_found(tmp_path):
    ledger, raw = guardless(SqliteDatabase(tmp_path / "x.db"))
    raw.run("UPDATE ledger SET state = CAST(X'ff22' AS TEXT) WHERE position = 4")
    assert first_bad(ledger) == 4
    raw.close()


@pytest.mark.parametrize("value", ["'abc'", "4.5", "X'04'"])
def test_a_position_that_is_no_number_is_found(tmp_path, value: str):
    ledger, raw = guardless(SqliteDatabase(tmp_path / "x.db"))
    raw.run(f"UPDATE ledger SET position = {value} WHERE position = 4")
    assert first_bad(ledger) == 4
    raw.close()


def guardless(database: SqliteDatabase) -> tuple[Ledger, Raw]:
    ledger = Ledger(database, IDENTITY)
    ledger.create()
    fill(ledger)
    raw = Raw(database)
    raw.drop_guards()
    raw.without_constraints()
    return ledger, raw


@pytest.mark.parametrize("statement", ["DROP TABLE ledger", "ALTER TABLE ledger RENAME COLUMN hash TO sidik"])
def test_a_lost_table_or_column_is_no_good_ledger(six: Ledger, raw: Raw, statement: str):
    raw.run(statement)
    assert first_bad(six) == 1


def rehash(raw: Raw, identity: Identity) -> None:
    """What somebody does who knows how the chain is made."""
    previous = identity.genesis()
    for values in raw.run(f"SELECT {COLUMNS} FROM ledger ORDER BY position"):
        row = LedgerRow(*values)
        previous = link(previous, row.public(), row.sealed_digest())
        raw.run("UPDATE ledger SET hash = ? WHERE position = ?", previous, row.position)


def test_versions_of_a_stream_that_jump_are_found_even_with_good_hashes(six: Ledger, raw: Raw):
    raw.run("UPDATE ledger SET version = 3 WHERE position = 5")
    rehash(raw, IDENTITY)
    assert first_bad(six) == 5


def test_a_stream_that_does_not_begin_with_version_one_is_found(six: Ledger, raw: Raw):
    raw.run("UPDATE ledger SET stream = ? WHERE position = 5", new_stream())
    rehash(raw, IDENTITY)
    assert first_bad(six) == 5


def test_a_moment_that_falls_is_found_even_with_good_hashes(six: Ledger, raw: Raw):
    raw.run("UPDATE ledger SET recorded_at = '2020-01-01T00:00:00.000000Z' WHERE position = 3")
    rehash(raw, IDENTITY)
    assert first_bad(six) == 3


def test_the_check_cannot_write(six: Ledger):
    reading = six.database.reading_only()
    for access in (reading.read, reading.write):
        with pytest.raises(DatabaseUnusable), access() as t:
            t.run("DELETE FROM tracking")
    reading.close()


def test_what_cannot_be_opened_is_no_verdict(tmp_path, postgres_url: str):
    for database in (
        SqliteDatabase(tmp_path / "nowhere.db"),
        PostgresDatabase("postgresql://127.0.0.1:1/nowhere", "registry"),
    ):
        with pytest.raises(DatabaseUnusable):
            verify(database, IDENTITY)
    assert not (tmp_path / "nowhere.db").exists()
