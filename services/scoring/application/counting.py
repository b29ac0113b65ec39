"""What recorded events of other services count for one ormas, from this service's own copy of them."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from itertools import groupby
from typing import Final

from contracts.telling.facts import open_state_of
from services.scoring.domain.counting import Happening, Span, Values, count_streams, places_behind
from services.scoring.domain.instrument import Instrument
from services.scoring.domain.period import AssessmentPeriod
from services.scoring.domain.register import TOPICS as REGISTER_TOPICS
from services.scoring.domain.register import Entry, Register
from shared.application import EventSourced
from shared.bus.heard import Heard
from shared.errors import TryAgain
from shared.ledger import LedgerRow

HEARD_FROM: Final = ("clusters", "registry", "requests")
TIES: Final = ("requests.TieDeclared", "requests.TieEnded", "requests.TieTakenBack")
NOT_HEARD: Final = "Peristiwa layanan lain ({sources}) belum sampai di penilaian. Hitung lagi nanti."


class Counting(EventSourced):
    """Reads the copy from its beginning, stream by stream: whatever came late is counted in its place, and
    the memory does not grow with the history.
    """

    @contextmanager
    def _heard(self) -> Iterator[Heard]:
        """What others told, for the length of a block."""
        heard = Heard(self.deployment.views(self.service))
        try:
            heard.create()
            yield heard
        finally:
            heard.database.close()

    def _entry(self, organisation: str) -> Entry:
        """How it stands in the register, as far as that was heard."""
        with self._heard() as heard:
            return register_in(heard, heard.head("registry").position).entry(organisation)

    def _is_gone(self, organisation: str) -> bool:
        """Whether the entry that stands for it was withdrawn, or it was dissolved, as far as was heard."""
        with self._heard() as heard:
            register = register_in(heard, heard.head("registry").position)
        return register.is_gone(register.stands_for(organisation))

    def _tied(self, organisation: str) -> set[str]:
        """The accounts of whoever declared a tie to this ormas, under whichever of its entries."""
        found: set[tuple[str, str]] = set()
        with self._heard() as heard:
            for row in heard.told("requests", TIES, heard.head("requests").position):
                if row.topic == TIES[0]:
                    found.add(_ties(row))
                else:
                    found.discard(_ties(row))
            register = register_in(heard, heard.head("registry").position)
        one = register.stands_for(organisation)
        return {officer for officer, tied_to in found if register.stands_for(tied_to) == one}

    def _counted(
        self, instrument: Instrument, period: AssessmentPeriod, organisation: str
    ) -> tuple[Mapping[str, str], Mapping[str, int]]:
        """By code of the indicator what was counted, and up to which event each source was heard."""
        answering = {each.code: each.counts for each in instrument.indicators() if each.counts}
        if not answering:
            return {}, {}
        with self._heard() as heard:
            positions = {source: heard.head(source).position for source in HEARD_FROM}
            wanted = _wanted(instrument)
            if missing := {topic.partition(".")[0] for topic in wanted} - _begun(positions):
                raise TryAgain(NOT_HEARD.format(sources=", ".join(sorted(missing))))
            span, register = _span(period), register_in(heard, positions["registry"])
            found = counted_in(heard, instrument, positions, span, register)
        kinds = {each.code: bool(each.of) for each in instrument.counts}
        counted = {}
        for code, count in answering.items():
            value = found[count].get(register.stands_for(organisation), None if kinds[count] else 0)
            counted[code] = "" if value is None else str(value)
        return counted, positions

    def _events_behind(
        self, instrument: Instrument, period: AssessmentPeriod, organisation: str, until: Mapping[str, int]
    ) -> Mapping[str, list[str]]:
        """By code of the indicator, the source:position of each event that was counted up to these positions;
        nothing as long as this was not heard again (after a restore).
        """
        with self._heard() as heard:
            if any(heard.head(source).position < last for source, last in until.items()):
                return {}
            register = register_in(heard, until.get("registry", 0))
            streams = _streams(heard, _wanted(instrument), until)
            span, one = _span(period), register.stands_for(organisation)
            found = places_behind(instrument.counts, streams, span, one, register.stands_for)
        counting = {each.code: each.counts for each in instrument.indicators() if each.counts}
        return {code: sorted(found[count], key=_placed) for code, count in counting.items()}


def counted_in(
    heard: Heard, instrument: Instrument, until: Mapping[str, int], span: Span, register: Register
) -> Values:
    """Of every ormas, up to these positions."""
    streams = _streams(heard, _wanted(instrument), until)
    return count_streams(instrument.counts, streams, span, register.stands_for)


def _span(period: AssessmentPeriod) -> Span:
    return Span(period.counts_from, period.counts_until)


def _wanted(instrument: Instrument) -> set[str]:
    """The kinds of events that its counts look at."""
    return {topic for each in instrument.counts for topic in each.topics().values()}


def _placed(place: str) -> tuple[str, int]:
    source, _, position = place.partition(":")
    return source, int(position)


def register_in(heard: Heard, last: int) -> Register:
    """As the register stood at a position."""
    rows = heard.told("registry", REGISTER_TOPICS, last)
    return Register.of((row.stream, row.topic, open_state_of(row)) for row in rows)


def _ties(row: LedgerRow) -> tuple[str, str]:
    state = open_state_of(row)
    return state["officer"], state["organisation"]


def _begun(positions: Mapping[str, int]) -> set[str]:
    """Whoever told anything at all: no service of a running office is silent."""
    return {source for source, position in positions.items() if position}


def _streams(heard: Heard, wanted: set[str], until: Mapping[str, int]) -> Iterator[list[Happening]]:
    """Up to these positions, so that what is heard meanwhile is in no number."""
    for source, last in until.items():
        if topics := sorted(topic for topic in wanted if topic.partition(".")[0] == source):
            rows = heard.by_stream(source, topics, last)
            for _, told in groupby(rows, key=lambda row: row.stream):
                yield [_happening(source, row) for row in told]


def _happening(source: str, row: LedgerRow) -> Happening:
    return Happening(row.stream, row.version, row.topic, open_state_of(row), f"{source}:{row.position}")
