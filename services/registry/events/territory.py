"""What regulations did to villages: another name, another kind, several made one."""

from shared.events import Fact, Refusal


class VillagesChanged(Fact):
    """From a day on one or several villages (desa, kelurahan) are another one: a regulation says so.

    Changes of an office are numbered from 1. ``before`` has ``village`` and ``district`` of each; a district
    that was not said is empty. ``kind`` is ``desa`` or ``kelurahan``; ``summary`` says it in words.
    """

    TOPIC = "registry.VillagesChanged"
    SENTENCE = (
        "Perubahan wilayah ke-{change}: {summary}, berlaku sejak {valid_from}. Dasar hukum: {legal_basis}."
    )
    EFFECTIVE = "valid_from"
    change: int
    before: list[dict[str, str]]
    kind: str
    village: str
    district: str
    summary: str
    valid_from: str
    legal_basis: str
    ground: str


class VillageChangeTakenBack(Fact):
    """A change of villages was recorded by mistake; it never held."""

    TOPIC = "registry.VillageChangeTakenBack"
    SENTENCE = "Perubahan wilayah ke-{change} dibatalkan: {reason}"
    change: int
    reason: str


class VillagesListed(Fact):
    """Which villages the region has, as a whole: the list before holds no more. Lists are numbered from 1.

    ``villages`` has ``code``, ``village`` and ``district`` of each; ``summary`` counts what is new in it.
    """

    TOPIC = "registry.VillagesListed"
    SENTENCE = "Daftar desa dan kelurahan ke-{number} dicatat: {summary}. Sumber: {source}."
    number: int
    villages: list[dict[str, str]]
    summary: str
    source: str
    ground: str


class TerritoryChangeRefused(Refusal):
    """A change of villages was not recorded: a rule forbids it."""

    TOPIC = "registry.TerritoryChangeRefused"
    SENTENCE = "Perubahan wilayah ditolak: {message}"
