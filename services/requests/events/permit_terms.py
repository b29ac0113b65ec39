"""The office's own terms for attributes, and which permits stand on a street."""

from shared.events import Fact, Refusal


class PermitTermsSet(Fact):
    """From a day on attributes are permitted on these terms. They are numbered from 1.

    ``kinds`` has ``kind_code`` and ``title``; ``forbidden`` has the fields of a place, ``basis`` (as of a
    checklist: ``law`` is never waived) and ``basis_text``. 0 days: no longest term. ``removal_days``: how
    many days after its last day an attribute may take to come down. ``mark`` is ``proposal`` while it is
    what was shipped, ``office`` when the office wrote it.
    """

    TOPIC = "requests.PermitTermsSet"
    SENTENCE = (
        "Ketentuan izin atribut ke-{policy} berlaku sejak {effective_from}. {summary}. Dasar: {legal_basis}."
    )
    EFFECTIVE = "effective_from"
    policy: int
    effective_from: str
    kinds: list[dict[str, str]]
    longest_days: int
    removal_days: int
    forbidden: list[dict[str, str]]
    legal_basis: str
    summary: str
    mark: str
    ground: str


class PermitTermsRefused(Refusal):
    """Terms were not set: a rule forbids it."""

    TOPIC = "requests.PermitTermsRefused"
    SENTENCE = "Ketentuan izin atribut tidak berubah: {message}"


class StreetTaken(Fact):
    """A granted permit stands on a street, for a section and for some days."""

    TOPIC = "requests.StreetTaken"
    SENTENCE = "Ruas {street} dipakai sebuah izin atribut sejak {from_day} sampai {until_day} pukul 00.00."
    EFFECTIVE = "from_day"
    permit: str
    organisation: str
    street: str
    section: str
    area: str
    from_day: str
    until_day: str


class StreetFreed(Fact):
    """What a permit hung here is down before its time; from ``free_from`` on the street is free of it."""

    TOPIC = "requests.StreetFreed"
    SENTENCE = "Ruas jalan bebas dari sebuah izin atribut sejak {free_from}."
    EFFECTIVE = "free_from"
    permit: str
    free_from: str
