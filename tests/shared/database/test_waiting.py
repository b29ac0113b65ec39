"""Writers wait for each other, let everybody else go on meanwhile, and give up with a clear word."""

import subprocess
import sys
import textwrap
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from shared.database import Database, DatabaseBusy, PostgresDatabase, SqliteDatabase
from shared.database.pool import LIMIT

ROOT = Path(__file__).parents[3]
SENTENCE = "sedang dipakai proses lain. Silakan coba lagi"


def another(database: Database) -> Database:
    """The same place as another process sees it: with connections and locks of its own."""
    if isinstance(database, SqliteDatabase):
        return SqliteDatabase(database.path, wait=0.3)
    assert isinstance(database, PostgresDatabase)
    return PostgresDatabase(database.url, database.schema, wait=0.3)


def write(database: Database, word: str) -> None:
    with database.write("words") as t:
        t.run("INSERT INTO words VALUES (?)", (word,))


def words(database: Database) -> list[str]:
    with database.read() as t:
        return [word for (word,) in t.all("SELECT word FROM words ORDER BY word")]


@pytest.mark.parametrize("whose", ["this process", "another process"])
def test_a_writer_gives_up_after_its_time_and_says_so(database: Database, whose: str):
    holder = database if whose == "this process" else another(database)
    with holder.write("words"), ThreadPoolExecutor(1) as pool:
        began = time.monotonic()
        with pytest.raises(DatabaseBusy, match=SENTENCE):
            pool.submit(write, database, "kedua").result()
        assert time.monotonic() - began >= 0.25
    write(database, "ketiga")
    assert words(database) == ["ketiga"]
    if holder is not database:
        holder.close()


def test_a_writer_gets_its_turn_when_the_other_is_done(database: Database, patient: Database):
    waiting = threading.Event()

    def second() -> None:
        waiting.set()
        write(patient, "kedua")

    with ThreadPoolExecutor(1) as pool:
        with database.write("words") as t:
            t.run("INSERT INTO words VALUES ('pertama')")
            turn = pool.submit(second)
            waiting.wait(5)
        turn.result(30)
    assert words(database) == ["kedua", "pertama"]


def test_a_reader_sees_one_moment_and_waits_for_nobody(database: Database):
    write(database, "pertama")
    other = another(database)
    with database.read() as reader, other.write("words") as writer:
        assert reader.one("SELECT COUNT(*) FROM words") == (1,)
        writer.run("INSERT INTO words VALUES ('kedua')")
        assert reader.one("SELECT COUNT(*) FROM words") == (1,)
    assert words(database) == ["kedua", "pertama"]
    other.close()


GREEN = """
    import eventlet
    eventlet.monkey_patch()
    import sqlite3, sys
    from pathlib import Path
    from shared.database import DatabaseBusy, SqliteDatabase

    holder = sqlite3.connect(sys.argv[1], isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    ticks = 0

    def tick():
        global ticks
        while True:
            ticks += 1
            eventlet.sleep(0.005)

    eventlet.spawn(tick)
    try:
        with SqliteDatabase(Path(sys.argv[1]), wait=0.5).write():
            pass
    except DatabaseBusy:
        print(ticks)
"""


def test_other_greenlets_go_on_while_one_waits(tmp_path: Path):
    green = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", textwrap.dedent(GREEN), tmp_path / "contoh.db"],
        cwd=ROOT,
        capture_output=True,
        text=True,
    )
    assert int(green.stdout) > 10, green.stderr


COUNTER = """
    import sys
    from pathlib import Path
    from shared.database import PostgresDatabase, SqliteDatabase

    where = sys.argv[1]
    database = PostgresDatabase(where, "contoh") if "://" in where else SqliteDatabase(Path(where))
    for _ in range(100):
        with database.write("counter") as t:
            (value,) = t.one("SELECT value FROM counter")
            t.run("UPDATE counter SET value = ?", (value + 1,))
    database.close()
"""


def test_two_processes_lose_nothing_of_each_other(database: Database):
    with database.write() as t:
        t.run("CREATE TABLE counter (value INTEGER)")
        t.run("INSERT INTO counter VALUES (0)")
    where = database.path if isinstance(database, SqliteDatabase) else database.url
    command = [sys.executable, "-c", textwrap.dedent(COUNTER), where]
    processes = [subprocess.Popen(command, cwd=ROOT) for _ in range(2)]
    assert [process.wait(60) for process in processes] == [0, 0]
    with database.read() as t:
        assert t.one("SELECT value FROM counter") == (200,)


def test_more_readers_than_connections_take_turns_or_are_told_to_wait(database: Database):
    release, reading = threading.Event(), threading.Semaphore(0)

    def read() -> None:
        with database.read():
            reading.release()
            release.wait(60)

    with ThreadPoolExecutor(LIMIT) as pool:
        held = [pool.submit(read) for _ in range(LIMIT)]
        for _ in held:
            assert reading.acquire(timeout=60)
        with pytest.raises(DatabaseBusy, match=SENTENCE):
            words(database)
        release.set()
    assert words(database) == []
