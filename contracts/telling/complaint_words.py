"""The words of the field for the codes of complaints."""

from typing import Final

COMPLAINT_CHANNELS: Final = {
    "visit": "datang langsung",
    "letter": "surat",
    "phone": "telepon",
    "message": "pesan atau surel",
    "sp4n": "SP4N-LAPOR!",
    "agency": "perangkat daerah atau instansi lain",
}
COMPLAINT_MATTERS: Final = {
    "money": "uang, iuran, atau bantuan",
    "name_used": "nama atau lambang ormas dipakai orang",
    "board": "kepengurusan",
    "activity": "kegiatan ormas",
    "order": "ketertiban di lingkungan",
    "other": "hal lain",
}
COMPLAINT_OUTCOMES: Final = {
    "handled": "selesai ditangani",
    "not_shown": "tidak ditemukan dasarnya",
    "passed_on": "diteruskan kepada yang berwenang",
    "taken_back": "dicabut pelapor",
}
DEGREES: Final = {
    "disebut": "disebut pelapor",
    "diduga": "diduga",
    "terkonfirmasi": "terkonfirmasi",
    "dibantah": "dibantah",
}
COMPLAINT_STATES: Final = {"open": "berjalan", "closed": "ditutup"}
