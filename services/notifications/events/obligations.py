"""The table of obligations: what falls due, when, and who is told; each line from a day on."""

from typing import Any

from contracts.upcasts.notifications import obligation_set_v1_v2
from shared.events import Fact, Refusal


class ObligationSet(Fact):
    """From a day on the office goes by this line of its table; ``obligation``: the line as it is written.

    ``mark``: how well it is known that this is owed (``law``, ``policy``, ``proposal``); ``source``: by what.
    ``keeps_planned``: what is planned for a later day stays.
    """

    TOPIC = "notifications.ObligationSet"
    SENTENCE = "Ketentuan pengingat “{title}” berlaku sejak {effective_from}. Dasar: {ground}"
    EFFECTIVE = "effective_from"
    class_version = 2
    code: str
    title: str
    effective_from: str
    mark: str
    source: str
    obligation: dict[str, Any]
    ground: str
    keeps_planned: bool
    upcast_v1_v2 = staticmethod(obligation_set_v1_v2)


class ObligationStopped(Fact):
    """From a day on nobody is reminded by this line any more; nothing stays planned for a later day."""

    TOPIC = "notifications.ObligationStopped"
    SENTENCE = "Ketentuan pengingat “{title}” tidak dipakai lagi sejak {effective_from}. Alasan: {reason}"
    EFFECTIVE = "effective_from"
    code: str
    title: str
    effective_from: str
    reason: str


class ObligationPlanTakenBack(Fact):
    """What was planned of a line for a day to come is not done."""

    TOPIC = "notifications.ObligationPlanTakenBack"
    SENTENCE = "Rencana ketentuan pengingat “{title}” mulai {effective_from} dibatalkan. Alasan: {reason}"
    code: str
    title: str
    effective_from: str
    reason: str


class ObligationChangeRefused(Refusal):
    """The table was not changed: a rule forbids it."""

    TOPIC = "notifications.ObligationChangeRefused"
    SENTENCE = "Ketentuan pengingat tidak berubah: {message}"
