"""A file that an ormas brings by itself: nothing of it is kept while enough of its kind wait, nor where it is
refused. Who sends has no other bound to what lies in the office.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any, Final
from uuid import UUID

from flask import current_app, make_response, render_template, request
from flask.typing import ResponseReturnValue

from contracts.telling.documents import MOST_WAITING, kinds_brought_for
from services.portal.documents.checklist import documents_of
from services.portal.documents.filing import FILING, document_files, kept
from services.portal.documents.requirement_list import Kind, kinds
from services.portal.web.forms import command_number, new_number, refuse_forged_form
from services.portal.web.receiving import FIELD, received
from services.portal.web.writing import NOT_RECORDED
from shared.database import Transaction
from shared.errors import InputWrong

VOLUNTARY: Final = "if_any"
"""Nothing that is asked of every ormas: what comes here takes the place of no paper that was accepted."""
FULL: Final = (
    f"Sudah ada {MOST_WAITING} yang menunggu pemeriksaan. Tunggu kantor memeriksanya, atau bawa ke loket."
)


def file_brought(
    page: Callable[..., str], about: str, said: Mapping[str, Any], there: str
) -> ResponseReturnValue:
    """File the document of this form. ``said``: what is recorded besides the file; ``page`` shows the form
    again; ``about`` and ``there`` as everywhere.
    """
    refuse_forged_form()
    command_number()
    try:
        _refuse_more(said["ormas"], said["document_kind"])
        with received() as arrived:
            is_new = not document_files().has(arrived.digest)
            file = kept(arrived)
    except InputWrong as wrong:
        return page(problems=[("", NOT_RECORDED), (FIELD, wrong.message)]), 422
    answer = make_response(FILING.send(page, about, {**said, **file}, there))
    was_refused = HTTPStatus.BAD_REQUEST <= answer.status_code < HTTPStatus.INTERNAL_SERVER_ERROR
    if was_refused and is_new and not _is_a_document(file["file"]):
        document_files().remove(file["file"])
    return answer


def _refuse_more(organisation: str, kind: str) -> None:
    """Error: InputWrong where enough of them wait."""
    with current_app.config["VIEWS"].read() as t:
        these = [
            each["state"] == "waiting"
            for each in documents_of(t, organisation)
            if each["document_kind"] == kind
        ]
    if len(these) >= MOST_WAITING and all(these[:MOST_WAITING]):
        raise InputWrong(FULL)


def _is_a_document(file: str) -> bool:
    """Whether the same bytes became one meanwhile."""
    with current_app.config["VIEWS"].read() as t:
        return t.one("SELECT 1 FROM document WHERE file = ? AND state <> 'erased'", (file,)) is not None


@dataclass(frozen=True)
class Bringing:
    """A page on which an ormas brings files for one thing of its own.

    ``purpose``: ``report``, ``grant`` or ``evidence``; ``back``: the address of that thing, called
    ``back_words``; ``lead``: for what the files are.
    """

    organisation: str
    about: str
    purpose: str
    back: str
    back_words: str
    lead: str
    ground: str
    address: str

    def page(self, *, number: UUID | None = None, problems: Any = ()) -> str:
        with current_app.config["VIEWS"].read() as t:
            offered = _voluntary(t, self.purpose)
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
            offered = [each.code for each in _voluntary(t, self.purpose)]
        code = request.form.get("jenis", "")
        if code not in offered:
            told = [("", NOT_RECORDED), ("jenis", "Jenis dokumen: Pilih dari daftar.")]
            return self.page(problems=told), 422
        said: dict[str, Any] = {"ormas": self.organisation, "document_kind": code, "ground": self.ground}
        said |= {"expires_on": "", "signed_by": [], "speaks_of": []}
        return file_brought(self.page, self.about, said, self.back)


def _voluntary(t: Transaction, purpose: str) -> list[Kind]:
    """Those of the catalogue that nobody has to hand in, in which nobody in particular is seen, and which are
    for this and for nothing else.
    """
    free = {
        each.code: each
        for each in kinds(t)
        if not each.retired and not each.personal and each.demand == VOLUNTARY
    }
    return [free[code] for code in kinds_brought_for(purpose, free)]
