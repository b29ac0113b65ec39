"""Documents of an organisation: filed by kind, accepted or returned with a word, erased with the person."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile
from typing import Any, Final

from contracts.telling.documents import MOST_WAITING
from contracts.telling.words import BOARD_ROLES
from services.registry.domain.board import SignatureRule
from services.registry.domain.standing import Standing
from services.registry.events import (
    DocumentAccepted,
    DocumentErased,
    DocumentFiled,
    DocumentRefused,
    DocumentReturned,
)
from services.registry.rules.board import DISPUTED_BOARD_SIGNS_NOTHING
from services.registry.rules.documents import (
    A_DOCUMENT_WITHOUT_FILE_IS_NOT_JUDGED,
    A_STATEMENT_IS_ACCEPTED_WITH_ITS_SIGNATURES,
    A_STATEMENT_IS_SIGNED_AS_THE_BYLAWS_SAY,
    AN_ORMAS_FILES_ONLY_ITS_OWN,
    ONLY_ASKED_KINDS_ARE_FILED,
    ONLY_THE_NEWEST_DOCUMENT_IS_JUDGED,
    WHAT_AN_ORMAS_SENT_IS_LOOKED_AT_FIRST,
)
from shared.errors import NotFound
from shared.events import Fact
from shared.rules import Rule

PAPER: Final = ("file", "media_type", "expires_on", "signed_by", "personal", "speaks_of")
"""By which two documents of a kind are the same."""


@dataclass(frozen=True)
class Document:
    """One document; ``paper`` holds the fields of :data:`PAPER`, ``judged`` is empty while it waits."""

    number: int
    kind: str
    title: str
    paper: dict[str, Any]
    judged: str = ""
    erased: bool = False

    @property
    def named(self) -> dict[str, Any]:
        """What every event says of it."""
        return {"document": self.number, "document_kind": self.kind, "title": self.title}

    def shows(self, subject: str) -> bool:
        """Whether somebody can be seen in its file; nobody named means that it may be anybody."""
        persons = self.paper["speaks_of"]
        return not self.erased and self.paper["personal"] and (not persons or subject in persons)


class Documented(Standing):
    """An organisation with ``documents`` in the order of their numbers."""

    roles: dict[str, str]
    erased: set[str]
    parties: list[int]
    signature_rule: SignatureRule
    dissolved: bool

    def __init__(self, stream: str) -> None:
        super().__init__(stream)
        self.documents: list[Document] = []

    def document(self, number: int) -> Document:
        """One of them. Error: NotFound."""
        if not 0 < number <= len(self.documents):
            raise NotFound(f"Dokumen ke-{number} tidak tercatat pada ormas ini.")
        return self.documents[number - 1]

    def newest(self, kind: str) -> Document | None:
        """The newest document of a kind."""
        return next((each for each in reversed(self.documents) if each.kind == kind), None)

    def file_document(
        self,
        *,
        document_kind: str,
        title: str,
        retired: bool,
        signed_by: Sequence[str],
        speaks_of: Sequence[str],
        ground: str,
        own: Collection[str] | None = None,
        voluntary: bool = False,
        **told: Any,
    ) -> None:
        """A document of this kind; it takes the place of an older one, which stays. The same changes nothing.

        ``retired``: whether the kind is not asked any more is looked up outside; ``own``: for which entries
        alone who sends it may speak, None for a colleague; ``voluntary``: nobody has to hand it in, such as
        the scan of a report that one that is dissolved still owes. Error: NotFound.
        """
        if own is not None and (self.id not in own or (self.dissolved and not voluntary)):
            self._refuse_document(AN_ORMAS_FILES_ONLY_ITS_OWN, ground)
            return
        for subject in speaks_of:
            if subject not in self.roles or subject in self.erased:
                raise NotFound("Orang ini tidak tercatat pada ormas ini.")
        told |= {"signed_by": sorted(set(signed_by)), "speaks_of": sorted(set(speaks_of))}
        before = self.newest(document_kind)
        if gone := self.gone:
            self._refuse_document(gone, ground)
        elif retired:
            self._refuse_document(ONLY_ASKED_KINDS_ARE_FILED, ground, code=document_kind)
        elif own is not None and self._waiting(document_kind) >= MOST_WAITING:
            said = {"most": MOST_WAITING, "title": title}
            self._refuse_document(WHAT_AN_ORMAS_SENT_IS_LOOKED_AT_FIRST, ground, **said)
        elif not before or before.erased or before.paper != {name: told[name] for name in PAPER}:
            named = {"document_kind": document_kind, "title": title}
            self.trigger_event(
                DocumentFiled, document=len(self.documents) + 1, ground=ground, **named, **told
            )

    def accept_document(self, *, document: int, signers: Sequence[str], ground: str) -> None:
        """It is in order. ``signers``: whose signatures its kind needs, where the bylaws of the organisation
        are not recorded; where they are, they say who signs.

        No signature counts while the board is disputed. Error: NotFound.
        """
        this, rule = self.document(document), self.signature_rule
        signed_by = this.paper["signed_by"]
        own = bool(signers) and rule.of_the_bylaws
        missing = [BOARD_ROLES[role].lower() for role in signers if role not in signed_by]
        if not self._may_judge(this, ground):
            return
        if signers and self.parties:
            self._refuse_document(DISPUTED_BOARD_SIGNS_NOTHING, ground)
        elif own and not rule.has_enough(signed_by):
            who = ", ".join(BOARD_ROLES.get(each, each) for each in rule.signatories)
            said = {"signatures": rule.signatures, "signatories": who}
            self._refuse_document(A_STATEMENT_IS_SIGNED_AS_THE_BYLAWS_SAY, ground, **said)
        elif missing and not own:
            self._refuse_document(
                A_STATEMENT_IS_ACCEPTED_WITH_ITS_SIGNATURES, ground, missing=" dan ".join(missing)
            )
        elif this.judged != DocumentAccepted.TOPIC:
            self.trigger_event(DocumentAccepted, ground=ground, **this.named)

    def return_document(self, *, document: int, feedback: str) -> None:
        """It has to be handed in again, and why; also what was accepted. Error: NotFound."""
        this = self.document(document)
        if self._may_judge(this, feedback) and this.judged != DocumentReturned.TOPIC + feedback:
            self.trigger_event(DocumentReturned, feedback=feedback, **this.named)

    def erase_document(self, *, document: int, reason: str) -> None:
        """Its file goes for good; twice changes nothing. Error: NotFound."""
        this = self.document(document)
        if not this.erased:
            self.trigger_event(DocumentErased, file=this.paper["file"], reason=reason, **this.named)

    def _waiting(self, kind: str) -> int:
        """How many of a kind came since one of them was looked at; only the newest ever is."""
        these = (each for each in reversed(self.documents) if each.kind == kind)
        return len(list(takewhile(lambda each: not (each.judged or each.erased), these)))

    def erase_documents_of(self, subject: str, reason: str) -> None:
        """Whatever shows this person goes with the person's data."""
        for each in [each for each in self.documents if each.shows(subject)]:
            self.erase_document(document=each.number, reason=reason)

    def _may_judge(self, this: Document, ground: str) -> bool:
        newest = self.newest(this.kind)
        if gone := self.gone:
            self._refuse_document(gone, ground)
        elif newest and newest.number != this.number:
            self._refuse_document(ONLY_THE_NEWEST_DOCUMENT_IS_JUDGED, ground, newest=newest.number)
        elif this.erased:
            self._refuse_document(A_DOCUMENT_WITHOUT_FILE_IS_NOT_JUDGED, ground)
        else:
            return True
        return False

    def _refuse_document(self, rule: Rule, ground: str, **said: object) -> None:
        self.trigger_event(DocumentRefused, ground=ground, **rule.refusal(**said))

    def when(self, fact: Fact) -> None:
        match fact:
            case DocumentFiled():
                said = fact.public_state()
                paper = {name: said[name] for name in PAPER}
                self.documents.append(Document(fact.document, fact.document_kind, fact.title, paper))
            case DocumentAccepted():
                self._document_is(fact.document, judged=fact.TOPIC)
            case DocumentReturned():
                self._document_is(fact.document, judged=fact.TOPIC + fact.feedback)
            case DocumentErased():
                self._document_is(fact.document, erased=True)
            case DocumentRefused():
                pass  # the refusal itself is what we keep
            case _:
                super().when(fact)

    def _document_is(self, number: int, **changed: Any) -> None:
        self.documents[number - 1] = replace(self.documents[number - 1], **changed)
