"""Scans of papers: the signed attendance list of a meeting, the letter in which an agency answers."""

from functools import partial
from typing import Any, Final
from uuid import UUID

from flask import Blueprint, abort, current_app, render_template, request, send_file, url_for
from flask.typing import ResponseReturnValue

from contracts.telling.dates import day_in
from services.portal.documents.document_files import ending_of, media_type_of
from services.portal.documents.virus_check import INFECTED, checked
from services.portal.web.forms import new_number, refuse_forged_form
from services.portal.web.one_form import OneForm
from services.portal.web.receiving import FIELD, Received, received
from services.portal.web.rows import dicts
from services.portal.web.submitting import just_now, waits
from services.portal.web.who import actor_or_refuse, may
from services.portal.web.writing import NOT_RECORDED
from shared.database import Transaction
from shared.errors import InputWrong, NotFound
from shared.stored_files import StoredFiles

READING: Final = "clusters.open_paper"
KEEPING: Final = OneForm("clusters.keep_paper", {"file": FIELD})
REMOVING: Final = OneForm("clusters.remove_paper", {"file": "pindaian", "reason": ("alasan", "Alasan")})
blueprint = Blueprint("kept_papers", __name__, url_prefix="/pindaian/<stream>")


@blueprint.get("")
def show(stream: str) -> ResponseReturnValue:
    return _page(stream, just_now=just_now(stream))


@blueprint.post("")
def keep(stream: str) -> ResponseReturnValue:
    """Nothing is kept of who may not keep it, of a form that is not ours, nor for what is not there."""
    said: dict[str, Any] = {"stream": stream}
    if may(KEEPING.command):
        refuse_forged_form()
        with current_app.config["VIEWS"].read() as t:
            thing_of(t, stream)
        try:
            with received() as arrived:
                said |= _kept(stream, arrived)
        except InputWrong as wrong:
            return _page(stream, problems=[("", NOT_RECORDED), (FIELD, wrong.message)]), 422
    return KEEPING.send(partial(_page, stream), stream, said, url_for(".show", stream=stream))


@blueprint.post("/hapus")
def remove(stream: str) -> ResponseReturnValue:
    said = {"stream": stream, **REMOVING.typed()}
    return REMOVING.send(partial(_page, stream), stream, said, url_for(".show", stream=stream))


@blueprint.get("/<file>")
def content(stream: str, file: str) -> ResponseReturnValue:
    """The scan itself, after its owner wrote down who looks at it."""
    actor = actor_or_refuse(READING)
    owner = current_app.config["OWNER"]
    token = owner.signer.issue(actor, READING, correlation=stream)
    told = owner.caller.call("clusters", "open_paper", token=token, payload={"stream": stream, "file": file})
    found = _files(stream).find(told["file"])
    if found is None:
        raise NotFound("Pindaian ini tidak ditemukan, atau tidak utuh lagi.")
    name = f"pindaian.{ending_of(told['media_type'])}"
    return send_file(
        found, told["media_type"], as_attachment=True, download_name=name, conditional=False, etag=False
    )


def thing_of(t: Transaction, stream: str) -> tuple[str, str]:
    """What the scans of a stream are of: its title, and the address of its page. 404 for anything else."""
    if row := t.one("SELECT title FROM meeting WHERE id = ?", (stream,)):
        return str(row[0]), url_for("one_meeting.show", meeting=stream)
    row = t.one("SELECT matter FROM audience WHERE id = ?", (stream,)) or abort(404)
    return str(row[0]), url_for("guest_book.show", audience=stream)


def papers_of(t: Transaction, stream: str) -> list[dict[str, Any]]:
    """The scans that are kept, the newest first."""
    names = ("file", "paper_kind", "size", "media_type", "kept_at")
    sql = (
        f"SELECT {', '.join(names)} FROM kept_paper WHERE stream = ? AND removed = '' "
        "ORDER BY kept_at DESC, file"
    )
    zone = current_app.config["ZONE"]
    return [each | {"day": day_in(each["kept_at"], zone)} for each in dicts(t, names, sql, stream)]


def _files(stream: str) -> StoredFiles:
    return StoredFiles(current_app.config["DIRECTORY"] / "papers" / stream)


def _kept(stream: str, arrived: Received) -> dict[str, Any]:
    """What is recorded of a scan. InputWrong for a file that the office does not take."""
    media_type = media_type_of(arrived)
    if checked(arrived.file, current_app.config["CLAMD"]) == INFECTED:
        _files(stream).quarantine(arrived.file)
        raise InputWrong("ClamAV menemukan virus dalam berkas ini. Berkasnya dikarantina, tidak disimpan.")
    there = _files(stream).keep(arrived.file)
    return {"file": there.digest, "size": there.size, "media_type": media_type}


def _page(stream: str, *, number: UUID | None = None, problems: Any = (), just_now: str = "") -> str:
    actor_or_refuse(READING)
    removes = request.path.endswith("/hapus")
    with current_app.config["VIEWS"].read() as t:
        title, there = thing_of(t, stream)
        papers = papers_of(t, stream)
    return render_template(
        "kept_papers.html",
        stream=stream,
        title=title,
        there=there,
        heading="Daftar hadir bertanda tangan" if stream.startswith("meeting") else "Surat jawaban OPD",
        papers=papers,
        keeping=KEEPING.command,
        removing=REMOVING.command,
        waiting=waits(stream),
        just_now=just_now,
        problems=problems,
        removes=removes,
        said=request.form,
        numbers={
            "simpan": number if number and not removes else new_number(),
            "hapus": number if number and removes else new_number(),
        },
    )
