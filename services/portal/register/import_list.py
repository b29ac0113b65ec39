"""The imports, newest first."""

from typing import Any

from services.portal.web.rows import dicts
from shared.database import Transaction

NAMES = (
    "id", "conversation", "file_name", "kode_wilayah", "row_count", "started_at", "started_by", "imported",
    "imported_with_doubts", "refused", "already_there", "finished_at", "undone_at", "undone_by", "withdrawn",
    "kept", "undone_why",
)  # fmt: skip


def imports(t: Transaction) -> list[dict[str, Any]]:
    """Every import with what came of its rows, and whether it was taken back."""
    return dicts(t, NAMES, f"SELECT {', '.join(NAMES)} FROM import ORDER BY position DESC LIMIT 200")
