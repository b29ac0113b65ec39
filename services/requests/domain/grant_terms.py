"""What the office asks of hibah in each budget year, and its dated list of exceptions."""

from collections.abc import Collection
from typing import Any, Final, NamedTuple

from contracts.telling.dates import date_words
from contracts.telling.grant_words import PROPOSED_TERMS
from services.requests.events import (
    GrantExceptionEnded,
    GrantExceptionListed,
    GrantTermsRefused,
    GrantTermsSet,
)
from services.requests.rules.grants import AN_EXCEPTION_ENDS_WITHIN_ITS_TIME, AN_EXCEPTION_IS_LISTED_ONCE
from shared.aggregate import Aggregate
from shared.errors import NotFound
from shared.events import Fact
from shared.rules import Rule

TERMS: Final = (
    "window_from", "window_until", "minimum_years", "short_form_up_to", "comparisons_from", "report_due_on",
    "blocking",
)  # fmt: skip
_SAID: Final = (*TERMS, "mark", "legal_basis", "ceiling")


class Entry(NamedTuple):
    """A body that may receive hibah in successive years; ``until`` "" without an end."""

    organisation: str
    since: str
    until: str
    ended: bool = False

    def holds_on(self, day: str) -> bool:
        return self.since <= day and (not self.until or day <= self.until)

    def meets(self, since: str, until: str) -> bool:
        """Whether some day lies in both times."""
        return (not self.until or since <= self.until) and (not until or self.since <= until)


class GrantTerms(Aggregate):
    """One for the office. ``years``: the newest terms of each budget year."""

    KIND = "grantterms"
    STREAM = "grantterms-office"

    def __init__(self, stream: str) -> None:
        super().__init__(stream)
        self.years: dict[str, dict[str, Any]] = {}
        self.exceptions: dict[int, Entry] = {}

    def set(self, *, budget_year: str, ground: str, **said: Any) -> None:
        """The same again changes nothing; proposals that were handed in keep what they were read by. What
        was written anew is the office's own, whatever it was called.
        """
        if any(said[name] != told for name, told in PROPOSED_TERMS.items()):
            said |= {"mark": "office"}
        if self.years.get(budget_year) != said:
            self.trigger_event(GrantTermsSet, budget_year=budget_year, ground=ground, **said)

    def terms_of(self, budget_year: str) -> dict[str, Any] | None:
        """What a proposal for this year is read by, None before the office said so."""
        said = self.years.get(budget_year)
        return {name: said[name] for name in TERMS} if said else None

    def ceiling_of(self, budget_year: str) -> int:
        """What the awards of a year may come to as the office says now, 0 where it set no bound."""
        return int(self.years.get(budget_year, {}).get("ceiling", 0))

    def is_excepted(self, entries: Collection[str], day: str) -> bool:
        """Whether one of the entries of an ormas is listed: those that merged are one body."""
        return any(each.organisation in entries and each.holds_on(day) for each in self.exceptions.values())

    def list_exception(self, *, organisation: str, valid_from: str, valid_until: str, **said: str) -> None:
        entries = [each for each in self.exceptions.values() if each.organisation == organisation]
        if any(each.meets(valid_from, valid_until) for each in entries):
            self._refuse(AN_EXCEPTION_IS_LISTED_ONCE)
            return
        said |= {"organisation": organisation, "valid_from": valid_from, "valid_until": valid_until}
        self.trigger_event(GrantExceptionListed, entry=len(self.exceptions) + 1, **said)

    def end_exception(self, *, entry: int, last_day: str, reason: str) -> None:
        """NotFound when no entry has this number."""
        if entry not in self.exceptions:
            raise NotFound(f"Pengecualian ke-{entry} tidak ada.")
        found = self.exceptions[entry]
        if found.ended or not found.holds_on(last_day):
            until = f"sampai {date_words(found.until)}" if found.until else "tanpa batas"
            self._refuse(AN_EXCEPTION_ENDS_WITHIN_ITS_TIME, term=f"sejak {date_words(found.since)} {until}")
        else:
            self.trigger_event(GrantExceptionEnded, entry=entry, last_day=last_day, reason=reason)

    def when(self, fact: Fact) -> None:
        match fact:
            case GrantTermsSet():
                self.years[fact.budget_year] = {name: getattr(fact, name) for name in _SAID}
            case GrantExceptionListed():
                self.exceptions[fact.entry] = Entry(fact.organisation, fact.valid_from, fact.valid_until)
            case GrantExceptionEnded():
                ended = self.exceptions[fact.entry]._replace(until=fact.last_day, ended=True)
                self.exceptions[fact.entry] = ended
            case GrantTermsRefused():
                pass  # the refusal itself is what we keep
            case _:
                super().when(fact)

    def _refuse(self, rule: Rule, **said: object) -> None:
        self.trigger_event(GrantTermsRefused, **rule.refusal(**said))
