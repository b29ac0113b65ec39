"""What a reporter said, asked of the service that keeps the keys."""

from dataclasses import dataclass
from typing import Final

from services.portal.web.personal import Owner
from services.portal.web.plain_words import words_of
from shared.errors import Problem
from shared.tokens import Actor

PURPOSE: Final = "membaca pengaduan di portal"


@dataclass(frozen=True)
class Said:
    """``description`` and who said it, or why they are not shown. ``erased``: the reporter was."""

    description: str = ""
    reporter: str = ""
    contact: str = ""
    erased: bool = False
    problem: str = ""


def said_in(complaint: str, actor: Actor, owner: Owner) -> Said:
    """What this reader may see; the reading is logged by the service."""
    token = owner.signer.issue(actor, "registry.read_complaint", correlation=complaint)
    payload = {"complaint": complaint, "purpose": PURPOSE}
    try:
        told = owner.caller.call("registry", "read_complaint", token=token, payload=payload)
    except Problem as problem:
        return Said(problem=words_of(problem))
    if any(each.get("missing_key") or each.get("broken") for each in told):
        return Said(problem="Kuncinya tidak ditemukan atau segelnya rusak.")
    known = {name: text for each in told for name, text in each["fields"].items()}
    return Said(**known, erased=any(each["erased"] for each in told))
