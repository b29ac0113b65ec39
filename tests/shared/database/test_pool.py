"""Connections outlive conflicts, do not outlive a cut, and are never closed under a reader."""

import sqlite3
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import psycopg
import pytest

from shared.database import (
    Database,
    DatabaseBusy,
    DatabaseUnusable,
    Duplicate,
    PostgresDatabase,
    SqliteDatabase,
)


def insert(database: Database, word: str, together: bool = False) -> None:
    with database.write(together=together) as t:
        t.run("INSERT INTO words VALUES (?)", (word,))


def count(database: Database) -> int:
    with database.read() as t:
        return t.one("SELECT COUNT(*) FROM words")[0]


def identity(database: Database) -> object:
    with database.read() as t:
        return t.connection


@pytest.mark.parametrize("together", [False, True])
def test_a_taken_key_is_an_outcome_and_the_connection_stays(database: Database, together: bool):
    insert(database, "satu", together)
    before = identity(database)
    with pytest.raises(Duplicate):
        insert(database, "satu", together)
    assert identity(database) is before
    assert count(database) == 1


@pytest.mark.parametrize("together", [False, True])
def test_another_broken_rule_is_no_taken_key(database: Database, together: bool):
    with pytest.raises(DatabaseUnusable):
        insert(database, "", together)
    assert count(database) == 0


@pytest.mark.parametrize("together", [False, True])
@pytest.mark.parametrize("rows", [0, 1, 31, 32, 33, 200])
def test_many_rows_are_all_there_in_their_order(database: Database, together: bool, rows: int):
    words = [f"kata {number}" for number in range(rows)]
    with database.write() as t:
        t.run("CREATE TABLE numbered (number BIGINT, word TEXT)")
    with database.write(together=together) as t:
        t.run_many("INSERT INTO numbered (number, word) VALUES (?, ?)", list(enumerate(words)))
    with database.read() as t:
        assert t.all("SELECT number, word FROM numbered ORDER BY number") == list(enumerate(words))


@pytest.mark.parametrize("together", [False, True])
def test_many_rows_may_be_there_already_and_many_may_be_taken_out(database: Database, together: bool):
    words = [(f"kata {number}",) for number in range(70)]
    with database.write(together=together) as t:
        t.run_many("INSERT INTO words VALUES (?)", words[:40])
        t.run_many("INSERT INTO words VALUES (?) ON CONFLICT DO NOTHING", words)
        t.run_many("DELETE FROM words WHERE word = ?", words[2:])
    with database.read() as t:
        assert t.all("SELECT word FROM words ORDER BY word") == words[:2]


@pytest.mark.parametrize("together", [False, True])
def test_an_error_in_the_middle_leaves_nothing(database: Database, together: bool):
    class OurMistake(Exception):
        pass

    with pytest.raises(OurMistake), database.write(together=together) as t:
        t.run("INSERT INTO words VALUES ('satu')")
        raise OurMistake
    assert count(database) == 0
    insert(database, "satu")
    assert count(database) == 1


def test_values_with_signs_of_sql_are_only_values(database: Database):
    for word in ("100%", "%s", "?", "a'b", "“é” 😀", "{}"):
        insert(database, word)
    with database.read() as t:
        assert t.one("SELECT word FROM words WHERE word LIKE '1%' AND word = ?", ("100%",)) == ("100%",)
    assert count(database) == 6


def test_closing_waits_for_a_reader(patient: Database):
    reading, closing, release = threading.Event(), threading.Event(), threading.Event()

    def read() -> int:
        with patient.read() as t:
            reading.set()
            release.wait(10)
            return t.one("SELECT COUNT(*) FROM words")[0]

    def close() -> bool:
        closing.set()
        patient.close()
        return release.is_set()

    with ThreadPoolExecutor(2) as pool:
        reader = pool.submit(read)
        reading.wait(5)
        closer = pool.submit(close)
        closing.wait(5)
        threading.Timer(0.05, release.set).start()
        assert closer.result(5)
        assert reader.result(5) == 0


def test_a_reader_that_outstays_the_closing_still_ends_well(database: Database):
    with database.read() as t:
        database.close()
        assert t.one("SELECT COUNT(*) FROM words") == (0,)
        connection = t.connection
    with pytest.raises((psycopg.OperationalError, sqlite3.ProgrammingError)):
        connection.execute("SELECT 1")


def test_a_closed_database_says_so(database: Database):
    database.close()
    for access in (database.read, database.write):
        with pytest.raises(DatabaseUnusable, match="sudah ditutup"), access():
            pass


def test_after_the_server_cut_every_connection_the_second_try_works(postgres_url: str):
    database = PostgresDatabase(postgres_url, "contoh")
    with database.read(), database.read(), database.read():
        pass
    with psycopg.connect(postgres_url, autocommit=True) as admin:
        admin.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
            "WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )
    with pytest.raises(DatabaseBusy, match="terputus"), database.read() as t:
        t.one("SELECT 1")
    with database.read() as t:
        assert t.one("SELECT 1") == (1,)
    database.close()


def test_two_processes_may_make_the_schema_at_once(postgres_url: str):
    gate = threading.Barrier(8)

    def make(_: int) -> None:
        database = PostgresDatabase(postgres_url, 'Aneh "nama" 100%')
        gate.wait(10)
        with database.write():
            pass
        database.close()

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(make, range(8)))


def test_many_threads_share_one_new_file(tmp_path: Path):
    database, gate = SqliteDatabase(tmp_path / "contoh.db"), threading.Barrier(12)

    def use(number: int) -> None:
        gate.wait(10)
        with database.write() as t:
            t.run("CREATE TABLE IF NOT EXISTS words (word TEXT PRIMARY KEY)")
            t.run("INSERT INTO words VALUES (?)", (str(number),))

    with ThreadPoolExecutor(12) as pool:
        list(pool.map(use, range(12)))
    assert count(database) == 12
    database.close()
