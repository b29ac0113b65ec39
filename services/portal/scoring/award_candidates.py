"""Of which candidates each form of an award speaks, and whom a sentence of its history is about."""

from collections.abc import Collection
from typing import Any, Final

OFFERED: Final = {
    "lolos": ("nominated",),
    "kunjungi": ("selected", "shortlisted"),
    "nominasikan": ("selected",),
    "hentikan": ("nominated", "selected", "shortlisted"),
    "tarik": ("nominated", "selected", "shortlisted"),
    "suara": ("shortlisted",),
    "tetapkan": ("shortlisted",),
}
"""Where a candidate stands of whom each form speaks."""
SCORED: Final = ("computed", "objected", "decided", "published")
Candidates = list[dict[str, Any]]


def candidates_for(standing: Candidates, handled: Collection[str]) -> dict[str, list[tuple[str, str]]]:
    """By step. Nominated is who was visited and scored, and ``handled`` are the categories in which who looks
    has no vote.
    """

    def is_offered(step: str, one: dict[str, Any]) -> bool:
        if step == "nominasikan":
            return bool(one["visited_on"]) and one["assessment_state"] in SCORED
        return step != "suara" or one["category"] not in handled

    return {
        step: [
            (one["organisation"], one["name"])
            for one in standing
            if one["state"] in states and is_offered(step, one)
        ]
        for step, states in OFFERED.items()
    }


def named_in(history: list[dict[str, Any]], standing: Candidates) -> list[dict[str, Any]]:
    """The same lines, each that speaks of one candidate with its name."""
    names = {stage["position"]: one["name"] for one in standing for stage in one["stages"]}
    return [
        line | {"sentence": f"{names[line['position']]}: {line['sentence']}"}
        if line["position"] in names
        else line
        for line in history
    ]
