"""How one ormas wants to be told and what it agreed to, as it said itself."""

from collections.abc import Collection
from typing import Final

from contracts.own_ormas import OwnAlone
from contracts.telling.dates import date_words
from contracts.telling.preference_words import NO_CHANNEL
from services.notifications.events import (
    OrmasChannelPreferred,
    OrmasConsentGiven,
    OrmasConsentWithdrawn,
    OrmasPreferenceRefused,
)
from services.notifications.rules.ormas_preferences import (
    A_CONSENT_IS_NOT_OLDER_THAN_ITS_WITHDRAWAL,
    AN_ORMAS_CHOOSES_ONLY_FOR_ITSELF,
    DUTY_NOTICES_ARE_NOT_SWITCHED_OFF,
    WHAT_AN_ACCOUNT_CHOOSES_HOLDS_FROM_ITS_DAY,
)
from shared.aggregate import Aggregate
from shared.events import Fact
from shared.rules import Rule

ANY: Final = "any"
BY_LINK: Final = "link"
_BY_ITSELF: Final = OwnAlone(AN_ORMAS_CHOOSES_ONLY_FOR_ITSELF, WHAT_AN_ACCOUNT_CHOOSES_HOLDS_FROM_ITS_DAY)


class OrmasPreferences(Aggregate):
    """``channel``: by which way it wants to be reminded of duties; ``consents``: what it may be sent besides;
    ``withdrawn``: by consent, the day of its last withdrawal.

    ``own``: for which entries alone who decides speaks, on the day itself; None for a colleague.
    """

    KIND = "ormaspreferences"

    def __init__(self, stream: str) -> None:
        super().__init__(stream)
        self.channel = ANY
        self.consents: set[str] = set()
        self.withdrawn: dict[str, str] = {}

    @staticmethod
    def stream_of(organisation: str) -> str:
        """The one of an entry of the register."""
        return organisation.replace("ormas-", f"{OrmasPreferences.KIND}-", 1)

    def prefer(
        self, *, preferred_channel: str, own: Collection[str] | None = None, today: str = "", **said: str
    ) -> None:
        """The same again: nothing. ``said``: of which ormas, when and how it was stated, on what ground."""
        if rule := _BY_ITSELF.broken(own, said["organisation"], said["stated_on"], today):
            self._refuse(rule)
        elif preferred_channel == NO_CHANNEL:
            self._refuse(DUTY_NOTICES_ARE_NOT_SWITCHED_OFF)
        elif preferred_channel != self.channel:
            self.trigger_event(OrmasChannelPreferred, preferred_channel=preferred_channel, **said)

    def agree(
        self, *, consent_for: str, own: Collection[str] | None = None, today: str = "", **said: str
    ) -> None:
        """Given already: nothing. A paper of the day of a withdrawal may be older than it."""
        withdrawn_on = self.withdrawn.get(consent_for, "")
        if rule := _BY_ITSELF.broken(own, said["organisation"], said["stated_on"], today):
            self._refuse(rule)
        elif consent_for in self.consents:
            return
        elif said["stated_on"] < withdrawn_on or (own is None and said["stated_on"] == withdrawn_on):
            self._refuse(A_CONSENT_IS_NOT_OLDER_THAN_ITS_WITHDRAWAL, day=date_words(withdrawn_on))
        else:
            self.trigger_event(OrmasConsentGiven, consent_for=consent_for, **said)

    def withdraw(
        self, *, consent_for: str, own: Collection[str] | None = None, today: str = "", **said: str
    ) -> None:
        """A “no” is kept also where nothing was agreed, against older papers. Said already: nothing."""
        if rule := _BY_ITSELF.broken(own, said["organisation"], said["stated_on"], today):
            self._refuse(rule)
        elif consent_for in self.consents or said["stated_on"] > self.withdrawn.get(consent_for, ""):
            self.trigger_event(OrmasConsentWithdrawn, consent_for=consent_for, **said)

    def when(self, fact: Fact) -> None:
        match fact:
            case OrmasChannelPreferred():
                self.channel = fact.preferred_channel
            case OrmasConsentGiven():
                self.consents.add(fact.consent_for)
            case OrmasConsentWithdrawn():
                self.consents.discard(fact.consent_for)
                before = self.withdrawn.get(fact.consent_for, "")
                self.withdrawn[fact.consent_for] = max(before, fact.stated_on)
            case OrmasPreferenceRefused():
                pass  # the refusal itself is what we keep
            case _:
                super().when(fact)

    def _refuse(self, rule: Rule, **said: str) -> None:
        self.trigger_event(OrmasPreferenceRefused, **rule.refusal(**said))
