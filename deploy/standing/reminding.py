"""How far the reminders are and what became of their messages, as the pages show it."""

from contextlib import closing
from dataclasses import dataclass, field

from deploy.standing.tables import table_is_there, views_there
from services.portal.mailing.mail_list import CARRIERS, counts, failing
from services.portal.reminders.reminder_list import last_day
from services.portal.subscriptions.subscription_list import subscriptions
from shared.deployment import Deployment

NEEDED = ("reminder_day", "message_way", *CARRIERS.values(), "subscription", "subscription_parked")


@dataclass(frozen=True)
class Reminding:
    """``day``: the last one, "" before the first; ``ways``: by channel, how many messages are in which state;
    ``failing``: by channel, why its server is away, while it is; ``parked``: events that nobody took and
    about which somebody decides.
    """

    day: str = ""
    is_finished: bool = True
    ways: dict[str, dict[str, int]] = field(default_factory=dict)
    failing: dict[str, str] = field(default_factory=dict)
    parked: int = 0

    @property
    def waiting(self) -> int:
        return self._many("queued", "sending", "waiting")

    @property
    def failed(self) -> int:
        return self._many("bounced", "given_up")

    @property
    def uncertain(self) -> int:
        return self._many("uncertain")

    def _many(self, *states: str) -> int:
        return sum(ways.get(each, 0) for ways in self.ways.values() for each in states)


def reminding_of(deployment: Deployment) -> Reminding:
    """Nothing of an office whose pages were never made."""
    portal = views_there(deployment, "portal")
    if portal is None:
        return Reminding()
    with closing(portal) as views, views.read() as t:
        if not all(table_is_there(t, views.dialect, each) for each in NEEDED):
            return Reminding()
        day = last_day(t)
        return Reminding(
            day["day"] if day else "",
            bool(day is None or day["finished_at"]),
            {channel: counted for channel in CARRIERS if (counted := counts(t, channel))},
            failing(t),
            sum(each["waiting"] for each in subscriptions(t)),
        )
