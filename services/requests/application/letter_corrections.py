"""What was typed or brought of a letter is put right, together with the numbers of the agenda."""

from collections.abc import Sequence
from typing import Any

from services.requests.application.letter_ends import LetterEnds
from services.requests.application.letters import account_of
from services.requests.domain import AgendaNumber, Letter, Signatory
from services.requests.events import (
    LetterNumberCorrected,
    LetterNumbered,
    LetterScanReplaced,
    LetterSigned,
)
from shared.aggregate import Aggregate
from shared.ledger import Cause, Receipt


class LetterCorrections(LetterEnds):
    """By another person than who recorded what stands, as the rows of the letter tell it."""

    def correct_letter_number(self, cause: Cause, *, letter: str, letter_number: str, reason: str) -> Receipt:
        """The letter, the number that it had and the one that it gets are written in one transaction."""

        def decide(found: Letter) -> Sequence[Aggregate]:
            year = found.dated[:4]
            streams = [AgendaNumber.stream_of(each, year) for each in (found.letter_number, letter_number)]
            books = {stream: self.load_or_new(AgendaNumber, stream) for stream in streams}
            earlier, agenda = (books[stream] for stream in streams)
            found.correct_number(
                self._officer(cause, found.organisation),
                typist=self._hand_of(letter, LetterNumbered.TOPIC, LetterNumberCorrected.TOPIC),
                earlier=earlier,
                agenda=agenda,
                letter_number=letter_number,
                reason=reason,
                printed=lambda: self._print(
                    found,
                    self.load(Signatory, found.signatory),
                    letter_number,
                    f"{found.register_number} tahun {found.register_year}",
                    found.dated,
                    cause,
                ),
            )
            return [*books.values()]

        return self._together(cause, letter, decide)

    def replace_letter_scan(self, cause: Cause, *, letter: str, **said: Any) -> Receipt:
        """The file that was replaced is kept: its digest is in the history."""

        def decide(found: Letter) -> None:
            found.replace_scan(
                self._officer(cause, found.organisation),
                bringer=self._hand_of(letter, LetterSigned.TOPIC, LetterScanReplaced.TOPIC),
                signatory=self.load_or_new(Signatory, found.signatory),
                **said,
            )

        return self.change(Letter, letter, cause, decide)

    def correct_signatory_term(self, cause: Cause, *, signatory: str, **said: str) -> Receipt:
        """Letters that are void or were given up bind nobody any more."""
        days = self._days_under(signatory)
        return self.change(Signatory, signatory, cause, lambda s: s.correct_term(days=days, **said))

    def _days_under(self, signatory: str) -> set[str]:
        """On which letters of this signatory are dated or were signed."""
        made = [row.stream for row in self.rows_of(LetterNumbered.TOPIC)]
        mine = [each for each in map(self._letter, made) if each.signatory == signatory]
        stand = [each for each in mine if each.state not in ("void", "dropped")]
        return {day for each in stand for day in (each.dated, each.signed_on) if day}

    def _letter(self, letter: str) -> Letter:
        return self.load(Letter, letter)

    def _hand_of(self, letter: str, *topics: str) -> str:
        """Who recorded the newest of these, "" where nobody did."""
        rows = [row for row in self.ledger.history(letter) if row.topic in topics]
        return account_of(rows[-1].actor) if rows else ""
