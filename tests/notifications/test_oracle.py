"""The program and a second reckoning that was written from the README say the same of random lives."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

import pytest

from services.notifications.domain import Office, owed, reminders_on, topics_of
from services.notifications.domain.happening import Happening
from services.notifications.obligations.shipped import shipped_lines
from tests.notifications.lives import BEGIN, DAYS, life
from tests.notifications.oracle import KNOWN_LINES, Expected, Setting, expected
from tests.notifications.owing import shipped

LINES = {code: line for code, line in shipped().items() if code in KNOWN_LINES}
TABLE = [
    Setting("2026-01-01", line["code"], "2026-01-01", line)
    for line in shipped_lines()
    if line["code"] in KNOWN_LINES
]


def _told(lives: Sequence[tuple[str, Happening]], days: Sequence[str]) -> set[Expected]:
    """What the program says, day by day."""
    sent: set[str] = set()
    found: set[Expected] = set()
    for before, day in zip([_ahead_of(days[0]), *days], days, strict=False):
        known = [each for on, each in lives if on <= day]
        office = Office.of(day, known)
        matters = [
            each for line in LINES.values() for each in owed(line, _streams(known, topics_of(line)), office)
        ]
        for each in reminders_on(day, before, LINES, matters, sent):
            sent.add(each.stream)
            matter = each.matter
            key = (matter.obligation, matter.about, matter.period)
            found.add(Expected(*key, each.offset, each.recipient, day))
    return found


def _ahead_of(day: str) -> str:
    return (date.fromisoformat(day) - timedelta(days=1)).isoformat()


def _streams(known: Sequence[Happening], topics: set[str]) -> Iterator[list[Happening]]:
    found: dict[str, list[Happening]] = {}
    for each in known:
        if each.topic in topics:
            found.setdefault(each.stream, []).append(each)
    yield from found.values()


@pytest.mark.parametrize(("seed", "step"), [(1, 1), (2, 3), (3, 17)])
def test_both_expect_the_same_reminders(seed: int, step: int) -> None:
    """Also of a machine that is on every third day alone."""
    lives = life(seed, ormas=12, days=240)
    days = [(BEGIN + timedelta(n)).isoformat() for n in range(0, 240, step)]
    wanted = expected(lives, TABLE, days)
    assert _told(lives, days) == wanted
    assert {each.obligation for each in wanted} > {"skt-ends", "semester-report", "service-promise"}


def test_a_line_that_is_set_and_stopped_holds_in_between() -> None:
    lives = life(4, ormas=6, days=DAYS)
    days = [(BEGIN + timedelta(n)).isoformat() for n in range(DAYS)]
    line = next(each for each in shipped_lines() if each["code"] == "permit-removal")
    table = [
        Setting("2026-03-01", "permit-removal", "2026-04-01", line),
        Setting("2026-05-01", "permit-removal", "2026-07-01", None),
    ]
    found = expected(lives, table, days)
    assert found
    assert {each.day[:7] for each in found} <= {"2026-04", "2026-05", "2026-06"}
