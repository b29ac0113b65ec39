"""The words of a limited coordination meeting, asked of the service that keeps the keys."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from services.portal.web.personal import Owner
from services.portal.web.sealed_words import Opened, opened
from shared.tokens import Actor

PURPOSE: Final = "membaca rapat koordinasi di portal"


@dataclass(frozen=True)
class Agreed:
    """The words, or why none are shown."""

    words: list[Opened] = field(default_factory=list)
    problem: str = ""


def agreed_in(coordination: str, actor: Actor, owner: Owner, sentences: Mapping[int, str]) -> Agreed:
    """What this reader may see; the reading is logged by the service."""
    told, problem = owner.opened("registry.read_coordination", actor, PURPOSE, coordination=coordination)
    if problem:
        return Agreed(problem=problem)
    return Agreed(opened(told, sentences))
