"""The roles of an office and what people call them."""

from collections.abc import Mapping
from typing import Final

OFFICE_ROLES: Final[Mapping[str, str]] = {
    "case_officer": "Staf/analis",
    "verifier": "Verifikator",
    "field_officer": "Petugas lapangan",
    "sub_division_head": "Kepala subbidang",
    "division_head": "Kepala bidang",
    "agency_head": "Kepala badan",
    "regional_secretary": "Sekretaris daerah",
    "registry_clerk": "Bagian umum (register)",
    "oversight_team": "Tim terpadu",
    "iko_assessor": "Tim penilai IKO",
    "enumerator": "Enumerator",
    "public_order_officer": "Satpol PP",
    "budget_team": "TAPD",
    "foi_officer": "PPID",
    "agency_partner": "Admin OPD",
    "inspector": "Inspektorat",
    "tenant_admin": "Pengelola akun dan sistem",
}
"""What an administrator can give to an account."""

PARTNER: Final = "agency_partner"
"""Whoever has this role acts in it for the agencies alone to which the account is bound."""

STAFF: Final = frozenset(
    (
        "case_officer",
        "verifier",
        "field_officer",
        "sub_division_head",
        "division_head",
        "agency_head",
        "registry_clerk",
        "tenant_admin",
    )
)
"""Who works in the office itself; every other role is given to people of another institution, or of none."""

INSPECTOR: Final = "inspector"
"""Reads what the office does, and does nothing in it: no line of the policy names this role."""

HOLDER: Final = "account_holder"
"""Whoever signed in, for the own account only: nobody gives or takes it."""
NEWCOMER: Final = "newcomer"
"""Who holds the one-time link of an office that has no accounts yet."""

ORMAS_ACCOUNT: Final = "ormas_account"
"""Somebody of an ormas, for that ormas alone: no role of the office goes with it."""

RESPONDENT: Final = "respondent"
"""Whoever answers the survey of satisfaction with a code: nobody in particular, without an account."""

UNSUBSCRIBER: Final = "unsubscriber"
"""Whoever follows the link in a mail that ends a consent: without an account, for that consent alone."""

OWN_ROLES: Final[Mapping[str, str]] = {
    ORMAS_ACCOUNT: "Ormas",
    HOLDER: "Pemilik akun",
    NEWCOMER: "Pemegang tautan penyiapan",
    RESPONDENT: "Pemegang kode survei",
    UNSUBSCRIBER: "Pemegang tautan berhenti",
}
ROLES: Final[Mapping[str, str]] = {**OFFICE_ROLES, **OWN_ROLES}
"""Every role that a line of the policy may name."""
