"""What the machine asks about how two ormas are told."""

from datetime import date, timedelta

from hypothesis import strategies as st
from hypothesis.stateful import rule

from services.notifications.application import Notifications
from services.notifications.domain.ormas_preferences import OrmasPreferences
from services.notifications.service import NotificationsService
from tests.commanded import GROUND
from tests.portal.told.ormas import stream
from tests.shown import Shown

WHOSE = st.sampled_from([stream(1), stream(2)])
CONSENT = st.sampled_from(["news", "survey"])
AGO = st.integers(0, 3)


class Preferring(Shown):
    """An officer writes down what is said at the counter, of any of these days."""

    SERVICE, APPLICATION, WIRED = NotificationsService, Notifications, "notifications"

    def stands(self, aggregate, command):
        """Nobody chose to be told of no duty."""
        if isinstance(aggregate, OrmasPreferences):
            assert aggregate.channel in ("any", "email", "gateway", "letter")

    @rule(whose=WHOSE, channel=st.sampled_from(["any", "email", "gateway", "letter", "none"]), ago=AGO)
    def prefer_ormas_channel(self, whose, channel, ago):
        self.ask("prefer_ormas_channel", preferred_channel=channel, **_stated(whose, ago))

    @rule(whose=WHOSE, consent_for=CONSENT, ago=AGO)
    def give_consent(self, whose, consent_for, ago):
        self.ask("give_consent", consent_for=consent_for, **_stated(whose, ago))

    @rule(whose=WHOSE, consent_for=CONSENT, ago=AGO)
    def withdraw_consent(self, whose, consent_for, ago):
        self.ask("withdraw_consent", consent_for=consent_for, **_stated(whose, ago))


def _stated(whose, ago):
    said_on = (date.today() - timedelta(days=ago)).isoformat()
    return {"organisation": whose, "stated_on": said_on, "stated_how": "spoken", "ground": GROUND}
