"""What the office does without: a kind of document that no regulation asks, waived for one organisation."""

from contracts.telling.documents import rests_on_a_regulation
from services.registry.domain.documents import Documented
from services.registry.events import DocumentWaived, DocumentWaiverRevoked
from services.registry.rules.documents import ONLY_ASKED_KINDS_ARE_WAIVED, WHAT_THE_LAW_ASKS_IS_NOT_WAIVED
from shared.errors import NotFound
from shared.events import Fact


class Waiving(Documented):
    """An organisation with ``waivers``: by the code of a kind its title, until when, and why."""

    def __init__(self, stream: str) -> None:
        super().__init__(stream)
        self.waivers: dict[str, tuple[str, str, str]] = {}

    def waive_document(
        self, *, document_kind: str, title: str, source: str, retired: bool, until: str, ground: str
    ) -> None:
        """The office does without it. The same again changes nothing; another day or reason does.

        ``title``, ``source``, ``retired``: what the catalogue says of the kind is looked up outside.
        """
        if gone := self.gone:
            self._refuse_document(gone, ground)
        elif retired:
            self._refuse_document(ONLY_ASKED_KINDS_ARE_WAIVED, ground, code=document_kind)
        elif rests_on_a_regulation(source):
            self._refuse_document(WHAT_THE_LAW_ASKS_IS_NOT_WAIVED, ground, code=document_kind, source=source)
        elif self.waivers.get(document_kind) != (title, until, ground):
            said = {"document_kind": document_kind, "title": title, "source": source, "until": until}
            self.trigger_event(DocumentWaived, ground=ground, **said)

    def revoke_document_waiver(self, *, document_kind: str, reason: str) -> None:
        """It is asked again. Error: NotFound, where it is not waived."""
        if document_kind not in self.waivers:
            raise NotFound(f"Ormas ini tidak dibebaskan dari {document_kind}.")
        if gone := self.gone:
            self._refuse_document(gone, reason)
        else:
            title = self.waivers[document_kind][0]
            self.trigger_event(DocumentWaiverRevoked, document_kind=document_kind, title=title, reason=reason)

    def when(self, fact: Fact) -> None:
        match fact:
            case DocumentWaived():
                self.waivers[fact.document_kind] = (fact.title, fact.until, fact.ground)
            case DocumentWaiverRevoked():
                self.waivers.pop(fact.document_kind)
            case _:
                super().when(fact)
