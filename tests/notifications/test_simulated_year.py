"""A year of 300 ormas, day by day: exactly the reminders that a second reckoning expects.

Machines are switched off in the middle of a day, sleep for some days, and are started anew; the office
changes its table.
"""

from collections import Counter
from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from random import Random

import msgspec

from contracts.telling.facts import CATALOGUE
from services.notifications.application import Notifications
from services.notifications.domain import ObligationTable
from services.notifications.domain.happening import Happening
from services.notifications.obligations.shipped import shipped_lines
from shared.bus.heard import Heard
from shared.ledger import Entry, LedgerEvent
from shared.mapper import read_row
from tests.bus.office import messages_of
from tests.notifications.lives import BEGIN, life
from tests.notifications.oracle import KNOWN_LINES, Expected, Setting, expected
from tests.offices import cause_in
from tests.portal.office import ClustersLedger, RegistryLedger, RequestsLedger, ScoringLedger

ORMAS, DAYS, A_DAY = 300, 365, 8
LEAST = 10
"""Reminders of each line, so that all of them mean something."""
SHIPPED = {line["code"]: line for line in shipped_lines() if line["code"] in KNOWN_LINES}
EARLIER = SHIPPED["skt-ends"] | {"tells": [{"who": "ormas", "offsets": [-120, -14, 0]}]}
OFTEN = SHIPPED["skt-ends"] | {"tells": [{"who": "ormas", "offsets": [-45, -21, 0]}]}


class SwitchedOff(Exception):
    """In the middle of a day."""


class Telling:
    """The ledgers of the others, into which a life is written a day at a time; the notifications hear it."""

    def __init__(self, deployment):
        self._ledgers = {
            each.service: each(deployment)
            for each in (RegistryLedger, ClustersLedger, RequestsLedger, ScoringLedger)
        }
        for each in self._ledgers.values():
            each.ledger.clock = lambda: self._now
        self._views = deployment.views("notifications")
        self._heard = Heard(self._views)
        self._heard.create()
        self._after, self._recorded = Counter(), Counter()

    def tell(self, day: str, happenings: list[Happening]) -> list[Happening]:
        """The same, with the places at which they were recorded."""
        self._now = datetime.fromisoformat(f"{day}T02:00:00").replace(tzinfo=UTC)
        placed = [self._placed(each) for each in happenings]
        for service, application in self._ledgers.items():
            if events := [_stored(each) for each in happenings if each.topic.startswith(f"{service}.")]:
                application.ledger.append([Entry(events, cause_in(application, f"{service}.tell"))])
                rows = messages_of(application.ledger, self._after[service], 5000)
                assert not self._heard.append(service, rows).fork
                self._after[service] += len(rows)
        return placed

    def _placed(self, each: Happening) -> Happening:
        service = each.topic.partition(".")[0]
        self._recorded[service] += 1
        return replace(each, place=f"{service}:{self._recorded[service]}")

    def close(self) -> None:
        for each in self._ledgers.values():
            each.close()
        self._views.close()


def _stored(each: Happening) -> LedgerEvent:
    state, version = msgspec.json.encode(each.state), CATALOGUE[each.topic]["version"]
    return LedgerEvent(each.stream, each.version, each.topic, state, schema_version=version)


class Table:
    """The table as the office sets it; ``settings``: as the second reckoning reads it."""

    def __init__(self) -> None:
        self.settings: list[Setting] = []

    def begin(self, notifications, day):
        lines = list(SHIPPED.values())
        self._ask(notifications, lambda t: t.adopt(lines=lines, effective_from=day, ground="awal", today=day))
        self.settings += [Setting(day, line["code"], day, line) for line in lines]

    def set(self, notifications, day, effective_from, line):
        said = {"effective_from": effective_from, "ground": "Keputusan 7", "today": day}
        self._ask(notifications, lambda t: t.load(lines=[line], **said))
        self.settings.append(Setting(day, line["code"], effective_from, line))

    def stop(self, notifications, day, effective_from, code):
        said = {"effective_from": effective_from, "reason": "tidak perlu", "today": day}
        self._ask(notifications, lambda t: t.stop(code=code, **said))
        self.settings.append(Setting(day, code, effective_from, None))

    def _ask(self, notifications, decide):
        cause = cause_in(notifications, "notifications.set_obligation")
        load = notifications.load_or_new
        receipt = notifications.change(ObligationTable, ObligationTable.STREAM, cause, decide, load=load)
        assert receipt.events
        assert not receipt.refused


def _day(n: int) -> str:
    return (BEGIN + timedelta(n)).isoformat()


def _wakings(random: Random) -> Iterator[tuple[int, int]]:
    """The first and the last day of each stretch of days that come together: mostly one."""
    first = 0
    while first < DAYS:
        asleep = random.randint(2, 9) if random.random() < 0.03 else 0
        last = min(DAYS - 1, first + asleep)
        yield first, last
        first = last + 1


def _switched_off_after(notifications, appends, day):
    """So many times something is written on this day, then nothing more."""
    ledger, left = notifications.ledger, iter(range(appends))
    write = type(ledger)._write

    def counted(*given):
        if next(left, None) is None:
            raise SwitchedOff
        write(ledger, *given)

    ledger._write = counted
    with suppress(SwitchedOff):
        notifications.bring_days(day)


def _reminded(notifications) -> list[Expected]:
    rows = notifications.rows_of("notifications.ReminderDue")
    return [
        Expected(f.obligation, f.about, f.period, f.offset, f.recipient, f.day) for f in map(read_row, rows)
    ]


def test_three_hundred_ormas_are_reminded_of_what_a_second_reckoning_expects(notifications):
    random, table = Random(20260105), Table()
    lives = life(77, ORMAS, DAYS, a_day=A_DAY)
    seen: list[tuple[str, Happening]] = []
    deployment = notifications.deployment
    with closing(Telling(deployment)) as telling:
        table.begin(notifications, _day(0))
        for first, last in _wakings(random):
            told = [each for day, each in lives if _day(first) <= day <= _day(last)]
            for n in range(first, last + 1):
                placed = telling.tell(_day(n), [each for each in told if each.day == _day(n)])
                seen += [(_day(first), each) for each in placed]
            if first <= 20 <= last:
                table.set(notifications, _day(first), _day(last + 20), EARLIER)
            if first <= 40 <= last:
                table.stop(notifications, _day(first), _day(last + 5), "permit-removal")
            if first <= 60 <= last:
                table.set(
                    notifications, _day(first), _day(last + 10), SHIPPED["permit-removal"] | {"title": "Lain"}
                )
            if first <= 80 <= last:
                table.set(notifications, _day(first), _day(last + 60), SHIPPED["skt-ends"])
            if first <= 90 <= last:
                table.set(notifications, _day(first), _day(last + 2), OFTEN)
            if random.random() < 0.1:
                with closing(Notifications(deployment)) as another:
                    _switched_off_after(another, random.randint(0, 3), _day(last))
            notifications.bring_days(_day(last))
    reminded = _reminded(notifications)
    wanted = expected(seen, table.settings, [_day(n) for n in range(DAYS)])
    assert len(reminded) == len(set(reminded))
    assert set(reminded) == wanted
    counted = Counter(each.obligation for each in wanted)
    assert {code: counted[code] for code in SHIPPED if counted[code] < LEAST} == {}
    assert SHIPPED.keys() == {line["code"] for line in shipped_lines()}
    assert date.fromisoformat(max(each.day for each in reminded)) > BEGIN + timedelta(DAYS - 5)
