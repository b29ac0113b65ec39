"""A form of an officer becomes a command; what came of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final
from uuid import UUID

from flask import current_app

from services.portal.forms import command_number, new_number, refuse_forged_form
from services.portal.receipts import Written, not_shown_yet, wait_for
from services.portal.signing_in import current_actor
from services.portal.writing import sentences_of, status_of
from shared.errors import CommandIdReused, Problem

NOT_RECORDED: Final = "Belum dicatat."
UNCERTAIN: Final = "Belum pasti apakah isian Anda tercatat."
NOT_SIGNED_IN: Final = "Anda belum masuk, atau sudah terlalu lama. Masuk dahulu, lalu isi lagi."


@dataclass(frozen=True)
class Sent:
    """``problems`` are told with the form, which is sent again under ``number``; none: it is recorded."""

    status: int = 303
    problems: list[str] = field(default_factory=list)
    number: UUID | None = None


def send(command: str, payload: dict[str, Any], about: str, labels: Mapping[str, str]) -> Sent:
    """Carry it out in the name of who is signed in, and wait until it is shown. ``labels``: its fields.

    Errors: 400 without a number, 403 for a form of another site.
    """
    actor = current_actor()
    if actor is None:
        return Sent(403, [NOT_RECORDED, NOT_SIGNED_IN])
    refuse_forged_form()
    number = command_number()
    service, _, method = command.partition(".")
    try:
        receipt = current_app.config["REGISTER"].carry_out(actor, number, method, payload, service)
    except Problem as problem:
        # What was typed differs from what this number stands for: from here on it is another command.
        again = new_number() if isinstance(problem, CommandIdReused) else number
        told = sentences_of(
            problem,
            lambda p: _labelled(p, labels),
            not_recorded=NOT_RECORDED,
            uncertain=UNCERTAIN,
        )
        return Sent(status_of(problem), told, again)
    if refused := receipt["refused"]:
        return Sent(409, [NOT_RECORDED, refused["message"]])
    if written := Written.of(receipt, about):
        wait_for(written)
    return Sent()


def _labelled(problem: Problem, labels: Mapping[str, str]) -> list[str]:
    return [f"{labels.get(each.pointer.strip('/'), 'Isian')}: {each.message}" for each in problem.fields]


def waits(about: str) -> bool:
    """Whether something of this session about it is recorded and not shown yet."""
    return any(each.about == about for each in not_shown_yet())
