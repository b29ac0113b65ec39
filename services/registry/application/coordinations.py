"""What one can ask of coordination meetings."""

from typing import Any

from services.registry.domain import Coordination
from shared.application import EventSourced
from shared.ledger import Cause, Receipt


class Coordinations(EventSourced):
    """That institutions met, what they agreed, what came of it."""

    def record_coordination(self, cause: Cause, **said: Any) -> Receipt:
        """It was held; what is secret is refused and not kept."""

        def begin() -> Coordination:
            meeting = Coordination.new()
            meeting.hold(**said)
            return meeting

        return self.create(cause, begin)

    def task_coordination(self, cause: Cause, *, coordination: str, **said: Any) -> Receipt:
        """Something was agreed."""
        return self.change(Coordination, coordination, cause, lambda c: c.task(**said))

    def settle_coordination(self, cause: Cause, *, coordination: str, **said: Any) -> Receipt:
        """What was agreed is done. Error: NotFound."""
        return self.change(Coordination, coordination, cause, lambda c: c.settle(**said))

    def strike_coordination(self, cause: Cause, *, coordination: str, reason: str) -> Receipt:
        """It was recorded by mistake."""
        return self.change(Coordination, coordination, cause, lambda c: c.strike(reason=reason))
