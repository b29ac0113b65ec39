"""The import of a sheet, as a whole."""

from shared.events import Fact, Refusal


class ImportStarted(Fact):
    """An office began to import a sheet. The rows are recorded in the streams of the organisations."""

    TOPIC = "registry.ImportStarted"
    SENTENCE = "Impor dimulai: {rows} baris dari {file_name}."
    file_name: str
    content_digest: str
    kode_wilayah: str
    rows: int


class ImportFinished(Fact):
    """The import is complete: what came of its rows."""

    TOPIC = "registry.ImportFinished"
    SENTENCE = (
        "Impor selesai: {imported} diimpor, {imported_with_doubts} baris perlu dilihat, "
        "{refused} ditolak, {already_there} sudah ada."
    )
    imported: int
    imported_with_doubts: int
    refused: int
    already_there: int


class ImportUndone(Fact):
    """A whole import was taken back, row by row; rows that somebody built upon were kept."""

    TOPIC = "registry.ImportUndone"
    SENTENCE = "Impor dibatalkan: {withdrawn} catatan ditarik, {kept} dipertahankan. Alasan: {reason}"
    withdrawn: int
    kept: int
    reason: str


class UndoRefused(Refusal):
    """An import could not be undone: a rule forbids it."""

    TOPIC = "registry.UndoRefused"
    SENTENCE = "Pembatalan impor ditolak: {message}"
