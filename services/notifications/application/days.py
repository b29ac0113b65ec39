"""The days of the reminders: each comes once, in order, and is completed from what was recorded of it."""

import json
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import lru_cache
from itertools import islice, takewhile
from typing import Any, Final
from uuid import NAMESPACE_URL, uuid5

from contracts.telling.dates import zone_of
from services.notifications.application.hearing import HeardUntil, hearing, positions_of
from services.notifications.application.kept import Kept
from services.notifications.domain import (
    Day,
    Delivery,
    DueReminder,
    Matter,
    Message,
    Obligation,
    ObligationTable,
)
from services.notifications.domain.carried import TOPICS as OF_CARRIERS
from services.notifications.domain.carried import carried
from services.notifications.domain.day import day_before
from services.notifications.domain.digests import OF_READERS, OF_STANDING, Readers, Standing, digests
from services.notifications.domain.office import TOPICS as OF_OFFICE
from services.notifications.domain.office import Office
from services.notifications.domain.owed import owed, topics_of
from services.notifications.domain.plan import Channels, Ending, Parcel, Plan, open_after, plan_of
from services.notifications.domain.preferred import TOPIC as OF_PREFERRED
from services.notifications.domain.preferred import Preferred
from services.notifications.domain.reach import TOPICS as OF_REACH
from services.notifications.domain.reach import Reach, channels_of
from services.notifications.domain.recorded import TOPICS as OF_REMINDERS
from services.notifications.domain.recorded import OpenReminder, Recorded
from services.notifications.domain.unread import TOPICS as OF_UNREAD
from services.notifications.domain.unread import Unread
from services.notifications.events import DayCame, DayFinished, NewsSent
from services.notifications.schemas.obligation import obligation_of
from shared.aggregate import Aggregate
from shared.application import EventSourced
from shared.bus.heard import Heard
from shared.deployment import Deployment
from shared.errors import TryAgain
from shared.ledger import Cause
from shared.ledger.entry import MAX_EVENTS_PER_TRANSACTION
from shared.mapper import read_row, state_of
from shared.tokens import Actor

LONGEST_SILENCE: Final = 366
"""Days; a later day is that of a clock that nobody set."""
LONGEST_GAP: Final = 60
"""Days; after a longer pause only the day itself comes, and its ``previous`` says since when."""
NOT_HEARD: Final = (
    "Peristiwa {source} yang sudah dihitung belum terdengar lagi. Hari {day} dilanjutkan nanti."
)
OTHERS_TURN: Final = 2.0
"""Seconds after each full batch: no more than a hundred events a second leave for the pages and the bus."""
_pause = threading.Event()
"""Never set: to wait on it is a turn of the others."""
_TICKS: Final = uuid5(NAMESPACE_URL, "satu-ormas/notifications/days")
Step = tuple[str, Aggregate]
"""What names it within its day, and what was decided."""


class Days(EventSourced):
    """A day is an event with everything it is reckoned from; all else follows, after any interruption.

    ``others_turn``: seconds that a day leaves to others after each full batch of a ledger.
    """

    others_turn = OTHERS_TURN

    def __init__(self, deployment: Deployment) -> None:
        super().__init__(deployment)
        self._recorded = Kept(Recorded, OF_REMINDERS)
        self._unread = Kept(Unread, OF_UNREAD)

    def bring_days(
        self,
        today: str,
        is_told_to_stop: Callable[[], bool] = lambda: False,
        unheard: Sequence[str] = (),
    ) -> list[str]:
        """Finish what was begun, then let every day come up to this one; which days are finished now.
        ``unheard``: sources that told more than was heard of them yet.

        As long as nobody adopted a table no day comes; a day before the last one never does, nor one that a
        clock with an empty battery tells of.
        """
        if not self.is_believable(today):
            return []
        finished = [came.day for came in self._unfinished() if self._complete(came, is_told_to_stop)]
        if not self._table_at(self.ledger.head().position).lines:
            return finished
        for day in days_between(self.last_day(), today):
            if is_told_to_stop():
                break
            came = self._come(day, caught_up=day != today, unheard=unheard)
            if self._complete(came, is_told_to_stop):
                finished.append(day)
        return finished

    def is_believable(self, today: str) -> bool:
        """Whether it lies at most :data:`LONGEST_SILENCE` days behind whatever is recorded here last."""
        newest = max(self.last_day(), self.ledger.head().recorded_at[:10])
        return not newest or (date.fromisoformat(today) - date.fromisoformat(newest)).days <= LONGEST_SILENCE

    def _come(self, day: str, *, caught_up: bool, unheard: Sequence[str]) -> DayCame:
        with hearing(self.deployment, self.service) as heard:
            positions = positions_of(heard)
        coming = Day(Day.stream_of(day))
        before = self.told_until()
        coming.come(day=day, previous=before, positions=positions, caught_up=caught_up, unheard=unheard)
        self.record(coming, cause=self._cause_of(day, "come"))
        return self._came(day)

    def _complete(self, came: DayCame, is_told_to_stop: Callable[[], bool]) -> bool:
        """Whether all of it is recorded; what was recorded before an interruption is not written again."""
        plan = self._planned(came)
        if not self._append_all(came.day, self._steps(plan, came.day), is_told_to_stop):
            return False
        day = self.load(Day, came.originator_id)
        said = {"reminders": len(plan.due), "messages": len(plan.parcels) + len(plan.letters)}
        day.finish(**said, digest=plan.digest(came.day))
        self.record(day, cause=self._cause_of(came.day, "finish"))
        return True

    def _planned(self, came: DayCame) -> Plan:
        """The same from the same events, whenever it is asked."""
        position = self._position_of(came)
        table = self._lines_at(position, came.day)
        with hearing(self.deployment, self.service) as heard:
            refuse_lost(came, positions_of(heard))
            known = self._known(heard, came.positions)
            office = Office.of(came.day, known.told(OF_OFFICE))
            reach, standing = Reach.of(known.told(OF_REACH)), Standing.of(known.told(OF_STANDING))
            preferred = Preferred(self._facts(position, OF_PREFERRED))
            channels = standing.but_closed(preferred.of(self._channels(reach, office, position)))
            recorded = self._recorded_before(position)
            plan = plan_of(
                came.day,
                came.previous or day_before(came.day),
                table,
                matters_in(known, table.values(), office),
                recorded,
                None if came.caught_up else channels,
            )
        if came.caught_up:
            return plan
        still_open, stands_for = open_after(plan, recorded, came.day), office.register.stands_for
        unread, in_portal = self._unread.until(self, position), reach.in_portal(stands_for)
        return replace(
            plan,
            parcels=(*plan.parcels, *self._digests(came.day, position, standing, still_open)),
            letters=unread.stranded(in_portal, stands_for, {each.stream for each in still_open}),
        )

    def _digests(
        self, day: str, position: int, standing: Standing, still_open: Sequence[OpenReminder]
    ) -> Iterator[Parcel]:
        """For each account that wants one today."""
        readers = Readers.of(self._facts(position, *OF_READERS))
        return digests(readers.on(day), standing.whom, still_open)

    def _channels(self, reach: Reach, office: Office, position: int) -> Channels:
        """By which ways each recipient was told, as this ledger stood at a position."""
        in_portal = reach.in_portal(office.register.stands_for)
        by_server = carried(self._facts(position, *OF_CARRIERS), reach)
        return lambda recipient: channels_of(recipient, in_portal, by_server)

    def _facts(self, position: int, *topics: str) -> Iterator[Any]:
        """Those of this ledger up to a position."""
        before = takewhile(lambda row: row.position <= position, self.rows_of(*topics))
        return map(read_row, before)

    def _lines_at(self, position: int, day: str) -> dict[str, Obligation]:
        """The lines in force on a day, as the table stood at a position of this ledger."""
        in_force = self._table_at(position).in_force(day)
        return {code: _written(json.dumps(line)) for code, line in in_force.items()}

    def _known(self, heard: Heard, until: Mapping[str, int]) -> HeardUntil:
        return HeardUntil(heard, until, zone_of(self.deployment.office.time_zone))

    def _steps(self, plan: Plan, day: str) -> Iterator[Step]:
        """In batches of a ledger: reminders, then endings, then messages."""
        for reminder in plan.due:
            yield reminder.stream, DueReminder.of(reminder, day)
        for ending in plan.endings:
            yield f"end {ending.stream}", self._ended(ending, day)
        for parcel in plan.parcels:
            message = Message.of(day, parcel.recipient, parcel.channel, parcel.part, parcel.reminders)
            yield message.id, message
        for unread in plan.letters:
            yield f"letter {unread}", self.load(Delivery, unread).unopened()

    def _ended(self, ending: Ending, day: str) -> DueReminder:
        reminder = self.load(DueReminder, ending.stream)
        reminder.end(day=day, reason=ending.reason, told=ending.told)
        return reminder

    def _append_all(
        self, day: str, steps: Iterator[Step], is_told_to_stop: Callable[[], bool] = lambda: False
    ) -> bool:
        """Whether all was written. After each full batch others have their turn: people who work notice
        little of a morning of ten thousand, and nobody waits for its last reminder.
        """
        for batch in _in_batches(steps):
            if is_told_to_stop():
                return False
            causes = [self._cause_of(day, name) for name, _ in batch]
            self.ledger.append(self.entries([made for _, made in batch], causes))
            if len(batch) == MAX_EVENTS_PER_TRANSACTION:
                _pause.wait(self.others_turn)
        return True

    def _cause_of(self, day: str, step: str) -> Cause:
        """The same step of the same day is the same command."""
        actor, command = str(Actor(id=self.service, role="system")), f"{self.service}.bring_days"
        return Cause(
            command_id=str(uuid5(_TICKS, f"{day} {step}")),
            actor=actor,
            command=command,
            digest=self.digester.of(actor, command, day, step),
            correlation=str(uuid5(_TICKS, day)),
            causation=f"0 {command} {uuid5(_TICKS, day)}",
        )

    def _table_at(self, position: int) -> ObligationTable:
        rows = self.ledger.history(ObligationTable.STREAM)
        facts = (read_row(row) for row in rows if row.position <= position)
        return ObligationTable.replay(None, facts) or ObligationTable(ObligationTable.STREAM)

    def _recorded_before(self, position: int) -> Recorded:
        return self._recorded.until(self, position)

    def _came(self, day: str) -> DayCame:
        came = self.load(Day, Day.stream_of(day)).came
        assert came is not None
        return came

    def _position_of(self, came: DayCame) -> int:
        return self.ledger.history(came.originator_id)[0].position

    def last_day(self) -> str:
        """ "" before the first one."""
        return max((state_of(row)["day"] for row in self.rows_of(DayCame.TOPIC)), default="")

    def told_until(self) -> str:
        """The last day that missed nothing; "" before the first one."""
        return self.load_or_new(Day, Day.stream_of(self.last_day())).told_until

    def _unfinished(self) -> list[DayCame]:
        waiting: dict[str, DayCame] = {}
        for row in self.rows_of(DayCame.TOPIC, DayFinished.TOPIC):
            fact = read_row(row)
            if isinstance(fact, DayCame):
                waiting[fact.day] = fact
            elif isinstance(fact, DayFinished):
                waiting.pop(fact.day, None)
        return list(waiting.values())


def days_between(last: str, today: str) -> list[str]:
    """Which days come after the last one, up to today."""
    if not last:
        return [today]
    missed = (date.fromisoformat(today) - date.fromisoformat(last)).days
    if missed > LONGEST_GAP:
        return [today]
    return [(date.fromisoformat(last) + timedelta(days=n)).isoformat() for n in range(1, missed + 1)]


def matters_in(known: HeardUntil, lines: Iterable[Obligation], office: Office) -> Iterator[Matter]:
    """Of every line, whatever is or was owed."""
    for line in lines:
        yield from owed(line, known.streams(topics_of(line)), office)


def refuse_lost(came: DayCame | NewsSent, here: Mapping[str, int]) -> None:
    for source, last in came.positions.items():
        if here.get(source, 0) < last:
            raise TryAgain(NOT_HEARD.format(source=source, day=came.day))


@lru_cache(512)
def _written(line: str) -> Obligation:
    """Of a line as JSON: the same line is read every day."""
    return obligation_of(json.loads(line))


def _in_batches(steps: Iterator[Step]) -> Iterator[list[Step]]:
    while batch := list(islice(steps, MAX_EVENTS_PER_TRANSACTION)):
        yield batch
