"""Words of what other systems get."""

from typing import Final

OF_SERVICES: Final = {
    "registry": "register",
    "clusters": "klaster dan pembinaan",
    "requests": "layanan",
    "scoring": "penilaian",
    "notifications": "pengingat",
}
"""Whose events others may get: accounts of this office are nobody's business."""
SUBSCRIPTION_STATES: Final = {
    "unchecked": "Alamat belum diperiksa",
    "active": "Berjalan",
    "paused": "Dihentikan sementara",
    "ended": "Diakhiri",
}
STARTS: Final = {
    "now": "Yang dicatat mulai sekarang",
    "beginning": "Semua sejak awal",
    "after": "Sesudah sebuah urutan",
}
