"""The paper on which an ormas stands: until when it is good, and whether others revoked it."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any, Final

from contracts.telling.dates import as_date, date_words
from contracts.telling.words import BASES, SANCTION_ISSUERS, word
from services.portal.register.axis import Axis, until
from services.portal.register.kinds import BESIDES
from services.portal.register.sanctions import SanctionShown, standing_of
from services.portal.web.rows import marks
from shared.database import Transaction

SKT: Final = ("skt", "skt_daerah")
PERMIT: Final = "izin_ormas_asing"
"""Of a foreign ormas (PP 59/2016): issued by the ministries, recorded here, never asked for by the office."""
FOREIGN: Final = "ormas_asing"
NOTHING: Final = ("", "none", "unknown")
RECOGNISED: Final = "staatsblad_1870_64"
UNDER_A_HEAD: Final = "badan_hukum_induk"
NEEDS_NO_SKT: Final = ("ahu", RECOGNISED, UNDER_A_HEAD, "undang_undang_sendiri")
REVOKES: Final[Mapping[str, Sequence[str]]] = {
    "pencabutan_skt": (*SKT, *NOTHING),
    "pencabutan_badan_hukum": ("ahu",),
}
"""Which papers a decision of others ends. Who was told of no other paper had the one that was revoked."""


def revoked(row: Mapping[str, Any], standing: Iterable[SanctionShown]) -> SanctionShown | None:
    """By which of these decisions the paper of this row was revoked; one issued after it is a new paper."""
    fitting = (each for each in standing if row["basis"] in REVOKES.get(each.kind, ()))
    return next((each for each in fitting if row["issued_value"] <= each.decided_on), None)


def revocations(t: Transaction, rows: Sequence[Mapping[str, Any]]) -> dict[str, SanctionShown]:
    """Of these rows whose paper was revoked, by which decision."""
    ids = [row["id"] for row in rows]
    if not ids:
        return {}
    kinds = tuple(REVOKES)
    sql = f"SELECT DISTINCT ormas FROM sanction WHERE kind IN {marks(kinds)} AND ormas IN {marks(ids)}"
    some = {ormas for (ormas,) in t.all(sql, (*kinds, *ids))}
    found = {row["id"]: revoked(row, standing_of(t, row["id"])) for row in rows if row["id"] in some}
    return {ormas: by for ormas, by in found.items() if by}


def basis_axis(row: Mapping[str, Any], by: SanctionShown | None, recognised_head: str = "") -> Axis:
    """On what it stands. ``recognised_head``: the head by which Ps 83 b recognises it, "" for none."""
    basis = row["basis"]
    said = word(BASES, basis)
    if by and basis not in NOTHING:
        return Axis("Dasar hukum", f"{said}, dicabut", "look", revoked_by(by), fix="dasar-hukum")
    return Axis("Dasar hukum", said, note=_basis_note(basis, recognised_head), fix="dasar-hukum")


def paper_validity(row: Mapping[str, Any], today: date, by: SanctionShown | None = None) -> Axis:
    """Whether an SKT, or the permit of a foreign ormas, is in force. Having none is no fault."""
    basis, form = row["basis"], row["legal_form"]
    foreign = basis == PERMIT or (form == FOREIGN and basis in NOTHING)
    title = "Masa berlaku izin" if foreign else "Masa berlaku SKT"
    if by and by.kind == "pencabutan_skt":
        return Axis(title, "Dicabut", "look", revoked_by(by))
    if basis in NEEDS_NO_SKT or (form == BESIDES and basis not in SKT):
        return Axis(title, "Tidak perlu")
    if foreign and basis != PERMIT:
        return Axis(
            title, "Belum tercatat", note="Izinnya bukan urusan kota atau kabupaten; kantor mencatat."
        )
    if basis not in (*SKT, PERMIT):
        return Axis(title, "Belum ada SKT", note="Pendaftaran bersifat sukarela.")
    ends = as_date(row["valid_value"])
    if ends is None:
        return Axis(title, "Tidak diketahui", "look", "Tanggal akhir belum terbaca.")
    return until(title, ends, today, "Kedaluwarsa")


def revoked_by(by: SanctionShown) -> str:
    """The decision and its day. What was revoked is a paper: the entry stays, and nothing more is said."""
    issuer = word(SANCTION_ISSUERS, by.issuer)
    return f"Dicabut {issuer}, surat {by.letter} tanggal {date_words(by.decided_on)}. Ormas tetap tercatat."


def _basis_note(basis: str, recognised_head: str) -> str:
    if recognised_head:
        return f"Sebagai unit dari {recognised_head}: {BASES[RECOGNISED].lower().replace('ps', 'Ps')}."
    if basis in ("none", ""):
        return "Pendaftaran bersifat sukarela."
    if basis == PERMIT:
        return "Izin dari pemerintah pusat; kantor ini mencatatnya."
    under = "Nomor dipegang pusat; cabang tidak memerlukan pengesahan sendiri."
    return under if basis == UNDER_A_HEAD else ""
