"""An edited sheet as an office sends it back: downloaded, changed with openpyxl or as text, uploaded."""

import csv
import re
from collections.abc import Callable
from io import BytesIO, StringIO
from typing import Any

import xlwt
from flask.testing import FlaskClient
from msoffcrypto.format.ooxml import OOXMLFile
from openpyxl import Workbook, load_workbook
from werkzeug.test import TestResponse

from services.portal.sheets.sheet_out import COLUMNS, NUMBER_OF_ENTRY
from services.portal.web.forms import TOKEN

HEADING_ROW = 4
PLAIN, DAY = xlwt.XFStyle(), xlwt.easyxf(num_format_str="d mmmm yyyy")
ALL = "".join(f"&kolom={word}" for word in COLUMNS)


def sheet_address(form: str = "sunting") -> str:
    """Where a workbook with every column is to be had."""
    return f"/unduh/register?bentuk={form}{ALL}"


class EditedSheet:
    """A downloaded workbook; cells are named by the ormas and the heading of the column."""

    def __init__(self, visitor: FlaskClient, form: str = "sunting") -> None:
        answer = visitor.get(sheet_address(form))
        assert answer.status_code == 200
        self.book: Workbook = load_workbook(BytesIO(answer.data))
        self.page = self.book.active

    def column(self, heading: str) -> int:
        [found] = [cell.column for cell in self.page[HEADING_ROW] if cell.value == heading]
        return found

    def row(self, ormas: str) -> int:
        at = self.column(NUMBER_OF_ENTRY)
        [found] = [row for row in range(1, self.page.max_row + 1) if self.page.cell(row, at).value == ormas]
        return found

    def write(self, ormas: str, heading: str, value: Any) -> "EditedSheet":
        self.page.cell(self.row(ormas), self.column(heading)).value = value
        return self

    def old_content(self) -> bytes:
        """Saved as .xls."""
        kept, old = BytesIO(), xlwt.Workbook()
        tab = old.add_sheet("Register")
        for cell in (each for row in self.page.iter_rows() for each in row if each.value is not None):
            style = DAY if cell.is_date else PLAIN
            tab.write(cell.row - 1, cell.column - 1, cell.value, style)
        old.save(kept)
        return kept.getvalue()

    def locked_content(self) -> bytes:
        """Saved with a password."""
        kept = BytesIO()
        OOXMLFile(BytesIO(self.content())).encrypt("rahasia", kept)
        return kept.getvalue()

    def content(self) -> bytes:
        kept = BytesIO()
        self.book.save(kept)
        return kept.getvalue()


def edited_csv(visitor: FlaskClient, form: str, change: Callable[[dict[str, str]], None]) -> bytes:
    """Every row of the downloaded .csv after somebody changed it."""
    text = visitor.get(f"/unduh/register?bentuk={form}{ALL}").data.decode("utf-8-sig")
    delimiter = {"titik-koma": ";", "koma": ","}[form]
    rows = list(csv.DictReader(StringIO(text), delimiter=delimiter))
    for row in rows:
        change(row)
    kept = StringIO(newline="")
    lines = csv.DictWriter(kept, list(rows[0]), delimiter=delimiter)
    lines.writeheader()
    lines.writerows(rows)
    return kept.getvalue().encode()


def upload(visitor: FlaskClient, content: bytes, name: str = "register.xlsx") -> TestResponse:
    """Send it by the form of its page."""
    token = token_of(visitor)
    head = f'--batas\r\nContent-Disposition: form-data; name="{TOKEN}"\r\n\r\n{token}\r\n'
    head += f'--batas\r\nContent-Disposition: form-data; name="berkas"; filename="{name}"\r\n\r\n'
    body = head.encode() + content + b"\r\n--batas--\r\n"
    return visitor.post("/unggah", data=body, content_type="multipart/form-data; boundary=batas")


def uploaded(visitor: FlaskClient, content: bytes, name: str = "register.xlsx") -> str:
    """The address of its differences."""
    answer = upload(visitor, content, name)
    assert answer.status_code == 303, answer.get_data(as_text=True)
    return answer.location


def token_of(visitor: FlaskClient) -> str:
    visitor.get("/unggah")
    with visitor.session_transaction() as kept:
        return str(kept[TOKEN])


def decision(visitor: FlaskClient, page: str, *decided: tuple[str, str, str], ground: str) -> dict[str, str]:
    """The form of a page with these decisions: ormas, word of the column, ``terima`` or ``tolak``."""
    hidden = hidden_in(visitor, page)
    return hidden | {f"p.{ormas}.{word}": said for ormas, word, said in decided} | {"dasar": ground}


def hidden_in(visitor: FlaskClient, page: str) -> dict[str, str]:
    found = visitor.get(page).get_data(as_text=True)
    return dict(re.findall(r'<input type="hidden" name="([\w.-]+)" value="([^"]*)">', found))
