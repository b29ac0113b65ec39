"""The status axes of an ormas, side by side and never merged; what depends on today is read today."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from contracts.telling.dates import as_date, date_words
from contracts.telling.words import (
    ACTIVITIES,
    BASES,
    KNOWN_BY,
    LEGAL_FORMS,
    SANCTION_ISSUERS,
    SANCTION_KINDS,
    word,
)
from services.portal.boards.leadership import Leadership
from services.portal.projection.register import FOREVER
from services.portal.register.axis import Axis, until
from services.portal.register.kinds import BESIDES
from services.portal.register.legal_checks import IN_ORDER, LegalCheckShown, newest_check
from services.portal.register.legal_papers import RECOGNISED, basis_axis, paper_validity, revoked
from services.portal.register.presence import NOT_REPORTED, TITLE, PresenceShown, presence_axis
from services.portal.register.sanctions import SanctionShown
from services.portal.reports.compliance import periodic_axis


def axes_of(
    row: Mapping[str, Any],
    today: date,
    leadership: Leadership | None = None,
    sanctions: Sequence[SanctionShown] = (),
    recognised_head: str = "",
    legal_checks: list[LegalCheckShown] | None = None,
    presence: Sequence[PresenceShown] = (),
    periodic: Axis | None = None,
) -> list[Axis]:
    """Every axis of domain model 2.2 in the words of the field. ``recognised_head``: the head by which
    UU 17/2013 Ps 83 b recognises it (:func:`services.portal.register.units.recognised_head`).
    """
    by = revoked(row, [each for each in sanctions if each.stands])
    board = leadership_validity(leadership or Leadership(), today)
    return [
        Axis("Bentuk hukum", word(LEGAL_FORMS, row["legal_form"]), fix="bentuk-hukum"),
        looked_up(basis_axis(row, by, recognised_head), newest_check(legal_checks or []), today),
        paper_validity(row, today, by),
        presence_axis(presence, today, reporting(row["basis"], row["legal_form"], recognised_head)),
        activity(row["activity"], row["activity_known_by"], row["activity_observed_on"])._replace(
            fix="keaktifan"
        ),
        board or board_validity(row["term_ends_value"], today),
        periodic or periodic_axis(None, whole=False),
        sanctioned(sanctions),
    ]


def looked_up(axis: Axis, check: LegalCheckShown | None, today: date) -> Axis:
    """What is recorded, and what was seen when somebody looked it up last."""
    if check is None:
        return axis
    again = check.freshness(today)
    note = " ".join(each for each in (axis.note, check.words, again) if each)
    fresh = check.check_result == IN_ORDER and not again and axis.tone != "look"
    return axis._replace(note=note, tone="good" if fresh else "look")


def sanctioned(sanctions: Sequence[SanctionShown]) -> Axis:
    """What others decided and nothing has ended; the office records it."""
    standing = [each for each in sanctions if each.stands]
    if not standing:
        return Axis("Sanksi", "Tidak ada yang tercatat")
    kinds = ", ".join(word(SANCTION_KINDS, each.kind) for each in standing)
    papers = "; ".join(
        f"{word(SANCTION_ISSUERS, each.issuer)}, surat {each.letter} tanggal {date_words(each.decided_on)}"
        for each in standing
    )
    return Axis("Sanksi", kinds, "look", f"Oleh {papers}.")


def activity(status: str, known_by: str, observed_on: str) -> Axis:
    """What somebody stated, who, and of which day: without a day it may be long ago."""
    tone = "good" if status == "aktif" else "plain"
    if not status:
        return Axis("Keaktifan", word(ACTIVITIES, status), tone)
    day = f"keadaan {date_words(observed_on)}" if observed_on else "tanggal keadaannya tidak diketahui"
    return Axis("Keaktifan", word(ACTIVITIES, status), tone, f"Sumber: {word(KNOWN_BY, known_by)}; {day}.")


def leadership_validity(leadership: Leadership, today: date) -> Axis | None:
    """Whether a board that was filed here holds office; None where only a sheet told of one."""
    title = "Masa bakti pengurus"
    if leadership.parties:
        return Axis(title, "Sengketa", "look", "Kantor mencatat; kantor tidak menentukan siapa yang sah.")
    if leadership.is_only_listed:
        return None
    board = leadership.in_office
    if board is None:
        nobody = "Menurut register tidak ada yang menjabat hari ini."
        return Axis(title, "Habis", "look", f"{nobody} {leadership.vacancy}".strip())
    if ends := as_date(board.ends):
        return until(title, ends, today, "Habis")
    return Axis(title, "Berlaku", "good", "Tanpa tanggal akhir.")


def board_validity(ends_value: str, today: date) -> Axis:
    """Whether the term of the board has ended."""
    title = "Masa bakti pengurus"
    ends = as_date(ends_value)
    if ends_value == FOREVER:
        return Axis(title, "Tanpa batas waktu")
    if ends is None:
        return Axis(title, "Tidak diketahui")
    return until(title, ends, today, "Habis")


def reporting(basis: str, legal_form: str = "", recognised_head: str = "") -> Axis:
    """Where its report of presence stands while no letter was handed over.

    A body that was a legal entity before independence need not register, and neither need its units.
    """
    title = TITLE
    if recognised_head:
        return Axis(title, BASES[RECOGNISED], note=f"Sebagai unit dari {recognised_head}.")
    if basis == RECOGNISED:
        return Axis(title, BASES[RECOGNISED])
    if basis == "undang_undang_sendiri" or legal_form == BESIDES:
        return Axis(title, "Tidak wajib melapor")
    return Axis(title, NOT_REPORTED, note="Belum ada laporan keberadaan yang tercatat di kantor ini.")
