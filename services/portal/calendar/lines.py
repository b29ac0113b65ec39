"""Days as an officer copies them from a decree: one a line, its kind and its name behind semicolons."""

import re
from collections.abc import Sequence
from datetime import date
from typing import Final

from contracts.telling.dates import MONTHS, as_date, date_words
from contracts.telling.working_days import DAY_KINDS

EXAMPLE: Final = "21 Maret 2026; libur nasional; Hari Raya Idul Fitri"
_WORDS: Final = ", ".join(DAY_KINDS.values())
_KINDS: Final = {words: kind for kind, words in DAY_KINDS.items()}
_MONTHS: Final = {name.casefold(): number for number, name in enumerate(MONTHS, start=1)}


def read_days(text: str) -> tuple[list[dict[str, str]], list[str]]:
    """The days, and a sentence for each line that cannot be read."""
    days, wrong = [], []
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip():
            continue
        typed, kind, name = (" ".join(part.split()) for part in f"{line};;".split(";", 2))
        day, code = day_of(typed), _KINDS.get(kind.casefold(), "")
        if not day:
            wrong.append(f"Baris {number}: tanggal “{typed}” tidak terbaca. Tulis seperti: {EXAMPLE}.")
        elif not code:
            wrong.append(f"Baris {number}: tulis jenisnya, salah satu dari {_WORDS}.")
        else:
            days.append({"day": day, "kind": code, "name": name.strip("; ")})
    return days, wrong


def lines_of_days(days: Sequence[tuple[str, str, str]]) -> str:
    """The same days as lines: day, kind, name."""
    return "\n".join(f"{date_words(day)}; {DAY_KINDS[kind]}; {name}" for day, kind, name in days)


def day_of(text: str) -> str:
    """``2026-03-21`` for “21 Maret 2026”, “21-03-2026”, “21/3/2026” and itself; "" for anything else."""
    if as_date(text):
        return text
    match re.split(r"[\s/.-]+", text.casefold().strip()):
        case [day, month, year] if re.fullmatch(r"\d{1,2} \d{4}", f"{day} {year}"):
            number = _MONTHS.get(month) or (int(month) if re.fullmatch(r"\d{1,2}", month) else 0)
            try:
                return date(int(year), number, int(day)).isoformat()
            except ValueError:
                return ""
    return ""
