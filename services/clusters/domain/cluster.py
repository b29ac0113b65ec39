"""One cluster: its name and the agencies that serve it."""

from typing import NamedTuple

from services.clusters.domain.period import Period
from services.clusters.events import AgencyAppointed, AgencyReleased, ClusterChangeRefused, ClusterDefined
from services.clusters.rules.clusters import (
    AGENCY_SERVES_ONCE_AT_A_TIME,
    CLUSTER_CODE_IS_USED_ONCE,
    ONLY_A_SERVING_AGENCY_IS_RELEASED,
)
from shared.aggregate import Aggregate
from shared.events import Fact
from shared.rules import Rule


class Service(NamedTuple):
    """One term of an agency in a cluster."""

    agency: str
    name: str
    abbreviation: str
    mark: str
    source: str
    period: Period


class Cluster(Aggregate):
    """A group of ormas that agencies help. ``services`` is every term of every agency, oldest first."""

    KIND = "cluster"

    def __init__(self, stream: str) -> None:
        super().__init__(stream)
        self.code = ""
        self.title = ""
        self.mark = ""
        self.source = ""
        self.services: list[Service] = []

    @classmethod
    def stream_of(cls, code: str) -> str:
        """A code never changes, so it names the stream."""
        return f"{cls.KIND}-{code}"

    def define(self, *, code: str, title: str, mark: str, source: str) -> None:
        if self.code:
            self._refuse(CLUSTER_CODE_IS_USED_ONCE, code=code)
        else:
            self.trigger_event(ClusterDefined, code=code, title=title, mark=mark, source=source)

    def appoint_agency(
        self,
        *,
        agency: str,
        name: str,
        abbreviation: str,
        valid_from: str,
        mark: str,
        source: str,
        observed_on: str = "",
        found_for: str = "",
    ) -> None:
        """It serves from ``valid_from`` on, without an end that is known."""
        if any(s.agency == agency and s.period.reaches(valid_from) for s in self.services):
            self._refuse(AGENCY_SERVES_ONCE_AT_A_TIME, name=name)
        else:
            self.trigger_event(
                AgencyAppointed,
                agency=agency,
                name=name,
                abbreviation=abbreviation,
                valid_from=valid_from,
                observed_on=observed_on,
                found_for=found_for,
                mark=mark,
                source=source,
            )

    def release_agency(self, *, agency: str, valid_until: str, reason: str) -> None:
        service = self._ending_on(valid_until, agency)
        if service is None:
            self._refuse(ONLY_A_SERVING_AGENCY_IS_RELEASED)
        else:
            self.trigger_event(
                AgencyReleased, agency=agency, name=service.name, valid_until=valid_until, reason=reason
            )

    def when(self, fact: Fact) -> None:
        match fact:
            case ClusterDefined():
                self.code, self.title, self.mark, self.source = fact.code, fact.title, fact.mark, fact.source
            case AgencyAppointed():
                period = Period(fact.valid_from)
                self.services.append(
                    Service(fact.agency, fact.name, fact.abbreviation, fact.mark, fact.source, period)
                )
            case AgencyReleased():
                self.services = [_ended(service, fact) for service in self.services]
            case ClusterChangeRefused():
                pass  # the refusal itself is what we keep
            case _:
                super().when(fact)

    def _ending_on(self, day: str, agency: str) -> Service | None:
        return next((s for s in self.services if s.agency == agency and s.period.can_end_on(day)), None)

    def _refuse(self, rule: Rule, **said: str) -> None:
        self.trigger_event(ClusterChangeRefused, **rule.refusal(title=self.title, **said))


def _ended(service: Service, released: AgencyReleased) -> Service:
    if service.agency != released.agency or service.period.valid_until:
        return service
    return service._replace(period=service.period.ending(released.valid_until))
