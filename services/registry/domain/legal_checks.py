"""Checks of a legal basis: what somebody saw on a day; struck when it was recorded by mistake."""

from typing import Any, Final

from contracts.telling import legal_check_words as words
from services.registry.domain.documents import Documented
from services.registry.events import LegalCheckRecorded, LegalCheckRefused, LegalCheckStruck
from services.registry.rules.legal_checks import (
    A_CHECK_IS_STRUCK_ONCE,
    A_CHECK_SHOWS_A_FILE_THAT_IS_THERE,
)
from shared.errors import NotFound
from shared.events import Fact
from shared.rules import Rule

CHECK_SOURCES: Final = tuple(words.CHECK_SOURCES)
CHECK_RESULTS: Final = tuple(words.CHECK_RESULTS)
SEEN: Final = ("checked_on", "check_source", "check_result", "searched", "seen_there", "document")
"""By which two checks are the same."""


class LegallyChecked(Documented):
    """An organisation with ``legal_checks`` by their numbers; None where one was struck."""

    def __init__(self, stream: str) -> None:
        super().__init__(stream)
        self.legal_checks: dict[int, dict[str, Any] | None] = {}

    def record_legal_check(self, *, document: int, ground: str, **seen: Any) -> None:
        """What was seen; it changes no legal basis and no state. The same again changes nothing.

        ``document``: the document that shows it, 0 for none. Error: NotFound.
        """
        shown = self.document(document) if document else None
        if gone := self.gone:
            self._refuse_check(gone, ground)
        elif shown and shown.erased:
            self._refuse_check(A_CHECK_SHOWS_A_FILE_THAT_IS_THERE, ground, document=document)
        elif {"document": document, **seen} not in self.legal_checks.values():
            number = len(self.legal_checks) + 1
            self.trigger_event(
                LegalCheckRecorded, legal_check=number, document=document, ground=ground, **seen
            )

    def strike_legal_check(self, *, legal_check: int, reason: str) -> None:
        """It was recorded by mistake. Error: NotFound."""
        if legal_check not in self.legal_checks:
            raise NotFound(f"Cek dasar hukum ke-{legal_check} tidak tercatat pada ormas ini.")
        if gone := self.gone:
            self._refuse_check(gone, reason)
        elif self.legal_checks[legal_check] is None:
            self._refuse_check(A_CHECK_IS_STRUCK_ONCE, reason, legal_check=legal_check)
        else:
            self.trigger_event(LegalCheckStruck, legal_check=legal_check, reason=reason)

    def _refuse_check(self, rule: Rule, ground: str, **said: object) -> None:
        self.trigger_event(LegalCheckRefused, ground=ground, **rule.refusal(**said))

    def when(self, fact: Fact) -> None:
        match fact:
            case LegalCheckRecorded():
                said = fact.public_state()
                self.legal_checks[fact.legal_check] = {name: said[name] for name in SEEN}
            case LegalCheckStruck():
                self.legal_checks[fact.legal_check] = None
            case LegalCheckRefused():
                pass  # the refusal itself is what we keep
            case _:
                super().when(fact)
