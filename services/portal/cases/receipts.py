"""The receipt of an application (tanda terima): what the applicant takes home."""

from typing import Any

from flask import current_app, render_template

from services.portal.cases.case_list import answers_of, items_of
from services.portal.letters.letter_files import letter_files
from services.portal.letters.letter_list import logo_of
from services.portal.web.papers import PAPERS, paper_asked


def receipt_page(found: dict[str, Any], back: str) -> str:
    """Of a case that was found for who reads it; ``back``: where it was found."""
    case = found["id"]
    with current_app.config["VIEWS"].read() as t:
        items, answers, logo = items_of(t, case), answers_of(t, case), logo_of(t)["file"]
    return render_template(
        "print_receipt.html",
        logo=logo if letter_files().has(logo) else "",
        case=found,
        back=back,
        items=items,
        answers=answers,
        paper=paper_asked(),
        papers=PAPERS,
        today=current_app.config["TODAY"]().isoformat(),
    )
