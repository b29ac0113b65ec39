"""The survey of satisfaction (survei kepuasan): its two forms, its questions, and what a code is known by."""

import hashlib
from datetime import date, timedelta
from typing import Final

from contracts.telling.report_periods import Period

SURVEY_FORMS: Final = {
    "one": "satu pertanyaan sesudah berkas",
    "nine": "sembilan unsur untuk satu semester",
}
ONE_QUESTION: Final = ("Seberapa puas Anda dengan layanan ini?",)
NINE_ELEMENTS: Final = (
    "Persyaratan",
    "Sistem, mekanisme, dan prosedur",
    "Waktu penyelesaian",
    "Biaya/tarif",
    "Produk layanan",
    "Kompetensi pelaksana",
    "Perilaku pelaksana",
    "Penanganan pengaduan, saran, dan masukan",
    "Sarana dan prasarana",
)
"""As in Permenpan-RB 14/2017; the wording was not compared with the text of the regulation."""
QUESTIONS: Final = {"one": ONE_QUESTION, "nine": NINE_ELEMENTS}
SCALE: Final = {1: "tidak baik", 2: "kurang baik", 3: "baik", 4: "sangat baik"}
BASIS: Final = "Permenpan-RB 14/2017 (unsur, nilai, dan rentang belum dicocokkan dengan naskahnya)"
RESULTS_FROM: Final = 5
"""Of fewer answers nothing is shown but how many they are."""
DAYS_TO_TYPE: Final = 14
"""After the end of a semester paper forms may still be typed for so many days."""
BATCH_LETTERS: Final = 8
SLIP_LETTERS: Final = 12
LETTERS: Final = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Of a code: none that is taken for another one."""


def closing_day(period: str) -> str:
    """The last day for an answer about a semester. Error: ValueError."""
    return (date.fromisoformat(Period.of(period).ends) + timedelta(days=DAYS_TO_TYPE)).isoformat()


def as_typed(code: str) -> str:
    """A code without what people write between its letters."""
    return "".join(each for each in code.upper() if each.isalnum())


def as_printed(code: str) -> str:
    """In groups of four."""
    return "-".join(code[at : at + 4] for at in range(0, len(code), 4))


def digest_of(code: str) -> str:
    """What an event may say of a code. From a digest nobody finds the code; from a code everybody finds the
    digest: whoever kept a copy of a slip and reads the ledger finds what was answered with it.
    """
    return hashlib.sha256(code.encode()).hexdigest()[:32]
