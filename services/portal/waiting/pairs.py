"""Pairs that may be the same ormas and that nobody judged."""

from flask import url_for

from services.portal.register import review_list
from services.portal.waiting.desk import SHOWN, Desk, Line, Subject
from shared.database import Transaction


def to_judge(t: Transaction, desk: Desk) -> Subject | None:
    """For who may judge them."""
    if not desk.may("registry.review_duplicate"):
        return None
    lines = [
        Line(f"{name} dan {other_name}", url_for("reviewing.pair", ormas=ormas, other=other), reasons)
        for ormas, name, other, other_name, reasons in review_list.oldest_pairs(t, SHOWN)
    ]
    total = review_list.counts(t)["ganda"]
    return Subject("Mungkin ganda", total, lines, url_for("pages.review"))
