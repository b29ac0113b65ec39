"""The panel of an assessment: who may sit in it, what each gave, how far that lies apart, moderation."""

from functools import partial
from typing import Any, Final
from uuid import UUID

from flask import Blueprint, abort, current_app, render_template, request, url_for
from flask.typing import ResponseReturnValue

from contracts.telling.case_words import TIES
from services.portal.scoring.answers import NOT_APPLICABLE, at_indicators, hint_of, levels, typed_answers
from services.portal.scoring.assessing import found_with_content
from services.portal.scoring.editions import of_panel_alone
from services.portal.scoring.periods import only_for_assessors
from services.portal.web.forms import new_number
from services.portal.web.one_form import OneForm
from services.portal.web.submitting import Sending, just_now, send, waits
from services.portal.web.who import signed_in
from shared.errors import Problem

STEPS: Final = {
    "nyatakan": OneForm(
        "scoring.declare_panel_interest",
        {"tie": ("hubungan", "Hubungan dengan ormas ini"), "ground": ("dasar_nyatakan", "Dasar")},
    ),
    "moderasi": OneForm(
        "scoring.moderate_panel",
        {
            "code": ("indikator", "Indikator"),
            "value": ("disepakati", "Nilai yang disepakati"),
            "reason": ("alasan_moderasi", "Alasan"),
        },
    ),
}
GIVING: Final = OneForm(
    "scoring.give_panel_answers", {"ground": ("dasar_nilai", "Dasar"), "answers": "jawaban"}
)
INTERESTS: Final = (("none", "tidak ada hubungan"), *TIES.items())
blueprint = Blueprint("paneling", __name__, url_prefix="/nilai/<assessment>/panel")


@blueprint.get("")
def show(assessment: str) -> ResponseReturnValue:
    only_for_assessors()
    return _page(assessment, just_now=just_now(assessment))


@blueprint.get("/nilai")
def form(assessment: str) -> ResponseReturnValue:
    only_for_assessors()
    return _form(assessment)


@blueprint.post("/nilai")
def give(assessment: str) -> ResponseReturnValue:
    content = _of_panel(found_with_content(assessment)[2])
    said = {"assessment": assessment, "ground": GIVING.typed()["ground"]}
    said |= {"answers": typed_answers(content, proofs=True)}
    told = Sending(GIVING.command, partial(_form, assessment), _told)
    return send(told, assessment, said, url_for(".show", assessment=assessment))


@blueprint.post("/<any(nyatakan,moderasi):step>")
def take(assessment: str, step: str) -> ResponseReturnValue:
    one, there = STEPS[step], url_for(".show", assessment=assessment)
    said = {"assessment": assessment, **one.typed()}
    if step == "moderasi":
        applies = said["value"] != NOT_APPLICABLE and not request.form.get("tidak_berlaku")
        said |= {"value": said["value"].replace(",", ".") if applies else None, "applies": applies}
    return send(Sending(one.command, partial(_page, assessment), partial(_at, one)), assessment, said, there)


def _at(form: OneForm, problem: Problem) -> list[tuple[str, str]]:
    """What is wrong with an agreed value is said of its indicator, and there is one field for it."""
    return [("disepakati", said) for _, said in at_indicators(problem)] or form.told(problem)


def _told(problem: Problem) -> list[tuple[str, str]]:
    return at_indicators(problem) or GIVING.told(problem)


def _of_panel(content: dict[str, Any]) -> dict[str, Any]:
    """The content with the indicators of the panel alone."""
    return content | {
        "dimensions": [
            dimension
            | {
                "variables": [
                    variable
                    | {"indicators": [i for i in variable["indicators"] if "panel" in i.get("assessors", ())]}
                    for variable in dimension["variables"]
                ]
            }
            for dimension in content["dimensions"]
        ]
    }


def _panel(assessment: str) -> dict[str, Any]:
    caller = current_app.config["COMMANDS"].caller
    told: dict[str, Any] = caller.call("scoring", "panel_of_assessment", payload={"assessment": assessment})
    return told


def _form(assessment: str, *, number: UUID | None = None, problems: Any = ()) -> str:
    found, period, content = found_with_content(assessment)
    asked = _of_panel(content)
    me, panel = signed_in() or abort(401), _panel(assessment)
    mine = {f"j-{i['code']}": i["given"][me.account] for i in panel["indicators"] if me.account in i["given"]}
    kept = {name: value or NOT_APPLICABLE for name, value in mine.items()}
    return render_template(
        "panel_form.html",
        one=found,
        period=period,
        content=asked,
        command=GIVING.command,
        levels=levels,
        hint_of=hint_of,
        problems=problems,
        said=request.form if request.method == "POST" else kept,
        number=number or new_number(),
    )


def _page(assessment: str, *, number: UUID | None = None, problems: Any = (), just_now: str = "") -> str:
    sent = request.path.rpartition("/")[2]
    found, period, content = found_with_content(assessment)
    panel, me = _panel(assessment), signed_in()
    return render_template(
        "panel.html",
        one=found,
        period=period,
        panel=panel,
        alone=of_panel_alone(content),
        due=[(i["code"], i["question"]) for i in panel["indicators"] if i["due"]],
        gave=bool(me and me.account in panel["gave"]),
        interests=INTERESTS,
        waiting=waits(assessment),
        just_now=just_now,
        problems=problems,
        sent=sent,
        said=request.form,
        numbers={step: number if number and step == sent else new_number() for step in STEPS},
    )
