"""A list of names that the office keeps, on its page: add, rename, retire one, say which come first."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any
from uuid import UUID

from flask import Blueprint, current_app, render_template, request, url_for
from flask.typing import ResponseReturnValue

from services.portal.register.name_list import NameList
from services.portal.register.record import history_of
from services.portal.web.forms import new_number
from services.portal.web.one_form import OneForm, lines_of
from services.portal.web.submitting import just_now, waits
from services.portal.web.who import signed_in
from shared.database import Transaction


@dataclass(frozen=True)
class KeptList:
    """``word``: what a name of it is called; ``named``, ``names``: in its commands; ``forms``: by the last
    word of their address; ``fix``: on which page of an ormas it is put right, and the command that does it.
    """

    stream: str
    word: str
    named: str
    names: str
    lead: str
    after_rename: str
    forms: Mapping[str, OneForm]
    fix: tuple[str, str, Mapping[str, str]]
    read: Callable[[Transaction], NameList]
    counted: Callable[[Transaction], Mapping[str, int]]
    to_correct: Callable[[Transaction, NameList], list[dict[str, Any]]]

    @property
    def about(self) -> str:
        """What its page waits for."""
        return f"daftar {self.word}"


def pages_of(kept: KeptList, blueprint: Blueprint) -> None:
    """Its page, and where each of its forms is sent."""

    def all_() -> ResponseReturnValue:
        return _page(kept, just_now=just_now(kept.about))

    def change(act: str) -> ResponseReturnValue:
        form = kept.forms[act]
        said = form.typed() | ({kept.names: lines_of("urutan")} if act == "urutkan" else {})
        return form.send(partial(_page, kept), kept.about, said, url_for(f"{blueprint.name}.all_"))

    blueprint.add_url_rule("", view_func=all_)
    act = "/<any('tambah', 'ganti-nama', 'akhiri', 'urutkan'):act>"
    blueprint.add_url_rule(act, view_func=change, methods=["POST"])


def _page(kept: KeptList, *, number: UUID | None = None, problems: Any = (), just_now: str = "") -> str:
    """Each of its forms is a command of its own; the one that came back keeps its number."""
    sent, inside = request.path.rpartition("/")[2], signed_in() is not None
    with current_app.config["VIEWS"].read() as t:
        listed, counts = kept.read(t), kept.counted(t)
        wrong = kept.to_correct(t, listed) if inside else []
        history = history_of(t, kept.stream, public=not inside)
    return render_template(
        "name_list.html",
        kept=kept,
        here=request.blueprint,
        listed=listed,
        counts=counts,
        wrong=wrong,
        history=history,
        today=current_app.config["TODAY"](),
        waiting=waits(kept.about),
        just_now=just_now,
        problems=problems,
        sent=sent,
        said=request.form,
        numbers={form: number if number and form == sent else new_number() for form in kept.forms},
    )
