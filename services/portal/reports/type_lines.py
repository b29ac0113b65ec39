"""The types of activities as an administrator writes them: one a line, its parts behind semicolons."""

from collections.abc import Iterable, Mapping
from typing import Any, Final

from contracts.telling.report_words import COUNTS_AS
from services.portal.cases.line_parts import parts_of, plain, quoted

EXAMPLE: Final = "pelatihan; Pelatihan atau lokakarya; pelatihan"
_CODES: Final = {words: code for code, words in COUNTS_AS.items()}


def lines_of(types: Iterable[Mapping[str, Any]]) -> str:
    """A code, what people read, and what it counts as."""
    return "\n".join(
        f"{each['code']}; {quoted(each['title'])}; {quoted(COUNTS_AS[each['counts_as']])}" for each in types
    )


def read_lines(text: str) -> tuple[list[dict[str, str]], list[str]]:
    """The types, and a sentence for each line that cannot be read."""
    found, wrong = [], []
    for number, each in enumerate(text.splitlines(), start=1):
        if not each.strip():
            continue
        try:
            code, title, counts_as = parts_of(each)
            counted = _CODES[plain(counts_as).casefold()]
            found.append({"code": plain(code), "title": plain(title), "counts_as": counted})
        except (KeyError, ValueError):
            wrong.append(f"Baris {number} tidak terbaca. Tulis seperti: {EXAMPLE}.")
    return found, wrong
