"""Rows of a query with names."""

from collections.abc import Sequence
from typing import Any

from shared.database import Transaction


def marks(values: Sequence[str]) -> str:
    """Behind IN, for that many values: ``(?, ?)``."""
    return f"({', '.join('?' * len(values))})"


def dicts(t: Transaction, names: Sequence[str], sql: str, *values: Any) -> list[dict[str, Any]]:
    """Every row as a dict; ``names`` in the order of the columns."""
    return [dict(zip(names, row, strict=True)) for row in t.all(sql, values)]
