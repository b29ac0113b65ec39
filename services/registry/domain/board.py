"""A board as it was recorded: who sits where, by which decree, from when until when."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final, NamedTuple

BOARD_ROLES: Final = (
    "ketua",
    "wakil_ketua",
    "sekretaris",
    "bendahara",
    "ketua_divisi",
    "anggota_divisi",
    "pembina",
    "pengawas",
    "penasihat",
    "pendiri",
    "pengurus",
)


class Seat(NamedTuple):
    """A place on a board: the role in our words, the title in the organisation's own, and who sits there."""

    role: str
    own_title: str
    division: str = ""
    subject: str = ""

    def is_called(self, signatory: str) -> bool:
        """Is this the place that bylaws call so, by role or by title?"""
        return _plain(signatory) in (_plain(self.role), _plain(self.own_title))


def _plain(office: str) -> str:
    """However it is written."""
    return " ".join(office.casefold().split())


def _unspaced(number: str) -> str:
    return "".join(number.casefold().split())


def _seated(signatories: Sequence[str], seats: Sequence[Seat]) -> bool:
    """Has each of them a place of his own? One person does not sign by role and once more by title."""
    if not signatories:
        return True
    first, *others = signatories
    return any(
        seat.is_called(first) and _seated(others, [*seats[:at], *seats[at + 1 :]])
        for at, seat in enumerate(seats)
    )


class SignatureRule(NamedTuple):
    """How many signatures are needed, and of whom: the office's policy until the bylaws are recorded."""

    signatories: tuple[str, ...] = ("ketua", "sekretaris")
    signatures: int = 2
    of_the_bylaws: bool = False

    def has_enough(self, signed_by: Sequence[str]) -> bool:
        """Whether enough of the right ones signed; others may have signed besides."""
        signed = {_plain(each) for each in signed_by}
        return len(signed & {_plain(each) for each in self.signatories}) >= self.signatures

    def is_met_by(self, signed_by: Sequence[str], seats: Sequence[Seat]) -> bool:
        """Enough of the right ones signed, each in a place of its own on the board.

        No seats: a sheet told no whole board, and nobody can be looked for.
        """
        signed = {_plain(each) for each in signed_by}
        right = signed & {_plain(each) for each in self.signatories}
        enough = signed == right and len(right) >= self.signatures
        return enough and (not seats or _seated(sorted(right), seats))


@dataclass(frozen=True)
class Board:
    """One board. Days are ``YYYY-MM-DD``; ``ends`` is the last day of its term, empty when none is known.

    ``closed_on``: the first day on which another one had its place. ``claims``: it came after another one
    of the same time, and their dispute is open. ``listed``: a sheet told it. ``replaces``: the board it names
    before it, 0 for none. ``displaced_by``: the board to which it gave way, 0 for none. ``slipped``: it
    was filed by mistake. ``since``: the first day in office that the end of a dispute gave it, "" for the
    first day of its term.
    """

    number: int
    starts: str = ""
    ends: str = ""
    decree: str = ""
    decided_on: str = ""
    seats: tuple[Seat, ...] = ()
    closed_on: str = ""
    claims: bool = False
    set_aside: bool = False
    listed: bool = False
    replaces: int = 0
    displaced_by: int = 0
    slipped: bool = False
    since: str = ""

    @property
    def first_day(self) -> str:
        """From when on it holds office."""
        return max(self.starts, self.since)

    def has_decree(self, decree: str, decided_on: str) -> bool:
        """Was it appointed by this decree, however its number is written?"""
        same = decided_on == self.decided_on and _unspaced(decree) == _unspaced(self.decree)
        return same and not self.slipped

    def holds_office_on(self, day: str) -> bool:
        """Is it in office on this day?"""
        return not (self.set_aside or self.claims) and self.first_day <= day and self._reaches(day)

    def overlaps(self, starts: str, ends: str) -> bool:
        """Is there a day on which both would be in office?"""
        return (
            not (self.set_aside or self._is_empty)
            and (not ends or self.first_day <= ends)
            and self._reaches(starts)
        )

    def surely_overlaps(self, starts: str, ends: str) -> bool:
        """Is a day known on which both would be in office? An unknown day proves nothing."""
        first, last = self.first_day or self.last_day, self.last_day or self.first_day
        both = max(first, starts) <= min(last, ends or starts)
        return bool(first) and both and self.overlaps(starts, ends)

    def shares_days_with(self, other: "Board") -> bool:
        """Would both be in office on one day?"""
        settled = not (self.set_aside or self.claims or other.claims or self._is_empty)
        return settled and other.overlaps(self.first_day, self.last_day)

    def gives_way(self, day: str) -> "Board":
        """In office until the day before; with no day left it counts as never having been."""
        free = replace(self, closed_on="", set_aside=False)
        return replace(free, closed_on=day) if self.first_day < day else replace(free, set_aside=True)

    @property
    def last_day(self) -> str:
        """The last one in office, as far as is known; empty when none is."""
        if not self.closed_on:
            return self.ends
        eve = (date.fromisoformat(self.closed_on) - timedelta(days=1)).isoformat()
        return min(self.ends or eve, eve)

    def _reaches(self, day: str) -> bool:
        return (not self.ends or day <= self.ends) and (not self.closed_on or day < self.closed_on)

    @property
    def _is_empty(self) -> bool:
        return bool(self.closed_on) and self.closed_on <= self.first_day
