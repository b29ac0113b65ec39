"""Files that were brought or made and that no event names: letters, scans, logos, photographs."""

import time
from collections.abc import Iterator, Mapping
from typing import Final

from services.requests.application.letter_ends import LetterEnds
from services.requests.application.letters import OF_A_LETTER
from services.requests.events import (
    LetterLogoPlaced,
    PermitRemovalPhotographed,
)
from shared.mapper import state_of
from shared.stored_files import StoredFiles

A_DAY: Final = 24 * 3600
"""In seconds. A file is there before its event; what has no event after a day is left over."""
NAMED_BY: Final[Mapping[str, tuple[str, ...]]] = {
    "letters": (*OF_A_LETTER, LetterLogoPlaced.TOPIC),
    "permits": (PermitRemovalPhotographed.TOPIC,),
}
"""Each folder of files, and the events that name one; what an event ever named is kept."""


class Leftovers(LetterEnds):
    """Told first, removed when that is asked for."""

    def leftover_files(self, now: float | None = None) -> dict[str, list[str]]:
        """By folder, those older than a day; nothing is changed."""
        return {folder: files.unused(named, _a_day_before(now)) for folder, files, named in self._folders()}

    def sweep_leftovers(self, now: float | None = None) -> dict[str, list[str]]:
        """Remove them; what was removed."""
        return {folder: files.sweep(named, _a_day_before(now)) for folder, files, named in self._folders()}

    def _folders(self) -> Iterator[tuple[str, StoredFiles, set[str]]]:
        for folder, topics in NAMED_BY.items():
            named = {str(state_of(row)["file"]) for row in self.rows_of(*topics)}
            yield folder, StoredFiles(self.deployment.directory / folder), named


def _a_day_before(now: float | None) -> float:
    return (time.time() if now is None else now) - A_DAY
