"""Terms of office: of the board that a sheet told, until a decree was filed here, and of every filed one."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from contracts.telling.dates import last_day
from services.notifications.domain.derived.reckoning import NOTHING, Reckoning, Streams
from services.notifications.domain.happening import Happening, in_order
from services.notifications.domain.matter import Matter, reopened_at
from services.notifications.domain.obligation import Obligation
from services.notifications.domain.office import Office

LISTED: Final = "registry.TermOfOfficeRecorded"
FILED: Final = ("registry.BoardReplaced", "registry.BoardClaimed")
CORRECTED: Final = "registry.BoardPaperCorrected"
OVER: Final = (
    "registry.BoardEnded",
    "registry.BoardSetAside",
    "registry.BoardTakenBack",
    "registry.ClaimTakenBack",
)
BACK: Final = "registry.BoardBroughtBack"


def _terms(obligation: Obligation, streams: Streams, _: Office) -> Iterator[Matter]:
    for happenings in streams:
        yield from _of_one(obligation, in_order(happenings))


def _of_one(obligation: Obligation, happenings: Sequence[Happening]) -> Iterator[Matter]:
    terms: dict[int, Matter] = {}
    again: dict[str, str] = {}
    filed = False
    for each in happenings:
        if each.topic == LISTED:
            if not filed:
                terms[1] = _term(obligation, each, 1, last_day(each.state["ends"]))
            continue
        board = each.state["board"]
        filed = filed or each.topic in FILED
        if each.topic in FILED:
            terms[board] = _term(obligation, each, board, each.state["ends"])
        elif board not in terms:
            continue
        elif each.topic == CORRECTED:
            corrected = _term(obligation, each, board, each.state["ends"])
            terms[board] = replace(corrected, ended=terms[board].ended)
        else:
            before = terms[board]
            if each.topic == BACK and before.ended:
                again[before.period] = each.place
            terms[board] = replace(before, ended="" if each.topic == BACK else each.place)
    yield from (reopened_at(term, again.get(term.period, "")) for term in terms.values() if term.due)


def _term(obligation: Obligation, each: Happening, board: int, due: str) -> Matter:
    period = f"{board}:{due}"
    return Matter(obligation.code, each.stream, period, each.stream, due, each.place, NOTHING)


TERMS: Final = Reckoning((LISTED, *FILED, CORRECTED, *OVER, BACK), _terms)
