"""The officer's answers about columns: by heading or by "TAB!C", in codes or in everyday words."""

from collections.abc import Mapping, Sequence

from services.registry.sheet.header_rows import find_header
from services.registry.sheet.headings import ANSWERS, EXACT, heading_key, single_meaning
from services.registry.sheet.text import clean, key
from services.registry.sheet.vocabulary import HEADINGS
from shared.workbook.columns import column_letter
from shared.workbook.table import SheetRefused, Table

MEANT_BY: dict[str, str] = {
    word: meaning for meaning, words in HEADINGS["answer_words"].items() for word in words
}
WORD_FOR: dict[str, str] = {meaning: words[0] for meaning, words in HEADINGS["answer_words"].items()}


def word_for(meanings: Sequence[str]) -> str:
    """What the officer types for this meaning, or for several in one column: "ketua+telepon ketua"."""
    return "+".join(WORD_FOR.get(meaning, meaning.removeprefix("person:")) for meaning in meanings)


def one_meaning(word: str) -> str | None:
    if word in ANSWERS:
        return word
    words = heading_key(word)
    found = MEANT_BY.get(words) or MEANT_BY.get(key(word)) or EXACT.get(words) or single_meaning(words)
    return found if found in ANSWERS else None


def meanings_answered(asked: str, answer: str) -> tuple[str, ...]:
    """Errors: SheetRefused for a word that means no column."""
    meanings = tuple(dict.fromkeys(one_meaning(clean(word)) for word in answer.split("+")))
    known = tuple(meaning for meaning in meanings if meaning)
    if len(known) < len(meanings) or ("ignore" in known and len(known) > 1):
        raise SheetRefused(
            f'Jawaban "{answer}" untuk kolom "{asked}" tidak dikenal. Pilihannya: '
            f"{', '.join(sorted(WORD_FOR.values()))}. Dua arti dalam satu kolom: ketua+telepon."
        )
    return telephone_of_its_person(known)


def telephone_of_its_person(meanings: tuple[str, ...]) -> tuple[str, ...]:
    """In "Ketua / HP" the telephone is the chair's own."""
    people = [meaning for meaning in meanings if meaning.startswith("person:")]
    if len(people) != 1 or "phone" not in meanings:
        return meanings
    own = "phone:" + people[0].removeprefix("person:")
    return tuple(own if meaning == "phone" else meaning for meaning in meanings)


def place_of(table: Table, index: int) -> str:
    return f"{table.sheet}!{column_letter(index + 1)}"


def speaks_of(asked: str, table: Table, index: int, header: str) -> bool:
    if asked.casefold() == place_of(table, index).casefold():
        return True
    same_words = bool(key(header)) and key(asked) == key(header)
    return bool(header) and (same_words or clean(asked).casefold() == header.casefold())


def answer_for(table: Table, index: int, header: str, answers: Mapping[str, str]) -> tuple[str, ...] | None:
    """What the officer said of this column, or None."""
    for asked, answer in answers.items():
        if speaks_of(asked, table, index, header):
            return meanings_answered(asked, answer)
    return None


def check_answers(tables: Sequence[Table], answers: Mapping[str, str]) -> None:
    """Errors: SheetRefused for an answer about a column that no tab has, or with an unknown meaning."""
    if not answers:
        return
    columns = [
        (table, index, header.texts.get(index, ""))
        for table in tables
        if (header := find_header(table))
        for index in range(max((len(values) for _, values in table.rows), default=0))
    ]
    for asked, answer in answers.items():
        meanings_answered(asked, answer)
        if not any(speaks_of(asked, *column) for column in columns):
            headers = list(dict.fromkeys(f'"{text}"' for _, _, text in columns if text))
            there = f"Kolom yang ada: {', '.join(headers)}." if headers else "Tidak ada baris judul kolom."
            raise SheetRefused(f'Tidak ada kolom "{asked}" di berkas ini. {there}')
