"""The forms of a semester report, each by the last word of its address."""

from collections.abc import Iterable
from typing import Any, Final

from flask import request

from contracts.telling.report_words import MONEY_SOURCES
from services.portal.web.numbers import whole_number
from services.portal.web.one_form import OneForm, one_line
from services.portal.web.writing import Place

_DIGITS: Final = 16
BEGINNING: Final = OneForm(
    "requests.begin_semester_report",
    {"organisation": "ormas", "period": ("semester", "Semester"), "ground": ("dasar", "Dasar")},
)
_ACTIVITY: Final[dict[str, Place]] = {
    "activity_type": ("jenis", "Jenis kegiatan"),
    "title": ("judul", "Nama kegiatan"),
    "held_on": ("tanggal", "Tanggal"),
    "place": ("tempat", "Tempat"),
    "reached": ("orang", "Orang yang dijangkau"),
    "cost": ("biaya", "Biaya"),
    "money_source": ("sumber", "Sumber dana"),
    "partner": ("opd", "OPD mitra"),
    "benefit": ("manfaat", "Manfaat"),
    "measure": ("ukuran", "Diukur dengan"),
    "photographs": "foto",
}
ADDING: Final = OneForm("requests.add_semester_activity", _ACTIVITY)
REVISING: Final = OneForm("requests.revise_semester_activity", _ACTIVITY, sees=True)
_PAPER: Final[dict[str, Place]] = {
    "received_on": ("diterima", "Diterima kantor pada"),
    "why_earlier": "sebab_terlambat",
    "document": ("pindaian", "Pindaian laporan"),
    "signed_by": "tanda-tangan",
}
_NIL: Final[dict[str, Place]] = {
    "received_on": ("diterima_nihil", "Diterima kantor pada"),
    "why_earlier": "sebab_nihil",
    "document": ("pindaian_nihil", "Pindaian laporan"),
    "signed_by": "tanda-tangan-nihil",
}
STEPS: Final = {
    "program": OneForm("requests.tell_semester_progress", {"programmes": "program"}, sees=True),
    "uang": OneForm("requests.tell_semester_money", {"money": "uang"}, sees=True),
    "keluarkan": OneForm(
        "requests.drop_semester_activity",
        {"activity": ("kegiatan", "Kegiatan"), "reason": ("alasan_keluar", "Alasan")},
    ),
    "serahkan": OneForm("requests.submit_semester_report", _PAPER, sees=True),
    "nihil": OneForm("requests.submit_nil_semester_report", {**_NIL, "reason": "sebab_kosong"}, sees=True),
    "kembalikan": OneForm(
        "requests.return_semester_report",
        {"returned_on": ("dikembalikan", "Dikembalikan pada"), "feedback": "catatan"},
        sees=True,
    ),
    "terima": OneForm(
        "requests.accept_semester_report",
        {"accepted_on": ("diterima_pada", "Diterima pada"), "ground": "dasar_terima"},
        sees=True,
    ),
    "tarik": OneForm("requests.withdraw_semester_report", {"reason": "alasan_tarik"}, sees=True),
    "batalkan": OneForm("requests.discard_semester_report", {"reason": "alasan_batal"}),
}


def typed_activity(form: OneForm) -> dict[str, Any]:
    """What was typed of one activity."""
    said = form.typed()
    for field in ("reached", "cost"):
        said[field] = whole_number(said[field], _DIGITS)
    said["photographs"] = _numbers("foto")
    return said


def typed_for(step: str, programmes: Iterable[tuple[int, str]], parts: Iterable[str]) -> dict[str, Any]:
    """What was typed, with the rows of lists that a step has."""
    said = STEPS[step].typed()
    if step == "program":
        told = (
            {
                "programme": number,
                "title": title,
                "progress": _line(f"kemajuan-{number}"),
                "note": _line(f"keterangan-{number}"),
            }
            for number, title in programmes
        )
        said["programmes"] = [each for each in told if each["progress"]]
    elif step == "uang":
        typed = ((source, _line(f"uang-{source}")) for source in MONEY_SOURCES)
        said["money"] = [
            {"money_source": source, "amount": whole_number(text, _DIGITS)} for source, text in typed if text
        ]
    elif step == "keluarkan":
        said["activity"] = whole_number(said["activity"])
    elif step in ("serahkan", "nihil"):
        said["document"] = whole_number(said["document"]) or 0
        name = STEPS[step].ids["signed_by"]
        said["signed_by"] = [one_line(each) for each in request.form.getlist(name) if each.strip()]
    elif step == "kembalikan":
        typed = ((part, _line(f"catatan-{part}")) for part in parts)
        said["feedback"] = [{"item": part, "text": text} for part, text in typed if text]
    return said


def _line(name: str) -> str:
    return one_line(request.form.get(name, ""))


def _numbers(name: str) -> list[int]:
    read = (whole_number(each) for each in request.form.getlist(name))
    return [each for each in read if each]
