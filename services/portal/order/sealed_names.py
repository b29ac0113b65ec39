"""Names of persons in a case, asked of the service that keeps their keys."""

from dataclasses import dataclass
from typing import Final

from services.portal.web.personal import Owner
from services.portal.web.plain_words import words_of
from shared.errors import Problem
from shared.tokens import Actor

PURPOSE: Final = "membaca nama dalam kasus ketertiban di portal"


@dataclass(frozen=True)
class Names:
    """A name for each person, or why none is shown; what cannot be opened says so in its place."""

    names: tuple[str, ...] = ()
    problem: str = ""


def names_of(case: str, actor: Actor, owner: Owner) -> Names:
    """What this reader may see; the reading is logged by the service."""
    token = owner.signer.issue(actor, "clusters.read_order_names", correlation=case)
    payload = {"order_case": case, "purpose": PURPOSE}
    try:
        told = owner.caller.call("clusters", "read_order_names", token=token, payload=payload)
    except Problem as problem:
        return Names(problem=words_of(problem))
    return Names(tuple(_name(each) for each in told))


def _name(told: dict[str, object]) -> str:
    fields = told.get("fields")
    closed = told.get("erased") or told.get("missing_key") or told.get("broken")
    return str(fields["name"]) if isinstance(fields, dict) and not closed else "Tidak dapat dibuka lagi."
