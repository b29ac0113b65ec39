"""The signed list of a meeting, ticked in: who came, of which office, who stayed away; later put right."""

from collections.abc import Collection
from dataclasses import replace
from functools import partial
from typing import Any, Final
from uuid import UUID

from flask import Blueprint, abort, current_app, render_template, request, url_for
from flask.typing import ResponseReturnValue

from contracts.telling.meeting_words import ATTENDING, PRESENCES
from services.portal.coaching.inviting import not_there
from services.portal.coaching.meeting_list import meeting_of, ormas_of, unrecorded
from services.portal.search.find import Search, find_ormas
from services.portal.web.forms import command_number, new_number, refuse_forged_form
from services.portal.web.one_form import OneForm, number_of
from services.portal.web.overtaken import of_thing
from services.portal.web.submitting import Sending, just_now, not_let_in, opened, waits
from services.portal.web.today import on_day
from services.portal.web.writing import Told
from shared.database import Transaction

RECORDING: Final = OneForm("clusters.record_attendance", {"came": "daftar", "absent": "daftar"})
CORRECTING: Final = OneForm(
    "clusters.correct_attendance",
    {
        "presence": ("kehadiran", "Yang benar"),
        "chair": ("chair", "Ketua yang hadir (orang)"),
        "secretary": ("secretary", "Sekretaris yang hadir (orang)"),
        "treasurer": ("treasurer", "Bendahara yang hadir (orang)"),
        "division": ("division", "Divisi yang hadir (orang)"),
        "member": ("member", "Anggota yang hadir (orang)"),
        "reason": ("alasan", "Alasan"),
    },
    sees=True,
)
CORRECTED: Final = ("clusters.AttendanceCorrected",)
DIGITS: Final = "Tulis dengan angka, misalnya 2."
BOTH: Final = "tercentang hadir dan izin. Pilih salah satu: kosongkan jabatannya, atau hapus centang Izin."
NOBODY: Final = (
    "Belum ada yang diisi. Pada setiap ormas centang jabatan yang hadir atau Izin; untuk sisanya centang "
    "“Yang lain pada halaman ini tidak hadir tanpa kabar”."
)
NO_GUEST: Final = "Belum ada yang diisi. Centang atau isi jabatan yang hadir pada ormas yang datang."
PER_PAGE: Final = 60
"""Rows of one form; each is sent with its offices, and a form has its limit."""
blueprint = Blueprint("attending", __name__, url_prefix="/pembinaan/<meeting>/hadir")


@blueprint.get("")
def list_(meeting: str) -> ResponseReturnValue:
    form = Sending(RECORDING.command, partial(_list, meeting, just_now=just_now(meeting)), RECORDING.told)
    return opened(form, url_for("one_meeting.show", meeting=meeting))


@blueprint.post("")
def record(meeting: str) -> ResponseReturnValue:
    """Back to the list while somebody on it is not recorded, then to the meeting."""
    if stranger := not_let_in(RECORDING.command, url_for(".list_", meeting=meeting)):
        return stranger
    if "telusuri" in request.form or "kembali" in request.form:
        refuse_forged_form()
        return _list(meeting, number=command_number())
    came, absent = _ticked()
    said = {"meeting": meeting, "came": came, "absent": absent}
    done = len(came) + len(absent) == len(request.form.getlist("ormas")) and "lagi" not in request.form
    seen_at = url_for("one_meeting.show" if done else ".list_", meeting=meeting)
    missing = [*_misread(), *not_there([each["ormas"] for each in (*came, *absent)], "daftar")]
    if not (came or absent or missing):
        missing = [("daftar", NO_GUEST if request.args.get("cari") else NOBODY)]
    return RECORDING.send(partial(_list, meeting), meeting, said, seen_at, missing)


@blueprint.get("/<ormas>")
def one(meeting: str, ormas: str) -> ResponseReturnValue:
    form = Sending(CORRECTING.command, partial(_one, meeting, ormas), CORRECTING.told)
    return opened(form, url_for("one_meeting.show", meeting=meeting))


@blueprint.post("/<ormas>")
def correct(meeting: str, ormas: str) -> ResponseReturnValue:
    said = CORRECTING.typed()
    said |= {office: number_of(said[office]) for office in ATTENDING}
    payload = {"meeting": meeting, "ormas": ormas, **said}
    seen_at = url_for("one_meeting.show", meeting=meeting)
    return CORRECTING.send(partial(_one, meeting, ormas), meeting, payload, seen_at)


def _ticked() -> tuple[list[dict[str, Any]], list[dict[str, str]]]:
    """Rows where somebody is counted came; of the others those that are excused, or all if it is said so."""
    came, absent = [], []
    for ormas in request.form.getlist("ormas"):
        counts = {office: number_of(request.form.get(f"{office}-{ormas}", "")) for office in ATTENDING}
        if any(count != 0 for count in counts.values()):
            came.append({"ormas": ormas, **counts})
        elif f"izin-{ormas}" in request.form:
            absent.append({"ormas": ormas, "presence": "excused"})
        elif "sisanya" in request.form and f"tamu-{ormas}" not in request.form:
            absent.append({"ormas": ormas, "presence": "absent"})
    return came, absent


def _misread() -> Told:
    """What cannot be meant: a number in words, and an ormas that came and is excused."""
    ormas = request.form.getlist("ormas")
    typed = {
        each: {office: request.form.get(f"{office}-{each}", "") for office in ATTENDING} for each in ormas
    }
    unread = [
        (f"{office}-{each}", each, f"{ATTENDING[office]} “{text.strip()}” bukan bilangan. {DIGITS}")
        for each, offices in typed.items()
        for office, text in offices.items()
        if number_of(text) is None
    ]
    both = [
        (f"izin-{each}", each, BOTH)
        for each, offices in typed.items()
        if f"izin-{each}" in request.form and any(number_of(text) != 0 for text in offices.values())
    ]
    with current_app.config["VIEWS"].read() as t:
        return [(place, f"{_name(t, each)}: {sentence}") for place, each, sentence in (*unread, *both)]


def _wanted() -> str:
    """Whoever is looked for by the button of the form, or by the address."""
    if "kembali" in request.form:
        return ""
    return (request.form if "telusuri" in request.form else request.args).get("cari", "").strip()


def _carried(shown: Collection[str]) -> list[tuple[str, str]]:
    """What was ticked of others than those on this page, so that looking for a guest loses nothing."""
    carried = []
    for ormas in request.form.getlist("ormas"):
        names = [f"{kind}-{ormas}" for kind in (*ATTENDING, "izin")]
        typed = [(name, request.form[name]) for name in names if request.form.get(name)]
        if typed and ormas not in shown:
            guest = [(name, "1") for name in (f"tamu-{ormas}",) if name in request.form]
            carried += [("ormas", ormas), *guest, *typed]
    return carried


def _name(t: Transaction, ormas: str) -> str:
    row = t.one("SELECT name FROM register WHERE id = ?", (ormas,))
    return str(row[0]) if row else "Ormas ini"


def _list(meeting: str, *, number: UUID | None = None, problems: Any = (), just_now: str = "") -> str:
    """Of the invited those of whom nothing is recorded; with ``cari`` others, who came uninvited."""
    wanted = _wanted()
    with current_app.config["VIEWS"].read() as t:
        found = meeting_of(t, meeting) or abort(404)
        rows = ormas_of(t, meeting)
        known = {row["ormas"] for row in rows}
        search = replace(Search(), q=wanted[:200], per=25)
        hits = find_ormas(t, search, current_app.config["NAMES"], on_day()).rows if wanted else []
    left = unrecorded(rows)
    guests = [{"ormas": row["id"], "name": row["name"]} for row in hits if row["id"] not in known]
    shown = guests if wanted else left[:PER_PAGE]
    return render_template(
        "meeting_attendance.html",
        meeting=found,
        rows=shown,
        carried=_carried({row["ormas"] for row in shown} | {row["ormas"] for row in rows if row["presence"]}),
        left=len(left),
        recorded=sum(bool(row["presence"]) for row in rows),
        just_now=just_now,
        waiting=waits(meeting),
        wanted=wanted,
        offices=ATTENDING,
        problems=problems,
        said=request.form,
        number=number or new_number(),
    )


def _one(meeting: str, ormas: str, *, number: UUID | None = None, problems: Any = ()) -> str:
    with current_app.config["VIEWS"].read() as t:
        found = meeting_of(t, meeting) or abort(404)
        row = next((each for each in ormas_of(t, meeting) if each["ormas"] == ormas), None)
        since = of_thing(t, meeting, row["version"], CORRECTED, problems, about=ormas) if row else []
    if row is None or not (row["presence"] or found["state"] == "closed"):
        abort(404)
    return render_template(
        "meeting_correct.html",
        meeting=found,
        row=row,
        since=since,
        offices=ATTENDING,
        presences=PRESENCES,
        said=request.form,
        problems=problems,
        number=number or new_number(),
    )
