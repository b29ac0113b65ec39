"""What others told, read from this service's own copy up to a place in each source."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import tzinfo
from functools import lru_cache, partial
from itertools import groupby
from typing import Final

from contracts.telling.dates import day_in, zone_of
from contracts.telling.facts import open_state_of
from services.notifications.domain.happening import Happening
from shared.application import EventSourced
from shared.bus.heard import Heard
from shared.deployment import Deployment
from shared.ledger import LedgerRow

ENTRY: Final = "ormas-"
"""How entries of the register are called."""


@contextmanager
def hearing(deployment: Deployment, service: str) -> Iterator[Heard]:
    """The copy, for the length of a block."""
    heard = Heard(deployment.views(service))
    try:
        heard.create()
        yield heard
    finally:
        heard.database.close()


class HeardUntil:
    """The copy as it was when it had come to these positions: whatever is heard meanwhile is not in it."""

    def __init__(self, heard: Heard, until: Mapping[str, int], zone: tzinfo) -> None:
        self._heard = heard
        self._until = until
        self._day_of = lru_cache(4096)(partial(day_in, zone=zone))

    def streams(self, topics: Collection[str]) -> Iterator[list[Happening]]:
        """The events of these topics, stream by stream; the memory does not grow with their number."""
        for source, wanted, last in self._asked(topics):
            rows = self._by_stream(source, wanted, last)
            for _, told in groupby(rows, key=lambda row: row.stream):
                yield [self._happening(source, row) for row in told]

    def told(self, topics: Collection[str]) -> Iterator[Happening]:
        """The events of these few topics, those of each source in its order."""
        for source, wanted, last in self._asked(topics):
            for row in self._in_order(source, wanted, last):
                yield self._happening(source, row)

    def _by_stream(self, source: str, wanted: Sequence[str], last: int) -> Iterable[LedgerRow]:
        return self._heard.by_stream(source, wanted, last)

    def _in_order(self, source: str, wanted: Sequence[str], last: int) -> Iterable[LedgerRow]:
        return self._heard.told(source, wanted, last)

    def _asked(self, topics: Collection[str]) -> Iterator[tuple[str, Sequence[str], int]]:
        for source, last in sorted(self._until.items()):
            if wanted := sorted(topic for topic in topics if topic.partition(".")[0] == source):
                yield source, wanted, last

    def _happening(self, source: str, row: LedgerRow) -> Happening:
        place, day = f"{source}:{row.position}", self._day_of(row.recorded_at)
        return Happening(row.stream, row.version, row.topic, open_state_of(row), place, day)


class HeardAbout(HeardUntil):
    """The same, of what concerns the ormas of these names, or none in particular: read once, and little."""

    def __init__(self, heard: Heard, until: Mapping[str, int], zone: tzinfo, names: Collection[str]) -> None:
        super().__init__(heard, until, zone)
        self._rows = {
            source: heard.about(source, sorted(names), ENTRY, last) for source, last in until.items()
        }

    def _by_stream(self, source: str, wanted: Sequence[str], last: int) -> Iterable[LedgerRow]:
        return [row for row in self._rows[source] if row.topic in wanted]

    def _in_order(self, source: str, wanted: Sequence[str], last: int) -> Iterable[LedgerRow]:
        return sorted(self._by_stream(source, wanted, last), key=lambda row: row.position)


def positions_of(heard: Heard) -> dict[str, int]:
    """Up to which event each source was heard."""
    return {each.source: each.head for each in heard.sources()}


def office_day(application: EventSourced) -> str:
    """Today by the clock of its ledger, where the office is."""
    zone = zone_of(application.deployment.office.time_zone)
    return application.ledger.clock().astimezone(zone).date().isoformat()
