"""One meeting: what is known of it, and each step from the plan to the closed record."""

from functools import partial
from typing import Any, Final
from uuid import UUID

from flask import Blueprint, abort, current_app, render_template, request, url_for
from flask.typing import ResponseReturnValue

from contracts.telling.meeting_words import INSTITUTIONS, SPEAKING
from services.portal.coaching.kept_papers import papers_of
from services.portal.coaching.meeting_list import confirmed_at, meeting_of, ormas_of, totals
from services.portal.coaching.sealed_minutes import minutes_of
from services.portal.coaching.speakers import names_of, speakers_of
from services.portal.register.record import history_of
from services.portal.register.serving import POINTING, pointed, theme_of, themes_for
from services.portal.web.forms import new_number
from services.portal.web.one_form import OneForm, lines_of, number_of
from services.portal.web.overtaken import of_thing
from services.portal.web.submitting import just_now, waits
from services.portal.web.who import acting_for, actor_or_refuse, signed_in

STEPS: Final = {
    "pindah": OneForm(
        "clusters.move_meeting",
        {
            "day": ("tanggal", "Tanggal"),
            "starts": ("jam", "Pukul"),
            "place": ("tempat", "Tempat"),
            "reason": ("alasan_pindah", "Alasan"),
        },
        sees=True,
    ),
    "batal": OneForm("clusters.cancel_meeting", {"reason": ("alasan_batal", "Alasan")}),
    "berlangsung": OneForm("clusters.hold_meeting", {}),
    "bahan": OneForm(
        "clusters.add_material",
        {"title": ("bahan", "Nama bahan"), "reference": ("letak", "Di mana disimpan")},
    ),
    "evaluasi": OneForm(
        "clusters.evaluate_meeting",
        {
            "before_average": ("sebelum", "Rata-rata sebelum pertemuan"),
            "before_count": ("jawaban_sebelum", "Jumlah jawaban sebelum pertemuan"),
            "after_average": ("sesudah", "Rata-rata sesudah pertemuan"),
            "after_count": ("jawaban_sesudah", "Jumlah jawaban sesudah pertemuan"),
        },
        sees=True,
    ),
    "notulen": OneForm("clusters.take_minutes", {"lines": ("notulen", "Notulen")}, sees=True),
    "narasumber": OneForm(
        "clusters.name_speaker",
        {
            "speaking_as": ("sebagai", "Sebagai"),
            "institution_kind": ("jenis_lembaga", "Jenis lembaga"),
            "institution": ("lembaga", "Nama lembaga"),
            "subject_matter": ("pokok", "Pokok pembicaraan"),
            "name": ("nama_orang", "Nama orang"),
        },
    ),
    "coret-narasumber": OneForm(
        "clusters.strike_speaker",
        {"speaker": ("yang_dicoret", "Yang dicoret"), "reason": ("alasan_coret", "Alasan")},
    ),
    "rpjmd": POINTING,
    "tutup": OneForm("clusters.close_meeting", {"conclusion": ("kesimpulan", "Kesimpulan")}),
}
"""Each form of the page by the last word of its address."""
SAYS: Final = {
    "pindah": ("clusters.MeetingMoved",),
    "evaluasi": ("clusters.MeetingEvaluated",),
    "notulen": ("clusters.MinutesTaken",),
}
"""What may have been said of the same thing meanwhile."""
blueprint = Blueprint("one_meeting", __name__, url_prefix="/pembinaan/<meeting>")


@blueprint.get("")
def show(meeting: str) -> ResponseReturnValue:
    if signed_in() is None:
        abort(401)
    return _page(meeting, just_now=just_now(meeting))


@blueprint.post("/<step>")
def take(meeting: str, step: str) -> ResponseReturnValue:
    form = STEPS.get(step) or abort(404)
    page, there = partial(_page, meeting), url_for(".show", meeting=meeting)
    if form is POINTING:
        served, wrong = pointed(meeting)
        return form.send(page, meeting, served, there, wrong or None)
    said = form.typed()
    for field, name in form.ids.items():
        if field.endswith("_count") or field == "speaker":
            said[field] = number_of(said[field])
        if field == "lines":
            said[field] = lines_of(name)
    return form.send(page, meeting, {"meeting": meeting, **said}, there)


@blueprint.get("/notulen")
def minutes(meeting: str) -> ResponseReturnValue:
    """Opening them is logged."""
    actor = actor_or_refuse("clusters.read_minutes")
    with current_app.config["VIEWS"].read() as t:
        found = meeting_of(t, meeting)
    if found is None or not found["minutes"]:
        abort(404)
    told = minutes_of(meeting, actor, current_app.config["OWNER"])
    return render_template("minutes.html", meeting=found, told=told)


@blueprint.get("/nama-narasumber")
def names(meeting: str) -> ResponseReturnValue:
    """Opening them is logged."""
    actor = actor_or_refuse("clusters.read_speakers")
    with current_app.config["VIEWS"].read() as t:
        found, speakers = meeting_of(t, meeting), speakers_of(t, meeting)
    if found is None or not any(each["is_named"] for each in speakers):
        abort(404)
    told, problem = names_of(meeting, speakers, actor, current_app.config["OWNER"])
    return render_template("speakers.html", meeting=found, speakers=speakers, names=told, problem=problem)


def _page(meeting: str, *, number: UUID | None = None, problems: Any = (), just_now: str = "") -> str:
    """Each of its forms is a command of its own; the one that came back keeps its number."""
    sent = request.path.rpartition("/")[2]
    with current_app.config["VIEWS"].read() as t:
        found = meeting_of(t, meeting)
        if found is None:
            abort(404)
        rows, history = ormas_of(t, meeting), history_of(t, meeting)
        confirmed = confirmed_at(t, meeting)
        theme, themes = theme_of(t, meeting), themes_for(t, meeting)
        speakers, scans = speakers_of(t, meeting), len(papers_of(t, meeting))
        since = of_thing(t, meeting, found["version"], SAYS[sent], problems) if sent in SAYS else []
    return render_template(
        "meeting.html",
        meeting=found,
        rows=rows,
        totals=totals(rows),
        confirmed=confirmed,
        speakers=speakers,
        scans=scans,
        theme=theme,
        themes=themes,
        speaking=list(SPEAKING.items()),
        institutions=list(INSTITUTIONS.items()),
        may_read_names=acting_for("clusters.read_speakers") is not None,
        history=[line for line in history if line["topic"] != "clusters.AbsenceRecorded"],
        may_read_minutes=acting_for("clusters.read_minutes") is not None,
        today=current_app.config["TODAY"]().isoformat(),
        waiting=waits(meeting),
        just_now=just_now,
        problems=problems,
        since=since,
        sent=sent,
        said=request.form,
        numbers={step: number if number and step == sent else new_number() for step in STEPS},
    )
