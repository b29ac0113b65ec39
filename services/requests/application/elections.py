"""The election calendar of the office."""

from typing import Any

from services.requests.domain import ElectionCalendar
from shared.application import EventSourced
from shared.ledger import Cause, Receipt


class Elections(EventSourced):
    """Periods of elections, each with the text that sets it."""

    def enter_election_period(self, cause: Cause, **period: Any) -> Receipt:
        """A period of an election; nothing is refused because of it."""
        return self._on_elections(cause, lambda calendar: calendar.enter(**period))

    def end_election_period(self, cause: Cause, **end: Any) -> Receipt:
        """An earlier last day of a period."""
        return self._on_elections(cause, lambda calendar: calendar.end(**end))

    def strike_election_period(self, cause: Cause, **struck: Any) -> Receipt:
        """A period that was entered by mistake."""
        return self._on_elections(cause, lambda calendar: calendar.strike(**struck))

    def _on_elections(self, cause: Cause, decide: Any) -> Receipt:
        kind = ElectionCalendar
        return self.change(kind, kind.STREAM, cause, decide, load=self.load_or_new)
