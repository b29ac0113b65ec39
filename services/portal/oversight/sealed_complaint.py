"""What a reporter said, asked of the service that keeps the keys."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from services.portal.web.personal import Owner
from services.portal.web.plain_words import words_of
from services.portal.web.sealed_words import Opened, opened, why_closed
from shared.errors import Problem
from shared.tokens import Actor

PURPOSE: Final = "membaca pengaduan di portal"
_SAID: Final = ("description", "reporter", "contact")
_PLACES: Final = {"registry.ComplaintReceived": "description", "registry.ReporterRecorded": "reporter"}
"""Where it is said why something cannot be read."""


@dataclass(frozen=True)
class Said:
    """``description`` and who said it, or why they are not shown. ``erased``: the reporter was;
    ``words_erased``: what was said was. ``words``: what the office said of a limited one.
    """

    description: str = ""
    reporter: str = ""
    contact: str = ""
    erased: bool = False
    words_erased: bool = False
    words: list[Opened] = field(default_factory=list)
    problem: str = ""


def said_in(complaint: str, actor: Actor, owner: Owner, sentences: Mapping[int, str]) -> Said:
    """What this reader may see; the reading is logged by the service."""
    token = owner.signer.issue(actor, "registry.read_complaint", correlation=complaint)
    payload = {"complaint": complaint, "purpose": PURPOSE}
    try:
        told = owner.caller.call("registry", "read_complaint", token=token, payload=payload)
    except Problem as problem:
        return Said(problem=words_of(problem))
    known = {name: text for each in told for name, text in each["fields"].items() if name in _SAID}
    for each in told:
        if (place := _PLACES.get(each["topic"])) and (why := why_closed(each)):
            known[place] = why
    return Said(
        **known,
        erased=_erased(told, "registry.ReporterRecorded"),
        words_erased=_erased(told, "registry.ComplaintReceived"),
        words=opened(told, sentences),
    )


def _erased(told: list[dict[str, Any]], topic: str) -> bool:
    return any(each["erased"] for each in told if each["topic"] == topic)
