"""What a visitor can find, and what it says of an organisation."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Final, NamedTuple

FINDINGS: Final = (
    "address_in_order",
    "address_not_found",
    "office_unknown",
    "moved",
    "reported_dissolved",
    "activity_seen",
    "board_present",
    "board_missing",
)
NOT_TOGETHER: Final = (
    ("address_in_order", "address_not_found"),
    ("address_in_order", "office_unknown"),
    ("address_in_order", "moved"),
    ("board_present", "board_missing"),
    ("activity_seen", "address_not_found"),
    ("activity_seen", "office_unknown"),
    ("activity_seen", "reported_dissolved"),
)
"""Pairs of which one eye cannot see both."""
MET: Final = ("pengurus", "anggota", "penghuni", "tetangga", "rt_rw", "kelurahan", "nobody")
"""Whom visitors met, by role; names are not asked for."""
TASKS: Final = ("surat_klarifikasi", "perbarui_alamat", "minta_pernyataan_bubar", "kunjungi_lagi")
FOLLOW_UP_OUTCOMES: Final = ("done", "not_needed")


class Activity(NamedTuple):
    """What the activity axis says, how it is known, and of which day it is; all empty: nobody said."""

    status: str = ""
    known_by: str = ""
    observed_on: str = ""


@dataclass(frozen=True)
class Visit:
    """One visit as it stands, the ``version`` that said so, and what the activity axis said before it."""

    number: int
    round: str
    visited_on: str
    findings: tuple[str, ...]
    before: Activity
    version: int

    @property
    def says(self) -> Activity:
        """What was seen of its activity; no status where nothing was."""
        return Activity(activity_of(self.findings), "field_visit", self.visited_on)


def activity_of(findings: Collection[str]) -> str:
    """The status that findings speak of: never a dissolution, and nothing at all for a mere move."""
    if "reported_dissolved" in findings:
        return "dilaporkan_bubar"
    if "address_not_found" in findings or "office_unknown" in findings:
        return "tidak_ditemukan"
    return "aktif" if "activity_seen" in findings else ""
