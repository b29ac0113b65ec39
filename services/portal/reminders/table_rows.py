"""Recipients and days of a line, as rows of a form."""

import re
from collections.abc import Sequence
from typing import Any, Final

from flask import request

from contracts.telling.reminder_words import RECIPIENTS, recipient_words
from services.portal.web.one_form import one_line
from services.portal.web.writing import Told

MOST_ROWS: Final = 8
FREE_ROWS: Final = 2
WHO, DAYS = "siapa-{}", "hari-{}"
NOT_READ: Final = "Tulis bilangan hari dengan koma di antaranya, misalnya -30, -7, 0, 7."
_NUMBER: Final = re.compile(r"[-+]?[0-9]{1,3}\Z")


def typed_rows() -> list[tuple[str, str]]:
    """Recipient and days of each row that says something, in their order."""
    rows = (
        tuple(one_line(request.form.get(name.format(row), "")) for name in (WHO, DAYS))
        for row in range(1, MOST_ROWS + 1)
    )
    return [(who, days) for who, days in rows if who or days]


def tells_of(rows: Sequence[tuple[str, str]]) -> tuple[list[dict[str, Any]], Told]:
    """As the command needs them; what cannot be read is told at its row."""
    tells, wrong = list[dict[str, Any]](), list[tuple[str, str]]()
    for row, (who, days) in enumerate(rows, start=1):
        offsets = _offsets(days)
        if offsets is None:
            wrong.append((DAYS.format(row), NOT_READ))
        tells.append({"who": who, "offsets": offsets or []})
    return tells, wrong


def rows_of(tells: Sequence[dict[str, Any]]) -> list[tuple[str, str]]:
    """As they are typed."""
    return [(each["who"], ", ".join(map(str, each["offsets"]))) for each in tells]


def with_free_ones(rows: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """With some that are still empty."""
    return [*rows, *[("", "")] * min(FREE_ROWS, MOST_ROWS - len(rows))]


def offered(rows: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """Whom one can choose: everybody who can be named, and who is named already."""
    named = {who: recipient_words(who) for who, _ in rows if who}
    return [*(RECIPIENTS | named).items()]


def _offsets(days: str) -> list[int] | None:
    """A minus of a text editor is one, too."""
    parts = [part.strip() for part in days.replace("−", "-").replace("–", "-").split(",")]
    return [int(part) for part in parts] if all(map(_NUMBER.match, parts)) else None
