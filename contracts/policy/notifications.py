"""Who may use which command of notifications."""

from typing import Final

from contracts.policy.groups import COACHES, DECIDERS
from contracts.policy.right import Right
from contracts.roles import INSPECTOR, OFFICE_ROLES, ORMAS_ACCOUNT

_TABLE: Final = (*DECIDERS, "tenant_admin")
_RECIPIENTS: Final = (*(role for role in OFFICE_ROLES if role != INSPECTOR), ORMAS_ACCOUNT)
RIGHTS: Final = (
    Right("notifications.adopt_obligations", _TABLE, "Memakai ketentuan pengingat bawaan."),
    Right("notifications.read_messages", _RECIPIENTS, "Membuka pesan yang ditujukan kepada diri sendiri."),
    Right("notifications.print_letters", COACHES, "Mencetak surat pengingat bagi ormas tanpa saluran lain."),
    Right(
        "notifications.tell_by_hand", COACHES, "Mencatat bahwa petugas menyampaikan pengingat kepada ormas."
    ),
    Right("notifications.take_back_told_by_hand", COACHES, "Membatalkan catatan penyampaian yang keliru."),
)
