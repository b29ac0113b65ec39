"""What one can ask of scans that are kept with meetings and audiences."""

import time
from typing import Any, Final

from services.clusters.application.beginning import Beginning
from services.clusters.domain import AttendedMeeting, Audience
from services.clusters.domain.papers import KeepsPapers
from services.clusters.events import PaperRemoved
from shared.errors import NotFound
from shared.ledger import Cause, Receipt
from shared.mapper import state_of
from shared.stored_files import StoredFiles

_KINDS: Final[dict[str, type[KeepsPapers]]] = {"meeting": AttendedMeeting, "audience": Audience}
A_DAY: Final = 24 * 3600


class Papers(Beginning):
    """Keep, open, remove."""

    def keep_paper(self, cause: Cause, *, stream: str, **file: Any) -> Receipt:
        """Its bytes are there already; whatever nobody recorded within a day goes now."""
        receipt = self.change(_kind(stream), stream, cause, lambda one: one.keep_paper(**file))
        with self._turns.of(stream):
            self._files(stream).sweep(self._papers(stream), time.time() - A_DAY)
        return receipt

    def remove_paper(self, cause: Cause, *, stream: str, file: str, reason: str) -> Receipt:
        """Recorded first, so that nothing that is told as kept is missing. Error: NotFound."""
        receipt = self.change(
            _kind(stream), stream, cause, lambda one: one.remove_paper(file=file, reason=reason)
        )
        self._unlink(stream, file)
        return receipt

    def finish_removals(self) -> int:
        """Remove the bytes that a crash left behind after their removal was recorded; how many removals were
        looked at.
        """
        told = [(row.stream, str(state_of(row)["file"])) for row in self.rows_of(PaperRemoved.TOPIC)]
        for stream, file in told:
            self._unlink(stream, file)
        return len(told)

    def open_paper(self, *, stream: str, file: str, actor: str) -> dict[str, str]:
        """Its media type; the look is logged first. Error: NotFound."""
        found = self._papers(stream).get(file)
        if found is None:
            raise NotFound("Pindaian ini tidak tercatat di sini.")
        self.reads.note(actor, stream, [], "melihat pindaian")
        return {"file": file, "media_type": found}

    def _unlink(self, stream: str, file: str) -> None:
        """Unless it is kept again: nobody records that between the look and the removal."""
        with self._turns.of(stream):
            if file not in self._papers(stream):
                self._files(stream).remove(file)

    def _papers(self, stream: str) -> dict[str, str]:
        return self.load(_kind(stream), stream).papers

    def _files(self, stream: str) -> StoredFiles:
        """Each thing has a folder of its own: the same bytes elsewhere stay when these go."""
        return StoredFiles(self.deployment.directory / "papers" / stream)


def _kind(stream: str) -> type[KeepsPapers]:
    return _KINDS[stream.partition("-")[0]]
