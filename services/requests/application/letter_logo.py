"""The coat of arms on letters: its picture lies among the files of letters."""

from pathlib import Path
from typing import Any, Final

from contracts.telling.letter_words import LOGO_PIXELS
from services.requests.application.signing import Signing
from services.requests.domain import Letterhead
from shared.errors import CallUs
from shared.ledger import Cause, Receipt
from shared.picture import picture_type
from shared.stored_files import StoredFiles

FILES: Final = "letters"


class LogoUnreadable(CallUs):
    """Logo kop surat tidak ditemukan atau tidak utuh lagi. Pasang lagi, atau lepaskan."""

    code = "logo-unreadable"


class LetterLogo(Signing):
    """Placed, replaced, removed; a letter that was made keeps its own."""

    @property
    def letter_files(self) -> StoredFiles:
        """The letters as printed and as signed, and the pictures on them."""
        return StoredFiles(self.deployment.directory / FILES)

    def place_letter_logo(self, cause: Cause, *, file: str, media_type: str, **said: Any) -> Receipt:
        """Whether it is a picture is looked at here again: what cannot be printed would stop every letter."""
        there = self.letter_files.find(file)
        is_picture = there is not None and picture_type(there, LOGO_PIXELS) == media_type

        def decide(head: Letterhead) -> None:
            head.place_logo(is_picture=is_picture, file=file, media_type=media_type, **said)

        return self.change(Letterhead, Letterhead.STREAM, cause, decide, load=self.load_or_new)

    def remove_letter_logo(self, cause: Cause, *, reason: str) -> Receipt:
        """Letters that come bear none."""
        return self.change(
            Letterhead,
            Letterhead.STREAM,
            cause,
            lambda head: head.remove_logo(reason=reason),
            load=self.load_or_new,
        )

    def _logo(self, head: Letterhead) -> Path | None:
        """The picture to be printed. Error: LogoUnreadable."""
        if not head.logo:
            return None
        there = self.letter_files.find(head.logo)
        if there is None:
            raise LogoUnreadable
        return there
