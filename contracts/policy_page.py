"""The policy as a page for people: docs/hak-akses.md."""

from collections.abc import Sequence
from itertools import groupby
from typing import Final

from contracts.policy import Right
from contracts.roles import OFFICE_ROLES, ROLES

HEAD: Final = """# Hak akses

Siapa boleh melakukan apa. Dibuat dari `contracts/policy/` (`python -m contracts.generate`). Layanan
memeriksa tabel yang sama sebelum perintah dikerjakan; portal hanya menawarkan yang diperbolehkan. Pembagian
tugas ini kebijakan kantor, bukan bunyi peraturan. Membaca register tidak memerlukan akun.
Inspektorat membaca yang dibaca kantor sendiri, dan tidak mempunyai satu hak pun di bawah. Orang dengan
beberapa peran bertindak dalam peran pertama yang cocok; peran itulah yang tertulis dalam riwayat.
"""
_SERVICES: Final = {
    "registry": "Register",
    "clusters": "Klaster",
    "requests": "Layanan",
    "scoring": "Penilaian",
    "notifications": "Pengingat",
    "audit": "Pemeliharaan",
    "portal": "Akun",
}


def page(rights: Sequence[Right]) -> str:
    """The whole page."""
    parts = [HEAD]
    for service, group in groupby(rights, key=lambda right: right.command.partition(".")[0]):
        parts.append(f"## {_SERVICES.get(service, service)}\n")
        parts.append("| Perintah | Gunanya | Siapa |\n|---|---|---|")
        parts += [_line(right) for right in group]
        parts.append("")
    idle = [label for role, label in OFFICE_ROLES.items() if not any(role in r.roles for r in rights)]
    parts.append(f"Peran yang dapat diberikan tetapi belum membawa hak tambahan: {', '.join(idle)}.")
    return "\n".join(parts) + "\n"


def _line(right: Right) -> str:
    who = ", ".join(ROLES[role] for role in right.roles)
    return f"| `{right.command}` | {right.sentence} | {who} |"
