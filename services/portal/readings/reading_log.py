"""Lines of the logs of readings of several services, as one list: the newest first."""

from collections.abc import Mapping, Sequence
from typing import Any, Final, NamedTuple

from flask import current_app

from contracts.readings import MOST
from services.portal.register.merged import merged
from services.portal.web.rows import dicts, marks
from shared.database import Transaction
from shared.tokens import Actor

SERVICES: Final = ("registry", "clusters", "requests")
OF_ORMAS: Final = {
    "letter": "id",
    "consultation": "id",
    "office_grant": "id",
    "permit": "id",
    "supervision": "id",
    "audience": "id",
    "complaint_link": "complaint",
    "order_case_party": "order_case",
}
"""Read models of what is about one ormas and holds something sealed, each with the column of its stream."""
WHAT: Final = {
    "ormas": "Ormas",
    "letter": "Surat",
    "consultation": "Konsultasi",
    "grant": "Hibah",
    "permit": "Izin atribut",
    "signatory": "Penanda tangan surat",
    "complaint": "Pengaduan",
    "supervision": "Pengawasan",
    "coordination": "Koordinasi",
    "meeting": "Pertemuan pembinaan",
    "audience": "Audiensi",
    "ordercase": "Kasus ketertiban",
    "read": "Log baca",
}
"""What was read, by how its stream begins."""
PAGES: Final = {
    "ormas": ("pages.record", "ormas"),
    "letter": ("lettering.show", "letter"),
    "consultation": ("consulting.show", "consultation"),
    "grant": ("granting.show", "grant"),
    "permit": ("permitting.show", "permit"),
}


class Wanted(NamedTuple):
    """``ormas`` and ``reader``: "" for any; ``before``: of each service the number of the last line, or 0."""

    ormas: str = ""
    reader: str = ""
    before: tuple[int, ...] = (0,) * len(SERVICES)


def lines(t: Transaction, actors: Mapping[str, Actor], wanted: Wanted, limit: int) -> list[dict[str, Any]]:
    """Of every service, each with its ``service``. ``actors``: who asks which service. Raises Problem."""
    streams = _streams(t, wanted.ormas)
    found: list[dict[str, Any]] = []
    for service, before in zip(SERVICES, wanted.before, strict=True):
        asked = {"streams": streams, "reader": wanted.reader, "before": before, "limit": limit}
        found += _asked_of(service, actors[service], asked)
    return sorted(found, key=lambda each: (each["read_at"], each["number"]), reverse=True)[:limit]


def below(wanted: Wanted, shown: Sequence[Mapping[str, Any]]) -> tuple[int, ...]:
    """From where each service goes on behind these lines."""
    last = {service: [each["number"] for each in shown if each["service"] == service] for service in SERVICES}
    return tuple(
        min(last[service]) if last[service] else before
        for service, before in zip(SERVICES, wanted.before, strict=True)
    )


def _asked_of(service: str, actor: Actor, asked: dict[str, Any]) -> list[dict[str, Any]]:
    owner = current_app.config["OWNER"]
    token = owner.signer.issue(actor, f"{service}.list_readings")
    told = owner.caller.call(service, "list_readings", token=token, payload=asked)
    return [each | {"service": service} for each in told["lines"]]


def _streams(t: Transaction, ormas: str) -> list[str]:
    """Of one ormas: its own, of what was merged into it, and what is about them. None where nobody asks."""
    if not ormas:
        return []
    entries = [ormas, *(each["id"] for each in merged(t, ormas).taken_in)]
    parts = [
        f"SELECT {at} AS id FROM {table} WHERE organisation IN {marks(entries)}"
        for table, at in OF_ORMAS.items()
    ]
    sql = f"{' UNION '.join(parts)} ORDER BY 1 DESC LIMIT {MOST - len(entries)}"
    return [*entries, *(each["id"] for each in dicts(t, ("id",), sql, *entries * len(OF_ORMAS)))]
