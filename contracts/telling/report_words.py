"""The words of semester reports (laporan semester): states, sources of money, what an activity counts as."""

from collections.abc import Iterable, Mapping
from typing import Any, Final, NamedTuple

SEMESTER_STATES: Final = {
    "draft": "konsep",
    "submitted": "menunggu pemeriksaan",
    "returned": "dikembalikan untuk diperbaiki",
    "accepted": "diterima",
    "discarded": "konsep dibatalkan",
}
PUNCTUALITY: Final = {
    "on_time": "tepat waktu",
    "late": "terlambat",
    "no_term": "kantor belum menetapkan batas",
}
MONEY_SOURCES: Final = {
    "dues": "iuran anggota",
    "donations": "donasi masyarakat",
    "business": "usaha sendiri",
    "company": "bantuan perusahaan (CSR)",
    "government": "hibah atau bantuan pemerintah",
    "foreign": "bantuan asing",
    "other": "sumber lain",
}
COUNTS_AS: Final = {
    "public_order": "ketertiban umum",
    "conflict_prevented": "pencegahan konflik",
    "conflict_resolved": "konflik yang diselesaikan",
    "training": "pelatihan",
    "social_service": "bakti sosial",
    "education": "pendidikan",
    "health": "kesehatan",
    "environment": "lingkungan hidup",
    "economy": "ekonomi masyarakat",
    "culture": "seni, budaya, dan kerukunan",
    "voter_education": "pendidikan pemilih",
    "inside": "kegiatan internal",
    "other": "lain-lain",
}
"""What indicators count later; how an office calls its types is its own."""
PROGRESS: Final = {
    "not_begun": "belum mulai",
    "on_track": "berjalan sesuai rencana",
    "behind": "berjalan, tertinggal",
    "done": "selesai",
    "stopped": "dihentikan",
}
PROPOSED_TYPES: Final = (
    {"code": "ronda", "title": "Penjagaan keamanan lingkungan", "counts_as": "public_order"},
    {"code": "dialog", "title": "Dialog dan deteksi dini konflik", "counts_as": "conflict_prevented"},
    {"code": "mediasi", "title": "Mediasi atau penyelesaian konflik", "counts_as": "conflict_resolved"},
    {"code": "pelatihan", "title": "Pelatihan atau lokakarya", "counts_as": "training"},
    {"code": "bakti-sosial", "title": "Bakti sosial dan bantuan bencana", "counts_as": "social_service"},
    {"code": "pendidikan", "title": "Pendidikan dan penyuluhan", "counts_as": "education"},
    {"code": "kesehatan", "title": "Pelayanan kesehatan", "counts_as": "health"},
    {"code": "lingkungan", "title": "Kegiatan lingkungan hidup", "counts_as": "environment"},
    {"code": "ekonomi", "title": "Pemberdayaan ekonomi", "counts_as": "economy"},
    {"code": "budaya", "title": "Seni, budaya, dan kerukunan", "counts_as": "culture"},
    {"code": "pemilih", "title": "Pendidikan pemilih", "counts_as": "voter_education"},
    {"code": "rapat", "title": "Rapat dan kegiatan internal", "counts_as": "inside"},
    {"code": "lainnya", "title": "Kegiatan lain", "counts_as": "other"},
)
"""What an office is offered until it writes a list of its own; a proposal, found in no regulation."""
PROPOSED_FIRST_DUE: Final = "07-31"
PROPOSED_SECOND_DUE: Final = "01-31"


class SelfReliance(NamedTuple):
    """Swadaya: of all the money (``whole``) that which did not come from the government (``own``)."""

    own: int
    whole: int

    @property
    def words(self) -> str:
        """“66,7%”, rounded half up; nothing received is no ratio."""
        if not self.whole:
            return "tidak berlaku"
        tenths = (self.own * 2000 + self.whole) // (2 * self.whole)
        return f"{tenths // 10},{tenths % 10}%"


def self_reliance(money: Iterable[Mapping[str, Any]]) -> SelfReliance:
    """Of rows with ``money_source`` and ``amount``; exact."""
    told = list(money)
    own = sum(each["amount"] for each in told if each["money_source"] != "government")
    return SelfReliance(own, sum(each["amount"] for each in told))
