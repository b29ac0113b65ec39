"""The recap of oversight in a period, as the ministry asks for it: counts alone, no name of anybody."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final, NamedTuple

from contracts.telling.complaint_words import COMPLAINT_OUTCOMES, DEGREES
from contracts.telling.order_words import APPROACHES, CASE_RESULTS
from contracts.telling.oversight_words import FINDING_KINDS, SUPERVISION_REASONS
from contracts.telling.words import SANCTION_KINDS
from services.portal.register.merged import COUNTED_AS, NOT_WITHDRAWN
from shared.database import Transaction

CONFIRMED: Final = "terkonfirmasi"
NOT_COUNTED: Final = "tidak dihitung"
"""What stands where a number would count against an ormas of which nobody is sure."""


class Table(NamedTuple):
    """One list of the recap: ``rows`` begin with what is counted."""

    title: str
    headings: tuple[str, ...]
    rows: Sequence[tuple[str, ...]]


def recap(t: Transaction, first: str, last: str) -> list[Table]:
    """Every list, for the days from ``first`` to ``last``."""
    within = (first, last)
    return [
        _teams(t, within),
        _reasons(t, within),
        _findings(t, within),
        _complaints(t, within),
        _degrees(t, within),
        _measures(t, within),
        _cases(t, within),
    ]


def _teams(t: Transaction, within: tuple[str, str]) -> Table:
    """A plan belongs to its last day, what was carried out to the day on which it was."""
    sql = (
        "SELECT s.team_name, SUM(CASE WHEN s.due_on BETWEEN ? AND ? THEN 1 ELSE 0 END), "
        "SUM(CASE WHEN s.carried_out_on BETWEEN ? AND ? THEN 1 ELSE 0 END), "
        "SUM(CASE WHEN s.state = 'dropped' AND s.due_on BETWEEN ? AND ? THEN 1 ELSE 0 END) "
        "FROM supervision s WHERE s.due_on BETWEEN ? AND ? OR s.carried_out_on BETWEEN ? AND ? "
        "GROUP BY s.team_name ORDER BY s.team_name"
    )
    headings = ("Tim", "Direncanakan", "Dilakukan", "Dikeluarkan dari rencana")
    return Table("Pengawasan menurut tim", headings, _texts(t.all(sql, within * 5)))


def _reasons(t: Transaction, within: tuple[str, str]) -> Table:
    counted = _pairs(t, "supervision", "supervision_reason", "carried_out_on", within)
    return Table(
        "Pengawasan yang dilakukan, menurut alasan",
        ("Alasan", "Pengawasan"),
        _named(SUPERVISION_REASONS, counted),
    )


def _findings(t: Transaction, within: tuple[str, str]) -> Table:
    sql = (
        "SELECT f.kind, COUNT(*), SUM(CASE WHEN f.state = 'closed' THEN 1 ELSE 0 END) "
        "FROM supervision_finding f JOIN supervision s ON s.id = f.supervision "
        "WHERE f.state <> 'struck' AND s.carried_out_on BETWEEN ? AND ? GROUP BY f.kind"
    )
    found = {kind: (str(many), str(ended), str(many - ended)) for kind, many, ended in t.all(sql, within)}
    rows = [(word.capitalize(), *found.get(code, ("0", "0", "0"))) for code, word in FINDING_KINDS.items()]
    return Table("Temuan menurut jenis", ("Jenis", "Temuan", "Selesai", "Terbuka"), rows)


def _complaints(t: Transaction, within: tuple[str, str]) -> Table:
    counted = _pairs(t, "complaint", "outcome", "received_on", within)
    words = {"": "masih berjalan", **COMPLAINT_OUTCOMES}
    return Table("Pengaduan menurut keadaan", ("Keadaan", "Pengaduan"), _named(words, counted))


def _degrees(t: Transaction, within: tuple[str, str]) -> Table:
    """A complaint with several links counts once in each degree. Only the confirmed count as ormas."""
    sql = (
        f"SELECT l.degree, COUNT(DISTINCT c.id), COUNT(DISTINCT {COUNTED_AS}) FROM complaint_link l "
        "JOIN complaint c ON c.id = l.complaint JOIN register r ON r.id = l.organisation "
        f"WHERE l.degree <> '' AND c.received_on BETWEEN ? AND ? AND {NOT_WITHDRAWN} GROUP BY l.degree"
    )
    found = {degree: (str(many), str(ormas)) for degree, many, ormas in t.all(sql, within)}
    rows = []
    for code, word in DEGREES.items():
        many, ormas = found.get(code, ("0", "0"))
        rows.append((word.capitalize(), many, ormas if code == CONFIRMED else NOT_COUNTED))
    return Table("Pengaduan menurut kepastian kaitannya", ("Kaitan", "Pengaduan", "Ormas"), rows)


def _measures(t: Transaction, within: tuple[str, str]) -> Table:
    sql = (
        "SELECT s.kind, COUNT(*), SUM(CASE WHEN s.ended_by = '' THEN 1 ELSE 0 END) FROM sanction s "
        f"JOIN register r ON r.id = s.ormas WHERE s.decided_on BETWEEN ? AND ? AND {NOT_WITHDRAWN} "
        "GROUP BY s.kind"
    )
    found = {kind: (str(many), str(standing)) for kind, many, standing in t.all(sql, within)}
    rows = [(word, *found.get(code, ("0", "0"))) for code, word in SANCTION_KINDS.items()]
    return Table("Sanksi yang dicatat, menurut jenis", ("Jenis", "Dijatuhkan", "Masih berlaku"), rows)


def _cases(t: Transaction, within: tuple[str, str]) -> Table:
    results = {"": "masih terbuka"} | {c: word for c, word in CASE_RESULTS.items() if c != "mistaken"}
    sql = (
        "SELECT c.approach, c.case_result, COUNT(*) FROM order_case c "
        "WHERE c.day BETWEEN ? AND ? AND c.case_result <> 'mistaken' GROUP BY c.approach, c.case_result"
    )
    found = {(approach, result): str(many) for approach, result, many in t.all(sql, within)}
    rows = [
        (word.capitalize(), *(found.get((approach, code), "0") for approach in APPROACHES))
        for code, word in results.items()
    ]
    headings = ("Hasil", *(word.capitalize() for word in APPROACHES.values()))
    return Table("Kasus ketertiban menurut penanganan dan hasil", headings, rows)


def _pairs(t: Transaction, table: str, code: str, day: str, within: tuple[str, str]) -> dict[str, int]:
    sql = f"SELECT {code}, COUNT(*) FROM {table} WHERE {day} BETWEEN ? AND ? GROUP BY {code}"
    return {str(each): int(many) for each, many in t.all(sql, within)}


def _named(words: Mapping[str, str], counted: Mapping[str, int]) -> list[tuple[str, ...]]:
    return [(word.capitalize(), str(counted.get(code, 0))) for code, word in words.items()]


def _texts(rows: Iterable[Iterable[Any]]) -> list[tuple[str, ...]]:
    return [tuple(str(each) for each in row) for row in rows]
