"""Sentences that an officer copies: what an applicant is told of one document, or of all at once."""

from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import quote

from contracts.telling.dates import date_words


def sentence_for(case: Mapping[str, Any], items: Sequence[Mapping[str, Any]], office: str) -> str:
    """Ready to be sent, of what was checked and is missing or to be mended. It names no person."""
    parts = [f"dokumen “{each['title']}” perlu diperbaiki: {each['feedback'].rstrip(' .')}" for each in items]
    if len(parts) > 1:
        parts = [f"({number}) {part}" for number, part in enumerate(parts, start=1)]
    until = f" Mohon disampaikan sampai {date_words(case['answer_by'])}." if case["answer_by"] else ""
    told = f"{'; '.join(parts)}.{until}"
    return f"Yth. pengurus {case['name']}, berkas {case['title']}: {told} Terima kasih. {office}"


def whatsapp(sentence: str) -> str:
    """Opens WhatsApp with the sentence; the officer chooses to whom."""
    return f"https://wa.me/?text={quote(sentence)}"
