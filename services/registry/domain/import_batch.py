"""The frame of one import: begun, finished, taken back."""

from services.registry.events import ImportFinished, ImportStarted, ImportUndone, UndoRefused
from services.registry.rules.imports import IMPORT_IS_UNDONE_ONCE
from shared.aggregate import Aggregate
from shared.events import Fact


class ImportBatch(Aggregate):
    """The frame of one import. Its rows are in the streams of the organisations."""

    KIND = "import"

    def __init__(self, stream: str) -> None:
        super().__init__(stream)
        self.finished = False
        self.undone = False

    def start(self, *, file_name: str, content_digest: str, kode_wilayah: str, rows: int) -> None:
        if not self.version:
            self.trigger_event(
                ImportStarted,
                file_name=file_name,
                content_digest=content_digest,
                kode_wilayah=kode_wilayah,
                rows=rows,
            )

    def finish(self, **counts: int) -> None:
        if not self.finished:
            self.trigger_event(ImportFinished, **counts)

    def undo(self, *, withdrawn: int, kept: int, reason: str) -> None:
        if not self.undone:
            self.trigger_event(ImportUndone, withdrawn=withdrawn, kept=kept, reason=reason)
        else:
            self.trigger_event(UndoRefused, **IMPORT_IS_UNDONE_ONCE.refusal())

    def when(self, fact: Fact) -> None:
        match fact:
            case ImportStarted():
                pass  # who and what: for people
            case ImportFinished():
                self.finished = True
            case ImportUndone():
                self.undone = True
            case UndoRefused():
                pass  # the refusal itself is what we keep
            case _:
                super().when(fact)
