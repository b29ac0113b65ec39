"""Letters (surat): where each stands, a new draft, and each step of one."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any, Final
from uuid import UUID

from flask import Blueprint, abort, current_app, render_template, request, url_for
from flask.typing import ResponseReturnValue

from contracts.telling.letter_words import (
    ARCHIVED_YEARS,
    LETTER_STATES,
    NO_PERMIT,
    PLACE_WORDS,
    SIGNED_WITH,
    places_in,
    shown,
)
from contracts.telling.service_words import SERVICES
from services.portal.cases.offered import OPEN, door_of
from services.portal.letters.known_places import (
    LEFT_OUT,
    Asked,
    asked_again,
    asked_of,
    missing_places,
    said_of_places,
)
from services.portal.letters.letter_files import READING, given_out, kept, signature_in
from services.portal.letters.letter_forms import DRAFTING, STEPS, addition_of
from services.portal.letters.letter_list import (
    corrections_of,
    counts,
    head_of,
    letter_of,
    letters_in,
    letters_of,
    signatories,
    signer_words,
    standing,
    templates,
)
from services.portal.register.record import history_of
from services.portal.web.forms import new_number, refuse_forged_form
from services.portal.web.hands import Hands, hands
from services.portal.web.landing import NewOne
from services.portal.web.one_form import lines_of
from services.portal.web.reach import handed_over, reader, refuse_out_of_reach
from services.portal.web.receiving import FIELD, received
from services.portal.web.submitting import Sending, just_now, opened, waits
from services.portal.web.typed_word import not_typed
from services.portal.web.who import may
from services.portal.web.writing import NOT_RECORDED, Told
from shared.database import Transaction
from shared.errors import InputWrong
from shared.signed_pdf import Seen

ABOUT: Final = "surat"
BROUGHT: Final = ("tanda-tangan", "ganti-pindaian")
"""Steps that bring a file along."""
BARRING: Final = {
    "periksa": ("ikut menyusunnya", ("requests.LetterDrafted",)),
    "perbaiki-nomor": ("mengetik nomor itu", ("requests.LetterNumbered", "requests.LetterNumberCorrected")),
    "ganti-pindaian": (
        "mengunggah berkas itu",
        ("requests.LetterSigned", "requests.LetterScanReplaced"),
    ),
}
"""Of a step: what keeps somebody from it, and the events by which that is known."""
blueprint = Blueprint("lettering", __name__, url_prefix="/surat")


@blueprint.get("")
def all_() -> ResponseReturnValue:
    only = reader(READING)
    state = request.args.get("keadaan", "")
    two = request.args.get("orang") == "2"
    with current_app.config["VIEWS"].read() as t:
        many = counts(t, only)
        found = letters_in(t, state if state in LETTER_STATES else "", two, only)
        ready = bool(head_of(t)["agency"] and templates(t))
    return render_template(
        "letters.html",
        letters=[each | {"standing": standing(each, current_app.config["TODAY"]())} for each in found],
        states=[(code, many[code]) for code in LETTER_STATES if many.get(code)],
        state=state,
        two=two,
        ready=ready,
        handed_alone=bool(only),
        just_now=just_now(ABOUT),
        waiting=waits(ABOUT),
    )


@blueprint.get("/baru")
def new() -> ResponseReturnValue:
    back = url_for(".new", ormas=request.args.get("ormas"), layanan=request.args.get("layanan"))
    return opened(Sending(DRAFTING.command, _new, DRAFTING.told), back)


@blueprint.post("/baru")
def record() -> ResponseReturnValue:
    seen_at = NewOne("letter", lambda new: url_for(".show", letter=new), url_for(".all_"))
    said = DRAFTING.typed() | _added()
    with current_app.config["VIEWS"].read() as t:
        body = templates(t).get(said["service"], {}).get("body", "")
    asked = asked_of([body], said["organisation"])
    return DRAFTING.send(_new, ABOUT, said, seen_at, missing_places(asked, said))


@blueprint.get("/<letter>")
def show(letter: str) -> ResponseReturnValue:
    return _page(letter, just_now=just_now(letter))


@blueprint.post("/<letter>/<step>")
def take(letter: str, step: str) -> ResponseReturnValue:
    """Nothing is kept of somebody who may not sign, nor of a form that is not ours."""
    form = STEPS.get(step) or abort(404)
    said: dict[str, Any] = {"letter": letter, **form.typed()}
    missing: Told = []
    if step == "susun-ulang":
        said |= _added()
        missing = missing_places(_asked_again(letter), said)
    if step == "hapus-nama":
        missing = not_typed()
    if step in BROUGHT and may(form.command):
        refuse_forged_form()
        try:
            with received(as_sent=True) as arrived:
                said |= kept(arrived)
                seen = _signature(letter, said.get("signed_with", ""), said["file"])
                said |= {"signature": seen.verdict, "certificate": seen.fingerprint}
        except InputWrong as wrong:
            return _page(letter, problems=[("", NOT_RECORDED), (FIELD, wrong.message)]), 422
    return form.send(partial(_page, letter), letter, said, url_for(".show", letter=letter), missing)


@blueprint.get("/<letter>/berkas/<which>")
def content(letter: str, which: str) -> ResponseReturnValue:
    """The file itself, after its owner wrote down who looks at it."""
    return given_out(letter, which)


def _signature(letter: str, signed_with: str, digest: str) -> Seen:
    """Ink shows itself on the scan; all else is looked for in the file. ``signed_with`` "": as before."""
    with current_app.config["VIEWS"].read() as t:
        found = letter_of(t, letter)
    if not found or (signed_with or found["signed_with"]) == "ink":
        return Seen("")
    return signature_in(digest, found["file"])


def _added() -> dict[str, Any]:
    """Its paragraphs stay apart."""
    return {"addition": lines_of("tambahan"), **said_of_places()}


def _asked_again(letter: str) -> list[Asked]:
    """The template may ask something else than before."""
    with current_app.config["VIEWS"].read() as t:
        found = letter_of(t, letter) or abort(404)
        body = templates(t).get(found["service"], {}).get("body", "")
    return asked_again(body, found)


def _new(*, number: UUID | None = None, problems: Any = ()) -> str:
    """For the ormas from whose page one came; for the service that this page named no other is offered."""
    ormas = request.values.get("ormas", "")
    only = request.args.get("layanan", "")
    if only and only not in SERVICES:
        abort(404)
    with current_app.config["VIEWS"].read() as t:
        found = t.one("SELECT name FROM register WHERE id = ?", (ormas,))
        known, issued = templates(t), [each for each in letters_of(t, ormas) if each["state"] == "issued"]
        by_case = _only_by_a_case(t, issued)
    if found is None:
        abort(404)
    wanted = [code for code in SERVICES if code in known and only in ("", code)]
    offered = [code for code in wanted if code not in by_case]
    asked = asked_of([known[code]["body"] for code in offered], ormas, revealing=not request.form)
    return render_template(
        "letter_new.html",
        ormas=ormas,
        name=found[0],
        services=[(code, known[code]["title"]) for code in offered],
        asked=asked,
        asked_by=_titles(known, offered) if len(offered) > 1 else {},
        left_out=request.form.getlist(LEFT_OUT),
        only=only,
        by_case=[code for code in wanted if code in by_case],
        issued=[(each["id"], f"{each['title']} {each['letter_number']}") for each in issued],
        number=number or new_number(),
        problems=problems,
        said=request.form,
        today=current_app.config["TODAY"]().isoformat(),
    )


def _only_by_a_case(t: Transaction, issued: Sequence[Mapping[str, Any]]) -> set[str]:
    """Services that take cases, where no letter could be replaced: there the letter is written."""
    replaced = {each["service"] for each in issued}
    return {code for code in SERVICES if door_of(t, code) == OPEN and code not in replaced}


def _titles(known: dict[str, dict[str, Any]], offered: list[str]) -> dict[str, str]:
    """For which letters each place is asked, where the page offers several."""
    asking = {
        code: [known[each]["title"] for each in offered if code in places_in([known[each]["body"]])]
        for code in PLACE_WORDS
    }
    return {code: ", ".join(titles) for code, titles in asking.items()}


def _who_can(history: Sequence[Mapping[str, Any]]) -> dict[str, Hands]:
    """Steps that another person takes: who is kept from them, and who is not."""
    return {
        step: hands(STEPS[step].command, did, _barring(step, history, topics), topics)
        for step, (did, topics) in BARRING.items()
    }


def _barring(step: str, history: Sequence[Mapping[str, Any]], topics: Sequence[str]) -> list[Any]:
    """Who drafted any version does not check; who recorded the newest does not correct it."""
    found = [line for line in history if line["topic"] in topics]
    return found if step == "periksa" else found[:1]


def _page(letter: str, *, number: UUID | None = None, problems: Any = (), just_now: str = "") -> str:
    """Each of its forms is a command of its own; the one that came back keeps its number."""
    sent, only = request.path.rpartition("/")[2], reader(READING)
    today = current_app.config["TODAY"]()
    with current_app.config["VIEWS"].read() as t:
        found = letter_of(t, letter) or abort(404)
        refuse_out_of_reach(t, only, letter)
        handed = handed_over(t, letter)
        history, corrected = history_of(t, letter), corrections_of(t, letter)
        known = [each for each in signatories(t) if not each["ended_why"]]
        template = templates(t).get(found["service"], {})
    again: list[Asked] = []
    if found["state"] == "returned" and may(STEPS["susun-ulang"].command):
        again = asked_again(template.get("body", ""), found, revealing=not request.form)
    registered = (
        f"{found['register_number']} tahun {found['register_year']}" if found["register_number"] else ""
    )
    return render_template(
        "letter.html",
        letter=found,
        handed=handed,
        shown=shown(found["text"], registered),
        standing=standing(found, today),
        no_permit=NO_PERMIT,
        archived_years=ARCHIVED_YEARS,
        hands=_who_can(history),
        signatories=[(each["id"], signer_words(each)) for each in known],
        means=SIGNED_WITH,
        pattern=template.get("number_pattern", ""),
        history=history,
        corrected=corrected,
        waiting=waits(letter),
        sealed=places_in([found["text"]]),
        asked=again,
        addition=addition_of(found, template),
        left_out=request.form.getlist(LEFT_OUT),
        just_now=just_now,
        problems=problems,
        sent=sent,
        said=request.form,
        today=today.isoformat(),
        numbers={step: number if number and step == sent else new_number() for step in STEPS},
    )
