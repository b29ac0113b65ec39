"""What is sealed in a consultation, asked of the service that keeps the keys."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from services.portal.web.personal import Owner
from services.portal.web.sealed_words import Opened, opened
from shared.tokens import Actor

PURPOSE: Final = "membaca konsultasi di portal"


@dataclass(frozen=True)
class Told:
    """The words, or why none are shown."""

    words: list[Opened] = field(default_factory=list)
    problem: str = ""


def told_in(consultation: str, actor: Actor, owner: Owner, sentences: Mapping[int, str]) -> Told:
    """What this reader may see; the reading is logged by the service."""
    found, problem = owner.opened("requests.read_consultation", actor, PURPOSE, consultation=consultation)
    if problem:
        return Told(problem=problem)
    return Told(opened(found, sentences))
