"""Full disk, no permission, a broken file, no server: said in words, nothing half written."""

import sqlite3
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path

import pytest

from shared.database import DatabaseUnusable, PostgresDatabase, SqliteDatabase
from shared.ledger import Cause, Entry, Identity, Ledger, LedgerEvent, verify

IDENTITY = Identity("kantor-contoh", "registry")
MIB = 1024 * 1024


def append(ledger: Ledger, number: int) -> None:
    cause = Cause(f"perintah-{number}", "petugas", "note", b"digest", "", "")
    ledger.append([Entry([LedgerEvent(f"ormas-{number}", 1, "registry.Noted", b"x" * 40_000)], cause)])


def append_until_full(ledger: Ledger) -> int:
    """How many commands went in; nothing is left of the one that did not."""
    for number in range(1, 200):
        try:
            append(ledger, number)
        except DatabaseUnusable as error:
            assert "Ruang penyimpanan penuh" in error.message
            assert "Kosongkan ruang" in error.message
            assert ledger.receipt(Cause(f"perintah-{number}", "", "", b"digest", "", "")) is None
            return number - 1
    raise AssertionError("the disk never got full")


@contextmanager
def small_disk(path: Path) -> Iterator[Path]:
    """A disk of 3 MiB."""
    path.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", path], check=True, capture_output=True)
    try:
        yield path
    finally:
        subprocess.run(["umount", "--lazy", path], check=True)


def disks() -> list[str]:
    """Some machines let us make a small disk; a quota gives the same answer on all of them."""
    with tempfile.TemporaryDirectory() as name:
        try:
            with small_disk(Path(name, "kecil")):
                return ["quota", "disk"]
        except (subprocess.CalledProcessError, OSError):
            return ["quota"]


@contextmanager
def quota(ledger: Ledger) -> Iterator[None]:
    with ledger.database.read() as t:
        t.run("PRAGMA max_page_count = 200")
    yield
    with ledger.database.read() as t:
        t.run("PRAGMA max_page_count = 100000")


@contextmanager
def ballast(disk: Path) -> Iterator[None]:
    (disk / "lain.bin").write_bytes(b"x" * MIB)
    yield
    (disk / "lain.bin").unlink()


@pytest.mark.parametrize("kind", disks())
def test_a_full_disk_keeps_what_it_has_and_goes_on_when_there_is_room(tmp_path: Path, kind: str):
    with small_disk(tmp_path / "kecil") if kind == "disk" else nullcontext(tmp_path) as place:
        ledger = Ledger(SqliteDatabase(place / "registry.ledger.db"), IDENTITY)
        ledger.create()
        with ballast(place) if kind == "disk" else quota(ledger):
            written = append_until_full(ledger)
            assert written
            verdict = verify(ledger, IDENTITY)
            assert (verdict.ok, verdict.positions) == (True, written)
        append(ledger, written + 1)
        assert verify(ledger, IDENTITY).positions == written + 1
        ledger.close()


def test_a_full_postgresql_says_so(postgres_url: str):
    database = PostgresDatabase(postgres_url, "contoh")
    with pytest.raises(DatabaseUnusable, match="Kosongkan ruang"), database.write() as t:
        t.run("DO $$ BEGIN RAISE EXCEPTION 'could not extend file' USING ERRCODE = 'disk_full'; END $$")
    database.close()


def test_a_folder_that_may_not_be_written_is_named(place: Path, ordinary_user):
    place.chmod(0o555)
    with ordinary_user(), pytest.raises(DatabaseUnusable) as said:
        Ledger(SqliteDatabase(place / "registry.ledger.db"), IDENTITY).create()
    assert str(place) in said.value.message
    assert "boleh Anda tulisi" in said.value.message


def test_a_file_that_may_not_be_written_is_named(place: Path, ordinary_user):
    path = place / "registry.ledger.db"
    ledger = Ledger(SqliteDatabase(path), IDENTITY)
    ledger.create()
    ledger.close()
    path.chmod(0o444)
    place.chmod(0o555)
    ledger = Ledger(SqliteDatabase(path), IDENTITY)
    with ordinary_user(), pytest.raises(DatabaseUnusable, match="Tidak ada izin") as said:
        append(ledger, 1)
    ledger.close()
    assert str(path) in said.value.message


def test_a_closed_ledger_in_a_read_only_folder_can_still_be_checked(place: Path, ordinary_user):
    path = place / "registry.ledger.db"
    ledger = Ledger(SqliteDatabase(path), IDENTITY)
    ledger.create()
    append(ledger, 1)
    ledger.close()
    path.chmod(0o444)
    place.chmod(0o555)
    with ordinary_user():
        assert verify(SqliteDatabase(path), IDENTITY).positions == 1
    assert list(place.iterdir()) == [path]


def test_a_ledger_that_is_being_written_can_be_checked_and_the_log_counts(place: Path):
    ledger = Ledger(SqliteDatabase(place / "registry.ledger.db"), IDENTITY)
    ledger.create()
    append(ledger, 1)
    assert (place / "registry.ledger.db-wal").stat().st_size
    assert verify(SqliteDatabase(place / "registry.ledger.db"), IDENTITY).positions == 1
    append(ledger, 2)
    ledger.close()


@pytest.mark.parametrize(
    "content", [b"Ini bukan basis data.\n" * 100, b"PK\x03\x04" + b"\0" * 5_000], ids=["text", "workbook"]
)
def test_a_file_that_is_no_database_is_left_alone_and_named(tmp_path: Path, content: bytes):
    path = tmp_path / "registry.ledger.db"
    path.write_bytes(content)
    with pytest.raises(DatabaseUnusable, match="bukan basis data") as said:
        Ledger(SqliteDatabase(path), IDENTITY).create()
    assert "Pulihkan dari cadangan" in said.value.message
    assert path.read_bytes() == content


def test_a_page_written_over_is_found_and_said(tmp_path: Path):
    path = tmp_path / "registry.ledger.db"
    ledger = Ledger(SqliteDatabase(path), IDENTITY)
    ledger.create()
    for number in range(1, 30):
        append(ledger, number)
    ledger.close()
    size = path.stat().st_size
    with path.open("r+b") as file:
        file.seek(size // 2)
        file.write(b"\xee" * 65_536)
    damaged = SqliteDatabase(path)
    verdict = verify(damaged, IDENTITY)
    assert not verdict.ok
    assert 0 < verdict.first_bad < 29
    assert verdict.positions == verdict.first_bad - 1
    damaged.close()


def test_a_broken_index_of_pages_says_restore(tmp_path: Path):
    path = tmp_path / "contoh.db"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE words (word TEXT)")
        connection.executemany("INSERT INTO words VALUES (?)", [("x" * 500,)] * 100)
    connection.close()
    with path.open("r+b") as file:
        file.seek(4096)
        file.write(b"\xee" * 4096)
    database = SqliteDatabase(path)
    with pytest.raises(DatabaseUnusable, match="pulihkan dari cadangan"), database.read() as t:
        t.all("SELECT * FROM words")
    database.close()


def test_no_server_is_said_in_one_line():
    with (
        pytest.raises(DatabaseUnusable, match="PostgreSQL tidak dapat dipakai") as said,
        PostgresDatabase("postgresql://127.0.0.1:1/nowhere", "contoh").read(),
    ):
        pass
    assert "\n" not in said.value.message
