"""What the scores of a period would be otherwise, and how steady they are; for who assesses."""

from decimal import Decimal
from typing import Any, Final

from flask import Blueprint, abort, current_app, render_template, request
from flask.typing import ResponseReturnValue

from services.portal.scoring import assessment_list as lists
from services.portal.scoring.editions import content_of, editions, indicators_of
from services.portal.scoring.periods import only_for_assessors
from services.portal.web.numbers import whole_number
from shared.errors import InputWrong

blueprint = Blueprint("supposing", __name__, url_prefix="/penilaian/<period>")
MOST_NEAR: Final = 2
NOT_READ: Final = "Tulis angka pada isian itu."


@blueprint.get("/andai")
def supposed(period: str) -> ResponseReturnValue:
    """Asked by the address alone: it can be sent to a colleague, and nothing is kept."""
    only_for_assessors()
    told, content, offered, names = _found(period)
    asked, result = _asked(period, content), None
    wrong: tuple[str, ...] = ()
    if request.args:
        try:
            result = _call("suppose_scores", asked)
        except InputWrong as problem:
            wrong = tuple(each.message for each in problem.fields) or (NOT_READ,)
    page = render_template(
        "scores_supposed.html",
        period=told,
        content=content,
        parts=_parts(content),
        offered=offered,
        names=names,
        result=result,
        wrong=wrong,
        typed=request.args,
    )
    return page, 422 if wrong else 200


@blueprint.get("/ketahanan")
def steady(period: str) -> ResponseReturnValue:
    only_for_assessors()
    told, content, _, names = _found(period)
    result = _call("steadiness_of_scores", {"period": period})
    parts = {code: name for code, name, _ in _parts(content)}
    for row in result["rows"]:
        near = [each for each in row["rooms"] if each["percent"]]
        row["near"] = sorted(near, key=lambda each: Decimal(each["percent"]))[:MOST_NEAR]
    return render_template(
        "scores_steady.html", period=told, content=content, parts=parts, names=names, result=result
    )


def _call(question: str, asked: dict[str, Any]) -> Any:
    return current_app.config["COMMANDS"].caller.call("scoring", question, payload=asked)


def _found(period: str) -> tuple[Any, Any, list[tuple[str, str]], dict[str, str]]:
    """The period, what its instrument asks, the editions that hold, and the names of who was invited."""
    with current_app.config["VIEWS"].read() as t:
        told = next(iter(lists.periods(t, period)), None) or abort(404)
        held = editions(t, inside=True)
        mine = (told["instrument"], told["edition"])
        edition = next((e for e in held if (e["id"], e["edition"]) == mine), None) or abort(404)
        names = {each["organisation"]: each["name"] for each in lists.assessments(t, period=period)}
        words = "{title}, {year}, edisi {edition}"
        offered = [
            (f"{e['id']}/{e['edition']}", words.format(**e)) for e in held if e["state"] != "withdrawn"
        ]
        return told, content_of(t, edition), offered, names


def _parts(content: Any) -> list[tuple[str, str, str]]:
    """Code, name and weight of every part that is weighed among others."""
    found = []
    for dimension in content["dimensions"]:
        variables = dimension["variables"]
        found += [dimension] if len(content["dimensions"]) > 1 else []
        found += variables if len(variables) > 1 else []
    found += indicators_of(content)
    return [(e["code"], e.get("name") or e["question"], str(e["weight"])) for e in found]


def _asked(period: str, content: Any) -> dict[str, Any]:
    """Only what was typed otherwise than it is."""
    weights = {code: request.args.get(f"w-{code}", "").strip() for code, _, _ in _parts(content)}
    now = {code: weight for code, _, weight in _parts(content)}
    bands = {b["code"]: request.args.get(f"k-{b['code']}", "").strip() for b in content["bands"]}
    lows = {b["code"]: str(b["min"]) for b in content["bands"]}
    instrument, _, edition = request.args.get("instrumen", "").partition("/")
    return {
        "period": period,
        "instrument": instrument,
        "edition": whole_number(edition) or 0,
        "weights": {code: typed for code, typed in weights.items() if typed not in ("", now[code])},
        "bands": {
            code: typed.replace(",", ".") for code, typed in bands.items() if typed not in ("", lows[code])
        },
    }
