"""How far the reminders are and what became of their messages, as the pages show it."""

from contextlib import closing
from dataclasses import dataclass, field

from deploy.standing.tables import table_is_there, views_there
from services.portal.mailing.mail_list import counts, email_server
from services.portal.reminders.reminder_list import last_day
from services.portal.subscriptions.subscription_list import subscriptions
from shared.deployment import Deployment

NEEDED = ("reminder_day", "message_way", "email_server", "subscription", "subscription_parked")


@dataclass(frozen=True)
class Reminding:
    """``day``: the last one, "" before the first; ``ways``: how many messages are in which state;
    ``failure``: why the mail server is away, "" while it answers; ``parked``: events that nobody took and
    about which somebody decides.
    """

    day: str = ""
    is_finished: bool = True
    ways: dict[str, int] = field(default_factory=dict)
    failure: str = ""
    parked: int = 0

    @property
    def waiting(self) -> int:
        return sum(self.ways.get(each, 0) for each in ("queued", "sending", "waiting"))

    @property
    def failed(self) -> int:
        return sum(self.ways.get(each, 0) for each in ("bounced", "given_up"))

    @property
    def uncertain(self) -> int:
        return self.ways.get("uncertain", 0)


def reminding_of(deployment: Deployment) -> Reminding:
    """Nothing of an office whose pages were never made."""
    portal = views_there(deployment, "portal")
    if portal is None:
        return Reminding()
    with closing(portal) as views, views.read() as t:
        if not all(table_is_there(t, views.dialect, each) for each in NEEDED):
            return Reminding()
        day, server = last_day(t), email_server(t)
        return Reminding(
            day["day"] if day else "",
            bool(day is None or day["finished_at"]),
            counts(t),
            server["failure"] if server and server["failing"] else "",
            sum(each["waiting"] for each in subscriptions(t)),
        )
