"""What is personal in a letter ends: in the draft at once, on paper when it is no archive any more."""

from typing import Final

from contracts.telling.dates import date_words
from contracts.telling.letter_words import ARCHIVED_YEARS, LETTER_STATES
from contracts.telling.validity import last_day_of
from services.requests.domain.letter_state import NOTHING_YET, LetterState
from services.requests.events import LetterNamesErased
from services.requests.rules.letter_erasure import (
    AN_ISSUED_LETTER_IS_KEPT_AS_AN_ARCHIVE,
    NAMES_OF_A_LETTER_UNDER_WAY_ARE_KEPT,
)
from shared.errors import NotFound

_NEVER_ISSUED: Final = ("void", "dropped")
_ISSUED: Final = ("issued", "superseded", "revoked")


class ErasableLetter(LetterState):
    """A letter whose names can be erased."""

    def erase_names(self, *, today: str, reason: str, ground: str) -> None:
        """Twice changes nothing, until the files may go, too. Error: NotFound where nothing is sealed."""
        if self.state not in (*_NEVER_ISSUED, *_ISSUED):
            self._refuse(
                NAMES_OF_A_LETTER_UNDER_WAY_ARE_KEPT, state=LETTER_STATES.get(self.state, NOTHING_YET)
            )
            return
        if not self.subject:
            raise NotFound("Naskah surat ini tidak memuat nama ketua atau alamat yang tersegel.")
        files = self._files_on(today)
        if self.erased == "archived" == files:
            self._refuse(AN_ISSUED_LETTER_IS_KEPT_AS_AN_ARCHIVE, until=_until(self._kept_until()))
        elif self.erased != files:
            said = {"subject_id": self.subject, "letter_files": files}
            self.trigger_event(LetterNamesErased, reason=reason, ground=ground, **said)

    def _files_on(self, today: str) -> str:
        """What becomes of them on this day: a code of ``LETTER_FILES``."""
        if not self.token:
            return "none"
        kept = self._kept_until()
        archived = self.state in _ISSUED and (not kept or today <= kept)
        return "archived" if archived else "removed"

    def _kept_until(self) -> str:
        """The last day on which an issued letter is an archive; "" while its end is not known."""
        ended = self.ended_on or self.valid_until
        return last_day_of(ended, 12 * ARCHIVED_YEARS) if ended else ""


def _until(day: str) -> str:
    return f"sampai {date_words(day)}" if day else f"sampai {ARCHIVED_YEARS} tahun sesudah surat itu berakhir"
