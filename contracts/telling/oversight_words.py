"""Oversight (pengawasan): the words of the field for its codes, and the teams that are proposed."""

from typing import Any, Final

SUPERVISION_REASONS: Final = {
    "routine": "rutin, menurut rencana tahunan",
    "complaint": "pengaduan yang terkonfirmasi",
    "visit": "temuan kunjungan lapangan",
    "sanction": "tindak lanjut sanksi",
    "other": "alasan lain",
}
SUPERVISION_STATES: Final = {
    "planned": "direncanakan",
    "carried_out": "dilakukan",
    "dropped": "dikeluarkan dari rencana",
}
FINDING_KINDS: Final = {
    "address": "alamat tidak sesuai atau pindah",
    "expired": "surat atau kepengurusan lewat masanya",
    "reports": "laporan belum disampaikan",
    "board": "kepengurusan",
    "activity": "kegiatan",
    "money": "uang atau bantuan",
    "other": "hal lain",
}
FINDING_OUTCOMES: Final = {
    "settled": "selesai ditindaklanjuti",
    "not_needed": "tidak perlu dilanjutkan",
    "passed_on": "diteruskan kepada yang berwenang",
}
FINDING_STATES: Final = {"open": "terbuka", "closed": "ditutup", "struck": "dicoret, salah catat"}
PROPOSED_TEAMS: Final[tuple[dict[str, Any], ...]] = (
    {
        "team": "T1",
        "team_name": "Tim Terpadu Pengawasan Ormas",
        "legal_basis": (
            "Permendagri 56/2017 (menurut situs Kesbangpol daerah); nomor SK kepala daerah belum dicantumkan"
        ),
        "institutions": [
            "Bakesbangpol",
            "Kejaksaan Negeri",
            "Pengadilan Negeri",
            "Kantor Wilayah Kementerian Hukum",
            "Kepolisian Resor",
            "Komando Distrik Militer",
            "Satpol PP",
            "Perangkat daerah terkait",
        ],
        "mark": "found",
    },
    {
        "team": "T2",
        "team_name": "Tim pengawasan kantor",
        "legal_basis": "Usulan program ini; surat tugas kepala badan belum dicantumkan",
        "institutions": ["Bakesbangpol"],
        "mark": "proposal",
    },
)
"""Who sits in them is what other offices published; an office adopts, changes or leaves them."""
