"""The forms of a case, each by the last word of its address."""

from typing import Any, Final

from flask import request

from services.portal.web.numbers import whole_number
from services.portal.web.one_form import OneForm, one_line

DRAFTING: Final = OneForm(
    "requests.draft_case",
    {
        "organisation": "ormas",
        "service": ("layanan", "Layanan"),
        "applicant": "pemohon",
        "applied_on": ("tanggal", "Tanggal surat permohonan"),
        "ground": ("dasar", "Dasar"),
        "application": ("jenis", "Jenis permohonan"),
        "earlier_letter": ("surat_lama", "Nomor surat yang diperpanjang atau diubah"),
        "ticket": ("tiket", "Nomor tiket di luar kantor"),
        "needs": ("kebutuhan", "Akomodasi yang dibutuhkan"),
    },
)
STEPS: Final = {
    "ajukan": OneForm(
        "requests.submit_case",
        {"submitted_on": ("diajukan", "Diterima kantor pada"), "why_earlier": "sebab_terlambat"},
    ),
    "agendakan": OneForm(
        "requests.enter_case_in_agenda",
        {
            "agenda_number": ("agenda", "Nomor agenda"),
            "agenda_on": ("hari_agenda", "Tanggal agenda"),
            "document": ("pindaian", "Pindaian surat permohonan"),
        },
    ),
    "disposisi": OneForm(
        "requests.dispose_case",
        {"office_role": ("kepada", "Diteruskan kepada"), "note": ("isi_disposisi", "Isi disposisi")},
        sees=True,
    ),
    "periksa": OneForm("requests.check_case", {"checks": "syarat-berkas"}, sees=True),
    "kesampingkan": OneForm(
        "requests.waive_case_item",
        {"item": ("syarat_kesampingkan", "Syarat"), "reason": ("alasan_kesampingkan", "Alasan")},
    ),
    "kembalikan": OneForm(
        "requests.return_case", {"asked_on": ("dikembalikan", "Dikembalikan pada")}, sees=True
    ),
    "jawab": OneForm(
        "requests.answer_case",
        {"answered_on": ("dijawab", "Diterima pada"), "note": ("catatan_jawab", "Apa yang disampaikan")},
    ),
    "lengkap": OneForm(
        "requests.complete_case",
        {
            "complete_since": ("lengkap_sejak", "Lengkap sejak"),
            "ground": "dasar_lengkap",
            "why_two": ("sebab_dua", "Mengapa hanya dua orang"),
        },
        sees=True,
    ),
    "kunjungan": OneForm(
        "requests.order_case_visit",
        {"visit_by": ("kunjungi", "Paling lambat"), "note": ("isi_kunjungan", "Yang dilihat")},
    ),
    "berita-acara": OneForm(
        "requests.record_case_visit",
        {
            "visited_on": ("dikunjungi", "Dikunjungi pada"),
            "visit_result": ("hasil_kunjungan", "Hasil"),
            "minutes": "isi_berita",
        },
    ),
    "tiket": OneForm("requests.note_case_ticket", {"ticket": ("tiket", "Nomor tiket di luar kantor")}),
    "kebutuhan": OneForm("requests.tell_case_needs", {"needs": ("kebutuhan", "Akomodasi yang dibutuhkan")}),
    "pesan": OneForm("requests.note_case_message", {"item": "syarat_pesan"}),
    "selesai": OneForm(
        "requests.finish_case",
        {"ended_on": ("selesai_pada", "Selesai pada"), "reason": "hasil_akhir"},
        sees=True,
    ),
    "tolak": OneForm(
        "requests.reject_case",
        {
            "ended_on": ("ditolak", "Ditolak pada"),
            "reason": "alasan_tolak",
            "legal_basis": ("sandaran", "Menurut aturan"),
        },
        sees=True,
    ),
    "tarik": OneForm(
        "requests.withdraw_case", {"ended_on": ("ditarik", "Ditarik pada"), "reason": "alasan_tarik"}
    ),
    "keliru": OneForm("requests.strike_case", {"reason": "alasan_keliru"}),
    "nomor-agenda": OneForm(
        "requests.correct_case_agenda",
        {"agenda_number": ("agenda_benar", "Nomor agenda yang benar"), "reason": "alasan_agenda"},
    ),
    "belum-lengkap": OneForm("requests.take_back_case_completion", {"reason": "alasan_belum"}),
    "gugur": OneForm("requests.lapse_case", {"reason": "alasan_gugur"}, sees=True),
}


def typed_for(step: str, items: list[str], fields: list[str]) -> dict[str, Any]:
    """What was typed, with the rows of lists that a step has."""
    said = STEPS[step].typed()
    if step == "ajukan":
        said["answers"] = [{"field": name, "value": _line(f"isian-{name}")} for name in fields]
    if step in ("ajukan", "jawab"):
        chosen = ((item, whole_number(_line(f"dokumen-{item}"))) for item in items)
        said["documents"] = [{"item": item, "document": number} for item, number in chosen if number]
    if step == "agendakan":
        said["document"] = whole_number(said["document"]) or 0
    if step == "kebutuhan":
        said["needs"] = request.form.getlist("kebutuhan")
    if step == "periksa":
        said["checks"] = [
            {"item": item, "found": found, "feedback": _line(f"catatan-{item}")}
            for item in items
            if (found := _line(f"periksa-{item}"))
        ]
    return said


def _line(name: str) -> str:
    return one_line(request.form.get(name, ""))
