"""Scans that are kept with a meeting or an audience; their bytes lie elsewhere."""

from abc import ABC, abstractmethod
from typing import ClassVar

from services.clusters.events import PaperKept, PaperRemoved
from shared.aggregate import Aggregate
from shared.errors import NotFound
from shared.events import Fact


class KeepsPapers(Aggregate, ABC):
    """``papers``: the media type of every scan that is kept, by the SHA-256 of its bytes."""

    PAPER_KIND: ClassVar[str]

    def __init__(self, stream: str) -> None:
        super().__init__(stream)
        self.papers: dict[str, str] = {}
        self.removed: set[str] = set()

    def keep_paper(self, *, file: str, size: int, media_type: str) -> None:
        """The same scan again changes nothing."""
        if self._may_keep_papers() and file not in self.papers:
            said = {"file": file, "size": size, "media_type": media_type}
            self.trigger_event(PaperKept, paper_kind=self.PAPER_KIND, **said)

    def remove_paper(self, *, file: str, reason: str) -> None:
        """Twice is once. Error: NotFound."""
        if file in self.papers:
            self.trigger_event(PaperRemoved, paper_kind=self.PAPER_KIND, file=file, reason=reason)
        elif file not in self.removed:
            raise NotFound("Pindaian ini tidak tercatat di sini.")

    def when(self, fact: Fact) -> None:
        match fact:
            case PaperKept():
                self.papers[fact.file] = fact.media_type
                self.removed.discard(fact.file)
            case PaperRemoved():
                del self.papers[fact.file]
                self.removed.add(fact.file)
            case _:
                super().when(fact)

    @abstractmethod
    def _may_keep_papers(self) -> bool:
        """Whether such a paper can be there; a refusal is recorded where not."""
