"""The words of consultations (konsultasi kelembagaan), and what founders bring by legal form."""

from typing import Final

MODES: Final = {"slot": "tatap muka", "chat": "tanya jawab tertulis"}
CONSULTATION_STATES: Final = {
    "asked": "menunggu jawaban",
    "scheduled": "terjadwal",
    "advised": "dijawab, belum ditutup",
    "closed": "ditutup",
}
OPEN: Final = ("asked", "scheduled", "advised")
"""States of a consultation that is not over."""
OUTCOMES: Final = {
    "advised": "saran diberikan",
    "referred": "diarahkan ke instansi lain",
    "not_come": "pemohon tidak datang",
    "withdrawn": "ditarik pemohon",
}
KEPT: Final = {"biasa": "biasa", "terbatas": "terbatas"}
"""What is *rahasia* is not kept here at all."""
TO_FOUND: Final = {
    "perkumpulan": (
        ("Nama yang direncanakan, belum dipakai perkumpulan lain", "UU 17/2013 dan Permenkumham 3/2016"),
        ("Akta pendirian dari notaris dengan anggaran dasar", "UU 17/2013 dan Permenkumham 3/2016"),
        ("Pengesahan Menteri Hukum; sesudah itu tidak memerlukan SKT", "UU 17/2013 Ps 15"),
    ),
    "yayasan": (
        ("Nama yang direncanakan, belum dipakai yayasan lain", "UU 16/2001 jo UU 28/2004"),
        ("Kekayaan yang dipisahkan pendiri; yayasan tidak mempunyai anggota", "UU 16/2001 jo UU 28/2004"),
        ("Pengesahan Menteri Hukum; sesudah itu tidak memerlukan SKT", "UU 17/2013 Ps 15"),
    ),
    "tidak_berbadan_hukum": (
        ("AD/ART, susunan pengurus, dan alamat sekretariat", "UU 17/2013"),
        ("Melapor keberadaan kepada kantor; SKT menurut peraturannya", "Permendagri 57/2017"),
    ),
}
"""By planned legal form, each with the text it was found in. A hint for a talk, no legal advice."""
