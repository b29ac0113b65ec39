"""Letters to those who have neither an account nor an address: which are to be printed, and the paper."""

from collections.abc import Sequence
from typing import Any, Final
from uuid import UUID

from flask import Blueprint, abort, current_app, render_template, request, url_for
from flask.typing import ResponseReturnValue

from contracts.telling.frames import LETTER
from services.portal.letters.letter_list import head_of
from services.portal.register.sealed_address import sealed_address
from services.portal.reminders.frame_list import around
from services.portal.reminders.message_list import how_many_letters, letters, letters_named
from services.portal.search.find import Search
from services.portal.web.forms import new_number
from services.portal.web.one_form import OneForm
from services.portal.web.papers import PAPERS, paper_asked
from services.portal.web.rows import dicts, marks
from services.portal.web.submitting import waits
from services.portal.web.who import actor_or_refuse
from shared.database import Transaction

PRINTING: Final = OneForm("notifications.print_letters", {"messages": "pesan"})
ABOUT: Final = "surat-pengingat"
PURPOSE: Final = "mencetak surat pengingat di portal"
PER_PAGE: Final = 50
_PLACE: Final = ("id", "village", "district")
blueprint = Blueprint("letters_to_print", __name__, url_prefix="/pengingat/surat")


@blueprint.get("")
def all_() -> ResponseReturnValue:
    actor_or_refuse(PRINTING.command)
    return _page()


@blueprint.post("")
def print_() -> ResponseReturnValue:
    """Recorded first; then the paper."""
    chosen = sorted(set(request.form.getlist("pesan")))
    said = {"messages": chosen, "printed_on": current_app.config["TODAY"]().isoformat()}
    fits = 0 < len(chosen) <= PER_PAGE
    missing = [] if fits else [("pesan", f"Surat: pilih 1 sampai {PER_PAGE} sekaligus.")]
    paper = url_for(".paper", pesan=chosen, kertas=paper_asked(), label=request.form.get("label") or None)
    return PRINTING.send(_page, ABOUT, said, paper, missing)


@blueprint.get("/cetak")
def paper() -> ResponseReturnValue:
    """Names of people are not on it: it goes to whoever leads the ormas. The street is sealed: each look at
    the paper is in the read log. 404 without a letter.
    """
    actor_or_refuse(PRINTING.command)
    with current_app.config["VIEWS"].read() as t:
        found = letters_named(t, request.args.getlist("pesan")[:PER_PAGE]) or abort(404)
        ormas = sorted({each["organisation"] for each in found})
        places, head, office = _places(t, ormas), head_of(t), current_app.config["OFFICE"].name
        framed = [each | {"around": around(t, LETTER, each, office)} for each in found]
    sealed = {each: sealed_address(each, PURPOSE) for each in ormas}
    return render_template(
        "print_reminders.html",
        letters=[
            each | _address(places.get(each["organisation"], ()), sealed[each["organisation"]].jalan)
            for each in framed
        ],
        unread=sum(bool(each.problem) for each in sealed.values()),
        head=head,
        labels=bool(request.args.get("label")),
        paper=paper_asked(),
        papers=PAPERS,
        today=current_app.config["TODAY"]().isoformat(),
    )


def _page(*, number: UUID | None = None, problems: Any = ()) -> str:
    printed = request.args.get("lihat") == "dicetak"
    with current_app.config["VIEWS"].read() as t:
        counts = {each: how_many_letters(t, printed=each) for each in (False, True)}
        pages = max(1, -(-counts[printed] // PER_PAGE))
        page = min(Search.read(request.args).hal, pages)
        found = letters(t, printed=printed, size=PER_PAGE, before=PER_PAGE * (page - 1))
    return render_template(
        "reminder_letters.html",
        letters=found,
        printed=printed,
        counts=counts,
        page=page,
        pages=pages,
        papers=PAPERS,
        ticked=request.form.getlist("pesan"),
        waiting=waits(ABOUT),
        number=number or new_number(),
        problems=problems,
    )


def _places(t: Transaction, ormas: list[str]) -> dict[str, tuple[str, str]]:
    """Of each, village and district as they are known."""
    sql = f"SELECT {', '.join(_PLACE)} FROM register WHERE id IN {marks(ormas)}"
    return {each["id"]: (each["village"], each["district"]) for each in dicts(t, _PLACE, sql, *ormas)}


def _address(place: Sequence[str], street: str) -> dict[str, str]:
    """Many write the village behind the street already: it stands there once."""
    besides = [part for part in place if part and part.casefold() not in street.casefold()]
    return {"place": ", ".join(besides), "street": street}
