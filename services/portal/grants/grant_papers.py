"""The documents of a proposal and of a report: what the register has of the ormas, by their numbers."""

import json
from collections.abc import Sequence
from typing import Any, Final

from flask import request

from contracts.telling.grant_words import GRANT_PAPERS, GRANT_UNDECIDED
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
    told: list[Row] = json.loads(grant["papers"])
    notes = _notes(t, grant, told)
    lacking = [{"paper": code, "document": 0} for code in notes if code not in {p["paper"] for p in told}]
    return [
        each | {"note": notes.get(each["paper"], ""), "filed": known.get(each["document"])}
        for each in told + lacking
    ]


def _notes(t: Transaction, grant: Row, papers: Sequence[Row]) -> dict[str, str]:
    """What has to be mended of each paper, until another file is named for it: the same scan once more mends
    nothing, whatever number it has now.
    """
    feedback = json.loads(grant["feedback"]) if grant["state"] in GRANT_UNDECIDED else []
    found = t.all("SELECT document, file FROM document WHERE ormas = ?", (grant["organisation"],))
    files: dict[int, str] = dict(found)
    notes: dict[str, str] = {}
    for each in feedback:
        seen = {files.get(document, document) for document in each["documents"]}
        named = {files.get(p["document"], p["document"]) for p in papers if p["paper"] == each["paper"]}
        if named <= seen and (seen or grant["state"] == "returned"):
            notes[each["paper"]] = each["note"]
    return notes


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
