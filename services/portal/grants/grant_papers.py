"""The documents of a proposal and of a report: what the register has of the ormas, by their numbers."""

import json
from collections.abc import Sequence
from typing import Any, Final

from flask import request

from contracts.telling.grant_words import GRANT_PAPERS
from services.portal.cases.case_list import documents_for
from services.portal.cases.line_parts import parts_of, plain
from services.portal.grants.grant_forms import MOST_COMPLAINTS, amount_of
from services.portal.web.numbers import whole_number
from services.portal.web.one_form import one_line
from shared.database import Transaction

Row = dict[str, Any]
RECEIPT_EXAMPLE: Final = "Mesin jahit; 10.000.000; 3"
SEVERAL: Final = "comparisons"
"""Of this paper there may be more than one."""


def chosen_papers(documents: Sequence[Row]) -> list[Row]:
    """What was chosen for each paper, of these documents alone."""
    there = {str(each["document"]) for each in documents}
    found = [(code, each) for code in GRANT_PAPERS for each in request.form.getlist(f"kertas-{code}")]
    return [{"paper": code, "document": int(each)} for code, each in found if each in there]


def notes_typed() -> list[Row]:
    """What has to be mended of a single paper, as an officer typed it."""
    typed = [(code, one_line(request.form.get(f"catatan-{code}", ""))) for code in GRANT_PAPERS]
    return [{"paper": code, "note": note} for code, note in typed if note]


def papers_of(t: Transaction, grant: Row) -> list[Row]:
    """Each paper beside it with its document and what has to be mended; a note without a document, too."""
    known = {each["document"]: each for each in documents_for(t, grant["organisation"])}
    notes = {each["paper"]: each["note"] for each in json.loads(grant["feedback"])}
    told: list[Row] = json.loads(grant["papers"])
    lacking = [{"paper": code, "document": 0} for code in notes if code not in {p["paper"] for p in told}]
    return [
        each | {"note": notes.get(each["paper"], ""), "filed": known.get(each["document"])}
        for each in told + lacking
    ]


def receipts_of(t: Transaction, grant: Row) -> dict[int, list[Row]]:
    """Of each stage what its receipts are, each with its document."""
    known = {each["document"]: each for each in documents_for(t, grant["organisation"])}
    lines = {each["stage"]: json.loads(each["receipt_lines"] or "[]") for each in grant["stages"]}
    return {
        stage: [line | {"filed": known.get(line["document"])} for line in told]
        for stage, told in lines.items()
        if told
    }


def read_receipts(text: str, documents: Sequence[Row]) -> tuple[list[Row], list[str]]:
    """The lines of a report as typed, and a sentence for each of the first that cannot be read."""
    there = {each["document"] for each in documents}
    found: list[Row] = []
    wrong: list[str] = []
    for number, each in enumerate(text.splitlines(), start=1):
        if not each.strip():
            continue
        try:
            item, amount, document = parts_of(each)
            line = {"item": plain(item), "amount": amount_of(amount), "document": whole_number(document)}
        except ValueError:
            line = {}
        if not isinstance(line.get("amount"), int):
            wrong.append(f"Baris {number} tidak terbaca. Tulis seperti: {RECEIPT_EXAMPLE}.")
        elif line["document"] not in there:
            wrong.append(f"Baris {number}: tidak ada dokumen bernomor itu di antara dokumen ormas ini.")
        else:
            found.append(line)
    return found, wrong[:MOST_COMPLAINTS]


def receipts_again(lines: Sequence[Row]) -> str:
    """The same lines as text."""
    return "\n".join(
        f"{each['item'].replace(';', ',')}; {each['amount']}; {each['document']}" for each in lines
    )
