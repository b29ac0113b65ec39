"""A round of visits as a whole: which letter orders it, whom it is to see, how it ended."""

from shared.events import Fact, Refusal


class RoundOpened(Fact):
    """A round of visits begins. Who goes is named in the letter of assignment; only their number is kept."""

    TOPIC = "registry.RoundOpened"
    SENTENCE = (
        "Putaran kunjungan “{round_title}” dibuka: surat tugas {letter}, {visitors} petugas, "
        "{from_day} s.d. {until_day}."
    )
    EFFECTIVE = "from_day"
    round_title: str
    letter: str
    visitors: int
    from_day: str
    until_day: str


class OrmasAddedToRound(Fact):
    """An organisation is to be visited in this round."""

    TOPIC = "registry.OrmasAddedToRound"
    SENTENCE = "“{member_name}” masuk daftar yang akan dikunjungi."
    member: str
    member_name: str


class OrmasTakenFromRound(Fact):
    """An organisation is not to be visited in this round after all."""

    TOPIC = "registry.OrmasTakenFromRound"
    SENTENCE = "“{member_name}” dikeluarkan dari daftar. Alasan: {reason}"
    member: str
    member_name: str
    reason: str


class RoundClosed(Fact):
    """The round ended. Who was not visited is named; nothing is inferred from it."""

    TOPIC = "registry.RoundClosed"
    SENTENCE = "Putaran kunjungan ditutup: {visited} dikunjungi, {missed} tidak dikunjungi."
    visited: int
    missed: int
    not_visited: list[str]
    ground: str


class RoundChangeRefused(Refusal):
    """A round was not changed: a rule forbids it."""

    TOPIC = "registry.RoundChangeRefused"
    SENTENCE = "Perubahan putaran kunjungan ditolak: {message}"
    ground: str
