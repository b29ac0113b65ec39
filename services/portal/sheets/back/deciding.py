"""From what was decided about differences to corrections, each carried out once however often it is sent."""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final
from uuid import NAMESPACE_URL, UUID, uuid5

from werkzeug.datastructures import MultiDict

from services.portal.register.correction_forms import KINDS
from services.portal.sheets.back.columns import COLUMNS, UNTOLD
from services.portal.sheets.back.comparing import CLASH, READY, SAME, Difference, Entry
from services.portal.sheets.back.keeping import FAILED, RECORDED, Outcome
from services.portal.web.plain_words import words_of
from services.portal.web.writing import Commands, is_uncertain
from shared.errors import Conflict, Forbidden, Problem, Unavailable
from shared.tokens import Actor

ACCEPT: Final = "terima"
REFUSE: Final = "tolak"
OVERTAKEN: Final = (
    "Ada yang dicatat pada ormas ini sesudah daftar ini dibuka. Bandingkan lagi di bawah, lalu putuskan."
)
UNCERTAIN: Final = "Belum pasti apakah tercatat. Kirim lagi: yang sama tidak dicatat dua kali."
NOT_TRIED: Final = "Belum dikirim, karena layanan register sedang tidak menjawab."
NOT_YOURS: Final = "Peran Anda tidak dapat mencatat perbaikan ini."
ActorFor = Callable[[str], Actor | None]
_SHEETS: Final = uuid5(NAMESPACE_URL, "urn:satu-ormas:sheet-back")


@dataclass(frozen=True)
class Decided:
    """What was accepted of one ormas together, on one page. ``seen``: the version that was shown then."""

    ormas: str
    seen: int
    accepted: list[Difference]

    def by_kind(self) -> dict[str, list[Difference]]:
        """Of each correction: what belongs to one form is one command, and one event."""
        kinds: dict[str, list[Difference]] = {}
        for each in self.accepted:
            kinds.setdefault(COLUMNS[each.column].kind, []).append(each)
        return kinds


@dataclass
class Sheet:
    """Whose upload it is, and what the officer rests on. ``last``: the receipt of what was recorded last."""

    number: str
    digest: str
    ground: str
    outcomes: dict[str, Outcome] = field(default_factory=dict)
    last: dict[str, Any] | None = None

    def tell(self, each: Difference, state: str, said: str = "") -> None:
        """What became of a difference."""
        self.outcomes[each.key] = Outcome(state, said, each.exported, each.now, each.sheet)


def may_be_accepted(each: Difference) -> bool:
    """Also what the register says by now: the form that accepted it may come twice."""
    return each.state in (READY, CLASH, SAME)


def payload_of(
    kind: str, now: Mapping[str, Any], accepted: Iterable[Difference], ground: str
) -> dict[str, Any]:
    """The correction as the page of this kind sends it: what the register says, the accepted cells put in."""
    form = {**KINDS[kind].shown(now)}
    form |= {name: said for name, said in UNTOLD.get(kind, {}).items() if not form[name]}
    for each in accepted:
        form |= COLUMNS[each.column].fill(each.value)
    return KINDS[kind].said(MultiDict(form | {"dasar": ground}))


def command_number(upload: str, command: str, payload: Mapping[str, Any]) -> UUID:
    """The same for the same correction out of the same upload."""
    said = json.dumps(payload, ensure_ascii=False, sort_keys=True)
    return uuid5(_SHEETS, f"{upload} {command} {said}")


def carry_out(
    sheet: Sheet,
    decided: Iterable[Decided],
    entries: Mapping[str, Entry],
    commands: Commands,
    actor_for: ActorFor,
) -> None:
    """Send what was accepted, ormas by ormas. Nothing is sent any more once the register does not answer."""
    away = False
    for one in decided:
        seen = one.seen
        for kind, accepted in one.by_kind().items():
            if away:
                _tell(sheet, accepted, FAILED, NOT_TRIED)
                continue
            payload = {
                "ormas": one.ormas,
                "expected_version": seen,
                **payload_of(kind, entries[one.ormas].now, accepted, sheet.ground),
            }
            try:
                receipt = _send(sheet, KINDS[kind].command, payload, commands, actor_for)
            except Problem as problem:
                away = isinstance(problem, Unavailable)
                _tell(sheet, accepted, FAILED, _why(problem))
                continue
            seen = max([seen, *(event["version"] for event in receipt["events"])])
            _note(sheet, accepted, receipt)


def _send(
    sheet: Sheet, command: str, payload: dict[str, Any], commands: Commands, actor_for: ActorFor
) -> dict[str, Any]:
    actor = actor_for(command)
    if actor is None:
        raise Forbidden(NOT_YOURS)
    number = command_number(sheet.number, command, payload)
    return commands.send(actor, command, number, payload, conversation=sheet.digest)


def _note(sheet: Sheet, accepted: Iterable[Difference], receipt: dict[str, Any]) -> None:
    if refused := receipt["refused"]:
        _tell(sheet, accepted, FAILED, refused["message"])
        return
    if receipt["events"]:
        sheet.last = receipt
    _tell(sheet, accepted, RECORDED, "")


def _tell(sheet: Sheet, accepted: Iterable[Difference], state: str, said: str) -> None:
    for each in accepted:
        sheet.tell(each, state, said)


def _why(problem: Problem) -> str:
    if isinstance(problem, Conflict):
        return OVERTAKEN
    if is_uncertain(problem):
        return UNCERTAIN
    return " ".join(field.message for field in problem.fields) or words_of(problem)
