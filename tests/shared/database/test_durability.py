"""What was committed survives a power cut: asserted on the connections that are really used."""

from pathlib import Path

import psycopg
from psycopg import sql

from shared.database import PostgresDatabase, SqliteDatabase

FULL = 2


def test_sqlite_writes_a_log_and_waits_for_the_disk(tmp_path: Path):
    database = SqliteDatabase(tmp_path / "contoh.db")
    with database.write() as first, database.read() as second:
        for t in (first, second):
            assert t.one("PRAGMA journal_mode") == ("wal",)
            assert t.one("PRAGMA synchronous") == (FULL,)
            assert t.one("PRAGMA busy_timeout") == (0,)
    database.close()


def test_sqlite_keeps_nothing_of_what_must_be_forgotten(tmp_path: Path):
    path, secret = tmp_path / "keys.db", b"kunci-rahasia-satu-orang" * 20
    database = SqliteDatabase(path, keep_deleted=False)
    with database.write() as t:
        assert t.one("PRAGMA journal_mode") == ("delete",)
        assert t.one("PRAGMA synchronous") == (FULL,)
        assert t.one("PRAGMA secure_delete") == (1,)
        t.run("CREATE TABLE keys (subject TEXT PRIMARY KEY, key BLOB)")
        t.run("INSERT INTO keys VALUES ('orang-1', ?)", (secret,))
    assert secret in path.read_bytes()
    with database.write() as t:
        t.run("DELETE FROM keys")
    assert [each.name for each in tmp_path.iterdir()] == ["keys.db"]
    assert secret[:24] not in path.read_bytes()
    database.close()


def test_postgresql_waits_for_the_disk_whatever_its_owner_chose(postgres_url: str):
    with psycopg.connect(postgres_url, autocommit=True) as owner:
        name = sql.Identifier(owner.info.dbname)
        owner.execute(sql.SQL("ALTER DATABASE {} SET synchronous_commit = off").format(name))
    with psycopg.connect(postgres_url) as other:
        assert other.execute("SHOW synchronous_commit").fetchone() == ("off",)
    database = PostgresDatabase(postgres_url, "contoh")
    with database.write("append") as first, database.read() as second:
        for t in (first, second):
            assert t.one("SHOW synchronous_commit") == ("on",)
            assert t.one("SHOW fsync") == ("on",)
    database.close()
