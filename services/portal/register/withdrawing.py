"""Taking an entry out of the register, and erasing what is sealed about one person in it."""

from functools import partial
from typing import Any
from uuid import UUID

from flask import Blueprint, abort, current_app, render_template, request, url_for
from flask.typing import ResponseReturnValue

from services.portal.register.correction_forms import line
from services.portal.register.sealed_people import people_of
from services.portal.web.forms import new_number
from services.portal.web.personal import section
from services.portal.web.submitting import Sending, opened, send, waits
from services.portal.web.typed_word import FIELD, TYPED, not_typed
from services.portal.web.writing import not_done
from shared.errors import FieldProblem, InputWrong, Problem

blueprint = Blueprint("withdrawing", __name__, url_prefix="/ormas/<ormas>")


@blueprint.get("/tarik")
def form(ormas: str) -> ResponseReturnValue:
    return opened(_withdrawing(ormas), _record(ormas))


@blueprint.post("/tarik")
def withdraw(ormas: str) -> ResponseReturnValue:
    said = {"ormas": ormas, "reason": line(request.form, "alasan")}
    return send(_withdrawing(ormas), ormas, said, _record(ormas))


@blueprint.get("/hapus-data/<subject>")
def erasure(ormas: str, subject: str) -> ResponseReturnValue:
    return opened(_erasing(ormas, subject), _record(ormas))


@blueprint.post("/hapus-data/<subject>")
def erase(ormas: str, subject: str) -> ResponseReturnValue:
    """Whoever did not type the word is asked again; nothing is sent to the register then."""
    if not_typed():
        return opened(_erasing(ormas, subject, confirmed=False), _record(ormas))
    said = {"ormas": ormas, "subject_id": subject, "reason": line(request.form, "alasan")}
    return send(_erasing(ormas, subject), ormas, said, _record(ormas))


def _record(ormas: str) -> str:
    return url_for("pages.record", ormas=ormas)


def _told(problem: Problem) -> list[tuple[str, str]]:
    return not_done(problem, {"/reason": "alasan"})


def _withdrawing(ormas: str) -> Sending:
    return Sending("registry.withdraw_ormas", partial(_page, "withdraw.html", ormas), _told)


def _erasing(ormas: str, subject: str, *, confirmed: bool = True) -> Sending:
    page = partial(_erasure_page, ormas, subject, confirmed=confirmed)
    return Sending("registry.erase_person", page, _told)


def _erasure_page(
    ormas: str, subject: str, *, confirmed: bool, number: UUID | None = None, problems: Any = ()
) -> str:
    with current_app.config["VIEWS"].read() as t:
        people = people_of(t, ormas)
    lines = section(people, ormas, None, current_app.config["OWNER"]).lines
    found = [shown for person, shown in zip(people, lines, strict=True) if person["subject"] == subject]
    if not found:
        abort(404)
    if not confirmed:
        wrong = [FieldProblem(f"/{name}", text) for name, text in not_typed()]
        problems = not_done(InputWrong(fields=tuple(wrong)), {f"/{FIELD}": FIELD})
    erased = any(person["erased_at"] for person in people if person["subject"] == subject)
    titles = [shown.title for shown in found]
    shown = {"subject": subject, "titles": titles, "erased": erased, "word": TYPED}
    return _page("erase.html", ormas, number=number, problems=problems, **shown)


def _page(template: str, ormas: str, *, number: UUID | None = None, problems: Any = (), **shown: Any) -> str:
    with current_app.config["VIEWS"].read() as t:
        found = t.one("SELECT name, withdrawn FROM register WHERE id = ?", (ormas,))
    if found is None:
        abort(404)
    return render_template(
        template,
        ormas=ormas,
        name=found[0],
        withdrawn=found[1],
        number=number or new_number(),
        problems=problems,
        said=request.form,
        waiting=waits(ormas),
        **shown,
    )
