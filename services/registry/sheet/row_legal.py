"""The legal part of a row: kind, number, dates, form; each checked against the others."""

from datetime import date

from services.registry.sheet.dates import (
    DateReading,
    five_years_apart,
    read_date,
    settle_by_number,
    settle_by_term,
)
from services.registry.sheet.legal import (
    FORM_BY_CODE,
    LegalNumber,
    agree,
    form_in_name,
    read_legal_number,
    says_none,
    stated_kind,
)
from services.registry.sheet.model import Reading
from services.registry.sheet.row_cells import Cell, OpenRow
from services.registry.sheet.text import clean, key, original

NOTHING = LegalNumber(None)
CODE_BY_FORM = {form: code for code, form in FORM_BY_CODE.items()}
SKT = ("skt", "skt_daerah")
FORMS = {
    "perkumpulan": "perkumpulan",
    "yayasan": "yayasan",
    "tidak berbadan hukum": "tidak_berbadan_hukum",
    "non badan hukum": "tidak_berbadan_hukum",
    "ormas asing": "ormas_asing",
}


def read_legal(row: OpenRow, name: str) -> None:
    number_cell, kind_cell = row.cell("legal_number"), row.cell("legal_basis_kind")
    number = read_number(row, number_cell, kind_cell)
    kind = decide_kind(row, number, number_cell, kind_cell)
    put_kind(row, kind, kind_cell or number_cell)
    put_form(row, number, kind, name)
    issued = read_issued(row, number, number_cell)
    ends_cell = row.cell("legal_valid_until")
    ends = read_dated(row, ends_cell)
    has_document = number.value is not None or kind not in ("none", "unknown", None)
    if kind in SKT:
        issued_first, ends_first = issued, ends
        issued = settle_by_term(issued_first, ends_first.value, ends=False)
        ends = settle_by_term(ends_first, issued.value, ends=True)
    put_issued(row, issued, row.cell("legal_date") or number_cell, has_document)
    put_ends(row, ends, ends_cell, kind, has_document, row_date(row, "legal_date"))


def read_number(row: OpenRow, cell: Cell | None, kind_cell: Cell | None) -> LegalNumber:
    if cell is None or cell.absent or says_none(cell.text):
        if cell:
            row.put("legal_number", cell, None)
        return number_in_kind(row, kind_cell)
    number = read_legal_number(clean(str(cell.value)))
    row.put("legal_number", cell, number.value)
    if number.problem:
        row.doubt_cell(number.problem, cell)
    elif number.kind is None and number.value:
        row.doubt_cell("number-unusual", cell)
    return number


def number_in_kind(row: OpenRow, cell: Cell | None) -> LegalNumber:
    """Some offices write the number into the column of the kind."""
    if cell is None or cell.absent:
        return NOTHING
    number = read_legal_number(clean(str(cell.value)))
    if number.value is None or number.kind is None:
        return NOTHING
    row.put("legal_number", cell, number.value)
    return number


def decide_kind(
    row: OpenRow, number: LegalNumber, number_cell: Cell | None, kind_cell: Cell | None
) -> str | None:
    stated = (
        stated_kind(str(kind_cell.value))
        if kind_cell and (not kind_cell.absent or says_none(kind_cell.text))
        else None
    )
    if kind_cell and stated is None and not kind_cell.absent and number.kind is None:
        row.doubt_cell("legal-kind-unknown", kind_cell)
        return None
    if number.value is None:
        return without_number(row, number, stated, number_cell, kind_cell)
    if number.kind is None:
        said = stated or (stated_kind(original(number_cell.value)) if number_cell else None)
        return by_words_only(row, said, number_cell or kind_cell)
    if stated and kind_cell and not agree(stated, number.kind):
        row.doubt_cell("legal-kind-contradiction", kind_cell)
        return None
    return stated if stated == "badan_hukum_induk" else number.kind


def without_number(
    row: OpenRow, number: LegalNumber, stated: str | None, number_cell: Cell | None, kind_cell: Cell | None
) -> str | None:
    said_none = number_cell is not None and says_none(number_cell.text)
    if stated in (None, "none"):
        if number.kind not in (None, "none"):
            return number.kind
        return "none" if stated or said_none else "unknown"
    if kind_cell and stated not in ("undang_undang_sendiri", "staatsblad_1870_64", "badan_hukum_induk"):
        row.doubt_cell("legal-number-missing", kind_cell)
    return stated


def by_words_only(row: OpenRow, stated: str | None, cell: Cell | None) -> str | None:
    if stated == "skt" and cell:
        row.doubt_cell("skt-issuer-unclear", cell)
        return None
    if stated == "none" and cell:
        row.doubt_cell("legal-kind-contradiction", cell)
        return None
    return stated


def put_kind(row: OpenRow, kind: str | None, cell: Cell | None) -> None:
    if cell:
        row.put("legal_basis_kind", cell, kind)
    elif column := row.column("legal_basis_kind"):
        row.fields["legal_basis_kind"] = Reading("", kind, row.address(column))


def put_form(row: OpenRow, number: LegalNumber, kind: str | None, name: str) -> None:
    cell, name_cell = row.cell("legal_form"), row.cell("name")
    stated = next((form for words, form in FORMS.items() if cell and words in key(cell.text)), None)
    form = number.form or ("tidak_berbadan_hukum" if kind in SKT else None)
    if cell and not cell.absent and stated is None:
        row.doubt_cell("legal-form-unknown", cell)
    shown_by = form_shown_by(number, kind)
    if form and cell and stated and stated != form:
        row.doubt_cell("legal-form-contradiction", cell, why=why("kolom bentuk", stated, shown_by, form))
        form = None
    elif form is None:
        form, shown_by = stated, "kolom bentuk"
    hint = form_in_name(name)
    if name_cell and hint and form and hint != form:
        row.doubt_cell("legal-form-contradiction", name_cell, why=why("nama", hint, shown_by, form))
    if source := cell or row.cell("legal_number") or name_cell:
        row.put("legal_form", source, form or "unknown")


def form_shown_by(number: LegalNumber, kind: str | None) -> str:
    if number.form:
        return f"nomor AHU …01.{CODE_BY_FORM[number.form]}"
    return "SKT" if kind in SKT else "dokumen"


def why(where: str, said: str, shown_by: str, shown: str) -> str:
    return f"{where}: {said}; {shown_by}: {shown}".replace("_", " ")


def read_dated(row: OpenRow, cell: Cell | None) -> DateReading:
    if cell is None or cell.absent:
        return DateReading()
    return read_date(cell.value, today=row.today, epoch_1904=row.table.epoch_1904)


def read_issued(row: OpenRow, number: LegalNumber, number_cell: Cell | None) -> DateReading:
    """The date's own column; else what stands beside the number in its cell."""
    cell = row.cell("legal_date")
    own = cell is not None and cell is not number_cell and "legal_number" not in cell.column.meanings
    issued = read_dated(row, cell) if own else DateReading()
    beside = read_date(number.rest, today=row.today) if number.rest else DateReading()
    beside = settle_by_number(beside, number.month, number.year)
    issued = settle_by_number(issued, number.month, number.year)
    if number.rest and number_cell and not (beside.value or beside.candidates):
        row.doubt_cell(why_not_read(beside), number_cell)
        return issued
    if issued.value and beside.value and issued.value != beside.value and cell:
        row.doubt_cell("dates-differ", cell)
        return DateReading()
    return issued if issued.value or issued.problem or issued.forever else beside


def why_not_read(beside: DateReading) -> str:
    """A date that is wrong is told as such; other words are only told to be there."""
    return "rest-not-read" if beside.problem in (None, "not-a-date") else beside.problem


def put_issued(row: OpenRow, issued: DateReading, cell: Cell | None, has_document: bool) -> None:
    if (
        cell is None
        or (cell.absent and issued == DateReading())
        or (issued == DateReading() and "legal_date" not in cell.column.meanings)
    ):
        if cell and "legal_date" in cell.column.meanings:
            row.put("legal_date", cell, None)
        return
    value = issued.value
    if issued.forever:
        row.doubt_cell("forever-as-date", cell)
    elif issued.problem:
        row.doubt_cell(issued.problem, cell, issued.candidates)
    elif value and value > row.today:
        row.doubt_cell("future-date", cell)
        value = None
    elif value and not has_document:
        row.doubt_cell("date-without-document", cell)
    row.put("legal_date", cell, value.isoformat() if value else None, issued.evidence)


def put_ends(
    row: OpenRow,
    ends: DateReading,
    cell: Cell | None,
    kind: str | None,
    has_document: bool,
    issued: date | None,
) -> None:
    if cell is None:
        return
    if ends.problem:
        row.doubt_cell(ends.problem, cell, ends.candidates)
    value = {"forever": True} if ends.forever else ends.value.isoformat() if ends.value else None
    if code := contradiction(ends, kind, has_document, issued):
        row.doubt_cell(code, cell)
        value = value if code in ("not-five-years", "ahu-with-end") else None
    row.put("legal_valid_until", cell, value, ends.evidence)


def contradiction(ends: DateReading, kind: str | None, has_document: bool, issued: date | None) -> str | None:
    if (ends.forever or ends.value) and not has_document:
        return "validity-without-document"
    if ends.forever and kind in SKT:
        return "forever-for-skt"
    if ends.value is None:
        return None
    if issued and ends.value <= issued:
        return "valid-until-before-date"
    if kind == "ahu":
        return "ahu-with-end"
    return "not-five-years" if kind == "skt" and issued and not five_years_apart(issued, ends.value) else None


def row_date(row: OpenRow, meaning: str) -> date | None:
    reading = row.fields.get(meaning)
    return date.fromisoformat(reading.value) if reading and reading.value else None


def check_expiry_remark(row: OpenRow, cell: Cell) -> None:
    """ "SKT habis" must fit the row's own document and its last day."""
    kind, ends = row.fields.get("legal_basis_kind"), row_ends(row)
    wrong_kind = kind is not None and kind.value not in (*SKT, None)
    if wrong_kind or (ends and ends >= row.today):
        row.doubt_cell("expiry-contradiction", cell)


def row_ends(row: OpenRow) -> date | None:
    reading = row.fields.get("legal_valid_until")
    return date.fromisoformat(reading.value) if reading and isinstance(reading.value, str) else None
