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


def members_told(day: str, members: int | None = None, **counts: int) -> Said:
    unknown = {"men": None, "women": None, "youth": None}
    return r.MembersTold, {"told_on": day, "members": members, **unknown, **counts, "ground": GROUND}


def channel(address: str, kind: str = "email") -> Said:
    return r.ChannelRecorded, {"channel": kind, "address": address, "ground": GROUND}


def channel_struck(address: str, kind: str = "email") -> Said:
    return r.ChannelStruck, {"channel": kind, "address": address, "ground": GROUND}


def unit_of(head: str, head_name: str, level: str = "cabang") -> Said:
    return r.UnitPlaced, {"head": head, "head_name": head_name, "level": level, "ground": GROUND}


def unit_released(head: str, head_name: str) -> Said:
    return r.UnitReleased, {"head": head, "head_name": head_name, "ground": GROUND}


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
        members_told("2026-03-02", 45, women=40),
        members_told("2025-03-02", 30),
        channel("surat@contoh.example"),
        channel_struck("surat@contoh.example"),
        channel("https://contoh.example", "website"),
        unit_of("", "Pusat Rekaan", "wilayah"),
        unit_released("", "Pusat Rekaan"),
        unit_of("", "Pusat Umpama"),
    )
