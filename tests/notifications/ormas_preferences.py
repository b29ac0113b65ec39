"""How one ormas wants to be told, in the words of its events. All is invented."""

from services.notifications.domain.ormas_preferences import OrmasPreferences
from services.notifications.events import OrmasChannelPreferred, OrmasConsentGiven, OrmasConsentWithdrawn
from tests.portal.told.ormas import stream
from tests.portal.told.ormas_preferences import stated
from tests.scenario import Scenario, Told, fact

ORMAS = stream(1)
NAME = OrmasPreferences.stream_of(ORMAS)
DAY, LONG_AGO = "2026-03-12", "2025-01-02"


def agreed(consent_for: str = "news") -> Told:
    return fact(OrmasConsentGiven, consent_for=consent_for, **stated(ORMAS))


def withdrawn(consent_for: str = "news", **changed: str) -> Told:
    return fact(OrmasConsentWithdrawn, consent_for=consent_for, **stated(ORMAS, **changed))


LETTER = fact(OrmasChannelPreferred, preferred_channel="letter", **stated(ORMAS))
STATES = {
    "nothing said": (),
    "letter preferred": (LETTER,),
    "agreed": (agreed(),),
    "withdrawn": (agreed(), withdrawn()),
}


def story(*facts: Told) -> Scenario:
    return Scenario(OrmasPreferences, NAME).given(*facts)
