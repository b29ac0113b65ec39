"""Changes that an organisation reports, and what becomes of them."""

from collections.abc import Collection, Mapping
from typing import Any, Final
from uuid import uuid4

from services.registry.application.name_lists import NameLists
from services.registry.application.office_day import office_day
from services.registry.domain import Ormas
from shared.errors import CallUs
from shared.ledger import Cause, Receipt
from shared.tokens import Actor

VERIFYING: Final = "memverifikasi laporan perubahan"
"""What the street of a reported address is read for."""


class AddressUnreadable(CallUs):
    """Alamat dalam laporan ini tidak dapat dibuka: kuncinya tidak ditemukan atau segelnya rusak."""

    code = "address-unreadable"


class Reports(NameLists):
    """Reports of one organisation, from its letter to a verdict."""

    def report_change(
        self,
        cause: Cause,
        own: Collection[str] | None = None,
        *,
        ormas: str,
        change: str,
        after: Mapping[str, Any],
        **report: Any,
    ) -> Receipt:
        """What the board reports under its signatures; the street of an address is a subject of its own.

        ``own``, here and below: for which entries alone an account of an ormas speaks; None for the office.
        """
        report |= {"own": own, "today": office_day(self)}
        told = {"subject_id": uuid4().hex, **after} if change == "address" else after

        def decide(found: Ormas) -> None:
            if change == "activity_field":
                self.is_offered(after["activity_field"], "/after/activity_field")
            found.report_change(change=change, after=told, **report)

        return self.change(Ormas, ormas, cause, decide)

    def verify_change(self, cause: Cause, *, ormas: str, report: int, **verdict: Any) -> Receipt:
        """Take over what was reported, once somebody else than who recorded it looked at it."""

        def decide(found: Ormas) -> None:
            told, mine = found.report(report), self._recorded(cause, found, report)
            reads = told.waits and told.sealed_at and not mine
            address = self._address(cause, ormas, told.sealed_at) if reads else ""
            found.verify_change(report=report, same_hands=mine, address=address, **verdict)

        return self.change(Ormas, ormas, cause, decide)

    def turn_down_change(self, cause: Cause, *, ormas: str, report: int, reason: str) -> Receipt:
        """Do not take over what was reported."""

        def decide(found: Ormas) -> None:
            mine = self._recorded(cause, found, report)
            found.turn_down_change(report=report, reason=reason, same_hands=mine)

        return self.change(Ormas, ormas, cause, decide)

    def take_back_change(
        self, cause: Cause, own: Collection[str] | None = None, *, ormas: str, report: int, reason: str
    ) -> Receipt:
        """Take a report back before anybody verified it."""
        return self.change(
            Ormas, ormas, cause, lambda o: o.take_back_change(report=report, reason=reason, own=own)
        )

    def _recorded(self, cause: Cause, found: Ormas, report: int) -> bool:
        """Whether who decides is the person who recorded the report, in whatever role."""
        told = self.ledger.history(found.id)[found.report(report).told_at - 1]
        return Actor.parse(told.actor).id == Actor.parse(cause.actor).id

    def _address(self, cause: Cause, ormas: str, version: int) -> str:
        """The street of a report, read in the name of who verifies it; empty when it was erased."""
        [told] = self.reveal(ormas, VERIFYING, cause.actor, version)
        if told.get("missing_key") or told.get("broken"):
            raise AddressUnreadable
        return str(told["fields"].get("address", ""))
