"""The election calendar of the office: periods with the text that sets them."""

from typing import Final, NamedTuple

from contracts.telling.dates import date_words
from services.requests.events import (
    ElectionPeriodEnded,
    ElectionPeriodEntered,
    ElectionPeriodRefused,
    ElectionPeriodStruck,
)
from services.requests.rules.elections import (
    AN_ELECTION_PERIOD_ENDS_WITHIN_ITS_DAYS,
    AN_ELECTION_PERIOD_IS_ENTERED_ONCE,
)
from shared.aggregate import Aggregate
from shared.errors import NotFound
from shared.events import Fact
from shared.rules import Rule


class Period(NamedTuple):
    """One period that stands; both days are in it."""

    election: str
    period_kind: str
    first_day: str
    last_day: str

    def is_again(self, other: "Period") -> bool:
        """Whether the other says the same of a day."""
        same = self.period_kind == other.period_kind and _key(self.election) == _key(other.election)
        return same and self.first_day <= other.last_day and other.first_day <= self.last_day


class ElectionCalendar(Aggregate):
    """One stream for an office. ``standing`` holds the periods that were not struck, by number."""

    KIND = "elections"
    STREAM: Final = "elections-office"

    def __init__(self, stream: str) -> None:
        super().__init__(stream)
        self.standing: dict[int, Period] = {}
        self.last = 0

    def enter(
        self,
        *,
        election: str,
        period_kind: str,
        first_day: str,
        last_day: str,
        legal_basis: str,
        mark: str,
        ground: str,
    ) -> None:
        """What the text says; the same period of the same election has each day once."""
        period = Period(election, period_kind, first_day, last_day)
        again = next((number for number, each in self.standing.items() if each.is_again(period)), 0)
        if again:
            self._refuse(AN_ELECTION_PERIOD_IS_ENTERED_ONCE, number=again)
            return
        self.trigger_event(
            ElectionPeriodEntered,
            number=self.last + 1,
            **period._asdict(),
            legal_basis=legal_basis,
            mark=mark,
            ground=ground,
        )

    def end(self, *, number: int, last_day: str, reason: str) -> None:
        """Another text sets an earlier last day. NotFound when no period that stands has this number."""
        period = self._period(number)
        if period is None:
            raise NotFound(f"Kalender pemilu ke-{number} sudah dicoret.")
        if not period.first_day <= last_day < period.last_day:
            days = {"first": date_words(period.first_day), "last": date_words(period.last_day)}
            self._refuse(AN_ELECTION_PERIOD_ENDS_WITHIN_ITS_DAYS, **days)
        else:
            self.trigger_event(ElectionPeriodEnded, number=number, last_day=last_day, reason=reason)

    def strike(self, *, number: int, reason: str) -> None:
        """It was a mistake; twice is once. NotFound when no period has this number."""
        if self._period(number):
            self.trigger_event(ElectionPeriodStruck, number=number, reason=reason)

    def when(self, fact: Fact) -> None:
        match fact:
            case ElectionPeriodEntered():
                days = (fact.first_day, fact.last_day)
                self.standing[fact.number] = Period(fact.election, fact.period_kind, *days)
                self.last = fact.number
            case ElectionPeriodEnded():
                self.standing[fact.number] = self.standing[fact.number]._replace(last_day=fact.last_day)
            case ElectionPeriodStruck():
                del self.standing[fact.number]
            case ElectionPeriodRefused():
                pass  # the refusal itself is what we keep
            case _:
                super().when(fact)

    def _period(self, number: int) -> Period | None:
        if not 1 <= number <= self.last:
            raise NotFound(f"Kalender pemilu ke-{number} tidak ada.")
        return self.standing.get(number)

    def _refuse(self, rule: Rule, **said: object) -> None:
        self.trigger_event(ElectionPeriodRefused, **rule.refusal(**said))


def _key(text: str) -> list[str]:
    return text.casefold().split()
