"""How ormas want to be told: one chose a letter, agreed to both, and stopped the survey by a link."""

from services.notifications import events as n
from services.notifications.domain.ormas_preferences import OrmasPreferences
from tests.portal.office import OfficeUnderTest, Said


def stated(ormas: str, **changed: str) -> dict[str, str]:
    said = {"organisation": ormas, "stated_on": "2026-03-12", "stated_how": "spoken"}
    return said | {"ground": "Disampaikan sekretaris di loket."} | changed


def given(ormas: str, consent_for: str = "news", **changed: str) -> Said:
    return n.OrmasConsentGiven, stated(ormas, consent_for=consent_for, **changed)


def withdrawn(ormas: str, consent_for: str = "news", **changed: str) -> Said:
    return n.OrmasConsentWithdrawn, stated(ormas, consent_for=consent_for, **changed)


def tell_ormas_preferences(office: OfficeUnderTest, ormas: str) -> None:
    refused = {"rule": "duty-notices-are-not-switched-off", "message": "Pengingat kewajiban tetap ada."}
    office.tell(
        OrmasPreferences.stream_of(ormas),
        (n.OrmasChannelPreferred, stated(ormas, preferred_channel="email")),
        (n.OrmasChannelPreferred, stated(ormas, preferred_channel="letter")),
        given(ormas),
        given(ormas, "survey"),
        withdrawn(ormas, "survey", stated_on="2026-04-02", stated_how="link"),
        (n.OrmasPreferenceRefused, refused),
    )
