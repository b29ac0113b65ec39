"""Slips of the survey: made and printed in one answer, which no address gives again."""

from typing import Any, Final

from flask import current_app, render_template, url_for
from flask.typing import ResponseReturnValue

from contracts.telling.survey_words import QUESTIONS, SCALE, SURVEY_FORMS, as_printed, closing_day, digest_of
from services.portal.surveys import survey_list
from services.portal.surveys.codes import new_batch, new_codes
from services.portal.surveys.shown_once import Page, shown_once
from services.portal.web.numbers import whole_number
from services.portal.web.one_form import OneForm
from services.portal.web.own_address import leads_nowhere_else, own_address
from services.portal.web.papers import paper_asked
from services.portal.web.qr import qr
from services.portal.web.submitting import not_let_in

FORM: Final = OneForm(
    "requests.make_survey_slips",
    {
        "service": ("layanan", "Layanan"),
        "period": ("semester", "Semester"),
        "digests": ("banyak", "Banyaknya lembar"),
    },
)
MOST: Final = 200


def make(page: Page, about: str, back: str) -> ResponseReturnValue:
    """Slips in the form that is in use, which are shown once."""
    if stranger := not_let_in(FORM.command, back):
        return stranger
    said, batch = FORM.typed(), new_batch()
    codes = new_codes(batch, min(whole_number(said["digests"]) or 0, MOST + 1))
    said["survey_form"] = _form_in_use()
    # Sorted before it is sent: no message tells in which order the slips were printed.
    payload = said | {"batch": batch, "digests": sorted(digest_of(each) for each in codes)}
    return shown_once(FORM, payload, page, about, back, lambda: _printed(said, codes))


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
        only_here=leads_nowhere_else(),
        address=own_address(url_for("survey_answering.begin")),
        questions=QUESTIONS[said["survey_form"]],
        scale=list(SCALE.items()),
        paper=paper_asked(),
    )
