"""What was known at a moment, and what was true on a day."""

import json

import pytest

from shared.errors import InputWrong
from shared.ledger import LedgerRow
from shared.projection.cut import ValidOn, build_past, heads, known_at, known_at_position
from tests.shared.projection.sums import Pages, Sums

SOURCES = ("shop", "bank")


@pytest.fixture
def dated() -> Pages:
    """One payment a day in the shop, one every second day at the bank, each true since a day it names."""
    pages = Pages()
    for day in range(1, 11):
        tell(pages, "shop", day, f"2025-12-{20 - day:02}")
        if day % 2 == 0:
            tell(pages, "bank", day, "")
    return pages


def tell(pages: Pages, source: str, day: int, since: str) -> None:
    position = len(pages.rows[source]) + 1
    state = json.dumps({"amount": day, "since": since})
    moment = f"2026-01-{day:02}T08:00:00.000000Z"
    pages.rows[source].append(
        LedgerRow(position, "a", position, f"{source}.Paid", 1, moment, "", "", "", state, b"", b"")
    )


def since(row: LedgerRow) -> str:
    return json.loads(row.state)["since"]


@pytest.mark.parametrize(
    ("moment", "shop", "bank"),
    [
        ("2025-12-31T23:59:59.999999Z", 0, 0),
        ("2026-01-01T07:59:59.999999Z", 0, 0),
        ("2026-01-01T08:00:00.000000Z", 1, 0),
        ("2026-01-05T12:00:00.000000Z", 5, 2),
        ("2027-01-01T00:00:00.000000Z", 10, 5),
    ],
)
def test_a_moment_cuts_every_source_behind_what_was_recorded_by_then(dated, moment, shop, bank):
    assert known_at(dated, SOURCES, moment) == {"shop": shop, "bank": bank}


def test_a_position_cuts_the_other_sources_at_its_moment(dated):
    assert known_at_position(dated, SOURCES, {"shop": 7}) == {"shop": 7, "bank": 3}
    assert known_at_position(dated, SOURCES, {"shop": 0}) == {"shop": 0, "bank": 0}
    assert known_at_position(dated, SOURCES, {"shop": 2, "bank": 5}) == {"shop": 2, "bank": 5}


@pytest.mark.parametrize("given", [{"shop": 11}, {"market": 1}])
def test_a_position_that_is_not_there_is_refused(dated, given):
    with pytest.raises(InputWrong):
        known_at_position(dated, SOURCES, given)


def test_a_past_view_is_what_the_live_one_was_then(dated, tmp_path):
    positions = known_at(dated, SOURCES, "2026-01-05T12:00:00.000000Z")
    then = Pages()
    then.rows = {source: rows[: positions[source]] for source, rows in dated.rows.items()}
    past = build_past(tmp_path / "past.db", dated, Sums(), positions)
    lived = build_past(tmp_path / "lived.db", then, Sums(), heads(then, SOURCES))
    assert (past.digest, past.events, past.tables) == (lived.digest, 7, {"sums": 1})
    assert past.digest != build_past(tmp_path / "now.db", dated, Sums(), heads(dated, SOURCES)).digest


def test_a_day_lets_through_what_held_then_and_what_names_no_day(dated, tmp_path):
    cut = ValidOn("2025-12-12", since)
    past = build_past(tmp_path / "past.db", dated, Sums(), heads(dated, SOURCES), keep=cut)
    # Days 8, 9 and 10 of the shop hold since the 12th, 11th and 10th; the bank's name no day.
    assert (past.left_out, past.events) == (7, 15)
    only = Pages()
    only.rows = {"shop": dated.rows["shop"][7:], "bank": dated.rows["bank"]}
    expected = sum(json.loads(row.state)["amount"] for rows in only.rows.values() for row in rows)
    assert expected == 8 + 9 + 10 + 30
    assert past.digest == digest_of_amount(tmp_path, expected)


def digest_of_amount(tmp_path, amount: int) -> str:
    pages = Pages()
    pages.tell("shop", "a", amount)
    return build_past(tmp_path / "expected.db", pages, Sums(), heads(pages, SOURCES)).digest


def test_the_past_of_nothing_is_empty(tmp_path):
    past = build_past(tmp_path / "past.db", Pages(), Sums(), {"shop": 0, "bank": 0})
    assert (past.events, past.tables, past.parked) == (0, {"sums": 0}, 0)
