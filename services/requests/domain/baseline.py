"""How long services took before this system: told once for a service and year, put right with a reason."""

from services.requests import events as e
from services.requests.rules.baselines import (
    A_BASELINE_IS_CORRECTED_WITH_A_REASON,
    A_BASELINE_IS_OF_A_YEAR_THAT_BEGAN,
)
from shared.aggregate import Aggregate
from shared.events import Fact
from shared.rules import Rule

Told = tuple[int, int, int, str]
"""Median, p90, papers and source."""


class ServiceBaselines(Aggregate):
    """One stream for an office. ``told``: what holds of each service and year."""

    KIND = "servicebaselines"
    STREAM = "servicebaselines-office"

    def __init__(self, stream: str) -> None:
        super().__init__(stream)
        self.told: dict[tuple[str, str], Told] = {}

    def tell(
        self, *, service: str, year: str, median_days: int, p90_days: int, papers: int, source: str,
        reason: str, ground: str, today: str,
    ) -> None:  # fmt: skip
        """The same again changes nothing."""
        before = self.told.get((service, year))
        if year > today[:4]:
            self._refuse(A_BASELINE_IS_OF_A_YEAR_THAT_BEGAN, year)
        elif before == (median_days, p90_days, papers, source):
            return
        elif before and not reason:
            self._refuse(A_BASELINE_IS_CORRECTED_WITH_A_REASON, year)
        else:
            said = {"median_days": median_days, "p90_days": p90_days, "papers": papers, "source": source}
            why = reason if before else ""
            said |= {"service": service, "year": year, "reason": why, "ground": ground}
            self.trigger_event(e.ServiceBaselineTold, **said)

    def when(self, fact: Fact) -> None:
        match fact:
            case e.ServiceBaselineTold():
                told = fact.median_days, fact.p90_days, fact.papers, fact.source
                self.told[fact.service, fact.year] = told
            case e.ServiceBaselineRefused():
                pass  # the refusal itself is what we keep
            case _:
                super().when(fact)

    def _refuse(self, rule: Rule, year: str) -> None:
        self.trigger_event(e.ServiceBaselineRefused, **rule.refusal(year=year))
