"""Teams that oversee organisations: which there are, on what they rest, which institutions sit in them."""

from shared.events import Fact, Refusal


class OversightTeamFormed(Fact):
    """The office works with a kind of team. Institutions sit in it; no person is ever named.

    ``legal_basis`` as it was typed; ``mark`` says how sure we are of it.
    """

    TOPIC = "registry.OversightTeamFormed"
    SENTENCE = "Tim pengawasan {team} dipakai: {team_name}. Bersandar pada: {legal_basis}."
    team: str
    team_name: str
    legal_basis: str
    institutions: list[str]
    mark: str
    ground: str


class OversightTeamChanged(Fact):
    """A team has another name, basis or other institutions: all of it as it is now."""

    TOPIC = "registry.OversightTeamChanged"
    SENTENCE = "Tim pengawasan {team} diubah: {team_name}. Bersandar pada: {legal_basis}."
    team: str
    team_name: str
    legal_basis: str
    institutions: list[str]
    mark: str
    ground: str


class OversightTeamEnded(Fact):
    """The team oversees nobody from now on; what it did stays."""

    TOPIC = "registry.OversightTeamEnded"
    SENTENCE = "Tim pengawasan {team} ({team_name}) tidak dipakai lagi. Alasan: {reason}"
    team: str
    team_name: str
    reason: str


class OversightTeamRefused(Refusal):
    """The list of teams was not changed: a rule forbids it."""

    TOPIC = "registry.OversightTeamRefused"
    SENTENCE = "Perubahan tim pengawasan ditolak: {message}"
    ground: str
