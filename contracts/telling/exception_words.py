"""What exceptions of the office are called."""

from collections.abc import Mapping
from typing import Final

EXCEPTIONS: Final[Mapping[str, str]] = {
    "two_on_case": "Berkas dinyatakan lengkap oleh dua orang",
    "two_on_letter": "Surat disusun, diperiksa, dan ditandatangani dua orang",
    "item_waived": "Syarat berkas dikesampingkan",
    "criterion_waived": "Kriteria hibah dikesampingkan",
    "permit_exception": "Izin atribut dengan pengecualian",
    "document_waived": "Dokumen tidak diminta dari satu ormas",
}
