"""The roles of an office and what people call them."""

from collections.abc import Mapping
from typing import Final

ROLES: Final[Mapping[str, str]] = {
    "case_officer": "Staf/analis",
    "verifier": "Verifikator",
    "field_officer": "Petugas lapangan",
    "sub_division_head": "Kepala subbidang",
    "division_head": "Kepala bidang",
    "agency_head": "Kepala badan",
    "registry_clerk": "Bagian umum (register)",
    "oversight_team": "Tim terpadu",
    "iko_assessor": "Tim penilai IKO",
    "enumerator": "Enumerator",
    "budget_team": "TAPD",
    "foi_officer": "PPID",
    "agency_partner": "Admin OPD",
    "tenant_admin": "Pengelola akun dan sistem",
}
"""Every role that a line of the policy may name."""
