"""Which documents the office asks for."""

from collections.abc import Callable
from typing import Any

from contracts.telling.documents import PROPOSED_KINDS
from services.registry.domain import Requirements
from shared.application import EventSourced
from shared.ledger import Cause, Receipt


class DocumentKinds(EventSourced):
    """The office's catalogue of documents."""

    def adopt_document_kinds(self, cause: Cause, *, ground: str) -> Receipt:
        """The proposed kinds that this catalogue never had."""
        return self._of_catalogue(cause, Requirements.adopt, proposed=PROPOSED_KINDS, ground=ground)

    def declare_document_kind(self, cause: Cause, **kind: Any) -> Receipt:
        """A kind of the office's own."""
        return self._of_catalogue(cause, Requirements.declare, **kind)

    def change_document_kind(self, cause: Cause, **kind: Any) -> Receipt:
        """A kind as it is asked from now on."""
        return self._of_catalogue(cause, Requirements.change, **kind)

    def retire_document_kind(self, cause: Cause, **retired: Any) -> Receipt:
        """A kind that is not asked for any more."""
        return self._of_catalogue(cause, Requirements.retire, **retired)

    def _of_catalogue(self, cause: Cause, decide: Callable[..., None], **said: Any) -> Receipt:
        return self.change(
            Requirements,
            Requirements.STREAM,
            cause,
            lambda catalogue: decide(catalogue, **said),
            load=self.load_or_new,
        )
