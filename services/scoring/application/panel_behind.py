"""Which events a panel's part of a score was made of, from the stream of its assessment."""

from collections.abc import Iterable
from typing import Any

from contracts.telling.facts import open_state_of
from services.scoring.events import PanelModerated, ScoreComputed
from shared.ledger import LedgerRow


def panel_behind(rows: Iterable[LedgerRow], score: ScoreComputed) -> dict[str, dict[str, Any]]:
    """By code: the ``value`` that holds, whether it was ``agreed`` and why (``reason``), and the ``answers``:
    each with its assessor and, as the agreement too, the source:position of its ``event``.
    """
    found = {each["code"]: _begun(each) for each in score.panel}
    for row in rows:
        if row.version in score.panel_from:
            _tell(found, row)
    return found


def _begun(each: dict[str, Any]) -> dict[str, Any]:
    return {"value": each["value"], "agreed": each["agreed"], "reason": "", "event": "", "answers": []}


def _tell(found: dict[str, dict[str, Any]], row: LedgerRow) -> None:
    state, place = open_state_of(row), f"scoring:{row.position}"
    if row.topic == PanelModerated.TOPIC:
        found[state["code"]] |= {"reason": state["reason"], "event": place}
        return
    for each in state["answers"]:
        if each["code"] in found:
            told = {"assessor": state["assessor"], "value": each["value"], "event": place}
            found[each["code"]]["answers"].append(told)
