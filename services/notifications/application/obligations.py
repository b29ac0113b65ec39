"""What one can ask about the table of obligations."""

from services.notifications.domain import ObligationTable
from services.notifications.obligations.shipped import shipped_lines
from shared.application import EventSourced
from shared.ledger import Cause, Receipt


class Obligations(EventSourced):
    """Begin with the shipped table, and change it line by line."""

    def adopt_obligations(self, cause: Cause, *, effective_from: str, ground: str) -> Receipt:
        """What is shipped and was never set here; again: nothing."""
        return self.change(
            ObligationTable,
            ObligationTable.STREAM,
            cause,
            lambda table: table.adopt(lines=shipped_lines(), effective_from=effective_from, ground=ground),
            load=self.load_or_new,
        )
