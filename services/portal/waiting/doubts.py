"""Cells of an imported sheet that could not be read."""

from collections.abc import Mapping
from typing import Any

from flask import url_for

from services.portal.register import review_list
from services.portal.waiting.desk import SHOWN, Desk, Line, Subject
from shared.database import Transaction


def to_clear(t: Transaction, desk: Desk) -> Subject | None:
    """For who may answer them."""
    if not desk.may("registry.settle_doubt"):
        return None
    lines = [Line(row["name"], _answering(row), row["sentence"]) for row in review_list.doubts(t, 1, SHOWN)]
    total = review_list.counts(t)["keraguan"]
    where = f"{total} keraguan pada {review_list.doubted(t)} ormas"
    return Subject(
        "Keraguan",
        total,
        lines,
        url_for("pages.review", lihat="keraguan"),
        info=f"{where}: sel daftar yang tidak terbaca dengan pasti.",
    )


def _answering(row: Mapping[str, Any]) -> str:
    return url_for("doubting.form", ormas=row["id"], doubt=row["version"])
