"""Names of persons in a case, and the words of a limited one, asked of the service that keeps their keys."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from services.portal.web.personal import Owner
from services.portal.web.plain_words import words_of
from services.portal.web.sealed_words import Opened, opened, why_closed
from shared.errors import Problem
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
    token = owner.signer.issue(actor, "clusters.read_order_names", correlation=case)
    payload = {"order_case": case, "purpose": PURPOSE}
    try:
        told = owner.caller.call("clusters", "read_order_names", token=token, payload=payload)
    except Problem as problem:
        return Names(problem=words_of(problem))
    joined = [each for each in told if each["topic"] == "clusters.PersonJoinedCase"]
    people = tuple(why_closed(each) or str(each["fields"]["name"]) for each in joined)
    return Names(people, opened(told, sentences))
