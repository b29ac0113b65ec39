"""What is made of codes that nobody keeps: its answer is the only place where they are printed."""

from collections.abc import Callable
from typing import Any, Final

from flask import current_app
from flask.typing import ResponseReturnValue

from services.portal.web.forms import command_number
from services.portal.web.one_form import OneForm
from services.portal.web.receipts import Written, wait_for
from services.portal.web.who import actor_or_refuse
from services.portal.web.writing import status_of
from shared.errors import CommandIdReused, Problem

MADE_BEFORE: Final = (
    "Kiriman ini tidak membuat lembar lagi: lembar dari formulir ini sudah dibuat, "
    "dan tidak dapat ditampilkan atau dicetak lagi."
)
MAKE_NEW_ONES: Final = "Bila lembarnya tidak sempat tercetak, buat lembar baru dengan formulir di bawah."
Page = Callable[..., str]


def shown_once(
    form: OneForm, payload: dict[str, Any], page: Page, about: str, back: str, printed: Callable[[], str]
) -> ResponseReturnValue:
    """The slips themselves. What is wrong is said on ``page``; there is nothing to show for a form that was
    sent before: every time other codes are drawn, and those that were recorded are known to nobody here.
    """
    actor, number = actor_or_refuse(form.command), command_number()
    try:
        receipt = current_app.config["COMMANDS"].send(actor, form.command, number, payload)
    except CommandIdReused:
        return page(problems=[("", MADE_BEFORE), ("", MAKE_NEW_ONES)]), 409
    except Problem as problem:
        return page(number=number, problems=form.told(problem)), status_of(problem)
    if refused := receipt["refused"]:
        return page(problems=[("", refused["message"])]), 409
    written = Written.of(receipt, about, back)
    if not written:  # the lot drew the batch of older slips: these codes would answer nothing
        return page(problems=[("", MADE_BEFORE), ("", MAKE_NEW_ONES)]), 409
    wait_for(written)
    return printed()
