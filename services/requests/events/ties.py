"""Ties of officers to ormas (benturan kepentingan): who declared one does not decide."""

from shared.events import Fact, Refusal


class TieDeclared(Fact):
    """How an officer is tied to an ormas, and who decides instead. ``officer``: an account."""

    TOPIC = "requests.TieDeclared"
    SENTENCE = "Seorang petugas menyatakan hubungan dengan ormas ini: {tie}. Yang memutus: {office_role}."
    officer: str
    organisation: str
    tie: str
    office_role: str
    ground: str


class TieEnded(Fact):
    """A head says that a tie is over."""

    TOPIC = "requests.TieEnded"
    SENTENCE = "Hubungan seorang petugas dengan ormas ini dinyatakan berakhir: {reason}"
    officer: str
    organisation: str
    reason: str


class TieTakenBack(Fact):
    """A tie was declared by a wrong click, and whoever declared it took it back within ten minutes."""

    TOPIC = "requests.TieTakenBack"
    SENTENCE = (
        "Pernyataan hubungan seorang petugas dengan ormas ini dibatalkan pembuatnya dalam 10 menit: {tie}."
    )
    officer: str
    organisation: str
    tie: str


class TieChangeRefused(Refusal):
    """A tie was not recorded: a rule forbids it."""

    TOPIC = "requests.TieChangeRefused"
    SENTENCE = "Hubungan petugas tidak berubah: {message}"
