"""The minutes of a meeting, asked of the service that keeps their key."""

from dataclasses import dataclass
from typing import Any, Final

from services.portal.web.personal import Owner
from services.portal.web.plain_words import words_of
from services.portal.web.sealed_words import why_closed
from shared.errors import Problem
from shared.tokens import Actor

PURPOSE: Final = "membaca notulen pertemuan di portal"


@dataclass(frozen=True)
class Minutes:
    """The newest minutes line by line, or why they are not shown."""

    lines: tuple[str, ...] = ()
    problem: str = ""


def minutes_of(meeting: str, actor: Actor, owner: Owner) -> Minutes:
    """What this reader may see; the reading is logged by the service."""
    token = owner.signer.issue(actor, "clusters.read_minutes", correlation=meeting)
    payload = {"meeting": meeting, "purpose": PURPOSE}
    try:
        told = owner.caller.call("clusters", "read_minutes", token=token, payload=payload)
    except Problem as problem:
        return Minutes(problem=words_of(problem))
    newest: dict[str, Any] = told[-1] if told else {"missing_key": True}
    if why := why_closed(newest):
        return Minutes((why,))
    return Minutes(tuple(newest["fields"]["text"].split("\n")))
