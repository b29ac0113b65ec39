"""The status axes of an ormas, side by side and never merged; what depends on today is read today."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any, Final, NamedTuple

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
from services.portal.register.legal_checks import IN_ORDER, LegalCheckShown, newest_check
from services.portal.register.sanctions import SanctionShown

SOON: Final = timedelta(days=90)
SKT: Final = ("skt", "skt_daerah")
NEEDS_NO_SKT: Final = ("ahu", "staatsblad_1870_64", "badan_hukum_induk", "undang_undang_sendiri")
OWES_NOTHING: Final = ("staatsblad_1870_64", "undang_undang_sendiri")
BESIDES: Final = "lembaga_lain"
"""A body with a law of its own, recorded beside the ormas: it is asked for neither an SKT nor a report."""


class Axis(NamedTuple):
    """One axis. ``tone`` is ``good``, ``look`` or ``plain``: a colour, never a judgement of legality.

    ``fix``: by which correction it is put right (``correction_forms.KINDS``), empty when by none.
    """

    title: str
    value: str
    tone: str = "plain"
    note: str = ""
    fix: str = ""


def axes_of(
    row: Mapping[str, Any],
    today: date,
    leadership: Leadership | None = None,
    sanctions: Sequence[SanctionShown] = (),
    legal_checks: list[LegalCheckShown] | None = None,
) -> list[Axis]:
    """Every axis of domain model 2.2 in the words of the field."""
    board = leadership_validity(leadership or Leadership(), today)
    return [
        Axis("Bentuk hukum", word(LEGAL_FORMS, row["legal_form"])),
        legal_basis(row["basis"], newest_check(legal_checks or []), today),
        skt_validity(row["basis"], row["valid_value"], today, row["legal_form"]),
        reporting(row["basis"], row["legal_form"]),
        activity(row["activity"], row["activity_known_by"], row["activity_observed_on"])._replace(
            fix="keaktifan"
        ),
        board or board_validity(row["term_ends_value"], today),
        Axis("Laporan berkala", "Belum ada kewajiban", note="Kewajiban dimulai setelah ormas melapor."),
        sanctioned(sanctions),
    ]


def legal_basis(basis: str, check: LegalCheckShown | None, today: date) -> Axis:
    """What is recorded, and what was seen when somebody looked it up last."""
    axis = Axis("Dasar hukum", word(BASES, basis), note=_basis_note(basis), fix="dasar-hukum")
    if check is None:
        return axis
    again = check.freshness(today)
    note = " ".join(each for each in (axis.note, check.words, again) if each)
    fresh = check.check_result == IN_ORDER and not again
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


def skt_validity(basis: str, valid_until: str, today: date, legal_form: str = "") -> Axis:
    """Whether an SKT is in force today. Registration is voluntary: having none is no fault."""
    title = "Masa berlaku SKT"
    if basis in NEEDS_NO_SKT or (legal_form == BESIDES and basis not in SKT):
        return Axis(title, "Tidak perlu")
    if basis not in SKT:
        return Axis(title, "Belum ada SKT", note="Pendaftaran bersifat sukarela.")
    ends = as_date(valid_until)
    if ends is None:
        return Axis(title, "Tidak diketahui", "look", "Tanggal akhir belum terbaca.")
    return _until(title, ends, today, "Kedaluwarsa")


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
        return Axis(title, "Habis", "look", "Menurut register tidak ada yang menjabat hari ini.")
    if ends := as_date(board.ends):
        return _until(title, ends, today, "Habis")
    return Axis(title, "Berlaku", "good", "Tanpa tanggal akhir.")


def board_validity(ends_value: str, today: date) -> Axis:
    """Whether the term of the board has ended."""
    title = "Masa bakti pengurus"
    ends = as_date(ends_value)
    if ends_value == FOREVER:
        return Axis(title, "Tanpa batas waktu")
    if ends is None:
        return Axis(title, "Tidak diketahui")
    return _until(title, ends, today, "Habis")


def reporting(basis: str, legal_form: str = "") -> Axis:
    """Where its report of presence stands. No service records one yet, so nobody has reported here."""
    title = "Pelaporan keberadaan"
    if basis in OWES_NOTHING or legal_form == BESIDES:
        return Axis(title, "Tidak wajib melapor")
    return Axis(title, "Belum melapor", note="Belum ada laporan keberadaan yang tercatat di kantor ini.")


def _until(title: str, ends: date, today: date, over: str) -> Axis:
    words = date_words(ends.isoformat())
    if ends < today:
        return Axis(title, over, "look", f"Berakhir {words}.")
    if ends - today <= SOON:
        return Axis(title, "Akan habis", "look", f"Sampai {words}.")
    return Axis(title, "Berlaku", "good", f"Sampai {words}.")


def _basis_note(basis: str) -> str:
    if basis in ("none", ""):
        return "Pendaftaran bersifat sukarela."
    return (
        "Nomor dipegang pusat; cabang tidak memerlukan pengesahan sendiri."
        if basis == "badan_hukum_induk"
        else ""
    )
