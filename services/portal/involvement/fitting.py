"""How young an ormas is, and what it needs so that it can come: told as it was told, never inferred."""

from collections.abc import Mapping, Sequence
from typing import Final

from contracts.telling.dates import date_words, number_words
from contracts.telling.meeting_words import ACCOMMODATIONS
from contracts.telling.words import word
from services.portal.projection.as_known import NOTHING

YOUTH: Final = "youth-"
BOARD_YOUTH: Final = "board-youth-"
MANY, UNKNOWN, FEW = 0, 1, 2
"""Half of the members or more; nobody told; less than half. What is unknown is not taken for few."""


def young_of(said: Mapping[str, Sequence[str]]) -> tuple[str, int]:
    """The share of members from 16 to 30 years on the newest day of which anything was told, and its place:
    the same telling that the register is narrowed by.
    """
    day = max((about for about in said if about.startswith(YOUTH)), default="")
    young, _, members = max(said.get(day) or [""]).partition("/")
    if not (young.isdecimal() and members.isdecimal() and int(members)):
        return "Bagian pemuda: tidak diketahui.", UNKNOWN
    told = f"{number_words(int(young))} dari {number_words(int(members))} anggota"
    share = int(young) * 100 // int(members)
    when = date_words(day.removeprefix(YOUTH))
    return f"Bagian pemuda (16–30 tahun): {share}%, {told}, menurut keterangan {when}.", (
        MANY if int(young) * 2 >= int(members) else FEW
    )


def young_on_board(said: Mapping[str, Sequence[str]], today: str = "") -> list[str]:
    """What was told of the newest day about young people on the board in office. It moves nobody.

    Nothing while boards contend: to tell of one of them would be to take its side. ``today``: "" for the day
    that was told of.
    """
    for about in sorted((each for each in said if each.startswith(BOARD_YOUTH)), reverse=True):
        day = about.removeprefix(BOARD_YOUTH)
        for young, size, board in sorted((told.split("/") for told in said[about]), reverse=True):
            if said.get("dispute") or not _in_office(said, board, max(today, day)):
                continue
            told = f"{number_words(int(young))} dari {number_words(int(size))} pengurus"
            when = date_words(day)
            return [f"Pemuda dalam kepengurusan ke-{board}: {told}, menurut keterangan {when}."]
    return []


def _in_office(said: Mapping[str, Sequence[str]], board: str, day: str) -> bool:
    """As far as is known; a board of which no term is known counts until it is known to be gone."""
    starts, _, ends = max(said.get(f"board-term-{board}") or [""]).partition("/")
    return not said.get(f"board-gone-{board}") and starts <= day and (not ends or day <= ends)


def needed(provided: Sequence[str], needs: str) -> str:
    """What it needs, and which of it the agency does not provide yet. It changes nobody's place."""
    if not needs:
        return "Kebutuhan akomodasinya belum diketahui."
    if needs == NOTHING:
        return "Tidak membutuhkan akomodasi."
    codes = needs.split(",")
    told = f"Membutuhkan {_words(codes)}"
    if missing := [code for code in codes if code not in provided]:
        return f"{told}; belum disediakan: {_words(missing)}."
    return f"{told}; disediakan."


def _words(codes: Sequence[str]) -> str:
    return ", ".join(word(ACCOMMODATIONS, code) for code in codes)
