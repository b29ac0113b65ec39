"""The ready-made audit queries say what an auditor asks, on both databases, and only read."""

import re
from pathlib import Path

import pytest

from shared.ledger import Ledger
from tests.shared.ledger.conftest import IDENTITY
from tests.shared.ledger.material import Raw, fill

QUERIES = Path(__file__).parents[3] / "deploy" / "audit"


@pytest.fixture
def ask(ledger: Ledger, raw: Raw):
    """Runs one query as ``psql`` or ``sqlite3`` would, with its variables filled in."""

    def answer(name: str, stream: str = "") -> list[tuple]:
        text = (QUERIES / f"{name}.{ledger.database.dialect}.sql").read_text()
        text = text.replace(":'stream'", f"'{stream}'").replace(":stream", f"'{stream}'")
        text = text.replace(':"schema"', f'"{getattr(ledger.database, "schema", "")}"')
        *before, query = re.split(r";$", text.strip().removesuffix(";"), flags=re.MULTILINE)
        for statement in before:
            raw.run(statement)
        return raw.run(query)

    return answer


def test_the_head_names_the_ledger_and_how_far_it_is(ledger: Ledger, ask):
    assert [row[:4] for row in ask("head")] == [(IDENTITY.deployment, IDENTITY.service, 1, None)]
    fill(ledger)
    head = ledger.head()
    assert ask("head") == [(IDENTITY.deployment, IDENTITY.service, 1, 6, head.recorded_at, head.hash.hex())]


def test_the_history_of_a_stream_is_whole_and_in_order(ledger: Ledger, ask):
    stream = fill(ledger)[1]
    found = ask("history", stream)
    rows = [row for row in ledger.page(0, 100) if row.stream == stream]
    assert [(row.position, row.version, row.actor, row.hash.hex()) for row in rows] == [
        (row[0], row[1], row[3], row[-1]) for row in found
    ]
    assert len(found) == 2


@pytest.mark.parametrize(
    ("damage", "wrong"),
    [
        ("UPDATE ledger SET position = 9 WHERE position = 6", (9, "position")),
        ("DELETE FROM ledger WHERE position = 1", (2, "position")),
        ("UPDATE ledger SET version = 5 WHERE position = 4", (4, "version")),
        ("UPDATE ledger SET recorded_at = '2001' WHERE position = 3", (3, "time")),
    ],
)
def test_a_gap_is_found_and_a_whole_ledger_has_none(ledger: Ledger, raw: Raw, ask, damage: str, wrong: tuple):
    fill(ledger)
    assert ask("gaps") == []
    raw.drop_guards()
    raw.run(damage)
    position, *_, kind = ask("gaps")[0]
    assert (position, kind) == wrong


@pytest.mark.parametrize("path", sorted(QUERIES.glob("*.sql")), ids=lambda path: path.name)
def test_a_query_only_reads_and_says_what_for(path: Path):
    text = path.read_text()
    assert text.startswith("-- ")
    code = re.sub(r"--.*|'[^']*'", "", text).upper()
    assert not re.search(r"\b(INSERT|UPDATE|DELETE|ALTER|CREATE|DROP|TRUNCATE|GRANT)\b", code)
