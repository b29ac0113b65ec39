"""Edited sheets: taken in, shown as a list of differences, each accepted or refused."""

import threading
from collections import Counter
from typing import Any, Final

from flask import Blueprint, abort, current_app, redirect, render_template, request, session, url_for
from flask.typing import ResponseReturnValue

from contracts.telling.dates import moment_words
from services.portal.register.correction_forms import line
from services.portal.sheets.back.comparing import CLASH, READY, remark_on_rows
from services.portal.sheets.back.deciding import Sheet, carry_out
from services.portal.sheets.back.keeping import FAILED, RECORDED, REFUSED, Upload, Uploads, number_of
from services.portal.sheets.back.reading import read_sheet
from services.portal.sheets.back.report import report
from services.portal.sheets.back.seeing import PER_PAGE, Seen, decisions, lines_of, seen_of
from services.portal.sheets.downloading import spreadsheet
from services.portal.web.forms import refuse_forged_form
from services.portal.web.receipts import Written, wait_for
from services.portal.web.receiving import Received, received
from services.portal.web.today import on_day
from services.portal.web.who import SignedIn, acting_for, may, signed_in
from services.portal.web.writing import Told
from shared.errors import Forbidden, InputWrong
from shared.ledger.clock import stamp, utc_now
from shared.workbook import SheetRefused

COMMAND: Final = "registry.correct_name"
"""Whoever may put a name right may do so with a sheet; each correction is checked again by itself."""
SHORTEST_GROUND: Final = 5
LONGEST_GROUND: Final = 900
_DONE: Final = "sheet_done"
_one_at_a_time = threading.Lock()
blueprint = Blueprint("uploading", __name__, url_prefix="/unggah")


@blueprint.get("")
def choose() -> ResponseReturnValue:
    return _for_officers(url_for("uploading.choose")) or _choosing(_officer())


@blueprint.post("")
def upload() -> ResponseReturnValue:
    """Read it, keep what it says, show where it differs."""
    if refused := _for_officers(url_for("uploading.choose")):
        return refused
    refuse_forged_form()
    officer = _officer()
    try:
        with received() as file, _one_at_a_time:
            kept = _keep(officer, file)
    except (InputWrong, SheetRefused) as problem:
        return _choosing(officer, [("berkas", str(problem))]), 422
    return redirect(url_for("uploading.differences", number=kept.number), 303)


@blueprint.get("/<number>")
def differences(number: str) -> ResponseReturnValue:
    return _for_officers(request.path) or _page(_kept(number))


@blueprint.post("/<number>")
def decide(number: str) -> ResponseReturnValue:
    """Carry out what is accepted, remember what is refused, leave the rest open."""
    if refused := _for_officers(request.path, sent=True):
        return refused
    refuse_forged_form()
    kept = _kept(number)
    seen = _seen(kept)
    accepted, refusals = decisions(seen, request.form)
    ground = line(request.form, "dasar")
    if problems := _missing(bool(accepted), bool(refusals), ground):
        return _page(kept, problems), 422
    sheet = Sheet(kept.number, kept.digest, f"{ground} (lembar sunting {kept.file[:80]})")
    for each in refusals:
        sheet.tell(each, REFUSED)
    carry_out(sheet, accepted, seen.entries, current_app.config["COMMANDS"], acting_for)
    _uploads().note(kept, sheet.outcomes)
    there = url_for("uploading.differences", number=kept.number)
    if sheet.last and (written := Written.of(sheet.last, kept.number)):
        wait_for(written)
    session[_DONE] = [kept.number, dict(Counter(each.state for each in sheet.outcomes.values()))]
    return redirect(there, 303)


@blueprint.get("/<number>/laporan.xlsx")
def told(number: str) -> ResponseReturnValue:
    """What became of it, to keep."""
    if refused := _for_officers(url_for("uploading.differences", number=number)):
        return refused
    kept = _kept(number)
    about = [
        f"Laporan suntingan – {current_app.config['OFFICE'].name}",
        f"{kept.file}, diunggah {moment_words(kept.received_at, current_app.config['ZONE'])}",
        f"sha256 {kept.digest}",
    ]
    content = report(lines_of(kept, _seen(kept)), kept.remarks, about)
    return spreadsheet(content, f"laporan-suntingan-{kept.number[:8]}.xlsx")


def _keep(officer: SignedIn, file: Received) -> Upload:
    sheet = read_sheet(file.file, file.kind)
    with current_app.config["VIEWS"].read() as t:
        rows = remark_on_rows(t, sheet.rows, on_day(), sheet.remark)
    kept = Upload(
        number_of(officer.account, file.digest),
        officer.account,
        file.name,
        file.digest,
        stamp(utc_now()),
        rows,
        dict(sheet.remarks),
    )
    _uploads().keep(kept)
    return kept


def _missing(accepted: bool, refused: bool, ground: str) -> Told:
    """What has to be said before anything is carried out."""
    if not accepted and not refused:
        return [("daftar", "Pilih Terima atau Tolak pada sedikitnya satu perbedaan.")]
    if accepted and not SHORTEST_GROUND <= len(ground) <= LONGEST_GROUND:
        return [("dasar", f"Tuliskan dasar, {SHORTEST_GROUND} sampai {LONGEST_GROUND} huruf.")]
    return []


def _for_officers(back: str, *, sent: bool = False) -> ResponseReturnValue | None:
    """The way to sign in. Errors: Forbidden."""
    if signed_in() is None:
        typed = [("dasar", request.form["dasar"])] if request.form.get("dasar") else []
        return render_template("sign_in_first.html", back=back, sent=sent, typed=typed), 403
    if not may(COMMAND):
        raise Forbidden
    return None


def _officer() -> SignedIn:
    officer = signed_in()
    assert officer is not None
    return officer


def _uploads() -> Uploads:
    return Uploads(current_app.config["DIRECTORY"])


def _kept(number: str) -> Upload:
    return _uploads().find(number, _officer().account) or abort(404)


def _seen(kept: Upload) -> Seen:
    with current_app.config["VIEWS"].read() as t:
        return seen_of(t, kept)


def _choosing(officer: SignedIn, problems: Any = ()) -> str:
    return render_template("upload.html", problems=problems, uploads=_uploads().of(officer.account))


def _page(kept: Upload, problems: Any = ()) -> str:
    seen = _seen(kept)
    done = session.pop(_DONE, ["", {}]) if request.method == "GET" else ["", {}]
    return render_template(
        "differences.html",
        kept=kept,
        seen=seen,
        shown=seen.open[:PER_PAGE],
        ready=READY,
        clash=CLASH,
        done=done[1] if done[0] == kept.number else {},
        states={"recorded": RECORDED, "refused": REFUSED, "failed": FAILED},
        said=request.form,
        problems=problems,
    )
