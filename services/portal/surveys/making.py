"""Slips of the survey: made and printed in one answer, which no address gives again."""

from collections.abc import Callable
from typing import Any, Final

from flask import current_app, render_template, url_for
from flask.typing import ResponseReturnValue

from contracts.telling.survey_words import QUESTIONS, SCALE, SURVEY_FORMS, as_printed, closing_day, digest_of
from services.portal.surveys import survey_list
from services.portal.surveys.codes import new_batch, new_codes
from services.portal.web.forms import command_number
from services.portal.web.numbers import whole_number
from services.portal.web.one_form import OneForm
from services.portal.web.own_address import own_address
from services.portal.web.papers import paper_asked
from services.portal.web.qr import qr
from services.portal.web.receipts import Written, wait_for
from services.portal.web.submitting import not_let_in
from services.portal.web.who import actor_or_refuse
from services.portal.web.writing import status_of
from shared.errors import CommandIdReused, Problem

FORM: Final = OneForm(
    "requests.make_survey_slips",
    {
        "service": ("layanan", "Layanan"),
        "period": ("semester", "Semester"),
        "digests": ("banyak", "Banyaknya lembar"),
    },
)
MOST: Final = 200
MADE_BEFORE: Final = "Lembar dari formulir ini sudah dibuat dan tidak dapat ditampilkan atau dicetak lagi."
MAKE_NEW_ONES: Final = "Bila lembarnya tidak sempat tercetak, buat lembar baru dengan formulir di bawah."
Page = Callable[..., str]


def make(page: Page, about: str, back: str) -> ResponseReturnValue:
    """The slips themselves. What is wrong is said on ``page``; there is nothing to show for a form that was
    sent before: every time other codes are drawn, and those that were recorded are known to nobody here.
    """
    if stranger := not_let_in(FORM.command, back):
        return stranger
    actor, number, said = actor_or_refuse(FORM.command), command_number(), FORM.typed()
    batch = new_batch()
    codes = new_codes(batch, min(whole_number(said["digests"]) or 0, MOST + 1))
    said["survey_form"] = _form_in_use()
    # Sorted before it is sent: no message tells in which order the slips were printed.
    payload = said | {"batch": batch, "digests": sorted(digest_of(each) for each in codes)}
    try:
        receipt = current_app.config["COMMANDS"].send(actor, FORM.command, number, payload)
    except CommandIdReused:
        return page(problems=[("", MADE_BEFORE), ("", MAKE_NEW_ONES)]), 409
    except Problem as problem:
        return page(number=number, problems=FORM.told(problem)), status_of(problem)
    if refused := receipt["refused"]:
        return page(problems=[("", refused["message"])]), 409
    written = Written.of(receipt, about, back)
    if not written:  # the lot drew the batch of older slips: these codes would answer nothing
        return page(problems=[("", MADE_BEFORE), ("", MAKE_NEW_ONES)]), 409
    wait_for(written)
    return _printed(said, codes)


def _form_in_use() -> str:
    """As this portal knows it; whoever decides knows better, and refuses another one."""
    with current_app.config["VIEWS"].read() as t:
        return str(survey_list.choice(t).get("survey_form", next(iter(SURVEY_FORMS))))


def _printed(said: dict[str, Any], codes: list[str]) -> str:
    """From what was sent: nobody waits for a page to know of it, as these codes are nowhere else."""
    links = [own_address(url_for("survey_answering.questions", code=code)) for code in codes]
    return render_template(
        "print_survey_slips.html",
        service=said["service"],
        period=said["period"],
        closes_on=closing_day(said["period"]),
        slips=[(as_printed(code), qr(link)) for code, link in zip(codes, links, strict=True)],
        address=own_address(url_for("survey_answering.begin")),
        questions=QUESTIONS[said["survey_form"]],
        scale=list(SCALE.items()),
        paper=paper_asked(),
    )
