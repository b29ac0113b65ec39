"""What one can ask about cases of public order."""

from typing import Any
from uuid import uuid4

from services.clusters.application.beginning import Beginning
from services.clusters.domain import OrderCase
from shared.ledger import Cause, Receipt


class OrderCases(Beginning):
    """Open a case, add its parties, tell its steps and its end, go on with it."""

    def open_order_case(self, cause: Cause, **said: Any) -> Receipt:
        """The office takes it up; what is secret is refused."""
        case = OrderCase.new()
        case.open(today=self._today(), **said)
        return self.create(cause, lambda: case)

    def add_order_party(
        self,
        cause: Cause,
        *,
        order_case: str,
        party_kind: str,
        organisation: str,
        description: str,
        name: str,
    ) -> Receipt:
        """An ormas of the register, a group that is described, or a person whose name is sealed."""
        gone, subject = organisation in self._withdrawn(), uuid4().hex

        def add(case: OrderCase) -> None:
            if party_kind == "ormas":
                case.add_ormas(organisation=organisation, withdrawn=gone)
            elif party_kind == "person":
                case.add_person(name=name, description=description, subject_id=subject)
            else:
                case.add_group(party_kind=party_kind, description=description)

        return self.change(OrderCase, order_case, cause, add)

    def take_order_step(self, cause: Cause, *, order_case: str, **said: str) -> Receipt:
        """What was done about it."""
        today = self._today()
        return self.change(OrderCase, order_case, cause, lambda c: c.take_step(today=today, **said))

    def close_order_case(self, cause: Cause, *, order_case: str, **said: str) -> Receipt:
        """How it ended."""
        today = self._today()
        return self.change(OrderCase, order_case, cause, lambda c: c.close(today=today, **said))

    def reopen_order_case(self, cause: Cause, *, order_case: str, reason: str) -> Receipt:
        """It goes on."""
        return self.change(OrderCase, order_case, cause, lambda c: c.reopen(reason=reason))
