"""Semester reports: who owes which from when, as the list of arrears reckons it (practice.md E21)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final

from contracts.telling.report_periods import (
    Duty,
    Period,
    Terms,
    first_full_period,
    is_bound,
    terms_of,
)
from services.notifications.domain.derived.letters import TOPICS as LETTERS
from services.notifications.domain.derived.letters import Letter
from services.notifications.domain.derived.reckoning import Reckoning, Streams
from services.notifications.domain.happening import Happening, in_order
from services.notifications.domain.matter import Matter, reopened_at
from services.notifications.domain.obligation import Obligation
from services.notifications.domain.office import Office

TERMS: Final = "requests.SemesterTermsSet"
DUTIES: Final = ("requests.ReportDutyRecorded", "requests.ReportDutyLifted", "requests.ReportDutyStruck")
CAME: Final = ("requests.SemesterReportSubmitted", "requests.NilSemesterReportSubmitted")
WITHDRAWN: Final = "requests.SemesterReportWithdrawn"


@dataclass
class _Said:
    """``duties``: by ormas first and last period as the office said them, and where; ``came``: by ormas and
    period, where its report is told; ``again``: where it was withdrawn.
    """

    terms: dict[str, Terms] = field(default_factory=dict)
    duties: dict[str, tuple[str, str, str]] = field(default_factory=dict)
    letters: dict[str, list[Letter]] = field(default_factory=dict)
    came: dict[tuple[str, str], str] = field(default_factory=dict)
    again: dict[tuple[str, str], str] = field(default_factory=dict)

    def hear(self, each: Happening, office: Office) -> None:
        said = each.state
        if each.topic == TERMS:
            days = (said["first_due"], said["second_due"], said["recorded_bodies"])
            self.terms[said["period"]] = Terms(Period.of(said["period"]), *days)
        elif each.topic in DUTIES:
            self._duty(each)
        elif each.topic in CAME:
            self.came[_report(each, office)] = each.place
        elif each.topic == WITHDRAWN and not said["stands"] and self.came.pop(_report(each, office), ""):
            self.again[_report(each, office)] = each.place

    def _duty(self, each: Happening) -> None:
        ormas, (recorded, lifted, _) = each.state["organisation"], DUTIES
        if each.topic == recorded:
            self.duties[ormas] = (each.state["period"], "", each.place)
        elif each.topic == lifted:
            first, _, place = self.duties.get(ormas, ("", "", each.place))
            self.duties[ormas] = (first, each.state["period"], place)
        else:
            self.duties.pop(ormas, None)


def _report(each: Happening, office: Office) -> tuple[str, str]:
    return office.register.stands_for(each.state["organisation"]), each.state["period"]


def _semester_reports(obligation: Obligation, streams: Streams, office: Office) -> Iterator[Matter]:
    said = _heard(streams, office)
    every = [said.terms[code] for code in sorted(said.terms)]
    running = Period.holding(office.day)
    now = terms_of(running, every)
    register = office.register
    for ormas, (duty, place) in sorted(_duties(said, office).items()):
        if not is_bound(register.forms.get(ormas, ""), register.bases.get(ormas, ""), now):
            continue
        for period in duty.first.until(min(duty.last, running) if duty.last else running):
            if terms := terms_of(period, every):
                came = said.came.get((ormas, period.code), "")
                words = {"semester": period.words}
                due = terms.due_on(period)
                owed = Matter(obligation.code, ormas, period.code, ormas, due, place, words, came)
                yield reopened_at(owed, said.again.get((ormas, period.code), ""))


def _heard(streams: Streams, office: Office) -> _Said:
    said = _Said()
    for happenings in streams:
        told = in_order(happenings)
        for each in told:
            said.hear(each, office)
        letter = Letter.of(told)
        if letter.is_issued_presence:
            said.letters.setdefault(office.register.stands_for(letter.organisation), []).append(letter)
    return said


def _duties(said: _Said, office: Office) -> dict[str, tuple[Duty, str]]:
    """What the office said of an ormas goes before its letters; of merged entries the later one counts."""
    found = {ormas: _by_letters(letters) for ormas, letters in said.letters.items()}
    spoken: dict[str, tuple[str, str, str]] = {}
    for ormas, (first, last, place) in sorted(said.duties.items(), key=lambda each: each[1]):
        spoken[office.register.stands_for(ormas)] = (first, last, place)
    for ormas, (first, last, place) in spoken.items():
        if first:
            found[ormas] = (first, last, place)
        elif ormas in found:
            begins, over, where = found[ormas]
            found[ormas] = (begins, min(filter(None, (last, over)), default=""), where)
    return {ormas: (_duty(first, last), place) for ormas, (first, last, place) in found.items()}


def _by_letters(letters: Iterable[Letter]) -> tuple[str, str, str]:
    """From the first full period after the first letter; after the last one was revoked, up to the period
    that was over then. What was owed until then stays owed.
    """
    known = list(letters)
    first = min(known, key=lambda each: each.dated)
    stands = any(each.state == "issued" for each in known)
    revoked = max(each.ended_on if each.state == "revoked" else "" for each in known)
    last = "" if stands or not revoked else Period.holding(revoked).before.code
    return first_full_period(first.dated).code, last, first.place


def _duty(first: str, last: str) -> Duty:
    return Duty(Period.of(first), Period.of(last) if last else None)


SEMESTER_REPORTS: Final = Reckoning(
    (TERMS, *DUTIES, *CAME, WITHDRAWN, *LETTERS), _semester_reports, ("semester",)
)
