"""The words of hibah: where a proposal stands, what is given, which rules are looked at."""

from typing import Final

GRANT_STATES: Final = {
    "draft": "konsep",
    "submitted": "diajukan",
    "returned": "menunggu perbaikan pengusul",
    "verified": "ditinjau di lapangan",
    "recommended": "direkomendasikan",
    "considered": "dipertimbangkan TAPD",
    "budgeted": "masuk APBD",
    "awarded": "ditetapkan dengan SK",
    "agreement": "NPHD disusun",
    "agreed": "NPHD ditandatangani",
    "closed": "selesai",
    "rejected": "ditolak",
    "cancelled": "batal",
    "lapsed": "gugur",
}
"""The codes in the order of the way; the last three end it without a grant."""
GRANT_RUNNING: Final = tuple(GRANT_STATES)[:10]
GRANT_UNDECIDED: Final = ("draft", "submitted", "returned", "verified")
"""States in which nobody recommended anything yet."""
GRANT_KINDS: Final = {"money": "uang", "goods": "barang", "services": "jasa"}
GRANT_ORIGINS: Final = {
    "direct": "langsung dari ormas",
    "musrenbang": "musrenbang",
    "pokir": "pokok-pokok pikiran DPRD",
}
"""By which way a proposal came. It is told and counted, and no criterion looks at it."""
GRANT_PAPERS: Final = {
    "letter": "surat usulan yang ditandatangani",
    "comparisons": "pembanding harga",
    "domicile": "surat domisili",
    "account": "buku rekening atas nama ormas",
    "statement": "pernyataan tidak tumpang tindih",
    "other": "lampiran lain",
}
"""What lies beside a proposal, as documents of the ormas in the register."""
ORIGIN_TOLD: Final = {"": "asal tidak dicatat"} | GRANT_ORIGINS
"""Also of proposals that were recorded before it was asked."""
STAGE_STATES: Final = {
    "requested": "diajukan",
    "checked": "diperiksa, menunggu dibayar",
    "declined": "dikembalikan",
    "paid": "diterima ormas, menunggu LPJ",
    "reported": "LPJ masuk, menunggu diperiksa",
    "mending": "LPJ dikembalikan untuk diperbaiki",
    "accepted": "LPJ diterima",
}
GRANT_IN_USE: Final = {
    "mending": "LPJ dikembalikan",
    "reported": "LPJ masuk, menunggu diperiksa",
    "paid": "dicairkan",
    "handed": "diserahkan dengan BAST",
    "accepted": "LPJ diterima",
}
"""Where a hibah stands whose NPHD is signed, by its stages: what is still to be done comes first."""
GRANT_STEPS: Final = {
    "award": "SK penetapan",
    "agreement": "NPHD yang disusun",
    "signature": "tanda tangan NPHD",
    "request": "pengajuan pencairan",
    "check": "pemeriksaan pencairan",
    "decline": "pengembalian pengajuan pencairan",
    "payment": "pencairan",
    "handing": "penyerahan dengan BAST",
    "report": "LPJ",
    "return": "pengembalian LPJ",
    "acceptance": "penerimaan LPJ",
    "closing": "penutupan hibah",
    "correction": "perbaikan nomor atau tanggal",
}
"""Steps since the decree, which can be taken back, the newest first."""
GRANT_STEP_OF: Final = {
    "requests.GrantAwarded": "award",
    "requests.GrantAgreementDrafted": "agreement",
    "requests.GrantAgreementSigned": "signature",
    "requests.GrantDisbursementRequested": "request",
    "requests.GrantDisbursementVerified": "check",
    "requests.GrantDisbursementDeclined": "decline",
    "requests.GrantDisbursed": "payment",
    "requests.GrantGoodsHandedOver": "handing",
    "requests.GrantReported": "report",
    "requests.GrantReportReturned": "return",
    "requests.GrantReportAccepted": "acceptance",
    "requests.GrantClosed": "closing",
    "requests.GrantEntryCorrected": "correction",
}
"""The event that tells each of them."""
GRANT_ENTRIES: Final = {
    "decree": "nomor SK",
    "agreement_number": "nomor NPHD",
    "dated": "tanggal NPHD",
    "payment_reference": "nomor SP2D atau BAST",
    "remainder_reference": "nomor bukti setor sisa",
}
"""What is corrected in its place: nothing is reckoned from it."""
OF_STAGE: Final = ("payment_reference", "remainder_reference")
"""Of these every stage has its own."""
GRANT_MARKS: Final = {"proposal": "usulan bawaan", "office": "kebijakan kantor"}
CRITERIA: Final = {
    "legal-form": "berbadan hukum atau mempunyai SKT",
    "registered": "cukup lama melapor di kantor",
    "seat": "berkedudukan di daerah ini",
    "two-years": "tidak menerima dua tahun berturut-turut",
    "account": "rekening atas nama ormas sendiri",
    "dispute": "tidak ada sengketa kepengurusan",
    "reports": "tidak menunggak laporan semester",
    "late-lpj": "tidak ada LPJ hibah yang lewat waktu",
    "overlap": "tidak dibiayai dua kali untuk hal yang sama",
}
"""Each of them can stop a proposal; what the office sets itself it can also waive or switch off."""
CRITERIA_HELP: Final = {
    "legal-form": "Lengkapi dasar hukumnya di register: laporkan perubahan dengan akta atau SKT.",
    "registered": "Kantor menghitung dari laporan keberadaan yang pertama. Tunjukkan surat lama bila ada.",
    "seat": "Bawa surat domisili, lalu centang pada usulan.",
    "two-years": "Ajukan untuk tahun anggaran berikutnya, atau tunjukkan dasar pengecualiannya.",
    "account": "Buka rekening atas nama ormas sendiri, lalu centang pada usulan.",
    "dispute": "Selesaikan sengketa kepengurusan dan laporkan hasilnya.",
    "reports": "Kirim laporan semester yang ditunggu; laporan nihil cukup bila tidak ada kegiatan.",
    "late-lpj": "Serahkan LPJ hibah yang lewat waktu.",
    "overlap": "Nyatakan bahwa hal yang sama tidak dibiayai sumber lain, lalu centang pada usulan.",
}
"""What would help whoever does not meet it."""
BY_LAW: Final = ("legal-form",)
DECLARED: Final = ("seat", "account", "overlap")
"""Of a proposal that the ormas sent itself these rest on its own word."""
SWITCHED: Final = tuple(code for code in CRITERIA if code not in BY_LAW)
JUDGED_AGAIN: Final = ("legal-form", "two-years", "dispute", "late-lpj")
"""What the decree is judged by once more: it may have changed since the proposal was handed in."""
PRINCIPLE: Final = (
    "Hibah tidak wajib dan tidak mengikat: pemerintah daerah boleh tidak memberikannya, dan ormas "
    "mendahulukan keswadayaan."
)
"""Stands on the form and wherever somebody begins a proposal."""
PROPOSED_TERMS: Final = {
    "minimum_years": 3,
    "short_form_up_to": 50_000_000,
    "comparisons_from": 50_000_000,
    "blocking": list(SWITCHED),
}
"""With what terms of a year begin: found in one regency, or in the workload of small offices; a proposal."""
