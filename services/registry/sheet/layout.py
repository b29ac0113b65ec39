"""Which column means what: heading first, cells as witnesses, the officer's answers above both."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from services.registry.sheet.answers import answer_for, telephone_of_its_person
from services.registry.sheet.evidence import Evidence, evidence_of
from services.registry.sheet.header_rows import Header, find_header
from services.registry.sheet.headings import meanings_of
from services.registry.sheet.model import Ambiguous, Column, Layout, Unknown
from services.registry.sheet.questions import Either, question, rivalry
from shared.workbook.columns import column_letter
from shared.workbook.table import CellValue, Table

FAR = date(2100, 1, 1)
SEVERAL_ALLOWED = frozenset({"row_number", "remarks"})


def recognise(table: Table, answers: Mapping[str, str] = {}) -> Layout:
    """The layout of one tab; what is unknown or ambiguous is listed, never chosen silently."""
    header = find_header(table)
    if header is None:
        return Layout(table.sheet, None, skipped=why_skipped(table))
    body = [values for number, values in table.rows if number > header.last]
    witnesses = {index: evidence_of(column(body, index), FAR) for index in columns_of(header, body)}
    columns: list[Column] = []
    questions: list[Ambiguous] = []
    for index, witness in witnesses.items():
        text = header.texts.get(index, "")
        given = answer_for(table, index, text, answers)
        meanings = given or judged(text, witness, columns)
        if isinstance(meanings, Either):
            questions.append(question(table, index, text, meanings))
        elif meanings:
            columns.append(Column(index, text, meanings))
    return assembled(table, header, witnesses, columns, questions, answers)


def assembled(
    table: Table,
    header: Header,
    witnesses: dict[int, Evidence],
    columns: list[Column],
    questions: list[Ambiguous],
    answers: Mapping[str, str],
) -> Layout:
    kept, rivals = without_rivals(table, columns, answers)
    asked = {text for question in (*questions, *rivals) for text in question.headers}
    used = {column.index for column in kept}
    unknown = tuple(
        Unknown(index, header.texts.get(index) or f"kolom {column_letter(index + 1)}", witness.filled)
        for index, witness in witnesses.items()
        if index not in used and header.texts.get(index, "") not in asked and witness.filled
    )
    layout = Layout(
        table.sheet,
        (header.first, header.last),
        tuple(column for column in kept if column.meanings != ("ignore",)),
        unknown,
        (*questions, *rivals),
        notes=notes_on(table),
    )
    return layout if layout.usable or layout.ambiguous else replace(layout, skipped=no_name(table))


def why_skipped(table: Table) -> str:
    if not table.rows:
        return f"Tab {table.sheet} dilewati: kosong."
    return f"Tab {table.sheet} dilewati: tidak ada baris judul dengan kolom nama ormas."


def no_name(table: Table) -> str:
    return f"Tab {table.sheet} dilewati: kolom nama ormas tidak dikenali."


def notes_on(table: Table) -> tuple[str, ...]:
    notes = list(table.notes)
    if table.hidden:
        notes.append(f"Tab {table.sheet} tersembunyi di Excel; isinya tetap dibaca.")
    if table.hidden_rows:
        notes.append(
            f"Tab {table.sheet} punya {len(table.hidden_rows)} baris tersembunyi; isinya tetap dibaca."
        )
    return tuple(notes)


def columns_of(header: Header, body: list[tuple[CellValue, ...]]) -> range:
    return range(max((*header.texts, *(len(values) - 1 for values in body)), default=-1) + 1)


def column(body: list[tuple[CellValue, ...]], index: int) -> list[CellValue]:
    return [values[index] if index < len(values) else None for values in body]


def judged(text: str, witness: Evidence, before: list[Column]) -> tuple[str, ...] | Either | None:
    """The heading's meanings, corrected by the cells where they are certain."""
    match meanings_of(text) if text else ():
        case ("row_number",):
            return number_column(witness)
        case ("date",):
            return date_column(before)
        case ("contact",):
            return contact_column(witness)
        case ("phone",) if witness.mostly("person") and witness.never("phone"):
            return Either(("phone", "person:narahubung"))
        case ("legal_basis_kind",) if witness.mostly("legal_number"):
            return ("legal_number",)
        case (person,) if (
            person.startswith("person:") and witness.mostly("phone") and witness.never("person")
        ):
            return ("phone:" + person.removeprefix("person:"),) if person != "person:wakil_ketua" else None
        case () if text and witness.filled >= 3 and witness.mostly("legal_number"):
            return Either(("legal_number", "board_decree_number"))
        case meanings if witness.names:
            return telephone_of_its_person(meanings) or None
        case meanings:
            return meanings or None


def number_column(witness: Evidence) -> tuple[str, ...] | Either:
    if witness.mostly("legal_number"):
        return ("legal_number",)
    if witness.mostly("phone") and not witness.ordinal:
        return Either(("phone", "legal_number"))
    return ("row_number",)


def date_column(before: list[Column]) -> tuple[str, ...] | Either:
    """A bare "Tanggal" belongs to the document whose number stands just left of it."""
    for earlier in reversed(before):
        if "legal_number" in earlier.meanings:
            return ("legal_date",)
        if "board_decree_number" in earlier.meanings:
            return ("board_decree_date",)
    return Either(("legal_date", "board_decree_date"))


def contact_column(witness: Evidence) -> tuple[str, ...] | Either:
    if witness.mostly("phone"):
        return ("person:narahubung", "phone") if not witness.never("person") else ("phone",)
    if witness.mostly("person"):
        return ("person:narahubung",)
    return Either(("phone", "person:narahubung"))


def without_rivals(
    table: Table, columns: list[Column], answers: Mapping[str, str]
) -> tuple[list[Column], list[Ambiguous]]:
    """Two columns with one meaning: the answered one wins; without an answer neither is read."""
    claims: dict[str, list[Column]] = defaultdict(list)
    for found in columns:
        for meaning in found.meanings:
            claims[meaning].append(found)
    losers: set[int] = set()
    rivals = []
    for meaning, claimants in claims.items():
        if len(claimants) < 2 or meaning in SEVERAL_ALLOWED or meaning == "ignore":
            continue
        answered = [found for found in claimants if answer_for(table, found.index, found.header, answers)]
        losers |= {found.index for found in claimants if found not in answered or len(answered) > 1}
        if len(answered) != 1:
            rivals.append(rivalry(table, meaning, claimants))
    return [found for found in columns if found.index not in losers], rivals
