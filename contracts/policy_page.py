"""The policy as a page for people: docs/hak-akses.md."""

from collections.abc import Sequence
from itertools import groupby
from typing import Final

from contracts.policy import Right
from contracts.roles import ROLES

HEAD: Final = """# Hak akses

Siapa boleh melakukan apa. Dibuat dari `contracts/policy.py` (`python -m contracts.generate`). Setiap layanan
memeriksa tabel ini sebelum perintah dikerjakan. Pembagian tugas ini kebijakan kantor, bukan bunyi peraturan.
Membaca register tidak memerlukan peran apa pun.
"""
_SERVICES: Final = {
    "registry": "Register",
    "clusters": "Klaster",
    "audit": "Pemeliharaan",
}


def page(rights: Sequence[Right]) -> str:
    """The whole page."""
    parts = [HEAD]
    for service, group in groupby(rights, key=lambda right: right.command.partition(".")[0]):
        parts.append(f"## {_SERVICES.get(service, service)}\n")
        parts.append("| Perintah | Gunanya | Siapa |\n|---|---|---|")
        parts += [_line(right) for right in group]
        parts.append("")
    idle = [label for role, label in ROLES.items() if not any(role in r.roles for r in rights)]
    parts.append(f"Peran yang belum membawa hak tambahan: {', '.join(idle)}.")
    return "\n".join(parts) + "\n"


def _line(right: Right) -> str:
    who = ", ".join(ROLES[role] for role in right.roles)
    return f"| `{right.command}` | {right.sentence} | {who} |"
