"""What the office tells of the programmes of the RPJMD."""

from services.registry import events as r
from services.registry.domain import Rpjmd
from tests.portal.office import OfficeUnderTest, Said


def listed(number: int, valid_from: str, *themes: str) -> Said:
    told = {"period": f"Periode {number}", "legal_basis": "Perda Contoh 5/2025", "ground": "Lampiran II"}
    said = {"number": number, "valid_from": valid_from, "themes": list(themes)}
    return r.RpjmdListRecorded, told | said


def struck(number: int) -> Said:
    return r.RpjmdListStruck, {"number": number, "reason": "Salah lampiran."}


def tell_rpjmd(office: OfficeUnderTest) -> None:
    """One list that holds, one that was a mistake, one for later."""
    office.tell(
        Rpjmd.STREAM,
        listed(1, "2025-08-20", "Kota bersih", "Keluarga mandiri"),
        listed(2, "2026-01-01", "Salah"),
        struck(2),
        listed(3, "2030-03-01", "Kota hijau"),
    )
