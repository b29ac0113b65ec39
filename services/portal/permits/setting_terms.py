"""The terms on which the office permits attributes, and the forms to say them anew."""

from collections.abc import Sequence
from typing import Any, Final
from uuid import UUID

from flask import Blueprint, abort, current_app, render_template, request, url_for
from flask.typing import ResponseReturnValue

from contracts.telling.service_words import BASIS_KINDS
from services.portal.cases.line_parts import parts_of, plain, quoted
from services.portal.permits import terms_list
from services.portal.permits.permitting import READING
from services.portal.register.record import history_of
from services.portal.web.forms import new_number
from services.portal.web.one_form import OneForm, code_of, lines_of, number_of
from services.portal.web.overtaken import recorded_since, seen_version
from services.portal.web.submitting import just_now, waits
from services.portal.web.who import actor_or_refuse
from services.portal.web.writing import Told

FORMS: Final = {
    "tetapkan": OneForm(
        "requests.set_permit_terms",
        {
            "effective_from": ("mulai", "Berlaku sejak"),
            "kinds": ("jenis", "Jenis atribut"),
            "longest_days": ("lama", "Paling lama terpasang (hari)"),
            "removal_days": ("turun", "Waktu menurunkan (hari)"),
            "forbidden": ("larangan", "Tempat dilarang"),
            "legal_basis": ("aturan", "Aturan atau keputusan"),
            "ground": ("dasar", "Dasar"),
        },
        sees=True,
    ),
    "pakai": OneForm(
        "requests.adopt_permit_terms",
        {"effective_from": ("mulai_usulan", "Berlaku sejak"), "ground": ("dasar_usulan", "Dasar")},
        sees=True,
    ),
}
EXAMPLE: Final = "Jalan Contoh Raya; depan balai kota; 32.71; kebijakan kantor; Keputusan 9/2026"
ABOUT: Final = "permitterms-office"
_BASIS: Final = {words: code for code, words in BASIS_KINDS.items()}
blueprint = Blueprint("setting_terms", __name__, url_prefix="/ketentuan-atribut")


@blueprint.get("")
def show() -> ResponseReturnValue:
    actor_or_refuse(READING)
    return _page(just_now=just_now(ABOUT))


@blueprint.post("/<step>")
def take(step: str) -> ResponseReturnValue:
    form = FORMS.get(step) or abort(404)
    said, missing = form.typed(), list[tuple[str, str]]()
    if step == "tetapkan":
        said["kinds"] = [{"kind_code": code_of(each), "title": each} for each in lines_of("jenis")]
        said["forbidden"], missing = _forbidden(lines_of("larangan"))
        said |= {name: number_of(said[name]) for name in ("longest_days", "removal_days")}
    return form.send(_page, ABOUT, said, url_for(".show"), missing or None)


def _forbidden(lines: Sequence[str]) -> tuple[list[dict[str, str]], Told]:
    """Each line as a place; a sentence for each that cannot be read."""
    found: list[dict[str, str]] = []
    wrong = []
    for line in lines:
        parts = [plain(part) for part in _parts(line)]
        if len(parts) == 5 and parts[3].casefold() in _BASIS:
            street, section, area, basis, text = parts
            place = {"street": street, "section": section, "area": area}
            found.append(place | {"basis": _BASIS[basis.casefold()], "basis_text": text})
        else:
            wrong.append(("larangan", f"Baris ini tidak terbaca: “{line}”. Tulis seperti: {EXAMPLE}"))
    return found, wrong


def _parts(line: str) -> list[str]:
    """None where a quotation mark is left open."""
    try:
        return parts_of(line)
    except ValueError:
        return []


def _lines(terms: dict[str, Any] | None) -> tuple[str, str]:
    """Kinds and forbidden places as they are typed."""
    if not terms:
        return "", ""
    forbidden = [
        "; ".join(
            (quoted(each["street"]), quoted(each["section"]), each["area"], BASIS_KINDS[each["basis"]],
             quoted(each["basis_text"]))
        )
        for each in terms["forbidden"]
    ]  # fmt: skip
    return "\n".join(title for _, title in terms["kinds"]), "\n".join(forbidden)


def _page(*, number: UUID | None = None, problems: Any = (), just_now: str = "") -> str:
    sent, today = request.path.rpartition("/")[2], current_app.config["TODAY"]().isoformat()
    with current_app.config["VIEWS"].read() as t:
        every = [terms_list.with_lists(t, each) for each in terms_list.every(t)]
        version = every[0]["version"] if every else 0
        overtaken = problems and seen_version() < version
        since = recorded_since(t, ABOUT, seen_version()) if overtaken else []
        history = history_of(t, ABOUT)
    kinds, forbidden = _lines(every[0] if every else None)
    begun = [each for each in every if each["effective_from"] <= today]
    return render_template(
        "permit_terms.html",
        every=every,
        holds=begun[0]["policy"] if begun else 0,
        version=version,
        kind_lines=kinds,
        forbidden_lines=forbidden,
        example=EXAMPLE,
        history=history,
        since=since,
        today=today,
        waiting=waits(ABOUT),
        just_now=just_now,
        problems=problems,
        sent=sent,
        said=request.form,
        numbers={form: number if number and form == sent else new_number() for form in FORMS},
    )
