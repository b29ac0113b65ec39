"""Roles that may do the same, named once."""

from typing import Final

REGISTER: Final = ("registry_clerk", "case_officer", "tenant_admin")
HEADS: Final = ("sub_division_head", "division_head")
VERIFIERS: Final = ("verifier", *HEADS, "tenant_admin")
READERS: Final = (*REGISTER, *HEADS, "verifier", "agency_head")
ADMIN: Final = ("tenant_admin",)
COACHES: Final = (*REGISTER, *HEADS)
DECIDERS: Final = (*HEADS, "agency_head")
VISITORS: Final = ("field_officer", *REGISTER)
