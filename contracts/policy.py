"""Who may do what: one line for every command of every service. Every service asks this table.

The division of labour is the office's own policy, not law; what is generated from it is docs/hak-akses.md.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

_REGISTER: Final = ("registry_clerk", "case_officer", "tenant_admin")
_HEADS: Final = ("sub_division_head", "division_head")
_READERS: Final = (*_REGISTER, *_HEADS, "verifier", "agency_head")
_ADMIN: Final = ("tenant_admin",)


@dataclass(frozen=True)
class Right:
    """One command, who may use it, and what it does."""

    command: str
    roles: tuple[str, ...]
    sentence: str


RIGHTS: Final = (
    Right("registry.register_ormas", _REGISTER, "Mencatat ormas baru di register."),
    Right("registry.correct_name", _REGISTER, "Membetulkan nama ormas."),
    Right("registry.correct_legal_basis", _REGISTER, "Membetulkan dasar hukum ormas."),
    Right("registry.correct_activity_field", _REGISTER, "Membetulkan bidang kegiatan ormas."),
    Right("registry.correct_activity_status", _REGISTER, "Mencatat keaktifan ormas dan dari mana diketahui."),
    Right(
        "registry.review_duplicate",
        (*_REGISTER, *_HEADS),
        "Memutuskan apakah dua catatan adalah organisasi yang sama.",
    ),
    Right(
        "registry.replace_board",
        _REGISTER,
        "Mencatat pengurus utuh, atau klaim atas kepengurusan.",
    ),
    Right("registry.record_signature_rule", _REGISTER, "Mencatat siapa yang menandatangani menurut AD/ART."),
    Right("registry.report_change", _REGISTER, "Mencatat laporan perubahan dari ormas."),
    Right("registry.record_mediation", _REGISTER, "Mencatat mediasi atas permintaan para pihak."),
    Right("registry.close_dispute", _REGISTER, "Mencatat penyelesaian sengketa kepengurusan."),
    Right("registry.withdraw_ormas", _REGISTER, "Menarik catatan dari register."),
    Right("registry.erase_person", _ADMIN, "Menghapus data pribadi seseorang untuk selamanya."),
    Right("registry.reveal", _READERS, "Melihat data pribadi pada halaman ormas; setiap pembacaan dicatat."),
    Right("clusters.define_cluster", _ADMIN, "Menetapkan klaster."),
    Right("clusters.place_field", _ADMIN, "Menempatkan bidang kegiatan dalam klaster."),
    Right("clusters.move_field", _ADMIN, "Memindahkan bidang kegiatan ke klaster lain."),
    Right("clusters.take_field", _ADMIN, "Mengeluarkan bidang kegiatan dari klaster."),
    Right("clusters.appoint_agency", _ADMIN, "Menunjuk OPD untuk klaster."),
    Right("clusters.release_agency", _ADMIN, "Mengakhiri tugas OPD pada klaster."),
    Right("clusters.assign_ormas", (*_REGISTER, *_HEADS), "Menetapkan klaster satu ormas."),
    Right(
        "clusters.follow_field",
        (*_REGISTER, *_HEADS),
        "Mengembalikan satu ormas ke klaster bidangnya.",
    ),
    Right("audit.retry_parked", _ADMIN, "Mencoba lagi peristiwa yang diparkir."),
    Right("audit.discard_parked", _ADMIN, "Mengesampingkan peristiwa yang diparkir."),
    Right("audit.resolve_fork", _ADMIN, "Menyatakan salinan di sini yang benar bila satu sumber bercabang."),
)
POLICY: Final[Mapping[str, tuple[str, ...]]] = {right.command: right.roles for right in RIGHTS}
