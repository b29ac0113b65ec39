"""Subscriptions of other systems for tests, and the machine that asks about one in any order."""

from hypothesis import strategies as st
from hypothesis.stateful import initialize, rule

from services.notifications.application import Notifications
from services.notifications.domain import Subscription
from services.notifications.events import (
    SubscribedEventParked,
    SubscriptionCheckAsked,
    SubscriptionChecked,
    SubscriptionRegistered,
    SubscriptionSecretShown,
)
from services.notifications.service import NotificationsService
from tests.commanded import GROUND, SELDOM
from tests.scenario import fact
from tests.shown import Shown

ORMAS = "ormas-" + "a" * 32
ADDRESS = "https://dasbor.example/ormas"
REGISTER = {
    "title": "Dasbor Contoh",
    "webhook_address": ADDRESS,
    "topics": ["registry"],
    "starts": "beginning",
    "ground": GROUND,
}
WHY = "Server penerima dipindahkan."
PLACE = {"of_service": "registry", "position": 3}
REGISTERED = fact(
    SubscriptionRegistered, webhook_address=ADDRESS, topics=["registry"], positions={"registry": 0}
)
SHOWN = fact(SubscriptionSecretShown, secret_number=1)
ASKED = fact(SubscriptionCheckAsked, check=1)
PASSED = fact(SubscriptionChecked, check=1, passed=True)
PARKED = fact(SubscribedEventParked, **PLACE, about=ORMAS)


class Subscribing(Shown):
    """One subscription of the events of the register."""

    SERVICE, APPLICATION, WIRED = NotificationsService, Notifications, "notifications"

    def __init__(self, template):
        super().__init__(template)
        self.of = {}

    @initialize()
    def registered(self):
        [stream] = self.ask("register_subscription", **REGISTER)
        self.of = {"subscription": stream}

    def stands(self, aggregate, command):
        """Nothing waits for a decision where nothing was sent; a secret is shown at most once."""
        if isinstance(aggregate, Subscription):
            assert aggregate.shown <= aggregate.secret
            assert aggregate.checked <= aggregate.check

    @rule(topic=st.sampled_from(["scoring", "registry.ObservationRecorded"]), seldom=SELDOM)
    def register_subscription(self, topic, seldom):
        if seldom:
            self.ask("register_subscription", **REGISTER | {"topics": [topic], "starts": "now"})

    @rule()
    def show_subscription_secret(self):
        self.ask("show_subscription_secret", **self.of)

    @rule()
    def rotate_subscription_secret(self):
        self.ask("rotate_subscription_secret", **self.of, reason=WHY)

    @rule()
    def check_subscription(self):
        self.ask("check_subscription", **self.of)

    @rule(passed=st.booleans())
    def the_address_answers(self, passed):
        """As the deliverer records it."""
        found = self.application.load(Subscription, self.of["subscription"])
        cause = self.application.cause_of_delivery("checked", found.id, found.version)
        self.application.record_check(
            cause, subscription=found.id, check=found.check, passed=passed, status=200, answered="menjawab"
        )
        self.caught_up()

    @rule(position=st.integers(1, 2))
    def an_event_is_not_taken(self, position):
        found = self.application.load(Subscription, self.of["subscription"])
        cause = self.application.cause_of_delivery("parked", found.id, found.version)
        self.application.park_event(
            cause,
            subscription=found.id,
            of_service="registry",
            position=position,
            event_topic="registry.OrganisationRegistered",
            about=ORMAS,
            attempts=12,
            answered="Server ini menjawab 500.",
        )
        self.caught_up()

    @rule()
    def pause_subscription(self):
        self.ask("pause_subscription", **self.of, reason=WHY)

    @rule()
    def resume_subscription(self):
        self.ask("resume_subscription", **self.of, reason=WHY)

    @rule(seldom=SELDOM)
    def end_subscription(self, seldom):
        if seldom:
            self.ask("end_subscription", **self.of, reason=WHY)

    @rule(position=st.integers(0, 9))
    def replay_subscription(self, position):
        self.ask("replay_subscription", **self.of, of_service="registry", position=position, reason=WHY)

    @rule(position=st.integers(1, 2))
    def retry_subscribed_event(self, position):
        self.ask("retry_subscribed_event", **self.of, of_service="registry", position=position, reason=WHY)

    @rule(position=st.integers(1, 2))
    def discard_subscribed_event(self, position):
        self.ask("discard_subscribed_event", **self.of, of_service="registry", position=position, reason=WHY)
