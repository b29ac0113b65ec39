"""The words of the field for the codes in events. Never “ilegal”: a register says what is recorded."""

from collections.abc import Mapping
from typing import Final

from contracts.roles import ROLES
from contracts.telling.case_words import APPLICATIONS, OFFICE_PRESETS, TIES, VISIT_RESULTS
from contracts.telling.classifications import CLASSIFICATIONS
from contracts.telling.complaint_words import (
    COMPLAINT_CHANNELS,
    COMPLAINT_MATTERS,
    COMPLAINT_OUTCOMES,
    DEGREES,
)
from contracts.telling.confirmation_words import CONFIRMABLE, CONFIRMED_BY
from contracts.telling.consultation_words import MODES, OUTCOMES
from contracts.telling.delivery_words import (
    FRAME_CHANNELS,
    SECURITIES,
    SENDING_FAILURES,
    SETTLEMENTS,
    SUMMARIES,
)
from contracts.telling.election_words import ELECTION_PERIODS
from contracts.telling.facilitation_words import ACHIEVEMENTS, FACILITIES
from contracts.telling.grant_words import CRITERIA, GRANT_ENTRIES, GRANT_KINDS, GRANT_STEPS, ORIGIN_TOLD
from contracts.telling.legal_check_words import CHECK_RESULTS, CHECK_SOURCES
from contracts.telling.letter_words import CAPACITIES, LETTER_FILES, PRESENCE_ENDS, SIGNATURES, SIGNED_WITH
from contracts.telling.meeting_words import (
    ACCOMMODATIONS,
    ANSWERS,
    INSTITUTIONS,
    PAPER_KINDS,
    PARTICIPATIONS,
    PRESENCES,
    SIDES,
    SPEAKING,
    TRAINING_MODULES,
)
from contracts.telling.monev_words import FORKOPIMDA
from contracts.telling.order_words import (
    ACTIVITY_PARTS,
    APPROACHES,
    CASE_RESULTS,
    PARTY_KINDS,
    STEPS,
    TENSIONS,
    THEMES,
)
from contracts.telling.oversight_words import FINDING_KINDS, FINDING_OUTCOMES, SUPERVISION_REASONS
from contracts.telling.permit_words import FIELD_FINDINGS
from contracts.telling.preference_words import CONSENTS, PREFERRED_CHANNELS, STATED_HOW
from contracts.telling.report_periods import PERIODS, YEAR_DAYS
from contracts.telling.report_words import PUNCTUALITY
from contracts.telling.service_words import SERVICES
from contracts.telling.subscription_words import OF_SERVICES
from contracts.telling.survey_words import SURVEY_FORMS
from contracts.telling.training_needs import NEEDS
from contracts.telling.traits import TRAITS

LEGAL_FORMS: Final = {
    "perkumpulan": "Perkumpulan",
    "yayasan": "Yayasan",
    "tidak_berbadan_hukum": "Tidak berbadan hukum",
    "ormas_asing": "Ormas asing",
    "lembaga_lain": "Lembaga lain (dicatat)",
    "unknown": "Belum diketahui",
    "": "Belum diketahui",
}
BASES: Final = {
    "ahu": "Badan hukum – pengesahan Kemenkum (AHU)",
    "skt": "SKT Kemendagri",
    "skt_daerah": "SKT pemerintah daerah (lama)",
    "staatsblad_1870_64": "Diakui, tidak wajib mendaftar (Ps 83 huruf b)",
    "badan_hukum_induk": "Badan hukum induk (unit di bawah pusat)",
    "undang_undang_sendiri": "Diatur undang-undang sendiri",
    "izin_ormas_asing": "Izin ormas asing (pemerintah pusat)",
    "none": "Belum ada",
    "unknown": "Belum diketahui",
    "": "Belum ada",
}
SHORT_BASES: Final = BASES | {
    "ahu": "AHU",
    "skt_daerah": "SKT daerah (lama)",
    "badan_hukum_induk": "Badan hukum induk",
    "staatsblad_1870_64": "Diakui (Ps 83 huruf b)",
    "izin_ormas_asing": "Izin ormas asing",
}
ACTIVITIES: Final = {
    "aktif": "Aktif",
    "tidak_aktif": "Tidak aktif",
    "tidak_ditemukan": "Alamat tidak ditemukan",
    "dilaporkan_bubar": "Dilaporkan bubar",
    "bubar": "Bubar",
    "unknown": "Belum diketahui",
    "": "Belum diketahui",
}
KNOWN_BY: Final = {
    "sheet": "daftar kantor",
    "statement": "pernyataan ormas",
    "field_visit": "kunjungan lapangan",
    "meeting": "pertemuan dengan ormas",
    "agency": "surat instansi lain",
    "ruling": "putusan pengadilan",
    "office": "catatan kantor",
    "unknown": "tidak diketahui",
    "": "tidak diketahui",
}
VERIFIED_BY: Final = KNOWN_BY | {"legal_check": "cek dasar hukum"}
LEVELS: Final = {
    "pusat": "Pusat",
    "wilayah": "Wilayah",
    "cabang": "Cabang",
    "anak_cabang": "Anak cabang",
    "ranting": "Ranting",
    "unknown": "Belum diketahui",
    "": "Belum diketahui",
}
MARKS: Final = {
    "found": "ditemukan dalam sumber",
    "press": "menurut pemberitaan",
    "general_knowledge": "pengetahuan umum, belum dicocokkan",
    "proposal": "usulan",
    "office": "ditetapkan kantor",
}
VERDICTS: Final = {"sama": "memang organisasi yang sama", "berbeda": "organisasi yang berbeda"}
BOARD_ROLES: Final = {
    "ketua": "Ketua",
    "wakil_ketua": "Wakil ketua",
    "sekretaris": "Sekretaris",
    "bendahara": "Bendahara",
    "ketua_divisi": "Ketua divisi",
    "anggota_divisi": "Anggota divisi",
    "pembina": "Pembina",
    "pengawas": "Pengawas",
    "penasihat": "Penasihat",
    "pendiri": "Pendiri",
    "pengurus": "Pengurus",
}
PEOPLE_ROLES: Final = BOARD_ROLES | {
    "narahubung": "Narahubung",
    "sekretariat": "Alamat sekretariat",
    "kontak": "Kontak",
    "catatan": "Catatan kantor",
    "kunjungan": "Catatan kunjungan",
}
BOARD_STATES: Final = {
    "in_office": "menjabat",
    "disputed": "disengketakan",
    "to_come": "belum mulai",
    "over": "sudah selesai",
    "set_aside": "tidak dihitung",
}
DISPUTE_ENDINGS: Final = {
    "bylaws_organ": "keputusan organ menurut AD/ART",
    "agreement": "kesepakatan para pihak",
    "court_ruling": "putusan pengadilan yang berkekuatan hukum tetap",
}
DISPUTE_OVER: Final = DISPUTE_ENDINGS | {"slip": "penarikan: salah catat kantor"}
"""Also a dispute that there never was is over."""
MEDIATION_OUTCOMES: Final = {
    "agreed": "para pihak sepakat",
    "goes_on": "dilanjutkan",
    "failed": "belum ada kesepakatan",
}
CHANGES_TO_REPORT: Final = {
    "name": "nama",
    "activity_field": "bidang kegiatan",
    "tax_id": "NPWP",
    "address": "alamat",
    "board": "kepengurusan",
    "bylaws": "AD/ART",
}
SANCTION_KINDS: Final = {
    "peringatan_tertulis": "Peringatan tertulis",
    "penghentian_kegiatan": "Penghentian kegiatan",
    "pencabutan_skt": "Pencabutan SKT",
    "pencabutan_badan_hukum": "Pencabutan status badan hukum",
}
SANCTION_ISSUERS: Final = {
    "bupati_wali_kota": "bupati/wali kota",
    "gubernur": "gubernur",
    "mendagri": "Menteri Dalam Negeri",
    "menkum": "Menteri Hukum",
}
SANCTION_ENDINGS: Final = {
    "complied": "dipatuhi",
    "lifted_by_issuer": "dicabut oleh penerbitnya",
    "court_ruling": "putusan pengadilan yang berkekuatan hukum tetap",
    "recorded_by_mistake": "dicatat karena keliru",
}
REPORT_STATES: Final = {
    "waiting": "menunggu verifikasi",
    "verified": "diverifikasi",
    "turned_down": "tidak diterima",
    "taken_back": "ditarik kembali",
}
WHY_SET_ASIDE: Final = {
    "dispute": "sengketa selesai tanpa mengakuinya",
    "paper": "SK lain meliputi seluruh masa baktinya",
    "slip": "salah catat kantor",
}
DOUBT_OUTCOMES: Final = {
    "confirmed": "yang tertulis sudah benar",
    "corrected": "keliru, sudah dibetulkan",
    "unfounded": "tidak beralasan",
}
NAME_KINDS: Final = {
    "former": "nama lama",
    "also_called": "juga disebut",
    "abbreviation": "singkatan lain",
    "other_spelling": "ejaan lain",
}
MESSAGE_CHANNELS: Final = {
    "portal": "kotak masuk portal",
    "letter": "surat tercetak",
    "email": "surel",
    "gateway": "pesan telepon",
}
"""By which way a reminder reaches somebody."""
REMINDER_STATES: Final = {"open": "terbuka", "settled": "selesai", "withdrawn": "tidak jadi"}
HAND_CHANNELS: Final = {
    "letter": "surat yang diserahkan",
    "whatsapp": "WhatsApp",
    "sms": "SMS",
    "phone": "telepon",
    "in_person": "tatap muka",
}
"""How a colleague brings it."""
CHANNELS: Final = {"email": "surel", "telephone": "telepon", "website": "situs"}
UNDONE: Final = "Dibatalkan oleh pencatatnya dalam 10 menit."
"""On what ground a correction back rests; who reads a history knows it by that."""
FINDINGS: Final = {
    "address_in_order": "Alamat sesuai",
    "address_not_found": "Alamat tidak ditemukan",
    "office_unknown": "Sekretariat tidak dikenal di alamat itu",
    "moved": "Pindah",
    "reported_dissolved": "Dilaporkan bubar",
    "activity_seen": "Kegiatan atau pengurus terlihat",
    "board_present": "Papan nama ada",
    "board_missing": "Papan nama tidak ada",
}
MET: Final = {
    "pengurus": "Pengurus",
    "anggota": "Anggota",
    "penghuni": "Penghuni rumah",
    "tetangga": "Tetangga",
    "rt_rw": "Pengurus RT/RW",
    "kelurahan": "Petugas kelurahan/desa",
    "nobody": "Tidak ada orang",
}
TASKS: Final = {
    "surat_klarifikasi": "Kirim surat klarifikasi",
    "perbarui_alamat": "Perbarui alamat",
    "minta_pernyataan_bubar": "Minta pernyataan bubar",
    "kunjungi_lagi": "Kunjungi lagi",
}
FOLLOW_UP_OUTCOMES: Final = {"done": "selesai dikerjakan", "not_needed": "ternyata tidak diperlukan"}
DISSOLVED_BY: Final = {
    "organ": "pemberitahuan organ ormas sendiri",
    "ahu": "data AHU Kementerian Hukum",
    "court_ruling": "putusan pengadilan yang berkekuatan hukum tetap",
}
CLAIMED_BY: Final = {
    "successor": "pengurus ormas yang baru",
    "predecessor": "bekas pengurus ormas yang bubar",
    "both": "pengurus ormas yang baru dan bekas pengurus ormas yang bubar",
}
WORDS_OF: Final[Mapping[str, Mapping[str, str]]] = {
    "basis": BASES,
    "status": {code: word.lower() for code, word in ACTIVITIES.items()},
    "known_by": KNOWN_BY,
    "mark": MARKS,
    "verdict": VERDICTS,
    "level": LEVELS,
    "legal_form": LEGAL_FORMS,
    "office_role": {code: f"“{label}”" for code, label in ROLES.items()},
    "role": {code: word.lower() for code, word in PEOPLE_ROLES.items()},
    "old_role": {code: word.lower() for code, word in PEOPLE_ROLES.items()},
    "signatories": {code: word.lower() for code, word in PEOPLE_ROLES.items()},
    "signed_by": {code: word.lower() for code, word in PEOPLE_ROLES.items()},
    "closed_by": DISPUTE_ENDINGS,
    "outcome": MEDIATION_OUTCOMES,
    "change": CHANGES_TO_REPORT,
    "because": WHY_SET_ASIDE,
    "doubt_outcome": DOUBT_OUTCOMES,
    "kind": {code: word.lower().replace("skt", "SKT") for code, word in SANCTION_KINDS.items()},
    "issuer": SANCTION_ISSUERS,
    "ended_by": SANCTION_ENDINGS,
    "name_kind": NAME_KINDS,
    "channel": CHANNELS,
    "message_channel": MESSAGE_CHANNELS,
    "failure": SENDING_FAILURES,
    "settled_as": SETTLEMENTS,
    "security": SECURITIES,
    "summary_every": SUMMARIES,
    "hand_channel": HAND_CHANNELS,
    "frame_channel": FRAME_CHANNELS,
    "preferred_channel": PREFERRED_CHANNELS,
    "consent_for": CONSENTS,
    "stated_how": STATED_HOW,
    "traits": TRAITS,
    "modules": TRAINING_MODULES,
    "need": NEEDS,
    "presence": PRESENCES,
    "paper_kind": PAPER_KINDS,
    "speaking_as": SPEAKING,
    "institution_kind": INSTITUTIONS,
    "needs": ACCOMMODATIONS,
    "answer": ANSWERS,
    "participation": PARTICIPATIONS,
    "side": SIDES,
    "facility": FACILITIES,
    "achieved": ACHIEVEMENTS,
    "theme": THEMES,
    "forkopimda": FORKOPIMDA,
    "activity_part": ACTIVITY_PARTS,
    "approach": APPROACHES,
    "classification": CLASSIFICATIONS,
    "tension": TENSIONS,
    "party_kind": PARTY_KINDS,
    "step": STEPS,
    "case_result": CASE_RESULTS,
    "findings": {code: word.lower() for code, word in FINDINGS.items()},
    "met": {code: word.lower().replace("rt/rw", "RT/RW") for code, word in MET.items()},
    "moved_village": {"": "tidak dicatat"},
    "reported_by": {
        "": "tidak ada",
        **{code: word.lower().replace("rt/rw", "RT/RW") for code, word in MET.items()},
    },
    "task": {code: word.lower() for code, word in TASKS.items()},
    "follow_up_outcome": FOLLOW_UP_OUTCOMES,
    "received_by": COMPLAINT_CHANNELS,
    "complaint_about": COMPLAINT_MATTERS,
    "degree": DEGREES,
    "complaint_outcome": COMPLAINT_OUTCOMES,
    "supervision_reason": SUPERVISION_REASONS,
    "finding_kind": FINDING_KINDS,
    "finding_outcome": FINDING_OUTCOMES,
    "confirmed": CONFIRMABLE,
    "confirmed_by": CONFIRMED_BY,
    "check_source": CHECK_SOURCES,
    "check_result": CHECK_RESULTS,
    "dissolved_by": DISSOLVED_BY,
    "returned_by": DISSOLVED_BY,
    "claimed_by": CLAIMED_BY,
    "service": SERVICES,
    "grant_kind": GRANT_KINDS,
    "origin": ORIGIN_TOLD,
    "of_service": OF_SERVICES,
    "grant_step": GRANT_STEPS,
    "grant_entry": {code: word[0].upper() + word[1:] for code, word in GRANT_ENTRIES.items()},
    "criterion": CRITERIA,
    "visit_result": VISIT_RESULTS,
    "tie": TIES,
    "field_finding": FIELD_FINDINGS,
    "period_kind": ELECTION_PERIODS,
    "mode": MODES,
    "consultation_outcome": OUTCOMES,
    "preset": OFFICE_PRESETS,
    "survey_form": SURVEY_FORMS,
    "application": APPLICATIONS,
    "capacity": CAPACITIES,
    "presence_end": PRESENCE_ENDS,
    "letter_files": LETTER_FILES,
    "signed_with": SIGNED_WITH,
    "signature": SIGNATURES,
    "paper": {"a4": "A4", "f4": "F4"},
    "period": PERIODS,
    "first_due": YEAR_DAYS,
    "second_due": YEAR_DAYS,
    "punctuality": PUNCTUALITY,
}
"""For sentences: the name of an event's field to the words for its codes."""

ACTOR_ROLES: Final = {
    "case_officer": "petugas kantor",
    "registry_clerk": "petugas kantor",
    "tenant_admin": "pengelola kantor",
    "verifier": "verifikator",
    "field_officer": "petugas lapangan",
    "sub_division_head": "kepala subbidang",
    "division_head": "kepala bidang",
    "agency_head": "kepala badan",
    "regional_secretary": "sekretaris daerah",
    "oversight_team": "tim terpadu",
    "iko_assessor": "tim penilai IKO",
    "enumerator": "enumerator",
    "budget_team": "TAPD",
    "foi_officer": "PPID",
    "agency_partner": "admin OPD",
    "ormas_account": "ormas itu sendiri",
    "account_holder": "pemilik akun",
    "newcomer": "pemegang tautan penyiapan",
    "respondent": "penjawab survei",
    "unsubscriber": "pemegang tautan berhenti",
    "inspector": "inspektorat",
    "auditor": "auditor",
    "reaction": "sistem",
    "system": "sistem",
}
ACTOR_IDS: Final = {
    "clusters": "klaster",
    "registry": "register",
    "requests": "layanan",
    "scoring": "penilaian",
    "notifications": "pengingat",
    "portal": "portal",
    "import": "impor",
}


def word(words: Mapping[str, str], code: str) -> str:
    """The word for a code; a code from a newer program is shown as it is, readable."""
    return words.get(code) or code.replace("_", " ")


def actor_words(actor: str) -> str:
    """`operator/siti` as people read it: “petugas kantor (siti)”."""
    role, _, name = actor.partition("/")
    who = word(ACTOR_ROLES, role)
    return f"{who} ({word(ACTOR_IDS, name)})" if name else who
