"""What an office prints for a meeting: letters, lists, labels, the report. On A4 or F4."""

from typing import Any, Final

from flask import Blueprint, abort, current_app, render_template, request
from flask.typing import ResponseReturnValue

from contracts.telling.meeting_words import ATTENDING
from services.portal.coaching.meeting_list import meeting_of, ormas_of, totals
from services.portal.coaching.speakers import names_of, speakers_of
from services.portal.letters.letter_list import head_of
from services.portal.register.kinds import count_rows
from services.portal.web.papers import PAPERS, paper_asked
from services.portal.web.who import actor_or_refuse, signed_in

PRINTS: Final = {
    "surat": "Surat undangan",
    "undangan": "Daftar undangan",
    "daftar-hadir": "Daftar hadir",
    "label": "Label alamat",
    "laporan": "Laporan kegiatan",
}
ROWS: Final = ("1", "2", "3", "4", "5", "6")
"""How many of an ormas can sign the list; two unless the office chooses."""
USUAL_ROWS: Final = "2"
blueprint = Blueprint("meeting_pack", __name__, url_prefix="/pembinaan/<meeting>/cetak")


@blueprint.get("/<what>")
def sheet(meeting: str, what: str) -> ResponseReturnValue:
    if signed_in() is None:
        abort(401)
    if what not in PRINTS:
        abort(404)
    asked = request.args.get("baris", "")
    with current_app.config["VIEWS"].read() as t:
        found = meeting_of(t, meeting) or abort(404)
        rows, speakers, head = ormas_of(t, meeting), speakers_of(t, meeting), head_of(t)
    names = _names(meeting, speakers) if request.args.get("nama") == "ya" else {}
    listed = [row for row in rows if row["invited"] and not row["withdrawn"]]
    return render_template(
        f"print_{what.replace('-', '_')}.html",
        meeting=found,
        what=what,
        titles=PRINTS,
        rows=listed,
        speakers=speakers,
        head=head,
        names=names,
        counted=count_rows(listed),
        totals=totals(rows),
        offices=ATTENDING,
        signing=int(asked if asked in ROWS else USUAL_ROWS),
        signings=tuple(map(int, ROWS)),
        paper=paper_asked(),
        papers=PAPERS,
        today=current_app.config["TODAY"]().isoformat(),
    )


def _names(meeting: str, speakers: list[dict[str, Any]]) -> dict[int, str]:
    """Only for who may read them, and the reading is logged; a paper without them has the institutions."""
    actor = actor_or_refuse("clusters.read_speakers")
    return names_of(meeting, speakers, actor, current_app.config["OWNER"])[0]
