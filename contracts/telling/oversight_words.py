"""Oversight (pengawasan): the teams that are proposed to an office."""

from typing import Any, Final

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
