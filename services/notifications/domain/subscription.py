"""What was agreed with another system that listens: where it is, what it gets, what waits for a decision."""

from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from services.notifications.events import (
    SubscribedEventDiscarded,
    SubscribedEventParked,
    SubscribedEventRetried,
    SubscriptionChangeRefused,
    SubscriptionCheckAsked,
    SubscriptionChecked,
    SubscriptionEnded,
    SubscriptionPaused,
    SubscriptionRegistered,
    SubscriptionReplayed,
    SubscriptionResumed,
    SubscriptionSecretRotated,
    SubscriptionSecretShown,
)
from services.notifications.rules.subscriptions import (
    A_SECRET_OF_A_SUBSCRIPTION_IS_SHOWN_ONCE,
    A_SUBSCRIPTION_GOES_STEP_BY_STEP,
    ONLY_A_PARKED_EVENT_OF_A_SUBSCRIPTION_IS_DECIDED,
)
from shared.aggregate import Aggregate
from shared.events import Fact
from shared.rules import Rule

UNCHECKED, ACTIVE, PAUSED, ENDED = "unchecked", "active", "paused", "ended"
STATES: Final = {
    UNCHECKED: "belum lulus pemeriksaan alamat",
    ACTIVE: "sedang berjalan",
    PAUSED: "dihentikan sementara",
    ENDED: "sudah diakhiri",
}
MOST_PARKED: Final = 20
"""So many events that wait for a decision mean that it is the other system that does not work."""
Place = tuple[str, int]
"""Service and position of an event."""

_OfParked = SubscribedEventParked | SubscribedEventRetried | SubscribedEventDiscarded


class Begin(NamedTuple):
    """Behind which position a service is read, and which version of this stream says so."""

    position: int
    said_at: int


class Subscription(Aggregate):
    """``parked``: what waits for a decision; ``retried``, ``discarded``: what was decided, and since which
    version; ``begins``: by service; ``rests``: it was paused, and stays so with another secret. ``check``:
    the number of the challenge that was asked for last, ``checked``: of the one that was answered last.
    """

    KIND = "subscription"

    def __init__(self, stream: str) -> None:
        super().__init__(stream)
        self.address, self.state = "", UNCHECKED
        self.topics: frozenset[str] = frozenset()
        self.begins: dict[str, Begin] = {}
        self.rests = False
        self.secret, self.shown = 1, 0
        self.check, self.checked = 0, 0
        self.parked: dict[Place, str] = {}
        self.retried: dict[Place, int] = {}
        self.discarded: dict[Place, int] = {}

    @classmethod
    def register(
        cls, *, title: str, webhook_address: str, topics: Sequence[str], positions: Mapping[str, int],
        ground: str,
    ) -> "Subscription":  # fmt: skip
        subscription = cls.new()
        said = {"topics": sorted(set(topics)), "positions": dict(positions), "ground": ground}
        subscription.trigger_event(
            SubscriptionRegistered, title=title, webhook_address=webhook_address, **said
        )
        return subscription

    def show_secret(self) -> None:
        """The newest one, to whoever gives it to the other system."""
        if self._may_not(UNCHECKED, ACTIVE, PAUSED):
            return
        if self.shown == self.secret:
            self._refuse(A_SECRET_OF_A_SUBSCRIPTION_IS_SHOWN_ONCE)
        else:
            self.trigger_event(SubscriptionSecretShown, secret_number=self.secret)

    def rotate_secret(self, *, reason: str) -> None:
        """What signs is another one at once: nothing is sent until the other system passed with it."""
        if not self._may_not(UNCHECKED, ACTIVE, PAUSED):
            self.trigger_event(SubscriptionSecretRotated, secret_number=self.secret + 1, reason=reason)

    def ask_check(self) -> None:
        """Also of one that runs: to see whether it works. While one is under way: nothing."""
        if not self._may_not(UNCHECKED, ACTIVE, PAUSED) and self.check == self.checked:
            self.trigger_event(SubscriptionCheckAsked, check=self.check + 1)

    def was_checked(self, *, check: int, passed: bool, status: int, answered: str) -> None:
        """What came of a challenge that is still waited for; of an older one: nothing."""
        if check == self.check > self.checked:
            said = {"passed": passed, "status": status, "answered": answered}
            self.trigger_event(SubscriptionChecked, check=check, **said)

    def pause(self, *, reason: str, by_itself: bool = False) -> None:
        if by_itself and self.state != ACTIVE:
            return
        if not self._may_not(ACTIVE):
            self.trigger_event(SubscriptionPaused, by_itself=by_itself, reason=reason)

    def resume(self, *, reason: str) -> None:
        if not self._may_not(PAUSED):
            self.trigger_event(SubscriptionResumed, reason=reason)

    def end(self, *, reason: str) -> None:
        if not self._may_not(UNCHECKED, ACTIVE, PAUSED):
            self.trigger_event(SubscriptionEnded, reason=reason)

    def replay_from(self, *, of_service: str, position: int, reason: str) -> None:
        """Named so that it is not the replay of the stream itself."""
        if not self._may_not(UNCHECKED, ACTIVE, PAUSED):
            self.trigger_event(SubscriptionReplayed, of_service=of_service, position=position, reason=reason)

    def park(
        self, *, of_service: str, position: int, event_topic: str, about: str, attempts: int, answered: str
    ) -> None:
        """Once; too many of them pause the whole."""
        if self.state != ACTIVE or (of_service, position) in self.parked:
            return
        what = {"of_service": of_service, "position": position, "event_topic": event_topic, "about": about}
        self.trigger_event(SubscribedEventParked, **what, attempts=attempts, answered=answered)
        if len(self.parked) >= MOST_PARKED:
            self.pause(reason=f"{MOST_PARKED} peristiwa menunggu keputusan.", by_itself=True)

    def retry(self, *, of_service: str, position: int, reason: str) -> None:
        if not self._is_not_parked((of_service, position)):
            self.trigger_event(
                SubscribedEventRetried, of_service=of_service, position=position, reason=reason
            )

    def discard(self, *, of_service: str, position: int, reason: str) -> None:
        if not self._is_not_parked((of_service, position)):
            self.trigger_event(
                SubscribedEventDiscarded, of_service=of_service, position=position, reason=reason
            )

    def when(self, fact: Fact) -> None:
        match fact:
            case SubscriptionRegistered():
                self.address, self.topics = fact.webhook_address, frozenset(fact.topics)
                self.begins = {each: Begin(at, 1) for each, at in fact.positions.items()}
            case SubscriptionSecretShown():
                self.shown = fact.secret_number
            case SubscriptionSecretRotated():
                self.secret, self.state = fact.secret_number, UNCHECKED
                self.checked = self.check  # what is under way was signed with the old one
            case SubscriptionCheckAsked():
                self.check = fact.check
            case SubscriptionChecked():
                self.checked = fact.check
                if fact.passed and self.state == UNCHECKED:
                    self.state = PAUSED if self.rests else ACTIVE
            case SubscriptionReplayed():
                self.begins[fact.of_service] = Begin(fact.position, fact.originator_version)
            case SubscriptionPaused():
                self.state, self.rests = PAUSED, True
            case SubscriptionResumed():
                self.state, self.rests = ACTIVE, False
            case SubscriptionEnded():
                self.state = ENDED
            case SubscribedEventParked() | SubscribedEventRetried() | SubscribedEventDiscarded():
                self._decided(fact)
            case SubscriptionChangeRefused():
                pass  # the refusal itself is what we keep
            case _:
                super().when(fact)

    def _decided(
        self, fact: SubscribedEventParked | SubscribedEventRetried | SubscribedEventDiscarded
    ) -> None:
        place = (fact.of_service, fact.position)
        if isinstance(fact, SubscribedEventParked):
            self.parked[place] = fact.about
            self.retried.pop(place, None)
        else:
            self.parked.pop(place, None)
            found = self.retried if isinstance(fact, SubscribedEventRetried) else self.discarded
            found[place] = fact.originator_version

    def _may_not(self, *states: str) -> bool:
        if self.state in states:
            return False
        self._refuse(A_SUBSCRIPTION_GOES_STEP_BY_STEP, state=STATES[self.state])
        return True

    def _is_not_parked(self, place: Place) -> bool:
        if self._may_not(UNCHECKED, ACTIVE, PAUSED):
            return True
        if place not in self.parked:
            self._refuse(ONLY_A_PARKED_EVENT_OF_A_SUBSCRIPTION_IS_DECIDED)
        return place not in self.parked

    def _refuse(self, rule: Rule, **said: object) -> None:
        self.trigger_event(SubscriptionChangeRefused, **rule.refusal(**said))
