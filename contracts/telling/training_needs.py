"""Why an ormas is suggested for a training, and which modules we propose. Never a judgement of it."""

from typing import Final

NEEDS: Final = {
    "dispute": "kepengurusan sedang disengketakan",
    "term_over": "masa bakti pengurus yang tercatat sudah lewat",
    "complaint": "pengaduan terkonfirmasi belum selesai",
    "visit": "kunjungan terakhir menemukan sekretariat yang perlu ditata",
    "not_checked": "data lama tidak diperiksa",
    "newcomer": "belum pernah hadir dalam pembinaan",
}
PROPOSED: Final = {
    "dispute": ("conflict_resolution",),
    "term_over": ("leadership", "management"),
    "complaint": ("communication",),
    "visit": ("management",),
    "not_checked": ("management",),
    "newcomer": ("management",),
}
"""General knowledge that nobody checked: a proposal until the office says otherwise."""
