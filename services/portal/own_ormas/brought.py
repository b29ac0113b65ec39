"""A file that an ormas brings by itself: nothing of it is kept while enough of its kind wait."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any, Final
from uuid import UUID

from flask import current_app, render_template, request
from flask.typing import ResponseReturnValue

from contracts.telling.documents import MOST_WAITING
from services.portal.documents.checklist import documents_of
from services.portal.documents.filing import FILING, kept
from services.portal.documents.requirement_list import Kind, kinds
from services.portal.web.forms import new_number, refuse_forged_form
from services.portal.web.receiving import FIELD, received
from services.portal.web.writing import NOT_RECORDED
from shared.database import Transaction
from shared.errors import InputWrong

FULL: Final = (
    f"Sudah ada {MOST_WAITING} yang menunggu pemeriksaan. Tunggu kantor memeriksanya, atau bawa ke loket."
)
VOLUNTARY: Final = "if_any"
"""Nothing that is asked of every ormas: what comes here takes the place of no paper that was accepted."""


def brought(organisation: str, kind: str) -> dict[str, Any]:
    """What is recorded of the file. Errors: InputWrong."""
    with current_app.config["VIEWS"].read() as t:
        these = [
            each["state"] == "waiting"
            for each in documents_of(t, organisation)
            if each["document_kind"] == kind
        ]
    if len(these) >= MOST_WAITING and all(these[:MOST_WAITING]):
        raise InputWrong(FULL)
    with received() as arrived:
        told = kept(arrived)
    return {"ormas": organisation, "document_kind": kind, **told}


@dataclass(frozen=True)
class Bringing:
    """A page on which an ormas brings files for one thing of its own.

    ``back``: the address of that thing, called ``back_words``; ``lead``: for what the files are.
    """

    organisation: str
    about: str
    back: str
    back_words: str
    lead: str
    ground: str
    address: str

    def page(self, *, number: UUID | None = None, problems: Any = ()) -> str:
        with current_app.config["VIEWS"].read() as t:
            offered = _voluntary(t)
        return render_template(
            "own_bringing.html",
            bringing=self,
            kinds=[(each.code, each.title) for each in offered],
            number=number or new_number(),
            problems=problems,
            said=request.form,
        )

    def file(self) -> ResponseReturnValue:
        """Nothing is kept of a form that is not ours."""
        refuse_forged_form()
        with current_app.config["VIEWS"].read() as t:
            code = next((each.code for each in _voluntary(t) if each.code == request.form.get("jenis")), "")
        page: Callable[..., str] = partial(self.page)
        if not code:
            return page(problems=[("", NOT_RECORDED), ("jenis", "Jenis dokumen: Pilih dari daftar.")]), 422
        said: dict[str, Any] = {"ground": self.ground, "expires_on": "", "signed_by": [], "speaks_of": []}
        try:
            said |= brought(self.organisation, code)
        except InputWrong as wrong:
            return page(problems=[("", NOT_RECORDED), (FIELD, wrong.message)]), 422
        return FILING.send(page, self.about, said, self.back)


def _voluntary(t: Transaction) -> list[Kind]:
    """Those of the catalogue that nobody has to hand in and in which nobody in particular is seen."""
    return [each for each in kinds(t) if not each.retired and not each.personal and each.demand == VOLUNTARY]
