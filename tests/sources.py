"""Pages of another service's ledger, read straight from it instead of from what was heard."""

from shared.ledger import Head, Ledger, LedgerRow


class LedgerPages:
    """A source of events by its name."""

    def __init__(self, **ledgers: Ledger) -> None:
        self.ledgers = ledgers

    def page(self, source: str, after: int, limit: int) -> list[LedgerRow]:
        return self.ledgers[source].page(after, limit)

    def head(self, source: str) -> Head:
        return self.ledgers[source].head()
