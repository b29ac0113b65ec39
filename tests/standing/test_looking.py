"""A look of the pump's watch, every two seconds of every office, costs next to nothing."""

import sqlite3
from collections.abc import Iterator

import pytest

from deploy.cli.office import seed
from deploy.rebuilding import READ_MODELS
from deploy.standing.reading import Books
from deploy.wiring import CONSUMERS, heard_by, projector_of
from shared.ledger.clock import utc_now
from tests.offices import found_office


@pytest.fixture
def books(tmp_path) -> Iterator[Books]:
    """Of an office whose events nobody moved yet."""
    deployment = found_office(tmp_path / "kantor")
    seed(deployment)
    for consumer in CONSUMERS:
        heard_by(deployment, consumer).database.close()
    for keeper in READ_MODELS:
        projector_of(deployment, keeper).views.close()
    with Books(deployment) as books:
        yield books


@pytest.fixture
def asked(monkeypatch) -> list[str]:
    """Every statement that SQLite carries out for this process from now on."""
    statements: list[str] = []
    connect = sqlite3.connect

    def listened_to(*about, **options) -> sqlite3.Connection:
        connection = connect(*about, **options)
        connection.set_trace_callback(statements.append)
        return connection

    monkeypatch.setattr(sqlite3, "connect", listened_to)
    return statements


def test_what_is_the_same_for_all_parts_is_asked_once(books, asked):
    books.look(utc_now())
    asked.clear()
    parts = books.look(utc_now()).parts
    assert asked
    assert len(asked) < 1.5 * len(parts)


def test_who_is_behind_says_since_when_its_next_event_waits(books):
    behind = [part for part in books.look(utc_now()).parts if part.lag]
    first = books._ledger("clusters").page(0, 1)[0].recorded_at
    assert {part.next_at for part in behind if part.source == "clusters"} == {first}
    assert all(part.next_at and part.lag_seconds > 0 for part in behind)
