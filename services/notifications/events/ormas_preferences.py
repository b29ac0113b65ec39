"""How an ormas wants to be told, and what it agreed to; each on the word of the ormas itself."""

from shared.events import Fact, Refusal


class OrmasChannelPreferred(Fact):
    """By which way it wants to be reminded of duties: ``any``, ``email``, ``gateway``, ``letter``; its inbox
    in the portal gets everything.

    ``organisation``: its entry of the register; ``stated_on``: the day on which it said so; ``stated_how``:
    ``portal``, ``signed_form`` or ``spoken``.
    """

    TOPIC = "notifications.OrmasChannelPreferred"
    SENTENCE = "Ormas memilih diingatkan lewat {preferred_channel} pada {stated_on} ({stated_how})."
    organisation: str
    preferred_channel: str
    stated_on: str
    stated_how: str
    ground: str


class OrmasConsentGiven(Fact):
    """From now on it may be sent what it agreed to: ``consent_for`` ``news`` or ``survey``."""

    TOPIC = "notifications.OrmasConsentGiven"
    SENTENCE = "Ormas menyetujui menerima {consent_for} pada {stated_on} ({stated_how})."
    organisation: str
    consent_for: str
    stated_on: str
    stated_how: str
    ground: str


class OrmasConsentWithdrawn(Fact):
    """It is sent that no more. ``stated_how``: also ``link``, from a mail and without signing in."""

    TOPIC = "notifications.OrmasConsentWithdrawn"
    SENTENCE = "Ormas berhenti menerima {consent_for} sejak {stated_on} ({stated_how})."
    organisation: str
    consent_for: str
    stated_on: str
    stated_how: str
    ground: str


class OrmasPreferenceRefused(Refusal):
    """Nothing about how an ormas is told was changed: a rule forbids it."""

    TOPIC = "notifications.OrmasPreferenceRefused"
    SENTENCE = "Cara memberi tahu ormas tidak berubah: {message}"
