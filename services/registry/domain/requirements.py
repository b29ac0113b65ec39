"""What the office asks organisations to hand in: kinds are declared, changed, retired."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

from services.registry.events import (
    DocumentKindChanged,
    DocumentKindDeclared,
    DocumentKindRefused,
    DocumentKindRetired,
)
from services.registry.rules.documents import A_DOCUMENT_CODE_IS_USED_ONCE, A_RETIRED_KIND_IS_NOT_CHANGED
from shared.aggregate import Aggregate, not_overtaken
from shared.errors import NotFound
from shared.events import Fact
from shared.rules import Rule

ASKED: Final = (
    "title",
    "demand",
    "legal_forms",
    "activity_fields",
    "asked_of",
    "signers",
    "expires",
    "holds_months",
    "personal",
    "mark",
    "source",
)
"""What is said of a kind."""


@dataclass(frozen=True)
class DocumentKind:
    """One kind; ``asked`` holds the fields of :data:`ASKED`, ``version`` is of the event that said so."""

    asked: dict[str, Any]
    version: int
    retired: bool = False

    @property
    def title(self) -> str:
        return str(self.asked["title"])


class Requirements(Aggregate):
    """One stream for an office; ``kinds`` by their code, those that were retired among them."""

    KIND = "requirements"
    STREAM: Final = "requirements-office"

    def __init__(self, stream: str) -> None:
        super().__init__(stream)
        self.kinds: dict[str, DocumentKind] = {}

    def kind(self, code: str) -> DocumentKind:
        """A kind of the catalogue. Error: NotFound."""
        if code not in self.kinds:
            raise NotFound(f"Jenis dokumen {code} tidak ada dalam katalog kantor ini.")
        return self.kinds[code]

    def adopt(self, *, proposed: Iterable[Mapping[str, Any]], ground: str) -> None:
        """Declare what is proposed and was never in the catalogue; what the office changed stays so."""
        for each in proposed:
            if each["document_kind"] not in self.kinds:
                self.trigger_event(DocumentKindDeclared, ground=ground, **each)

    def declare(self, *, document_kind: str, ground: str, **asked: Any) -> None:
        """A kind of the office's own. A code never means a second thing."""
        if document_kind in self.kinds:
            self._refuse(A_DOCUMENT_CODE_IS_USED_ONCE, ground, code=document_kind)
        else:
            self.trigger_event(
                DocumentKindDeclared, document_kind=document_kind, ground=ground, **_each_once(asked)
            )

    def change(self, *, document_kind: str, seen: int, ground: str, **asked: Any) -> None:
        """All of it as it is now; the same changes nothing.

        ``seen``: the version of the kind that whoever changes it saw. Errors: NotFound, Conflict.
        """
        known, now = self.kind(document_kind), _each_once(asked)
        not_overtaken(known.version, seen)
        if known.retired:
            self._refuse(A_RETIRED_KIND_IS_NOT_CHANGED, ground, code=document_kind)
        elif known.asked != now:
            self.trigger_event(DocumentKindChanged, document_kind=document_kind, ground=ground, **now)

    def retire(self, *, document_kind: str, reason: str) -> None:
        """It is not asked for any more; twice changes nothing. Error: NotFound."""
        known = self.kind(document_kind)
        if not known.retired:
            self.trigger_event(
                DocumentKindRetired, document_kind=document_kind, title=known.title, reason=reason
            )

    def _refuse(self, rule: Rule, ground: str, **said: str) -> None:
        self.trigger_event(DocumentKindRefused, ground=ground, **rule.refusal(**said))

    def when(self, fact: Fact) -> None:
        match fact:
            case DocumentKindDeclared() | DocumentKindChanged():
                said = fact.public_state()
                asked = {name: said[name] for name in ASKED}
                self.kinds[fact.document_kind] = DocumentKind(asked, fact.originator_version)
            case DocumentKindRetired():
                known = self.kinds[fact.document_kind]
                self.kinds[fact.document_kind] = replace(known, version=fact.originator_version, retired=True)
            case DocumentKindRefused():
                pass  # the refusal itself is what we keep
            case _:
                super().when(fact)


def _each_once(asked: Mapping[str, Any]) -> dict[str, Any]:
    """Lists in one order, so that the same said otherwise is the same."""
    return {name: sorted(set(value)) if isinstance(value, list) else value for name, value in asked.items()}
