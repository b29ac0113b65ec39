"""A letter is written, and written again after it came back."""

from collections.abc import Collection, Mapping
from typing import Any

from contracts.telling.letter_words import LATER_MARKS, PLACE_WORDS, unknown_places
from services.requests.domain.applicant import Hindered
from services.requests.domain.letter_correction import CorrectableLetter
from services.requests.domain.signing import LetterTemplate
from services.requests.events import LetterDrafted
from services.requests.rules.letters import (
    A_LETTER_IS_WRITTEN_FROM_A_TEMPLATE,
    EVERY_PLACE_OF_A_LETTER_IS_FILLED,
    NOTHING_UNFILLED_IS_PRINTED,
    ONLY_AN_ISSUED_LETTER_IS_REPLACED,
)


class WrittenLetter(CorrectableLetter):
    """What its draft says, and which letter it may replace."""

    def write(
        self,
        *,
        template: LetterTemplate,
        has_head: bool,
        replaced: "WrittenLetter | None",
        hindered: Hindered = None,
        pinned: Mapping[str, str],
        lacking: Collection[str] = (),
        **said: Any,
    ) -> None:
        """Draft it, or draft it again after it came back. ``hindered``: why nothing is written to this
        ormas; ``pinned``: title and paper where its case says them; ``lacking``: what its text asks and
        nobody said; ``said``: the other fields of the event.
        """
        if self._is_not("", "returned"):
            return
        text = [line.replace(said["name"], "") for line in said["text"]]
        if hindered:
            rule, words = hindered
            self._refuse(rule, **words)
        elif not template.number or not has_head:
            self._refuse(A_LETTER_IS_WRITTEN_FROM_A_TEMPLATE)
        elif lacking:
            asked = [f"“{PLACE_WORDS[code]}”" for code in lacking]
            self._refuse(EVERY_PLACE_OF_A_LETTER_IS_FILLED, places=", ".join(asked))
        elif unknown := unknown_places(text, LATER_MARKS):
            self._refuse(NOTHING_UNFILLED_IS_PRINTED, places=", ".join(unknown))
        elif replaced and not replaced.may_be_replaced(said["organisation"], said["service"]):
            self._refuse(ONLY_AN_ISSUED_LETTER_IS_REPLACED)
        else:
            looks = {"title": template.title, "paper": template.paper, **pinned, "template": template.number}
            replaces = replaced.id if replaced else ""
            self.trigger_event(LetterDrafted, draft=self.draft + 1, replaces=replaces, **looks, **said)

    def may_be_replaced(self, organisation: str, service: str) -> bool:
        """By a letter for this ormas and this service."""
        mine = (self.organisation, self.service) == (organisation, service)
        return mine and self.state == "issued"
