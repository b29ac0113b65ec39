"""What falls due next for one ormas, and when who is told of it; nothing is recorded."""

from collections.abc import Collection
from typing import Any, Final

from contracts.telling.dates import zone_of
from services.notifications.application.days import matters_in
from services.notifications.application.hearing import HeardAbout, hearing, positions_of
from services.notifications.application.trying import Trying, kind_of
from services.notifications.domain import Matter, Obligation, Office, topics_of
from services.notifications.domain.day import day_before
from services.notifications.domain.office import TOPICS as OF_OFFICE
from services.notifications.domain.register import MERGES, Register
from services.notifications.domain.trying import reminders_between

NEVER: Final = "9999-12-31"
LIMITED: Final = (
    "registry.Supervision",
    "registry.Finding",
    "registry.Coordination",
    "registry.Complaint",
)
"""How the topics of matters begin of which an ormas is not told, nor everybody in the office: also where a
line that the office wrote itself names one.
"""


class Coming(Trying):
    """By the same table and the same reckoning as a day, of what concerns this ormas alone."""

    def coming_for(self, organisation: str) -> dict[str, Any]:
        """Whatever is open, late or far ahead, by its due day, as the next day will know it.

        Keys: ``day`` (the first that can still remind), ``organisation`` (the entry that stands for the one
        that was asked for), ``matters``: ``obligation``, ``title``, ``text`` (a template), ``words``,
        ``mark``, ``source``, ``due``, ``is_its_own`` (whether the ormas owes it), ``next_on`` ("" where
        nobody is reminded any more) and ``next_to`` (kinds of recipients).
        """
        day, position = self._next_day(), self.ledger.head().position
        lines, sent = self._lines_at(position, day), {*self._recorded_before(position).sent}
        table = {code: line for code, line in lines.items() if not _is_limited(line)}
        with hearing(self.deployment, self.service) as heard:
            until = positions_of(heard)
            names = Register.of(self._known(heard, until).told(MERGES)).entries_of(organisation)
            about = HeardAbout(heard, until, zone_of(self.deployment.office.time_zone), names)
            office = Office.of(day, about.told(OF_OFFICE))
            whose = office.register.stands_for(organisation)
            found = [
                each
                for each in matters_in(about, table.values(), office)
                if each.organisation == whose and not each.ended
            ]
        previous = self.told_until() or day_before(day)
        shown = [_shown_of(each, table[each.obligation], day, previous, sent) for each in found]
        shown.sort(key=lambda each: (each["due"], each["title"], each["about"]))
        return {"day": day, "organisation": whose, "matters": shown}


def _is_limited(line: Obligation) -> bool:
    return any(topic.startswith(LIMITED) for topic in topics_of(line))


def _shown_of(
    matter: Matter, line: Obligation, day: str, previous: str, sent: Collection[str]
) -> dict[str, Any]:
    told = list(reminders_between(day, NEVER, previous, line, [matter], sent))
    first = min((on for on, _ in told), default="")
    of_line = {name: getattr(line, name) for name in ("title", "text", "mark", "source")}
    of_matter = {name: getattr(matter, name) for name in ("obligation", "about", "period", "due")}
    return {
        **of_matter,
        **of_line,
        "words": dict(matter.words),
        "is_its_own": line.is_of_the_ormas(),
        "next_on": first,
        "next_to": sorted({kind_of(each.recipient) for on, each in told if on == first}),
    }
