"""Sentences that an officer copies: what an applicant is told of one document."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

from contracts.telling.dates import date_words


def sentence_for(case: Mapping[str, Any], item: Mapping[str, Any], office: str) -> str:
    """Ready to be sent, of what is missing or came back. It names no person."""
    begins = f"Yth. pengurus {case['name']}, berkas {case['title']}: "
    if item["found"] == "mend":
        until = f" Mohon disampaikan sampai {date_words(case['answer_by'])}." if case["answer_by"] else ""
        told = f"dokumen “{item['title']}” perlu diperbaiki: {item['feedback'].rstrip(' .')}.{until}"
    else:
        told = f"mohon melengkapi dokumen “{item['title']}”."
    return f"{begins}{told} Terima kasih. {office}"


def whatsapp(sentence: str) -> str:
    """Opens WhatsApp with the sentence; the officer chooses to whom."""
    return f"https://wa.me/?text={quote(sentence)}"
