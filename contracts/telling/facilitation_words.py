"""The words of the field for what agencies offer to ormas."""

from typing import Final

FACILITIES: Final = {
    "programme": "program atau kegiatan",
    "venue": "tempat",
    "equipment": "peralatan",
    "coaching": "pendampingan",
}
ACHIEVEMENTS: Final = {
    "reached": "tujuan tercapai",
    "partly": "tercapai sebagian",
    "missed": "belum tercapai",
}
"""As whoever helped saw it: no score and no law."""
