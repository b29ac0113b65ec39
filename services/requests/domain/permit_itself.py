"""What an account of an ormas may have waiting at once among permits for attributes."""

from collections.abc import Iterable, Mapping, Sequence

from contracts.telling.permit_words import at_one_place, at_one_time, place_words
from services.requests.domain.applicant import Hindered
from services.requests.domain.permit_state import PermitState
from services.requests.rules.own_ormas import (
    AN_ORMAS_ASKS_FOR_A_PLACE_ONCE,
    MOST_PERMITS_WAITING,
    TOO_MANY_PERMITS_OF_AN_ORMAS_WAIT,
)


def waits_already(
    waiting: Sequence[PermitState],
    places: Iterable[Mapping[str, str]],
    days: Mapping[str, str],
    *,
    more: bool,
) -> Hindered:
    """By which rule it waits for an answer first; ``waiting``: what else of this ormas nobody decided about;
    ``more``: that this one comes to them.
    """
    if more and len(waiting) >= MOST_PERMITS_WAITING:
        return TOO_MANY_PERMITS_OF_AN_ORMAS_WAIT, {"many": str(len(waiting))}
    wanted = list(places)
    for each in waiting:
        shared = [spot for spot in each.places if any(at_one_place(spot, other) for other in wanted)]
        if shared and at_one_time(each.hanging, days):
            return AN_ORMAS_ASKS_FOR_A_PLACE_ONCE, {"where": place_words(shared[0])}
    return None
