"""Events as if they had been recorded at other moments: what was known on which day is told by them."""

from collections.abc import Callable

from shared.ledger import Head, LedgerRow
from tests.portal.office import OfficeUnderTest

Clock = Callable[[str, int], str]
"""The moment of a source and a position, in the ledger's form; moments never fall."""


class Dated:
    """The pages of an office with another clock."""

    def __init__(self, office: OfficeUnderTest, clock: Clock) -> None:
        self.office, self.clock = office, clock

    def page(self, source: str, after: int, limit: int) -> list[LedgerRow]:
        rows = self.office.ledgers.page(source, after, limit)
        return [row._replace(recorded_at=self.clock(source, row.position)) for row in rows]

    def head(self, source: str) -> Head:
        return self.office.ledgers.head(source)
