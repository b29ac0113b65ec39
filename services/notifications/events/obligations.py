"""The table of obligations: what falls due, when, and who is told; each line from a day on."""

from typing import Any

from shared.events import Fact, Refusal


class ObligationSet(Fact):
    """From a day on the office goes by this line of its table; ``obligation``: the line as it is written.

    ``mark``: how well it is known that this is owed (``law``, ``policy``, ``proposal``); ``source``: by what.
    """

    TOPIC = "notifications.ObligationSet"
    SENTENCE = "Ketentuan pengingat “{title}” berlaku sejak {effective_from}. Dasar: {ground}"
    EFFECTIVE = "effective_from"
    code: str
    title: str
    effective_from: str
    mark: str
    source: str
    obligation: dict[str, Any]
    ground: str


class ObligationStopped(Fact):
    """From a day on nobody is reminded by this line any more."""

    TOPIC = "notifications.ObligationStopped"
    SENTENCE = "Ketentuan pengingat “{title}” tidak dipakai lagi sejak {effective_from}. Alasan: {reason}"
    EFFECTIVE = "effective_from"
    code: str
    title: str
    effective_from: str
    reason: str


class ObligationChangeRefused(Refusal):
    """The table was not changed: a rule forbids it."""

    TOPIC = "notifications.ObligationChangeRefused"
    SENTENCE = "Ketentuan pengingat tidak berubah: {message}"
