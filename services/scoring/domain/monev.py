"""The pack of one year: frozen as it was read, and anew only as another edition with a reason."""

from collections.abc import Mapping, Sequence
from typing import Any

from contracts.telling.monev_digest import monev_digest
from contracts.telling.press_rule import PRESS_RULE
from services.scoring.events import MonevChangeRefused, MonevChapterFrozen, MonevFrozen
from services.scoring.rules.monev import (
    A_NEW_PACK_SAYS_SOMETHING_NEW,
    A_PACK_IS_FROZEN_ANEW_WITH_A_REASON,
    ONLY_A_YEAR_THAT_HAS_BEGUN_IS_FROZEN,
)
from shared.aggregate import Aggregate
from shared.events import Fact
from shared.rules import Rule


class MonevPack(Aggregate):
    """``editions``: how many there are; ``digest``: of the newest, "" before there is one."""

    KIND = "monev"

    def __init__(self, stream: str) -> None:
        super().__init__(stream)
        self.editions = 0
        self.digest = ""

    @classmethod
    def stream_of(cls, year: str) -> str:
        return f"{cls.KIND}-{year}"

    def freeze(
        self,
        *,
        year: str,
        chapters: Sequence[Mapping[str, Any]],
        positions: Mapping[str, int],
        reason: str,
        ground: str,
        today: str,
    ) -> None:
        """The next edition; the newest stays as it is."""
        digest = monev_digest(year, chapters)
        if year > today[:4]:
            self._refuse(ONLY_A_YEAR_THAT_HAS_BEGUN_IS_FROZEN, year=year)
        elif digest == self.digest:
            self._refuse(A_NEW_PACK_SAYS_SOMETHING_NEW, edition=self.editions)
        elif self.editions and not reason:
            self._refuse(A_PACK_IS_FROZEN_ANEW_WITH_A_REASON, edition=self.editions)
        else:
            edition = self.editions + 1
            self.trigger_event(
                MonevFrozen,
                year=year,
                edition=edition,
                figures=sum(len(each["figures"]) for each in chapters),
                chapters=len(chapters),
                positions=dict(positions),
                digest=digest,
                reason=reason if edition > 1 else "",
                ground=ground,
                press_rule=PRESS_RULE,
            )
            for place, each in enumerate(chapters, 1):
                said = {name: each[name] for name in ("code", "title", "figures")}
                self.trigger_event(MonevChapterFrozen, edition=edition, place=place, **said)

    def when(self, fact: Fact) -> None:
        match fact:
            case MonevFrozen():
                self.editions, self.digest = fact.edition, fact.digest
            case MonevChapterFrozen():
                pass  # what it says is named by the digest
            case MonevChangeRefused():
                pass  # the refusal itself is what we keep
            case _:
                super().when(fact)

    def _refuse(self, rule: Rule, **said: object) -> None:
        self.trigger_event(MonevChangeRefused, **rule.refusal(**said))
