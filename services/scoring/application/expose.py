"""What one can ask about an exposé before Forkopimda."""

from typing import Any

from services.scoring.application.assessments import Assessments
from services.scoring.domain import Expose
from shared.ledger import Cause, Receipt


class Exposes(Assessments):
    """Plan one, name who presents, keep what was directed and what became of it."""

    def plan_expose(self, cause: Cause, **said: str) -> Receipt:
        expose = Expose.new()
        expose.plan(**said)
        return self.create(cause, lambda: expose)

    def name_presenter(self, cause: Cause, *, expose: str, organisation: str, ground: str) -> Receipt:
        """Error: NotFound."""
        said: dict[str, Any] = {"organisation": organisation, "entry": self._entry(organisation)}
        return self.change(Expose, expose, cause, lambda e: e.name_presenter(ground=ground, **said))

    def drop_presenter(self, cause: Cause, *, expose: str, **said: str) -> Receipt:
        return self.change(Expose, expose, cause, lambda e: e.drop_presenter(**said))

    def give_direction(self, cause: Cause, *, expose: str, **said: str) -> Receipt:
        today = self._today()
        return self.change(Expose, expose, cause, lambda e: e.give_direction(today=today, **said))

    def finish_direction(self, cause: Cause, *, expose: str, direction: int, result: str) -> Receipt:
        return self.change(
            Expose, expose, cause, lambda e: e.finish_direction(direction=direction, result=result)
        )

    def reopen_direction(self, cause: Cause, *, expose: str, direction: int, reason: str) -> Receipt:
        return self.change(
            Expose, expose, cause, lambda e: e.reopen_direction(direction=direction, reason=reason)
        )
