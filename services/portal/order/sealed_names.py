"""Names of persons in a case, and the words of a limited one, asked of the service that keeps their keys."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from services.portal.web.personal import Owner
from services.portal.web.sealed_words import Opened, opened, why_closed
from shared.tokens import Actor

PURPOSE: Final = "membaca yang tersegel dalam kasus ketertiban di portal"


@dataclass(frozen=True)
class Names:
    """A name for each person, or why none is shown; what cannot be opened says so in its place."""

    names: tuple[str, ...] = ()
    words: list[Opened] = field(default_factory=list)
    problem: str = ""


def names_of(case: str, actor: Actor, owner: Owner, sentences: Mapping[int, str]) -> Names:
    """What this reader may see; the reading is logged by the service."""
    told, problem = owner.opened("clusters.read_order_names", actor, PURPOSE, order_case=case)
    if problem:
        return Names(problem=problem)
    joined = [each for each in told if each["topic"] == "clusters.PersonJoinedCase"]
    people = tuple(why_closed(each) or str(each["fields"]["name"]) for each in joined)
    return Names(people, opened(told, sentences))
