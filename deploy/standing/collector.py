"""How the office stands, as Prometheus reads it: the last look of the pump's watch."""

from collections.abc import Callable, Iterator
from typing import Final

from prometheus_client import REGISTRY
from prometheus_client.core import GaugeMetricFamily, Metric
from prometheus_client.registry import Collector

from deploy.standing.part import Part, State
from deploy.standing.reading import Look
from shared.metrics import BY_PART, GAUGES, OBSERVED, QUARANTINED, SOURCE_HEAD

_VALUES: Final[dict[str, Callable[[Part], float]]] = {
    "ormas_position": lambda part: part.position,
    "ormas_applied": lambda part: part.applied,
    "ormas_parked": lambda part: part.parked,
    "ormas_discarded": lambda part: part.discarded,
    "ormas_missing": lambda part: part.account.missing,
    "ormas_lag_events": lambda part: part.lag,
    "ormas_lag_seconds": lambda part: part.lag_seconds,
    "ormas_stalled": lambda part: part.state is State.STALLED,
    "ormas_forked": lambda part: part.forked,
}


class StandingCollector(Collector):
    """The watch's last look as gauges; nothing before its first one. Reads no database."""

    def __init__(self, latest: Callable[[], Look | None]) -> None:
        self._latest = latest

    def collect(self) -> Iterator[Metric]:
        if (look := self._latest()) is None:
            return
        yield GaugeMetricFamily(OBSERVED, GAUGES[OBSERVED], value=look.at.timestamp())
        heads = GaugeMetricFamily(SOURCE_HEAD, GAUGES[SOURCE_HEAD], labels=["source"])
        for source, head in {part.source: part.head for part in look.parts}.items():
            heads.add_metric([source], head)
        yield heads
        for name in BY_PART:
            family = GaugeMetricFamily(name, GAUGES[name], labels=["part", "source"])
            for part in look.parts:
                family.add_metric([part.name, part.source], float(_VALUES[name](part)))
            yield family
        yield _quarantined(look)


def _quarantined(look: Look) -> Metric:
    """A zero for every inbox, so that a first message is a rise."""
    family = GaugeMetricFamily(QUARANTINED, GAUGES[QUARANTINED], labels=["part"])
    inboxes = dict.fromkeys(part.name for part in look.parts if part.name.endswith(".inbox"))
    counts = {each.part: each.count for each in look.quarantined}
    for name in inboxes:
        family.add_metric([name], counts.get(name, 0))
    return family


def show_standing(latest: Callable[[], Look | None]) -> None:
    """From now on this process's page also tells how the office stands."""
    REGISTRY.register(StandingCollector(latest))
