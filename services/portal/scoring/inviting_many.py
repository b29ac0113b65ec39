"""Several ormas are invited to a period at once: each by a command of its own, and what became of each."""

from collections.abc import Mapping
from typing import Any, Final, NamedTuple
from uuid import UUID, uuid5

from flask import Blueprint, abort, current_app, render_template, request, url_for
from flask.typing import ResponseReturnValue

from services.portal.scoring import assessment_list as lists
from services.portal.scoring.comparison import placed_in
from services.portal.scoring.periods import STEPS
from services.portal.web.forms import command_number, new_number
from services.portal.web.plain_words import words_of
from services.portal.web.receipts import Written, wait_for
from services.portal.web.submitting import not_let_in
from services.portal.web.today import on_day
from services.portal.web.who import actor_or_refuse
from services.portal.web.writing import NOT_RECORDED, Told, status_of
from shared.database import Transaction
from shared.errors import Problem

INVITING: Final = STEPS["undang"]
MOST: Final = 200
"""At once; each takes a moment, and the page waits for all of them."""
GROUPS: Final = {"klaster": "Klaster", "kecamatan": "Kecamatan"}
SENT, BEFORE, UNSENT = "diundang", "sudah diundang sebelumnya", "belum dikirim"
blueprint = Blueprint("inviting_many", __name__, url_prefix="/penilaian/<period>/undang-beberapa")


class Outcome(NamedTuple):
    """What became of one: ``words``, and whether it is invited now."""

    ormas: str
    name: str
    words: str
    invited: bool


@blueprint.get("")
def choose(period: str) -> ResponseReturnValue:
    actor_or_refuse(INVITING.command)
    return _page(period)


@blueprint.post("")
def invite(period: str) -> ResponseReturnValue:
    there = url_for(".choose", period=period)
    if stranger := not_let_in(INVITING.command, there):
        return stranger
    number, ground = command_number(), INVITING.typed()["ground"]
    with current_app.config["VIEWS"].read() as t:
        names = dict(lists.not_invited(t, period))
    chosen = [each for each in dict.fromkeys(request.form.getlist("ormas")) if each in names]
    if missing := _missing(len(chosen)):
        return _page(period, number=number, problems=[("", NOT_RECORDED), *missing]), 422
    try:
        told = _send(period, number, ground, {each: names[each] for each in chosen})
    except Problem as problem:
        return _page(period, problems=INVITING.told(problem)), status_of(problem)
    return _page(period, told=told)


def _missing(many: int) -> Told:
    if not many:
        return [("ormas", "Centang sedikitnya satu ormas.")]
    return [("ormas", f"Paling banyak {MOST} ormas sekaligus.")] if many > MOST else []


def _send(period: str, number: UUID, ground: str, chosen: dict[str, str]) -> list[Outcome]:
    """One after the other; each has a number that follows from that of the form, so that the form sent twice
    invites nobody twice. Error: Problem where the first already failed; later ones are told as not sent.
    """
    actor, commands = actor_or_refuse(INVITING.command), current_app.config["COMMANDS"]
    told: list[Outcome] = []
    written = None
    for ormas, name in chosen.items():
        said = {"period": period, "organisation": ormas, "ground": ground}
        try:
            receipt = commands.send(actor, INVITING.command, uuid5(number, ormas), said)
        except Problem as problem:
            if not told:
                raise
            words = f"{UNSENT}: {words_of(problem)}"
            told += [Outcome(each, chosen[each], words, False) for each in [*chosen][len(told) :]]
            break
        written = Written.of(receipt, period) or written
        told.append(_outcome(ormas, name, receipt))
    if written:
        wait_for(written)
    return told


def _outcome(ormas: str, name: str, receipt: dict[str, Any]) -> Outcome:
    if refused := receipt["refused"]:
        return Outcome(ormas, name, str(refused["message"]), False)
    return Outcome(ormas, name, SENT if receipt["events"] else BEFORE, True)


def _page(
    period: str, *, number: UUID | None = None, problems: Any = (), told: list[Outcome] | None = None
) -> str:
    asked = {by: request.values.get(by, "") for by in GROUPS}
    with current_app.config["VIEWS"].read() as t:
        found = next(iter(lists.periods(t, period)), None) or abort(404)
        everybody = _uninvited(t, period)
        groups = {by: placed_in(t, by, on_day(), set(everybody)) for by in GROUPS}
    offered = [
        (ormas, name)
        for ormas, name in everybody.items()
        if all(not wanted or groups[by][ormas] == wanted for by, wanted in asked.items())
    ]
    return render_template(
        "assessment_invite.html",
        period=found,
        offered=offered[:MOST],
        many=len(offered),
        most=MOST,
        narrowed=any(asked.values()),
        asked=asked,
        groups=[(by, words, _choices(groups[by])) for by, words in GROUPS.items()],
        chosen=request.form.getlist("ormas") if problems else [],
        told=told,
        invited=sum(each.invited for each in told or ()),
        problems=problems,
        said=request.form if problems else {},
        number=number or new_number(),
    )


def _choices(groups: Mapping[str, str]) -> list[tuple[str, str]]:
    return [(each, each) for each in sorted({*groups.values()}, key=str.casefold)]


def _uninvited(t: Transaction, period: str) -> dict[str, str]:
    """By name, those of which nobody said that they are not active any more."""
    active = set(lists.active_ones(t))
    return {ormas: name for ormas, name in lists.not_invited(t, period) if ormas in active}
