"""What one can ask of scans that are kept with meetings and audiences."""

import time
from typing import Any, Final

from services.clusters.application.beginning import Beginning
from services.clusters.domain import AttendedMeeting, Audience
from services.clusters.domain.papers import KeepsPapers
from shared.errors import NotFound
from shared.ledger import Cause, Receipt
from shared.stored_files import StoredFiles

_KINDS: Final[dict[str, type[KeepsPapers]]] = {"meeting": AttendedMeeting, "audience": Audience}
A_DAY: Final = 24 * 3600


class Papers(Beginning):
    """Keep, open, remove."""

    def keep_paper(self, cause: Cause, *, stream: str, **file: Any) -> Receipt:
        """Its bytes are there already; whatever nobody recorded within a day goes now."""
        receipt = self.change(_kind(stream), stream, cause, lambda one: one.keep_paper(**file))
        self._files(stream).sweep(self._papers(stream), time.time() - A_DAY)
        return receipt

    def remove_paper(self, cause: Cause, *, stream: str, file: str, reason: str) -> Receipt:
        """Recorded first, so that nothing that is told as kept is missing. Error: NotFound."""
        receipt = self.change(
            _kind(stream), stream, cause, lambda one: one.remove_paper(file=file, reason=reason)
        )
        if file not in self._papers(stream):
            self._files(stream).remove(file)
        return receipt

    def open_paper(self, *, stream: str, file: str, actor: str) -> dict[str, str]:
        """Its media type; the look is logged first. Error: NotFound."""
        found = self._papers(stream).get(file)
        if found is None:
            raise NotFound("Pindaian ini tidak tercatat di sini.")
        self.reads.note(actor, stream, [], "melihat pindaian")
        return {"file": file, "media_type": found}

    def _papers(self, stream: str) -> dict[str, str]:
        return self.load(_kind(stream), stream).papers

    def _files(self, stream: str) -> StoredFiles:
        """Each thing has a folder of its own: the same bytes elsewhere stay when these go."""
        return StoredFiles(self.deployment.directory / "papers" / stream)


def _kind(stream: str) -> type[KeepsPapers]:
    return _KINDS[stream.partition("-")[0]]
