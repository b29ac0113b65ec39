"""The numbers of letters: the register book, and the numbers of the office's agenda."""

from shared.events import Fact


class RegisterNumberReserved(Fact):
    """The next number of the book of a service and a year was given to a letter, before its signature."""

    TOPIC = "requests.RegisterNumberReserved"
    SENTENCE = "Nomor registrasi {number} tahun {year} ({service}) dipakai untuk sebuah surat."
    service: str
    year: str
    number: int
    letter: str


class RegisterNumberIssued(Fact):
    """The letter with this number was handed over."""

    TOPIC = "requests.RegisterNumberIssued"
    SENTENCE = "Surat dengan nomor registrasi {number} terbit."
    number: int


class RegisterNumberVoided(Fact):
    """The letter was not signed: the number stays in the book and is never given again."""

    TOPIC = "requests.RegisterNumberVoided"
    SENTENCE = "Nomor registrasi {number} batal: {reason}"
    number: int
    reason: str


class LetterNumberTaken(Fact):
    """A number of the office's agenda stands on a letter; in its year no other letter bears it."""

    TOPIC = "requests.LetterNumberTaken"
    SENTENCE = "Nomor surat {letter_number} tahun {year} dipakai."
    letter_number: str
    year: str
    letter: str


class LetterNumberFreed(Fact):
    """The number was typed by mistake: it stands on no letter, and may be taken by the one whose it is."""

    TOPIC = "requests.LetterNumberFreed"
    SENTENCE = "Nomor surat {letter_number} tahun {year} lepas karena salah ketik: {reason}"
    letter_number: str
    year: str
    letter: str
    reason: str
