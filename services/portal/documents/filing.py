"""The documents of one ormas on its pages: what is still to come, a new file, a verdict, a look at a file."""

from functools import partial
from typing import Any, Final
from urllib.parse import quote
from uuid import UUID

from flask import Blueprint, abort, current_app, render_template, request, send_file, url_for
from flask.typing import ResponseReturnValue

from contracts.telling.documents import CHECKED, DEMANDS, MEDIA_TYPES
from contracts.telling.words import BOARD_ROLES, word
from services.portal.boards.leadership import SignatureRule, signature_rule_of
from services.portal.documents.checklist import STANDINGS, Checklist, checklist_of, missing_signatures
from services.portal.documents.document_files import ending_of, media_type_of
from services.portal.documents.requirement_list import Kind
from services.portal.documents.virus_check import INFECTED, checked
from services.portal.register.sealed_people import people_of
from services.portal.web.forms import new_number, refuse_forged_form
from services.portal.web.one_form import OneForm, number_of
from services.portal.web.personal import section
from services.portal.web.receiving import FIELD, Received, received
from services.portal.web.submitting import just_now, waits
from services.portal.web.who import OPENS_DOCUMENTS, actor_or_refuse, may
from services.portal.web.writing import NOT_RECORDED, Told
from shared.database import Transaction
from shared.errors import InputWrong, NotFound
from shared.stored_files import StoredFiles

FILING: Final = OneForm(
    "registry.file_document",
    {
        "file": FIELD,
        "size": FIELD,
        "expires_on": ("sampai", "Berlaku sampai"),
        "signed_by": ("tanda_tangan", "Sudah ditandatangani oleh"),
        "speaks_of": ("orang", "Memuat data pribadi"),
        "ground": ("dasar", "Dasar"),
    },
)
ACCEPTING: Final = OneForm("registry.accept_document", {"ground": ("dasar_terima", "Diterima atas dasar")})
RETURNING: Final = OneForm("registry.return_document", {"feedback": ("masukan", "Yang perlu diperbaiki")})
ERASING: Final = OneForm("registry.erase_document", {"reason": ("alasan", "Alasan")})
WAIVING: Final = OneForm(
    "registry.waive_document",
    {"until": ("bebas_sampai", "Dibebaskan sampai"), "ground": ("alasan_bebas", "Alasan membebaskan")},
)
REVOKING: Final = OneForm(
    "registry.revoke_document_waiver", {"reason": ("alasan_minta", "Alasan meminta lagi")}
)
UNSIGNED: Final = (
    "Saat dokumen ini disimpan belum dicentang bahwa sudah ditandatangani: {}. Bila sebenarnya sudah, simpan "
    "lagi dengan centangnya; bila belum, kembalikan."
)
PURPOSE: Final = "melihat dokumen di portal"
blueprint = Blueprint("filing", __name__, url_prefix="/ormas/<ormas>/dokumen")


@blueprint.get("")
def documents(ormas: str) -> ResponseReturnValue:
    """For colleagues: what an ormas has not handed in yet is no news for everybody."""
    actor_or_refuse(OPENS_DOCUMENTS)
    with current_app.config["VIEWS"].read() as t:
        name, _ = _ormas(t, ormas)
        found = checklist_of(t, ormas, current_app.config["TODAY"]())
    letter = _letter(name, found)
    return render_template(
        "documents.html",
        ormas=ormas,
        name=name,
        checklist=found,
        letter=letter,
        to_send=f"https://wa.me/?text={quote(letter)}",
        standings=STANDINGS,
        demands=DEMANDS,
    )


@blueprint.get("/<code>")
def document(ormas: str, code: str) -> ResponseReturnValue:
    actor_or_refuse(OPENS_DOCUMENTS)
    return _page(ormas, code, just_now=just_now(ormas))


@blueprint.post("/<code>/berkas")
def file(ormas: str, code: str) -> ResponseReturnValue:
    """Nothing is kept of somebody who may not file, nor of a form that is not ours."""
    said: dict[str, Any] = {"ormas": ormas, "document_kind": code, **FILING.typed()}
    if may(FILING.command):
        refuse_forged_form()
        try:
            with received() as arrived:
                said |= kept(arrived)
        except InputWrong as wrong:
            return _page(ormas, code, problems=[("", NOT_RECORDED), (FIELD, wrong.message)]), 422
    said |= {"signed_by": request.form.getlist("tanda_tangan"), "speaks_of": request.form.getlist("orang")}
    return FILING.send(partial(_page, ormas, code), ormas, said, _address(ormas, code))


@blueprint.post("/<code>/terima")
def accept(ormas: str, code: str) -> ResponseReturnValue:
    """Nothing is sent while signatures are not ticked: that is a gap in the form, not a decision."""
    with current_app.config["VIEWS"].read() as t:
        line = checklist_of(t, ormas, current_app.config["TODAY"]()).line(code)
        unsigned = missing_signatures(line, signature_rule_of(t, ormas)) if line else ""
    missing = [("dasar_terima", UNSIGNED.format(unsigned))] if unsigned else []
    return _send(ACCEPTING, ormas, code, missing)


@blueprint.post("/<code>/kembalikan")
def give_back(ormas: str, code: str) -> ResponseReturnValue:
    return _send(RETURNING, ormas, code)


@blueprint.post("/<code>/hapus")
def erase(ormas: str, code: str) -> ResponseReturnValue:
    return _send(ERASING, ormas, code)


@blueprint.post("/<code>/bebaskan")
def waive(ormas: str, code: str) -> ResponseReturnValue:
    return _send_of_kind(WAIVING, ormas, code)


@blueprint.post("/<code>/minta-lagi")
def ask_again(ormas: str, code: str) -> ResponseReturnValue:
    return _send_of_kind(REVOKING, ormas, code)


@blueprint.get("/<code>/<int:number>")
def content(ormas: str, code: str, number: int) -> ResponseReturnValue:
    """The file itself, after its owner wrote down who looks at it."""
    actor = actor_or_refuse(OPENS_DOCUMENTS)
    owner = current_app.config["OWNER"]
    token = owner.signer.issue(actor, OPENS_DOCUMENTS, correlation=ormas)
    asked = {"ormas": ormas, "document": number, "purpose": PURPOSE}
    told = owner.caller.call("registry", "open_document", token=token, payload=asked)
    found = document_files().find(told["file"])
    if told["document_kind"] != code:
        abort(404)
    if found is None:
        raise NotFound("Berkas dokumen ini sudah dihapus, tidak ditemukan, atau tidak utuh lagi.")
    name = f"{code}-{number}.{ending_of(told['media_type'])}"
    return send_file(
        found, told["media_type"], as_attachment=True, download_name=name, conditional=False, etag=False
    )


def _send(form: OneForm, ormas: str, code: str, missing: Told | None = None) -> ResponseReturnValue:
    said = form.typed() | {"ormas": ormas, "document": number_of(request.form.get("dokumen", ""))}
    return form.send(partial(_page, ormas, code), ormas, said, _address(ormas, code), missing)


def _send_of_kind(form: OneForm, ormas: str, code: str) -> ResponseReturnValue:
    said = form.typed() | {"ormas": ormas, "document_kind": code}
    return form.send(partial(_page, ormas, code), ormas, said, _address(ormas, code))


def _address(ormas: str, code: str) -> str:
    return url_for("filing.document", ormas=ormas, code=code)


def document_files() -> StoredFiles:
    """Where the files of documents lie."""
    return StoredFiles(current_app.config["DIRECTORY"] / "documents")


def kept(arrived: Received) -> dict[str, Any]:
    """What is recorded of a file that the office takes. InputWrong for any other one."""
    media_type = media_type_of(arrived)
    seen = checked(arrived.file, current_app.config["CLAMD"])
    if seen == INFECTED:
        document_files().quarantine(arrived.file)
        raise InputWrong("ClamAV menemukan virus dalam berkas ini. Berkasnya dikarantina, tidak disimpan.")
    kept = document_files().keep(arrived.file)
    return {"file": kept.digest, "size": kept.size, "media_type": media_type, "checked": seen}


def _ormas(t: Transaction, ormas: str) -> tuple[str, bool]:
    found = t.one("SELECT name, withdrawn FROM register WHERE id = ?", (ormas,))
    if found is None:
        abort(404)
    return found[0], bool(found[1])


def _letter(name: str, found: Checklist) -> str:
    """What can be copied into a message; empty when nothing is to come."""
    lines = [f"{n}. {each.kind.title}: {each.to_come}." for n, each in enumerate(found.to_come, start=1)]
    if not lines:
        return ""
    office = current_app.config["OFFICE"].name
    first = f"Yth. pengurus {name}. Dokumen yang masih perlu dilengkapi di {office}:"
    return "\n".join((first, *lines, "Bila ada kesulitan, hubungi kami. Terima kasih."))


def signers(kind: Kind, rule: SignatureRule) -> list[tuple[str, str]]:
    """Who can have signed it: as the bylaws of the ormas say, else as the catalogue does."""
    offices = rule.signatories if rule.ground and kind.signers else kind.signers
    return [(each, word(BOARD_ROLES, each)) for each in offices]


def _page(
    ormas: str, code: str, *, number: UUID | None = None, problems: Any = (), just_now: str = ""
) -> str:
    """Each of its forms is a command of its own; the one that came back keeps its number."""
    sent = request.path.rpartition("/")[2]
    with current_app.config["VIEWS"].read() as t:
        name, withdrawn = _ormas(t, ormas)
        line = checklist_of(t, ormas, current_app.config["TODAY"]()).line(code)
        people, rule = people_of(t, ormas), signature_rule_of(t, ormas)
    if line is None:
        abort(404)
    titles = section(people, ormas, None, current_app.config["OWNER"]).lines
    persons = [
        (person["subject"], shown.title)
        for person, shown in zip(people, titles, strict=True)
        if person["role"] in BOARD_ROLES and not person["erased_at"]
    ]
    forms = ("berkas", "terima", "kembalikan", "hapus", "bebaskan", "minta-lagi")
    return render_template(
        "document.html",
        ormas=ormas,
        name=name,
        withdrawn=withdrawn,
        line=line,
        there={each["document"]: document_files().has(each["file"]) for each in line.documents},
        seen=number_of(request.args.get("lihat", "")),
        persons=persons,
        roles=signers(line.kind, rule),
        rule=rule,
        signed=request.form.getlist("tanda_tangan"),
        shown_persons=request.form.getlist("orang"),
        standings=STANDINGS,
        checks=CHECKED,
        media_types=MEDIA_TYPES,
        problems=problems,
        sent=sent,
        said=request.form,
        just_now=just_now,
        waiting=waits(ormas),
        numbers={form: number if number and form == sent else new_number() for form in forms},
    )
