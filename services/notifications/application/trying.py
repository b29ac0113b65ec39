"""Whom a changed line of the table would remind; nothing is recorded."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any, Final

from services.notifications.application.days import matters_in
from services.notifications.application.foretelling import Foretelling
from services.notifications.application.hearing import hearing, positions_of
from services.notifications.application.obligations import Obligations, refuse_faults
from services.notifications.domain import Matter, Obligation, ObligationTable, Office
from services.notifications.domain.office import TOPICS as OF_OFFICE
from services.notifications.domain.trying import OnDay, reminders_between
from services.notifications.obligations.reading import lines_of
from services.notifications.schemas.obligation import obligation_of
from shared.errors import NotFound

DAYS: Final = 90
SHOWN: Final = 20


class Trying(Foretelling, Obligations):
    """What is known now is reckoned with; what happens meanwhile nobody knows."""

    def try_obligation(self, *, code: str, said: Mapping[str, Any], effective_from: str) -> dict[str, Any]:
        """Of the :data:`DAYS` days from its day on, by this line and by the one in force.

        Keys: ``first``, ``last``, ``now`` and ``then`` (counts by kind of recipient), ``more`` and ``fewer``
        (what only the one or only the other tells), ``shown`` (the first :data:`SHOWN`).
        Errors: InputWrong, NotFound.
        """
        before = self.load_or_new(ObligationTable, ObligationTable.STREAM).before(code, effective_from)
        if before is None:
            raise NotFound
        line = {**before, **said}
        refuse_faults(line)
        return self._tried(obligation_of(line), effective_from)

    def try_obligations(self, lines: Sequence[str], effective_from: str) -> list[dict[str, Any]]:
        """The same for each line of a file, with its ``code`` and ``title``. Error: InputWrong."""
        found = [obligation_of(each) for each in lines_of(lines)]
        named = [{"code": each.code, "title": each.title} for each in found]
        return [name | self._tried(each, effective_from) for name, each in zip(named, found, strict=True)]

    def look_at_obligations(self, lines: Sequence[str], effective_from: str) -> list[dict[str, Any]]:
        """What loading a file would do: of each line ``code``, ``title``, ``changed`` (parts; none where it
        says what holds, None for a new one), and of those that are new or others what it would tell.

        Error: InputWrong with every mistake and its line.
        """
        table, today = self.load_or_new(ObligationTable, ObligationTable.STREAM), self._today()
        found = list[dict[str, Any]]()
        for line in lines_of(lines):
            changed = table.difference(line, today, effective_from)
            said = {"code": line["code"], "title": line["title"], "changed": changed}
            is_same = changed == []
            found.append(said if is_same else said | self._tried(obligation_of(line), effective_from))
        return found

    def _tried(self, line: Obligation, effective_from: str) -> dict[str, Any]:
        first = max(effective_from, self._next_day())
        last = _later(first, DAYS)
        position = self.ledger.head().position
        in_force = self._lines_at(position, first).get(line.code)
        sent = {*self._recorded_before(position).sent}
        matters = self._matters(line, first)
        standing = matters if _owes_the_same(in_force, line) else self._matters(in_force, first)
        if first > self._next_day():
            until_then = self._told_by(in_force, standing, self._next_day(), _later(first, -1), sent)
            sent |= {each.stream for _, each in until_then}
        now = self._told_by(in_force, standing, first, last, sent)
        then = self._told_by(line, matters, first, last, sent)
        before, after = ({each.stream for _, each in some} for some in (now, then))
        return {
            "first": first,
            "last": last,
            "now": _by_kind(now),
            "then": _by_kind(then),
            "more": len(after - before),
            "fewer": len(before - after),
            "shown": [_shown(each) for each in then[:SHOWN]],
        }

    def _matters(self, line: Obligation | None, day: str) -> list[Matter]:
        if line is None:
            return []
        with hearing(self.deployment, self.service) as heard:
            known = self._known(heard, positions_of(heard))
            return list(matters_in(known, [line], Office.of(day, known.told(OF_OFFICE))))

    def _told_by(
        self, line: Obligation | None, matters: Sequence[Matter], first: str, last: str, sent: set[str]
    ) -> list[OnDay]:
        """By day."""
        if line is None:
            return []
        before = _later(first, -1)
        previous = (self.last_day() or before) if first == self._next_day() else before
        found = reminders_between(first, last, previous, line, matters, sent)
        return sorted(found, key=lambda each: (each[0], each[1].recipient, each[1].stream))

    def _next_day(self) -> str:
        """The first that can still come."""
        last = self.last_day()
        return max(self._today(), _later(last, 1)) if last else self._today()


def _owes_the_same(one: Obligation | None, other: Obligation) -> bool:
    """Whether they differ in words, recipients and days at most: reading all events once is enough then."""
    said = {name: getattr(other, name) for name in ("title", "text", "mark", "source", "tells")}
    return one is not None and replace(one, **said) == other


def _by_kind(found: Sequence[OnDay]) -> dict[str, int]:
    """An ormas and an account by what they are, a role by its name."""
    return dict(Counter(kind_of(each.recipient) for _, each in found))


def kind_of(recipient: str) -> str:
    """An account and an ormas by what they are, a role by its name."""
    kind = recipient.partition(":")[0]
    return recipient if kind == "role" else kind


def _shown(each: OnDay) -> dict[str, Any]:
    day, reminder = each
    said = {"day": day, "kind": kind_of(reminder.recipient), "offset": reminder.offset}
    return said | {"organisation": reminder.matter.organisation, "due": reminder.matter.due}


def _later(day: str, days: int) -> str:
    return (date.fromisoformat(day) + timedelta(days=days)).isoformat()
