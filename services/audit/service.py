"""The audit on the network: translate, delegate, answer with a receipt."""

from collections.abc import Mapping
from typing import Any

from services.audit.application import Audit
from services.audit.schemas import DiscardParked, ResolveFork, RetryParked
from shared.bus.pages import ledger_page
from shared.commands import cause_of_command
from shared.deployment import Deployment
from shared.ledger import Cause
from shared.rpc.server import Wired, command, query
from shared.tokens import Warrant


class AuditService:
    """The operator's decisions."""

    name = "audit"

    audit: Audit = Wired(lambda config: Audit(Deployment.open(config["directory"])))

    @command
    def retry_parked(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.audit.retry_parked(cause, **RetryParked().load(payload)).as_dict()

    @command
    def discard_parked(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.audit.discard_parked(cause, **DiscardParked().load(payload)).as_dict()

    @command
    def resolve_fork(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.audit.resolve_fork(cause, **ResolveFork().load(payload)).as_dict()

    @query
    def ledger_page(self, payload: dict[str, Any]) -> dict[str, Any]:
        """History for those who missed some of it: public parts only."""
        return ledger_page(self.audit.ledger, payload)

    def _cause(self, warrant: Warrant, payload: Mapping[str, Any]) -> Cause:
        return cause_of_command(warrant, payload, self.audit.digester)
