"""What one can ask about activities for public order."""

from typing import Any

from services.clusters.application.beginning import Beginning
from services.clusters.domain import OrderActivity
from shared.ledger import Cause, Receipt


class OrderActivities(Beginning):
    """Record an activity, say which ormas were part of it, put mistakes right."""

    def record_order_activity(self, cause: Cause, **said: Any) -> Receipt:
        """It took place."""
        activity = OrderActivity.new()
        activity.record(today=self._today(), **said)
        return self.create(cause, lambda: activity)

    def join_order_activity(
        self, cause: Cause, *, activity: str, organisation: str, activity_part: str, people: int
    ) -> Receipt:
        """An ormas held it or took part."""
        gone = organisation in self._withdrawn()
        said = {"organisation": organisation, "activity_part": activity_part}
        return self.change(
            OrderActivity, activity, cause, lambda a: a.join(people=people, withdrawn=gone, **said)
        )

    def leave_order_activity(self, cause: Cause, *, activity: str, organisation: str, reason: str) -> Receipt:
        """That it was part of it was a mistake."""
        return self.change(
            OrderActivity, activity, cause, lambda a: a.take_out(organisation=organisation, reason=reason)
        )

    def strike_order_activity(self, cause: Cause, *, activity: str, reason: str) -> Receipt:
        """It was recorded by mistake."""
        return self.change(OrderActivity, activity, cause, lambda a: a.strike(reason=reason))
