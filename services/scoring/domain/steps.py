"""Where an assessment stands, in words."""

from typing import Final

ANSWERING: Final = ("invited", "answered", "returned")
WORDS: Final = {
    "": "belum dibuka",
    "invited": "baru diundang",
    "taken_back": "undangannya ditarik",
    "answered": "sedang diisi",
    "submitted": "sudah dikirim",
    "returned": "dikembalikan untuk diperbaiki",
    "checked": "sudah diperiksa",
    "computed": "sudah dihitung",
    "objected": "disanggah",
    "decided": "sudah ditetapkan",
    "published": "sudah disampaikan",
    "correcting": "sedang dikoreksi",
}
