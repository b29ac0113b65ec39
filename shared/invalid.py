"""marshmallow's complaints as InputWrong: JSON pointers, its English sentences in Bahasa Indonesia."""

import re
from collections.abc import Iterator

from marshmallow import ValidationError
from marshmallow.exceptions import SCHEMA

from shared.errors import FieldProblem, InputWrong

SENTENCES = [
    (r"Missing data for required field\.", "Wajib diisi."),
    (r"Field may not be null\.", "Tidak boleh kosong."),
    (r"Unknown field\.", "Isian ini tidak dikenal."),
    (r"Not a valid string\.", "Bukan teks."),
    (r"Not a valid integer\.", "Bukan bilangan bulat."),
    (r"Not a valid (number|decimal)\.", "Bukan angka."),
    (r"Not a valid boolean\.", "Pilih ya atau tidak."),
    (r"Not a valid date\.", "Bukan tanggal yang benar. Tulis tahun-bulan-hari, misalnya 2026-03-31."),
    (r"Not a valid (naive |aware )?(datetime|time)\.", "Bukan waktu yang benar."),
    (r"Not a valid UUID\.", "Bukan nomor pengenal yang benar."),
    (r"Not a valid email address\.", "Bukan alamat surel yang benar."),
    (r"Not a valid (list|mapping type)\.|Invalid (input )?type\.", "Bentuk isian ini tidak benar."),
    (r"Invalid value\.|String does not match expected pattern\.", "Isian ini tidak benar."),
    (r"Must be one of: (.*)\.", r"Pilih salah satu: \1."),
    (r"Shorter than minimum length (\d+)\.", r"Paling sedikit \1 huruf."),
    (r"Longer than maximum length (\d+)\.", r"Paling banyak \1 huruf."),
    (r"Length must be between (\d+) and (\d+)\.", r"Panjangnya antara \1 dan \2 huruf."),
    (r"Length must be (\d+)\.", r"Panjangnya harus \1 huruf."),
    (r"Must be greater than or equal to (.*) and less than or equal to (.*)\.", r"Tulis \1 sampai \2."),
    (r"Must be greater than or equal to (.*) and less than (.*)\.", r"Paling kecil \1, kurang dari \2."),
    (r"Must be greater than (.*) and less than or equal to (.*)\.", r"Lebih dari \1, paling besar \2."),
    (r"Must be greater than (.*) and less than (.*)\.", r"Lebih dari \1, kurang dari \2."),
    (r"Must be greater than or equal to (.*)\.", r"Paling kecil \1."),
    (r"Must be less than or equal to (.*)\.", r"Paling besar \1."),
    (r"Must be greater than (.*)\.", r"Harus lebih besar dari \1."),
    (r"Must be less than (.*)\.", r"Harus lebih kecil dari \1."),
]
TRANSLATIONS = [(re.compile(english, re.DOTALL), indonesian) for english, indonesian in SENTENCES]


def input_wrong(error: ValidationError) -> InputWrong:
    """What a schema complains of, all at once, each with the pointer to what it is about.

    Of one place the first complaint only: an empty field is too short and misses its pattern as well, and
    who mends the first has mended the others, or reads them next.
    """
    first: dict[str, FieldProblem] = {}
    for problem in _fields(error.messages, ""):
        first.setdefault(problem.pointer, problem)
    return InputWrong(fields=tuple(first.values()))


def _fields(messages: object, pointer: str) -> Iterator[FieldProblem]:
    if isinstance(messages, dict):
        for key, inner in messages.items():
            yield from _fields(inner, pointer if key == SCHEMA else f"{pointer}/{_escaped(key)}")
    elif isinstance(messages, list):
        for inner in messages:
            yield from _fields(inner, pointer)
    else:
        yield FieldProblem(pointer, in_indonesian(str(messages)))


def _escaped(key: object) -> str:
    return str(key).replace("~", "~0").replace("/", "~1")


def in_indonesian(sentence: str) -> str:
    """The library's own sentence in our users' language; any other sentence unchanged."""
    for english, indonesian in TRANSLATIONS:
        if found := english.fullmatch(sentence):
            return found.expand(indonesian)
    return sentence
