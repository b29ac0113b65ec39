"""Which programmes the RPJMD of the region has: lists of the office, each from its own day."""

from shared.events import Fact, Refusal


class RpjmdListRecorded(Fact):
    """A list of programmes holds from that day on, until another one does. Lists are numbered from 1.

    ``period`` as the regulation calls it; the third theme of list 2 is ``2.3`` for ever.
    """

    TOPIC = "registry.RpjmdListRecorded"
    SENTENCE = (
        "Daftar program RPJMD ke-{number} ({period}) berlaku sejak {valid_from}. "
        "Bersandar pada: {legal_basis}. Isinya: {themes}."
    )
    EFFECTIVE = "valid_from"
    number: int
    period: str
    valid_from: str
    legal_basis: str
    themes: list[str]
    ground: str


class RpjmdListStruck(Fact):
    """A list was recorded by mistake; it never held. What pointed to it is told as it was recorded."""

    TOPIC = "registry.RpjmdListStruck"
    SENTENCE = "Daftar program RPJMD ke-{number} dicoret. Alasan: {reason}"
    number: int
    reason: str


class RpjmdListRefused(Refusal):
    """A list of programmes was not recorded: a rule forbids it."""

    TOPIC = "registry.RpjmdListRefused"
    SENTENCE = "Pencatatan daftar program RPJMD ditolak: {message}"
