"""What came of an import: counts and one result per row."""

from dataclasses import dataclass, field
from typing import Any, Literal

Outcome = Literal["imported", "imported_with_doubts", "refused", "already_there"]


@dataclass(frozen=True)
class RowResult:
    """One row of the sheet. ``sentences`` name the cells; none of them quotes personal data."""

    sheet: str
    row: int
    outcome: Outcome
    name: str
    ormas: str = ""
    sentences: tuple[str, ...] = ()


@dataclass(frozen=True)
class Report:
    """The result of an import or of a dry run (then nothing was written and ``ormas`` is empty)."""

    import_id: str
    dry_run: bool
    rows: list[RowResult]
    notes: list[str] = field(default_factory=list)
    questions: list[str] = field(default_factory=list)
    columns: list[str] = field(default_factory=list)

    def count(self, outcome: Outcome) -> int:
        """How many rows ended so."""
        return sum(row.outcome == outcome for row in self.rows)

    def counts(self) -> dict[str, int]:
        """All four."""
        return {
            "imported": self.count("imported"),
            "imported_with_doubts": self.count("imported_with_doubts"),
            "refused": self.count("refused"),
            "already_there": self.count("already_there"),
        }

    def as_dict(self) -> dict[str, Any]:
        """Stable keys for ``--json``."""
        rows = [vars(row) | {"sentences": list(row.sentences)} for row in self.rows]
        return (
            {"import_id": self.import_id, "dry_run": self.dry_run}
            | self.counts()
            | {"rows": rows, "notes": self.notes, "questions": self.questions, "columns": self.columns}
        )


@dataclass(frozen=True)
class UndoReport:
    """What came of taking an import back; ``kept`` were built upon and stay."""

    import_id: str
    withdrawn: int
    kept: list[str]

    def as_dict(self) -> dict[str, Any]:
        """Stable keys for ``--json``."""
        return {"import_id": self.import_id, "withdrawn": self.withdrawn, "kept": self.kept}
