"""The forms of a hibah, each by the last word of its address, and how amounts are typed."""

from collections.abc import Mapping
from typing import Any, Final

from flask import request

from services.portal.cases.line_parts import parts_of, plain
from services.portal.grants.blamed import BLAMED
from services.portal.web.numbers import whole_number
from services.portal.web.one_form import OneForm, one_line
from services.portal.web.writing import Place


def _form(command: str, names: Mapping[str, Place]) -> OneForm:
    return OneForm(command, names, rules=BLAMED.get(command, {}))


DIGITS: Final = 15
MOST_COMPLAINTS: Final = 5
LINE_EXAMPLE: Final = "Mesin jahit; 4; buah; 2.500.000"
_STAGE: Final[dict[str, Place]] = {"stage": ("tahap", "Tahap")}
_PROPOSAL: Final[dict[str, Place]] = {
    "grant_kind": ("bentuk", "Bentuk hibah"),
    "title": ("judul", "Judul usulan"),
    "purpose": ("maksud", "Maksud dan tujuan"),
    "schedule": ("jadwal", "Rencana kegiatan dan jadwal"),
    "lines": ("rab", "Rencana anggaran biaya (RAB)"),
    "asked": ("diusulkan", "Jumlah yang diusulkan"),
    "comparisons": ("pembanding", "Banyaknya pembanding harga"),
    "facts/legal_form": "ormas",
    "facts/reported_since": ("melapor_sejak", "Melapor di kantor sejak"),
    "facts/reports_owed": ("tunggakan", "Laporan semester yang masih ditunggu"),
    "facts": ("keadaan", "Keadaan ormas"),
    "case": ("berkas", "Berkas permohonan"),
    "proposed_on": ("tanggal", "Tanggal surat usulan"),
    "ground": ("dasar", "Dasar"),
    "origin": ("asal", "Asal usulan"),
    "origin_note": ("sumber_asal", "Sumber asal"),
}
PROPOSING: Final = _form(
    "requests.propose_grant",
    {"organisation": "ormas", "budget_year": ("tahun", "Tahun anggaran"), **_PROPOSAL},
)
REVISING: Final = _form("requests.revise_grant", _PROPOSAL)
STEPS: Final = {
    "ajukan": _form("requests.submit_grant", {"submitted_on": ("diajukan", "Diterima kantor pada")}),
    "kesampingkan": _form(
        "requests.waive_grant_rule",
        {"criterion": ("kriteria", "Kriteria"), "reason": ("alasan_kriteria", "Alasan")},
    ),
    "kembalikan": _form(
        "requests.return_grant",
        {
            "asked_on": ("dikembalikan", "Dikembalikan pada"),
            "answer_by": ("perbaiki_sampai", "Diperbaiki sampai"),
            "reason": ("alasan_kembali", "Yang perlu diperbaiki"),
        },
    ),
    "pengevaluasi": _form(
        "requests.choose_grant_evaluator",
        {"evaluator": ("perangkat", "Perangkat daerah"), "ground": ("dasar_perangkat", "Dasar")},
    ),
    "sipd": _form(
        "requests.number_grant_elsewhere",
        {"system": ("sistem", "Sistem"), "number_there": ("nomor_sipd", "Nomor usulan")},
    ),
    "rpjmd": _form("requests.point_grant_to_theme", {"rpjmd_code": ("program_rpjmd", "Program RPJMD")}),
    "tinjau": _form(
        "requests.verify_grant",
        {
            "verified_on": ("ditinjau", "Ditinjau pada"),
            "minutes": ("berita_acara", "Nomor berita acara"),
            "note": ("hasil_tinjau", "Hasil tinjauan"),
        },
    ),
    "rekomendasi": _form(
        "requests.recommend_grant",
        {
            "recommended": ("direkomendasikan", "Jumlah yang direkomendasikan"),
            "recommended_on": ("hari_rekomendasi", "Tanggal rekomendasi"),
            "note": ("isi_rekomendasi", "Pertimbangan"),
        },
    ),
    "tapd": _form(
        "requests.consider_grant",
        {
            "considered": ("dipertimbangkan", "Jumlah menurut TAPD"),
            "considered_on": ("hari_tapd", "Tanggal pertimbangan"),
            "note": ("isi_tapd", "Pertimbangan TAPD"),
        },
    ),
    "apbd": _form(
        "requests.budget_grant",
        {
            "budgeted": ("dianggarkan", "Jumlah dalam APBD"),
            "budget_code": ("rekening_belanja", "Kode rekening belanja"),
            "annex": ("lampiran", "Tempat dalam lampiran APBD"),
            "budgeted_on": ("hari_apbd", "Tanggal APBD"),
        },
    ),
    "sk": _form(
        "requests.award_grant",
        {
            "awarded": ("ditetapkan", "Jumlah yang ditetapkan"),
            "decree": ("sk", "Nomor SK kepala daerah"),
            "decided_on": ("hari_sk", "Tanggal SK"),
            "reason": ("alasan_lebih", "Alasan bila melebihi rekomendasi"),
        },
    ),
    "nphd": _form(
        "requests.draft_grant_agreement",
        {
            "agreement_number": ("nphd", "Nomor NPHD"),
            "dated": ("hari_nphd", "Tanggal NPHD"),
            "stages": ("tahapan", "Tahap pencairan"),
            "bank": ("bank", "Bank"),
            "account_name": ("pemilik_rekening", "Nama pemilik rekening"),
            "account_number": ("nomor_rekening", "Nomor rekening"),
            "signatories": ("penanda_tangan", "Penanda tangan"),
        },
    ),
    "tanda-tangan": _form(
        "requests.sign_grant_agreement",
        {
            "signed_on": ("ditandatangani", "Ditandatangani pada"),
            "board_from": ("pengurus", "Kepengurusan yang menandatangani"),
        },
    ),
    "cairkan": _form(
        "requests.request_grant_stage",
        {
            **_STAGE,
            "amount": ("jumlah_tahap", "Jumlah"),
            "requested_on": ("hari_pengajuan", "Diajukan pada"),
        },
    ),
    "periksa-tahap": _form(
        "requests.verify_grant_stage", {**_STAGE, "checked_on": ("hari_periksa", "Diperiksa pada")}
    ),
    "kembalikan-tahap": _form(
        "requests.decline_grant_stage", {**_STAGE, "reason": ("alasan_tahap", "Yang kurang")}
    ),
    "bayar": _form(
        "requests.disburse_grant_stage",
        {
            **_STAGE,
            "paid_on": ("hari_bayar", "Dicairkan pada"),
            "reference": ("sp2d", "Nomor SP2D"),
        },
    ),
    "bast": _form(
        "requests.hand_over_grant_goods",
        {
            **_STAGE,
            "amount": ("nilai", "Nilai"),
            "handed_on": ("hari_serah", "Diserahkan pada"),
            "minutes": ("bast", "Nomor BAST"),
        },
    ),
    "lpj": _form(
        "requests.report_grant_stage",
        {
            **_STAGE,
            "reported_on": ("hari_lpj", "LPJ diterima pada"),
            "receipts": ("bukti", "Jumlah bukti pengeluaran"),
            "remainder": ("sisa", "Sisa yang dikembalikan"),
            "remainder_reference": ("bukti_setor", "Nomor bukti setor sisa"),
            "note": ("catatan_lpj", "Catatan"),
        },
    ),
    "kembalikan-lpj": _form(
        "requests.return_grant_report",
        {
            **_STAGE,
            "returned_on": ("lpj_dikembalikan", "Dikembalikan pada"),
            "answer_by": ("lpj_sampai", "Diperbaiki sampai"),
            "reason": ("alasan_lpj", "Yang perlu diperbaiki"),
        },
    ),
    "terima-lpj": _form(
        "requests.accept_grant_report", {**_STAGE, "accepted_on": ("hari_terima", "Diperiksa pada")}
    ),
    "urungkan": _form("requests.undo_grant_step", {}),
    "tarik": _form("requests.take_back_grant_step", {"reason": ("alasan_tarik", "Mengapa keliru")}),
    "perbaiki-nomor": _form(
        "requests.correct_grant_entry",
        {
            "grant_entry": ("yang_diperbaiki", "Yang diperbaiki"),
            "after": ("yang_benar", "Yang benar"),
            "reason": ("alasan_perbaikan", "Mengapa keliru"),
        },
    ),
    "tutup": _form(
        "requests.close_grant",
        {"ended_on": ("hari_tutup", "Selesai pada"), "reason": ("alasan_tutup", "Catatan akhir")},
    ),
    "tolak": _form(
        "requests.reject_grant",
        {
            "ended_on": ("hari_tolak", "Ditolak pada"),
            "reason": ("alasan_tolak", "Alasan"),
            "legal_basis": ("dasar_tolak", "Dasar penolakan"),
        },
    ),
    "batalkan": _form(
        "requests.cancel_grant",
        {"ended_on": ("hari_batal", "Dibatalkan pada"), "reason": ("alasan_batal", "Alasan")},
    ),
    "gugur": _form("requests.lapse_grant", {"reason": ("alasan_gugur", "Alasan")}),
}
AMOUNTS: Final = (
    "asked", "recommended", "considered", "budgeted", "awarded", "amount", "receipts", "remainder", "stage",
    "comparisons",
)  # fmt: skip


def amount_of(text: str) -> int | str:
    """Whole rupiah as typed (“Rp2.500.000”, “2500000”); what cannot be read is refused by its owner."""
    tidy = text.strip().removeprefix("Rp").strip()
    found = whole_number(tidy, DIGITS)
    return text if found is None else found


def typed_in(form: OneForm) -> dict[str, Any]:
    """What was typed, amounts as numbers."""
    typed = form.typed()
    return typed | {name: amount_of(typed[name]) for name in AMOUNTS if name in typed}


def read_lines(text: str) -> tuple[list[dict[str, Any]], list[str]]:
    """The lines of a RAB, and a sentence for each of the first that cannot be read."""
    found: list[dict[str, Any]] = []
    wrong: list[str] = []
    for number, each in enumerate(text.splitlines(), start=1):
        if not each.strip():
            continue
        try:
            item, quantity, unit, price, *more = parts_of(each)
            found.append(_line(plain(item), amount_of(quantity), plain(unit), amount_of(price), *more))
        except (TypeError, ValueError):
            wrong.append(f"Baris {number} tidak terbaca. Tulis seperti: {LINE_EXAMPLE}.")
    left = len(wrong) - MOST_COMPLAINTS
    return found, wrong[:MOST_COMPLAINTS] + ([f"Masih {left} baris lain tidak terbaca."] if left > 0 else [])


def _line(item: str, quantity: Any, unit: str, price: Any, amount: str = "") -> dict[str, Any]:
    """``amount`` may stand behind it, and then has to be right."""
    if not isinstance(quantity, int) or not isinstance(price, int):
        raise ValueError(item)
    product = amount_of(amount) if amount else quantity * price
    return {"item": item, "quantity": quantity, "unit": unit, "unit_price": price, "amount": product}


def lines_again(lines: list[dict[str, Any]]) -> str:
    """The same lines as text."""
    return "\n".join(
        f"{each['item'].replace(';', ',')}; {each['quantity']}; {each['unit']}; {each['unit_price']}"
        for each in lines
    )


def proposal_of(form: OneForm) -> tuple[dict[str, Any], list[tuple[str, str]]]:
    """A proposal as typed, and what cannot be read of its lines; what the register says is added to it."""
    typed = typed_in(form)
    for name in [name for name in typed if name.startswith("facts")]:
        typed.pop(name)
    lines, wrong = read_lines(request.form.get("rab", ""))
    said = request.form.getlist("keadaan")
    facts = {
        "reported_since": one_line(request.form.get("melapor_sejak", "")),
        "seated_here": "seated_here" in said,
        "own_account": "own_account" in said,
        "not_paid_twice": "not_paid_twice" in said,
        "reports_owed": amount_of(request.form.get("tunggakan", "") or "0"),
    }
    paragraphs = {
        "purpose": request.form.get("maksud", "").strip(),
        "schedule": request.form.get("jadwal", "").strip(),
    }
    comparisons = amount_of(request.form.get("pembanding", "") or "0")
    said_all = typed | paragraphs | {"lines": lines, "facts": facts, "comparisons": comparisons}
    return said_all, [("rab", each) for each in wrong]
