"""A new entry by hand: first whatever is alike is shown, then it is recorded. Likeness refuses nothing."""

from collections.abc import Mapping, Sequence
from typing import Any, Final
from uuid import UUID

from flask import Blueprint, current_app, render_template, request, url_for
from flask.typing import ResponseReturnValue

from contracts.telling.words import LEGAL_FORMS
from services.portal.register.alike import Alike, alike
from services.portal.register.correction_forms import PLACE, line
from services.portal.register.field_list import offered_fields
from services.portal.territory.asking import Unsure, asked_at, known_here, unsure_of, with_the_list
from services.portal.web.forms import NUMBER, new_number
from services.portal.web.landing import NewOne
from services.portal.web.numbers import VERSION_DIGITS, whole_number
from services.portal.web.submitting import Sending, not_let_in, opened, send
from services.portal.web.writing import not_done
from shared.errors import Problem

FIELDS: Final[Mapping[str, str]] = {
    "name": "nama",
    "abbreviation": "singkatan",
    "legal_form": "bentuk",
    "activity_field": "bidang",
    **PLACE,
    "phones": "telepon",
    "email": "surel",
    "ground": "dasar",
}
"""Each field of the command, and what the page calls it."""
FORMS: Final = [(code, label) for code, label in LEGAL_FORMS.items() if code]
SEEN: Final = "posisi"
"""How much of the register was shown when the form was opened: whatever came in since is compared there."""
COMMAND: Final = "registry.register_ormas"
LONGEST: Final[Mapping[str, int]] = {"nama": 300, "singkatan": 50, "nomor_surat": 300}
"""As many letters as the register takes; more are not even looked for."""
LOOK: Final = [("mirip", "Lihat dahulu catatan yang mirip di bawah.")]
NONE_OF_THEM: Final = [("bukan", "Centang bahwa ormas ini bukan salah satu dari yang mirip.")]
blueprint = Blueprint("registering", __name__)


@blueprint.get("/catat-ormas")
def form() -> ResponseReturnValue:
    return opened(_registering([]), url_for("registering.form"))


@blueprint.post("/catat-ormas")
def register() -> ResponseReturnValue:
    """What is alike is shown once; what was not shown yet is shown again before anything is recorded.

    Looking holds the names that everybody searches: only for who may record, and for no endless text.
    """
    if stranger := not_let_in(COMMAND, url_for("registering.form")):
        return stranger
    said: dict[str, Any] = {field: line(request.form, name) for field, name in FIELDS.items()}
    said = with_the_list(said) | {"seen": whole_number(line(request.form, SEEN), VERSION_DIGITS)}
    if endless := [(name, most) for name, most in LONGEST.items() if len(line(request.form, name)) > most]:
        wrong = [(name, f"Isi paling banyak {most} huruf.") for name, most in endless]
        return send(_registering([]), said["name"], said, _shown(), wrong)
    with current_app.config["VIEWS"].read() as t:
        texts = (said["name"], said["abbreviation"], line(request.form, "nomor_surat"))
        found = alike(t, current_app.config["NAMES"], texts, without=request.form.get(NUMBER, ""))
    unseen = {each.ormas for each in found} - set(request.form.getlist("dilihat"))
    if unseen:
        return opened(_registering(found, LOOK), url_for("registering.form"))
    if found and not request.form.get("bukan"):
        return opened(_registering(found, NONE_OF_THEM), url_for("registering.form"))
    unsure = unsure_of(request.form)
    missing = asked_at(unsure)
    return send(_registering(found, unsure=unsure), said["name"], said, _shown(), missing)


def _shown() -> NewOne:
    return NewOne("register", lambda new: url_for("pages.record", ormas=new), url_for("pages.register"))


def _registering(
    found: list[Alike],
    first: list[tuple[str, str]] | None = None,
    unsure: Sequence[Unsure] = (),
) -> Sending:
    def page(*, number: UUID | None = None, problems: Any = ()) -> str:
        return render_template(
            "register_new.html",
            found=found,
            number=number or _own_number(),
            problems=first or problems,
            said=request.form,
            forms=FORMS,
            activity_fields=[(each, each) for each in offered_fields()],
            known=known_here(),
            unsure=unsure,
        )

    return Sending(COMMAND, page, _told)


def _own_number() -> UUID:
    """The number of the form that was sent: looking first makes it no other command."""
    try:
        return UUID(request.form.get(NUMBER, ""))
    except ValueError:
        return new_number()


def _told(problem: Problem) -> list[tuple[str, str]]:
    return not_done(problem, {f"/{field}": name for field, name in FIELDS.items()})
