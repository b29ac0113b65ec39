"""The profile of an invented organisation, told event by event."""

from services.registry import events as r
from tests.portal.office import OfficeUnderTest, Said

GROUND = "Surat 15/2026"


def other_name(name: str, kind: str = "also_called") -> Said:
    return r.OtherNameRecorded, {"name": name, "name_kind": kind, "ground": GROUND}


def name_struck(name: str) -> Said:
    return r.OtherNameStruck, {"name": name, "ground": GROUND}


def traits(*codes: str) -> Said:
    return r.TraitsRecorded, {"traits": list(codes), "ground": GROUND}


def accommodations(*needs: str) -> Said:
    return r.AccommodationsRecorded, {"needs": list(needs), "ground": GROUND}


def members_told(day: str, members: int | None = None, **counts: int) -> Said:
    unknown = {"men": None, "women": None, "youth": None}
    return r.MembersTold, {"told_on": day, "members": members, **unknown, **counts, "ground": GROUND}


def board_youth(day: str, youth: int, size: int = 10, board: int = 1) -> Said:
    counts = {"board": board, "told_on": day, "size": size, "youth": youth}
    return r.BoardYouthTold, {**counts, "ground": GROUND}


def channel(address: str, kind: str = "email") -> Said:
    return r.ChannelRecorded, {"channel": kind, "address": address, "ground": GROUND}


def channel_struck(address: str, kind: str = "email") -> Said:
    return r.ChannelStruck, {"channel": kind, "address": address, "ground": GROUND}


def unit_of(head: str, head_name: str, level: str = "cabang") -> Said:
    return r.UnitPlaced, {"head": head, "head_name": head_name, "level": level, "ground": GROUND}


def unit_released(head: str, head_name: str) -> Said:
    return r.UnitReleased, {"head": head, "head_name": head_name, "ground": GROUND}


def plan(title: str = "Kelas Menjahit Rekaan", **changed: str) -> dict[str, str]:
    """What a programme says of itself."""
    return {
        "title": title,
        "goal": "Penghasilan sendiri",
        "target_group": "30 ibu rumah tangga",
        "rpjmd_theme": "",
        "rpjmd_code": "",
        "benefit": "20 peserta berjualan",
        "measure": "penjualan dihitung",
        "starts": "2026-03-02",
        "ends": "",
        **changed,
    }


def begun(programme: int, **changed: str) -> Said:
    return r.ProgrammeBegun, {"programme": programme, "ground": GROUND, **plan(**changed)}


def revised(programme: int, **changed: str) -> Said:
    return r.ProgrammeRevised, {"programme": programme, "ground": GROUND, **plan(**changed)}


def ended(programme: int, result: str = "17 peserta berjualan") -> Said:
    said = {"ended_on": "2026-08-31", "result": result, "ground": GROUND}
    return r.ProgrammeEnded, {"programme": programme, **said}


def tell_a_profile(office: OfficeUnderTest, ormas: str) -> None:
    """Every kind of event of a profile; a name and a channel come back after they were struck."""
    office.tell(
        ormas,
        other_name("Paguyuban Umpama"),
        other_name("Paguyuban Oempama", "former"),
        name_struck("Paguyuban Umpama"),
        other_name("Paguyuban Umpama", "other_spelling"),
        traits("kewanitaan"),
        traits("keagamaan", "kewanitaan"),
        accommodations("companion"),
        accommodations("on_site", "sign_language"),
        members_told("2026-03-02", 45, women=40, youth=30),
        members_told("2026-03-02", 45, women=40),
        members_told("2025-03-02", 30),
        channel("surat@contoh.example"),
        channel_struck("surat@contoh.example"),
        channel("https://contoh.example", "website"),
        unit_of("", "Pusat Rekaan", "wilayah"),
        unit_released("", "Pusat Rekaan"),
        unit_of("", "Pusat Umpama"),
        begun(1),
        revised(1, target_group="45 ibu rumah tangga", ends="2026-08-31"),
        begun(2, title="Taman Baca Rekaan"),
        ended(1),
    )
