"""A new organisation that says it goes on with one that was dissolved."""

from shared.events import Fact, Refusal


class SuccessionClaimed(Fact):
    """By its own claim this organisation follows one that was dissolved. Nothing else is inherited by it.

    ``other`` is the one that was dissolved; ``claimed_by`` says whose claim it is, never a person's name.
    """

    TOPIC = "registry.SuccessionClaimed"
    SENTENCE = (
        "Menurut pengakuan {claimed_by} (surat {letter} tanggal {claimed_on}) ormas ini penerus "
        "“{other_name}”, yang sudah bubar. Tidak ada yang beralih karenanya."
    )
    EFFECTIVE = "claimed_on"
    other: str
    other_name: str
    claimed_by: str
    letter: str
    claimed_on: str
    ground: str


class SuccessionStruck(Fact):
    """The claim to follow a dissolved organisation was recorded by mistake, or was withdrawn."""

    TOPIC = "registry.SuccessionStruck"
    SENTENCE = "Pengakuan sebagai penerus “{other_name}” dicoret. Alasan: {reason}"
    other: str
    other_name: str
    reason: str


class SuccessionRefused(Refusal):
    """A claim to follow another organisation was not recorded: a rule forbids it."""

    TOPIC = "registry.SuccessionRefused"
    SENTENCE = "Pengakuan sebagai penerus “{other_name}” tidak dicatat: {message}"
    other: str
    other_name: str
    ground: str
