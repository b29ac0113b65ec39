"""What a team found in its own words, asked of the service that keeps the keys."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from services.portal.web.personal import Owner
from services.portal.web.plain_words import words_of
from services.portal.web.sealed_words import Opened, opened, why_closed
from shared.errors import Problem
from shared.tokens import Actor

PURPOSE: Final = "membaca temuan pengawasan di portal"


@dataclass(frozen=True)
class Found:
    """The words of each finding, in their order, or why none is shown. ``words``: what is done about the
    limited ones, and their ends.
    """

    descriptions: list[str] = field(default_factory=list)
    words: list[Opened] = field(default_factory=list)
    problem: str = ""


def found_in(supervision: str, actor: Actor, owner: Owner, sentences: Mapping[int, str]) -> Found:
    """What this reader may see; the reading is logged by the service."""
    token = owner.signer.issue(actor, "registry.read_supervision", correlation=supervision)
    payload = {"supervision": supervision, "purpose": PURPOSE}
    try:
        told = owner.caller.call("registry", "read_supervision", token=token, payload=payload)
    except Problem as problem:
        return Found(problem=words_of(problem))
    noted = [each for each in told if each["topic"] == "registry.FindingNoted"]
    descriptions = [why_closed(each) or each["fields"]["description"] for each in noted]
    return Found(descriptions, opened(told, sentences))
