"""What speaks against a permit: too long, forbidden places, another permit."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from contracts.telling.permit_words import hanging_words, place_words
from services.requests.domain.permit_state import PermitState
from services.requests.domain.permit_terms import Terms
from services.requests.rules.permits import (
    A_PERMIT_LASTS_AS_LONG_AS_THE_OFFICE_ALLOWS,
    PERMITS_DO_NOT_SHARE_A_PLACE,
    WHERE_THE_LAW_FORBIDS_IT_NOTHING_HANGS,
    WHERE_THE_OFFICE_FORBIDS_IT_NOTHING_HANGS,
)
from shared.rules import Rule


class Objection(NamedTuple):
    """A rule, and what its message needs."""

    rule: Rule
    said: dict[str, Any]

    @property
    def by_law(self) -> bool:
        """No reason helps."""
        return self.rule is WHERE_THE_LAW_FORBIDS_IT_NOTHING_HANGS


def objections(
    permit: PermitState, terms: Terms | None, clashing: Iterable[Mapping[str, Any]]
) -> list[Objection]:
    """What no reason helps against comes first. ``terms``: those of today, for what is forbidden; how long it
    may hang was copied into the application.
    """
    found = []
    for basis, rule in (
        ("law", WHERE_THE_LAW_FORBIDS_IT_NOTHING_HANGS),
        ("policy", WHERE_THE_OFFICE_FORBIDS_IT_NOTHING_HANGS),
    ):
        forbidden = terms.forbidden_at(permit.places, basis) if terms else []
        if forbidden:
            where = "; ".join(f"{place_words(each)}, {each['basis_text']}" for each in forbidden)
            found.append(Objection(rule, {"where": where}))
    if 0 < permit.longest_days < permit.days:
        said = {"days": permit.days, "longest": permit.longest_days}
        found.append(Objection(A_PERMIT_LASTS_AS_LONG_AS_THE_OFFICE_ALLOWS, said))
    others = list({each["permit"]: each for each in clashing}.values())
    if others:
        where = "; ".join(f"{place_words(each)}, {hanging_words(each)}" for each in others)
        found.append(Objection(PERMITS_DO_NOT_SHARE_A_PLACE, {"many": len(others), "where": where}))
    return found


def in_one(found: Sequence[Objection]) -> Rule:
    """The first of them, in the words of all: one reason overrides every one that was told."""
    words = " ".join(each.rule.refusal(**each.said)["message"] for each in found)
    return replace(found[0].rule, message=words.replace("{", "{{").replace("}", "}}"))
