"""The office's own data of semester reports: due days, types of activities; and how one ormas stands."""

from datetime import date
from functools import partial
from typing import Any, Final
from uuid import UUID

from flask import Blueprint, abort, current_app, render_template, request, url_for
from flask.typing import ResponseReturnValue

from contracts.telling.report_periods import PERIODS, YEAR_DAYS, Period
from contracts.telling.report_words import COUNTS_AS, PROPOSED_FIRST_DUE, PROPOSED_SECOND_DUE
from services.portal.register.merged import merged
from services.portal.register.presence import presence_of, reported_axis
from services.portal.reports import compliance, report_list
from services.portal.reports.reporting import READING, name_of
from services.portal.reports.type_lines import EXAMPLE, lines_of, read_lines
from services.portal.web.forms import new_number
from services.portal.web.one_form import OneForm
from services.portal.web.reach import handed_over, reader, reads_all, refuse_out_of_reach
from services.portal.web.submitting import just_now, waits

ABOUT: Final = "semesterterms-office"
SETTINGS: Final = {
    "batas": OneForm(
        "requests.set_semester_terms",
        {
            "period": ("mulai", "Mulai semester"),
            "first_due": ("batas_1", "Batas semester I (Januari–Juni)"),
            "second_due": ("batas_2", "Batas semester II (Juli–Desember), tahun berikutnya"),
            "recorded_bodies": "lembaga",
            "decided_on": ("diputuskan", "Diputuskan pada"),
            "ground": ("dasar_batas", "Dasar"),
        },
    ),
    "jenis": OneForm("requests.set_activity_types", {"types": "daftar", "ground": ("dasar_jenis", "Dasar")}),
}
DUTIES: Final = {
    "mulai": OneForm(
        "requests.record_report_duty",
        {
            "letter_number": ("nomor_surat", "Nomor surat"),
            "letter_on": ("tanggal_surat", "Tanggal surat"),
            "valid_until": ("surat_sampai", "Berlaku sampai"),
            "ground": ("dasar_mulai", "Dasar"),
        },
    ),
    "akhiri": OneForm(
        "requests.lift_report_duty",
        {
            "period": ("semester_terakhir", "Semester terakhir yang dilaporkan"),
            "reason": ("alasan_akhir", "Alasan"),
            "legal_basis": ("sandaran", "Menurut aturan"),
        },
    ),
    "batal": OneForm("requests.strike_report_duty", {"reason": ("alasan_batal", "Alasan")}),
}
_AHEAD: Final = 2
_BEFORE: Final = 8
blueprint = Blueprint("report_data", __name__, url_prefix="/laporan-semester")


@blueprint.get("/pengaturan")
def settings() -> ResponseReturnValue:
    reads_all(READING)
    return _settings(just_now=just_now(ABOUT))


@blueprint.post("/pengaturan/<step>")
def set_(step: str) -> ResponseReturnValue:
    form = SETTINGS.get(step) or abort(404)
    said, wrong = form.typed(), list[str]()
    if step == "batas":
        said["recorded_bodies"] = bool(said["recorded_bodies"])
    else:
        said["types"], wrong = read_lines(request.form.get("daftar", ""))
    missing = [("daftar", each) for each in wrong] or None
    return form.send(_settings, ABOUT, said, url_for(".settings"), missing)


@blueprint.get("/ormas/<ormas>")
def one(ormas: str) -> ResponseReturnValue:
    return _one(ormas, just_now=just_now(ormas))


@blueprint.post("/ormas/<ormas>/<step>")
def decide(ormas: str, step: str) -> ResponseReturnValue:
    form = DUTIES.get(step) or abort(404)
    said = {"organisation": ormas, **form.typed()}
    return form.send(partial(_one, ormas), ormas, said, url_for(".one", ormas=ormas))


def periods_around(today: str) -> list[tuple[str, str]]:
    """Some that are over, the one that runs, some to come; the newest first."""
    codes = [*PERIODS]
    at = codes.index(Period.holding(today).code)
    return [(code, PERIODS[code]) for code in reversed(codes[max(0, at - _BEFORE) : at + _AHEAD + 1])]


def _settings(*, number: UUID | None = None, problems: Any = (), just_now: str = "") -> str:
    sent, today = request.path.rpartition("/")[2], current_app.config["TODAY"]().isoformat()
    with current_app.config["VIEWS"].read() as t:
        every = compliance.every_terms(t)
        listed, own = report_list.types(t)
    held = every[-1] if every else {"first_due": PROPOSED_FIRST_DUE, "second_due": PROPOSED_SECOND_DUE}
    return render_template(
        "semester_settings.html",
        terms=every,
        held=held,
        types=listed,
        own=own,
        lines=lines_of(listed),
        example=EXAMPLE,
        counts=COUNTS_AS,
        days=[*YEAR_DAYS.items()],
        periods=periods_around(today),
        current=Period.holding(today).code,
        today=today,
        just_now=just_now,
        waiting=waits(ABOUT),
        problems=problems,
        sent=sent,
        said=request.form,
        numbers={step: number if number and step == sent else new_number() for step in SETTINGS},
    )


def _one(ormas: str, *, number: UUID | None = None, problems: Any = (), just_now: str = "") -> str:
    """How it stands, with every report of the entries for which it stands."""
    sent, today = request.path.rpartition("/")[2], current_app.config["TODAY"]().isoformat()
    only, stream = reader(READING), f"reportduty-{ormas.partition('-')[2]}"
    with current_app.config["VIEWS"].read() as t:
        refuse_out_of_reach(t, only, stream)
        handed = handed_over(t, stream)
        name = name_of(t, ormas) or abort(404)
        entries = (ormas, *(each["id"] for each in merged(t, ormas).taken_in))
        presence = reported_axis(presence_of(t, *entries), date.fromisoformat(today))
        standing = compliance.standing_of(t, ormas, today)
        duty = compliance.duty_of(t, ormas)
        reports = report_list.reports_of(t, *entries)
    return render_template(
        "semester_standing.html",
        ormas=ormas,
        name=name,
        standing=standing,
        presence=presence,
        duty=duty,
        reports=[] if only else reports,
        handed=handed,
        handed_alone=bool(only),
        periods=periods_around(today),
        just_now=just_now,
        waiting=waits(ormas),
        problems=problems,
        sent=sent,
        said=request.form,
        numbers={step: number if number and step == sent else new_number() for step in DUTIES},
    )
