"""The office's catalogue of documents on its pages: adopt it, add a kind, change one, retire one."""

from functools import partial
from typing import Any, Final
from uuid import UUID

from flask import Blueprint, abort, current_app, render_template, request, url_for
from flask.typing import ResponseReturnValue

from contracts.telling.documents import ASKED_OF, DEMANDS, PROPOSED_KINDS
from contracts.telling.words import BOARD_ROLES, LEGAL_FORMS, MARKS
from services.portal.documents.requirement_list import Kind, kinds
from services.portal.register.field_list import offered_fields
from services.portal.web.forms import new_number
from services.portal.web.one_form import OneForm, number_of
from services.portal.web.overtaken import of_thing
from services.portal.web.submitting import Sending, just_now, opened, waits

ADOPTING: Final = OneForm("registry.adopt_document_kinds", {"ground": ("dasar_katalog", "Dasar")})
DECLARING: Final = OneForm(
    "registry.declare_document_kind",
    {
        "document_kind": ("kode", "Kode"),
        "title": ("judul", "Nama dokumen"),
        "demand": ("sifat", "Sifat"),
        "legal_forms": ("bentuk", "Bentuk hukum"),
        "activity_fields": ("bidang", "Bidang kegiatan"),
        "asked_of": ("tingkat", "Diminta dari"),
        "signers": ("penandatangan", "Penandatangan"),
        "expires": ("berlaku", "Masa berlaku"),
        "holds_months": ("bulan", "Berlaku berapa bulan"),
        "personal": ("pribadi", "Data pribadi"),
        "mark": ("tanda", "Seberapa pasti sandarannya"),
        "source": ("sandaran", "Bersandar pada"),
        "ground": ("dasar", "Dasar pencatatan"),
    },
)
CHANGING: Final = OneForm("registry.change_document_kind", DECLARING.names, sees=True)
RETIRING: Final = OneForm("registry.retire_document_kind", {"reason": ("alasan", "Alasan")})
ABOUT: Final = "katalog dokumen"
STREAM: Final = "requirements-office"
CHANGED: Final = ("registry.DocumentKindChanged", "registry.DocumentKindRetired")
FORMS: Final = {code: word for code, word in LEGAL_FORMS.items() if code}
blueprint = Blueprint("requiring", __name__, url_prefix="/dokumen")


@blueprint.get("")
def catalogue() -> ResponseReturnValue:
    return _list(just_now=just_now(ABOUT))


@blueprint.post("/pakai")
def adopt() -> ResponseReturnValue:
    return ADOPTING.send(_list, ABOUT, ADOPTING.typed(), url_for(".catalogue"))


@blueprint.get("/baru")
def new() -> ResponseReturnValue:
    return opened(Sending(DECLARING.command, _new, DECLARING.told), url_for(".new"))


@blueprint.post("/baru")
def declare() -> ResponseReturnValue:
    return DECLARING.send(_new, ABOUT, _asked(DECLARING), url_for(".catalogue"))


@blueprint.get("/jenis/<code>")
def kind(code: str) -> ResponseReturnValue:
    return opened(Sending(CHANGING.command, partial(_one, code), CHANGING.told), url_for(".catalogue"))


@blueprint.post("/jenis/<code>/ubah")
def change(code: str) -> ResponseReturnValue:
    said = _asked(CHANGING) | {"document_kind": code}
    return CHANGING.send(partial(_one, code), ABOUT, said, url_for(".catalogue"))


@blueprint.post("/jenis/<code>/hentikan")
def retire(code: str) -> ResponseReturnValue:
    said = RETIRING.typed() | {"document_kind": code}
    return RETIRING.send(partial(_one, code), ABOUT, said, url_for(".catalogue"))


def _asked(form: OneForm) -> dict[str, Any]:
    several = {
        field: request.form.getlist(form.ids[field])[:60]
        for field in ("legal_forms", "activity_fields", "signers")
    }
    flags = {field: request.form.get(form.ids[field]) == "ya" for field in ("expires", "personal")}
    months = {"holds_months": number_of(request.form.get(form.ids["holds_months"], ""))}
    return form.typed() | several | flags | months


def _typed() -> dict[str, Any]:
    """What the form of a kind shows: what was sent."""
    lists = {name: request.form.getlist(name) for name in ("bentuk", "bidang", "penandatangan")}
    return request.form.to_dict() | lists


def _known(kind: Kind) -> dict[str, Any]:
    """What the form of a kind shows: the catalogue."""
    told = {name: getattr(kind, field) for field, name in DECLARING.ids.items() if field != "document_kind"}
    flags = {name: "ya" if told[name] else "" for name in ("berlaku", "pribadi")}
    flags["bulan"] = str(kind.holds_months or "")
    return told | flags | {"kode": kind.code, "dasar": ""}


def _list(*, number: UUID | None = None, problems: Any = (), just_now: str = "") -> str:
    with current_app.config["VIEWS"].read() as t:
        found = kinds(t)
    known = {each.code for each in found}
    return render_template(
        "requirements.html",
        kinds=found,
        untold=sum(each["document_kind"] not in known for each in PROPOSED_KINDS),
        number=number or new_number(),
        problems=problems,
        just_now=just_now,
        waiting=waits(ABOUT),
        said=request.form,
        demands=DEMANDS,
        asked_of=ASKED_OF,
    )


def _new(*, number: UUID | None = None, problems: Any = ()) -> str:
    typed = _typed() if request.method == "POST" else {"tingkat": "everyone", "tanda": "office"}
    return _form("requirement_new.html", number=number or new_number(), problems=problems, said=typed)


def _one(code: str, *, number: UUID | None = None, problems: Any = ()) -> str:
    """Each of its two forms is a command of its own; the one that came back keeps its number."""
    sent = request.path.rpartition("/")[2]
    with current_app.config["VIEWS"].read() as t:
        this = next((each for each in kinds(t) if each.code == code), None)
        since = of_thing(t, STREAM, this.version, CHANGED, problems) if this and sent == "ubah" else []
    if this is None:
        abort(404)
    return _form(
        "requirement.html",
        kind=this,
        since=since,
        said=_typed() if sent == "ubah" else _known(this),
        reason=request.form.get("alasan", ""),
        sent=sent,
        problems=problems,
        numbers={form: number if number and form == sent else new_number() for form in ("ubah", "hentikan")},
    )


def _form(template: str, **shown: Any) -> str:
    return render_template(
        template,
        demands=DEMANDS,
        asked_of=ASKED_OF,
        forms=FORMS,
        fields=[(name, name) for name in offered_fields()],
        roles=BOARD_ROLES,
        marks=[(code, word.capitalize()) for code, word in MARKS.items()],
        **shown,
    )
