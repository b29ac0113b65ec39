"""Words of the exposé before Forkopimda: its members by office, never by person."""

from typing import Final

FORKOPIMDA: Final = {
    "head_of_region": "Bupati/Wali Kota",
    "council": "Ketua DPRD",
    "police": "Kapolres",
    "army": "Dandim",
    "prosecutor": "Kajari",
    "court": "Ketua Pengadilan Negeri",
    "secretary": "Sekretaris Daerah",
}
"""As UU 23/2014 Ps 26 lists them, with the secretary, who chairs where the head of the region does not come;
general knowledge, not compared with the text.
"""
DIRECTION_STATES: Final = {"open": "belum", "done": "selesai"}
