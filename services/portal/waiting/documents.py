"""Documents that an ormas sent by itself and nobody looked at yet."""

from typing import Final

from flask import url_for

from contracts.telling.dates import date_words, indonesian_day
from services.portal.waiting.desk import Desk, Line, Subject
from shared.database import Transaction

_SENT: Final = """
    SELECT d.ormas, r.name, d.document_kind, d.title, d.filed_at
    FROM document d JOIN register r ON r.id = d.ormas
    WHERE d.by_ormas = 1 AND d.state = 'waiting' AND r.withdrawn = 0
      AND NOT EXISTS (SELECT 1 FROM document n WHERE n.ormas = d.ormas
        AND n.document_kind = d.document_kind AND n.document > d.document)
    ORDER BY d.filed_at, d.ormas, d.document
"""


def to_look_at(t: Transaction, desk: Desk) -> Subject | None:
    """For who takes them over or gives them back; the newest of a kind is the one that is looked at."""
    if not desk.may("registry.accept_document"):
        return None
    lines = [
        Line(
            f"{name}: {title}",
            url_for("filing.document", ormas=ormas, code=code),
            f"dikirim {date_words(indonesian_day(filed_at))}",
        )
        for ormas, name, code, title, filed_at in t.all(_SENT)
    ]
    there = url_for("office_today.all_of", subject="kiriman-ormas")
    return Subject.of("Dokumen yang dikirim ormas dan menunggu pemeriksaan", lines, desk, there)
