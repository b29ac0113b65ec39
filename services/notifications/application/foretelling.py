"""What was, is or would be reminded of on a day; nothing is recorded."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any, Final

from services.notifications.application.days import Days, matters_in
from services.notifications.application.hearing import hearing, positions_of
from services.notifications.domain import Office, Reminder, reminders_on
from services.notifications.domain.day import Day, day_before
from services.notifications.domain.office import TOPICS as OF_OFFICE
from services.notifications.events import ReminderDue
from shared.mapper import state_of

_SHOWN: Final = ("obligation", "title", "about", "period", "organisation", "recipient", "offset", "due")


class Foretelling(Days):
    """A day that came is read from the ledger; any other is reckoned from what is known now."""

    def due_on(self, day: str, organisation: str = "") -> dict[str, Any]:
        """Keys: ``day``, ``came``, ``finished``, ``reminders`` (in the order of their days, by recipient)."""
        of_day = self.load_or_new(Day, Day.stream_of(day))
        came = of_day.came is not None
        found = self._recorded_on(day) if came else self._reckoned_for(day)
        shown = [each for each in found if organisation in ("", each["organisation"])]
        shown.sort(key=lambda each: (each["due"], each["recipient"], each["obligation"], each["about"]))
        return {"day": day, "came": came, "finished": of_day.finished, "reminders": shown}

    def _recorded_on(self, day: str) -> Iterator[dict[str, Any]]:
        for row in self.rows_of(ReminderDue.TOPIC):
            said = state_of(row)
            if said["day"] == day:
                yield {name: said[name] for name in _SHOWN}

    def _reckoned_for(self, day: str) -> Iterator[dict[str, Any]]:
        """Of the very next day whatever waits; of any other what falls on it by itself."""
        position, before = self.ledger.head().position, day_before(day)
        table, sent = self._lines_at(position, day), self._recorded_before(position).sent
        is_next = self.last_day() in ("", before)
        with hearing(self.deployment, self.service) as heard:
            known = self._known(heard, positions_of(heard))
            matters = matters_in(known, table.values(), Office.of(day, known.told(OF_OFFICE)))
            since = (is_next and self.told_until()) or before
            for each in reminders_on(day, since, table, matters, sent):
                if is_next or _shifted(each.matter.due, each.offset) == day:
                    yield _told(each)


def _told(reminder: Reminder) -> dict[str, Any]:
    matter = reminder.matter
    said = {name: getattr(matter, name) for name in ("obligation", "about", "period", "organisation", "due")}
    return said | {"title": reminder.title, "recipient": reminder.recipient, "offset": reminder.offset}


def _shifted(day: str, days: int) -> str:
    return (date.fromisoformat(day) + timedelta(days=days)).isoformat()
