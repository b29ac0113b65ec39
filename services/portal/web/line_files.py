"""A form with a file that goes to its command line by line, so that a mistake has a line."""

from collections.abc import Callable
from typing import Any, Final

from flask.typing import ResponseReturnValue

from services.portal.web.forms import refuse_forged_form
from services.portal.web.one_form import OneForm
from services.portal.web.receiving import FIELD, received
from services.portal.web.submitting import not_let_in
from services.portal.web.writing import NOT_RECORDED
from shared.errors import InputWrong
from shared.rpc.hidden import hides_something

NOT_TEXT: Final = "Berkas ini bukan teks. Simpan sebagai YAML atau JSON (UTF-8)."
TAB: Final = "\t"
TABBED: Final = "ada karakter tab. Ganti dengan spasi."
NOT_SEEN: Final = "ada huruf kendali yang tidak tampak. Ketik ulang baris ini."
MOST_LINES_TOLD: Final = 10


def send_lines(
    form: OneForm,
    page: Any,
    about: str,
    said: dict[str, Any],
    there: str,
    look: Callable[[dict[str, Any]], ResponseReturnValue] | None = None,
) -> ResponseReturnValue:
    """What is no text is told here, and nothing is sent. ``look``: instead of sending, what it would do."""
    if stranger := not_let_in(form.command, there):
        return stranger
    refuse_forged_form()
    try:
        with received() as arrived:
            lines = said["lines"] = arrived.file.read_text(encoding="utf-8-sig").splitlines()
    except UnicodeDecodeError:
        return page(problems=[("", NOT_RECORDED), (FIELD, NOT_TEXT)]), 422
    except InputWrong as wrong:
        return page(problems=[("", NOT_RECORDED), (FIELD, wrong.message)]), 422
    if hidden := _hidden(lines):
        return page(problems=[("", NOT_RECORDED), *((FIELD, each) for each in hidden)]), 422
    return look(said) if look else form.send(page, about, said, there)


def _hidden(lines: list[str]) -> list[str]:
    """Lines with what no command records, the first few: an editor shows a tab as spaces."""
    return [
        f"Baris {n}: {TABBED if TAB in line else NOT_SEEN}"
        for n, line in enumerate(lines, start=1)
        if hides_something(line)
    ][:MOST_LINES_TOLD]
