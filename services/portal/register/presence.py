"""Whether an ormas reported its presence: the letter that stands, or the last one that did."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from contracts.telling.dates import as_date, date_words
from contracts.telling.letter_words import PRESENCE_ENDS
from contracts.telling.words import word
from services.portal.projection.presence import TEXTS
from services.portal.register.axis import Axis, until
from services.portal.web.rows import dicts, marks
from shared.database import Transaction

TITLE: Final = "Pelaporan keberadaan"
NOT_REPORTED: Final = "Belum melapor"
"""Of whom a report is expected, and none is here."""


UNKNOWN: Final = "unknown"
"""The last day of a letter on paper that nobody recorded: it is not “without an end”."""


@dataclass(frozen=True)
class PresenceShown:
    """One letter, as the register learned of it."""

    letter: str
    letter_number: str
    title: str
    reported_on: str
    valid_from: str
    valid_until: str
    ended_on: str
    presence_end: str

    def stands(self, today: date) -> bool:
        """It was not ended, and its term is not over; it may be still to begin."""
        in_term = self.valid_until in ("", UNKNOWN) or self.valid_until >= today.isoformat()
        return not self.ended_on and in_term

    def still_says(self, today: date) -> bool:
        """Another letter took its place, and its own term goes on: as long as the other has not begun."""
        in_term = replace(self, ended_on="").stands(today) and self.valid_from <= today.isoformat()
        return self.presence_end == "superseded" and in_term


def presence_of(t: Transaction, *entries: str) -> list[PresenceShown]:
    """The letters of the ormas of these entries that were heard of, the newest first."""
    names = ("letter", *TEXTS, "ended_on", "presence_end")
    sql = (
        f"SELECT {', '.join(names)} FROM presence WHERE ormas IN {marks(entries)} AND letter_number <> '' "
        "ORDER BY reported_on DESC, letter_number DESC"
    )
    return [PresenceShown(**each) for each in dicts(t, names, sql, *entries)]


def presence_axis(reports: Sequence[PresenceShown], today: date, basis: Axis) -> Axis:
    """``basis``: how it stands without a letter. Whoever owes no report is first what it is; a letter of such
    a body is a note, also when it ended.
    """
    letter = reported_axis(reports, today)
    if letter is None:
        return basis
    if basis.value == NOT_REPORTED and letter.value != NOT_REPORTED:
        return letter
    return basis._replace(note=" ".join(filter(None, (basis.note, letter.note))))


def reported_axis(reports: Sequence[PresenceShown], today: date) -> Axis | None:
    """None where no letter was ever handed over."""
    if not reports:
        return None
    slips = [each for each in reports if each.presence_end == "slip"]
    reports = [each for each in reports if each not in slips]
    if not reports:
        return _only_slips(slips[0])
    standing = [each for each in reports if each.stands(today) and not _outlived(each, reports)]
    begun = [each for each in standing if each.valid_from <= today.isoformat()]
    until_then = [replace(each, ended_on="") for each in reports if standing and each.still_says(today)]
    newest = (begun or until_then or standing or reports)[0]
    by = f"{newest.title} nomor {newest.letter_number}, diserahkan {date_words(newest.reported_on)}."
    if until_then and not begun:
        begins = f"nomor {standing[0].letter_number}, mulai berlaku {date_words(standing[0].valid_from)}"
        return Axis(TITLE, "Melapor", "good", f"{by} Penerusnya, {begins}.")
    if newest.ended_on:
        ended = word(PRESENCE_ENDS, newest.presence_end)
        return Axis(TITLE, "Belum melapor lagi", "look", f"{by} Surat {ended} {date_words(newest.ended_on)}.")
    if newest.valid_from > today.isoformat():
        begins = f"Mulai berlaku {date_words(newest.valid_from)}"
        return Axis(TITLE, begins, "plain", f"{by} Belum berlaku hari ini.")
    if newest.valid_until == UNKNOWN:
        return Axis(TITLE, "Melapor", "look", f"{by} Sampai kapan tidak tercatat.")
    if not (ends := as_date(newest.valid_until)):
        return Axis(TITLE, "Melapor", "good", f"{by} Tanpa batas waktu.")
    term = until(TITLE, ends, today, "Masa laporannya habis")
    reported = {"Berlaku": "Melapor", "Akan habis": "Melapor, akan habis"}
    return term._replace(value=reported.get(term.value, term.value), note=f"{by} {term.note}")


def _outlived(letter: PresenceShown, reports: Sequence[PresenceShown]) -> bool:
    """Until when it holds nobody recorded, and a later letter came: that one says how it stands."""
    return letter.valid_until == UNKNOWN and any(each.reported_on > letter.reported_on for each in reports)


def _only_slips(newest: PresenceShown) -> Axis:
    """Nothing was ever reported; that something was written here by mistake is said."""
    ended = f"{word(PRESENCE_ENDS, newest.presence_end)} {date_words(newest.ended_on)}"
    return Axis(TITLE, NOT_REPORTED, "look", f"Catatan surat nomor {newest.letter_number} {ended}.")
