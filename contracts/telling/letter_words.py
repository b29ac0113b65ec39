"""The words of letters: what they are for, how they are signed, where they stand, what became of numbers."""

import re
from collections.abc import Collection, Iterable
from typing import Final

CAPACITIES: Final = {
    "definitive": "definitif",
    "acting": "Plt.",
    "daily": "Plh.",
    "in_the_name_of": "a.n.",
    "for_the_deputy": "u.b.",
}
FOR_ANOTHER: Final = ("in_the_name_of", "for_the_deputy")
"""Signs for the holder of another office: a.n., or u.b. one step further down."""
SIGNED_WITH: Final = {
    "ink": "tanda tangan basah",
    "elsewhere": "tanda tangan di Srikandi atau aplikasi lain",
    "certificate": "tanda tangan elektronik bersertifikat",
}
SIGNATURES: Final = {
    "": "dengan berkas yang memperlihatkannya",
    "trusted": "tanda tangan di dalam berkas utuh, rantai sertifikat dipercaya",
    "intact": "tanda tangan di dalam berkas utuh, penerbit sertifikatnya tidak dapat diperiksa",
    "unchecked": "tanda tangan di dalam berkas tidak dapat diperiksa",
}
"""What the file itself shows of a signature."""
LETTER_STATES: Final = {
    "drafted": "menunggu pemeriksa",
    "returned": "dikembalikan kepada penyusun",
    "checked": "menunggu nomor",
    "numbered": "menunggu tanda tangan",
    "signed": "menunggu diserahkan",
    "issued": "terbit",
    "void": "batal, tidak ditandatangani",
    "dropped": "tidak dilanjutkan",
    "superseded": "diganti",
    "revoked": "dicabut",
}
LETTER_FILES: Final = {
    "none": "surat ini tidak pernah dicetak",
    "archived": "cetakan dan pindaian surat yang terbit tetap disimpan sebagai arsip",
    "removed": "cetakan dan pindaiannya dihapus juga",
}
"""What became of the files when the names in a letter were erased."""
ARCHIVED_YEARS: Final = 5
"""How long an issued letter is kept after its end: a proposal of this system, from no regulation."""
FATES: Final = {"reserved": "dipakai, belum terbit", "issued": "terbit", "void": "batal"}
"""What became of a number of the register book."""
PRESENCE_ENDS: Final = {
    "superseded": "diganti surat lain",
    "revoked": "dicabut",
    "slip": "dibatalkan karena salah catat",
}
"""Why a letter says no longer that an ormas reported."""
LOGO_PIXELS: Final = 4_000_000
"""Of the coat of arms on a letter: 2,000 by 2,000 are more than a printer shows on its 24 mm."""
LOGO_BYTES: Final = 1024 * 1024
NO_PERMIT: Final = "Surat ini bukan izin dan bukan pengesahan badan hukum."
"""Stands on every letter and wherever one is looked up."""
PLACES: Final = {
    "{nomor_legalitas}": "legal_number",
    "{tanggal_legalitas}": "legal_date",
    "{alamat}": "address",
    "{kelurahan}": "village",
    "{kecamatan}": "district",
    "{bidang}": "field",
    "{ketua}": "chair",
    "{masa_bakti}": "term",
}
"""What is asked about the ormas when a letter is drafted from a text that names it."""
PLACE_WORDS: Final = {
    "legal_number": "Nomor pengesahan badan hukum, SK, atau SKT",
    "legal_date": "Tanggal pengesahan, SK, atau SKT itu",
    "address": "Alamat sekretariat",
    "village": "Kelurahan atau desa",
    "district": "Kecamatan",
    "field": "Bidang kegiatan",
    "chair": "Nama ketua",
    "term": "Masa bakti pengurus",
}
SEALED_PLACES: Final = ("address", "chair")
"""They stand in the text as a place until the letter is printed: who and where somebody lives is sealed."""
REGISTERED_AS: Final = "{nomor_registrasi}"
"""Known when the letter gets its numbers."""
LATER_MARKS: Final = (*(mark for mark, code in PLACES.items() if code in SEALED_PLACES), REGISTERED_AS)
"""What a drafted text still names as a place."""
TEXT_MARKS: Final = ("{ormas}", "{dari}", "{sampai}", *PLACES, REGISTERED_AS)
"""What is filled in until a letter is printed; no other place in braces is."""
_PLACE: Final = re.compile(r"\{[^{}]*\}|[{}]")


def shown(text: str, registered: str = "") -> list[str]:
    """A text as it is read on a screen: what is sealed, or known later, is named in brackets."""
    said = {
        mark: f"[{PLACE_WORDS[code].lower()}, tersegel]"
        for mark, code in PLACES.items()
        if code in SEALED_PLACES
    }
    said[REGISTERED_AS] = registered or "[nomor registrasi, diberi kemudian]"
    for mark, words in said.items():
        text = text.replace(mark, words)
    return text.splitlines()


def unknown_places(lines: Iterable[str], known: Collection[str] = TEXT_MARKS) -> list[str]:
    """What stands in braces and nobody fills in, each once."""
    found = (place for line in lines for place in _PLACE.findall(line))
    return list(dict.fromkeys(place for place in found if place not in known))


def places_in(lines: Iterable[str]) -> list[str]:
    """What a text asks of the ormas, as codes of ``PLACE_WORDS`` in their order."""
    text = "\n".join(lines)
    return [code for mark, code in PLACES.items() if mark in text]


def without(body: Iterable[str], left_out: Collection[str]) -> list[str]:
    """The paragraphs that name nothing of what is left out."""
    return [line for line in body if not set(places_in([line])) & set(left_out)]


PROPOSED_BODIES: Final = {
    "presence_letter": (
        "Berdasarkan laporan keberadaan dan dokumen yang diperlihatkan, diterangkan bahwa {ormas} telah "
        "melaporkan keberadaannya kepada kantor ini, dengan data sebagai berikut.",
        "Badan hukum atau SKT: nomor {nomor_legalitas}, tanggal {tanggal_legalitas}",
        "Sekretariat: {alamat}, kelurahan/desa {kelurahan}, kecamatan {kecamatan}",
        "Bidang kegiatan: {bidang}",
        "Ketua: {ketua}",
        "Masa bakti: {masa_bakti}",
        "Keterangan ini berlaku sejak {dari} sampai {sampai}.",
        "Perubahan nama, alamat, kepengurusan, atau anggaran dasar disampaikan kepada kantor ini.",
        "Demikian surat ini dibuat untuk dipergunakan sebagaimana mestinya.",
    ),
    "attribute_permit": (
        "Menanggapi permohonan {ormas}, atribut dapat dipasang di tempat dan dalam jumlah yang tercatat pada "
        "permohonannya sejak {dari} sampai {sampai}.",
        "Penanggung jawab: {ketua}, ketua",
        "Sekretariat: {alamat}, kelurahan/desa {kelurahan}, kecamatan {kecamatan}",
        "Atribut diturunkan oleh pemasangnya paling lambat pada hari terakhir itu.",
    ),
}
"""With what a template begins while the office wrote none: a proposal, taken from no regulation."""
