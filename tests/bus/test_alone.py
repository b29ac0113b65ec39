"""One at a time: whoever holds the lock keeps others out, and whoever lets it go does so at once."""

from collections.abc import Callable
from pathlib import Path

import psycopg
import pytest

from shared.bus.alone import Alone, FileAlone, PostgresAlone


@pytest.fixture(params=["file", "postgresql"])
def candidate(request: pytest.FixtureRequest, tmp_path: Path) -> Callable[[], Alone]:
    """Each call is one more who wants the same lock."""
    if request.param == "file":
        return lambda: FileAlone(tmp_path / "work.lock")
    url = request.getfixturevalue("postgres_url")
    return lambda: PostgresAlone(url, "work")


def test_only_one_has_it(candidate):
    first, second = candidate(), candidate()
    assert first.take()
    assert first.take()
    assert not second.take()
    first.release()
    assert second.take()
    second.release()


def test_what_was_let_go_can_be_taken_at_once(candidate):
    for _ in range(100):
        one = candidate()
        assert one.take()
        one.release()


def test_a_session_that_the_server_ended_has_lost_it_and_can_be_let_go(postgres_url):
    one, other = PostgresAlone(postgres_url, "work"), PostgresAlone(postgres_url, "work")
    assert one.take()
    with psycopg.connect(postgres_url, autocommit=True) as admin:
        admin.execute(
            "SELECT pg_terminate_backend(pid, 10000) FROM pg_locks WHERE locktype = 'advisory' AND granted"
        )
    one.release()
    assert other.take()
    other.release()
