"""News of the office: drafted, then sent once or withdrawn; and to whom it goes."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from contracts.telling.preference_words import NEWS_STATES
from services.notifications.domain.plan import Channels
from services.notifications.domain.register import Register
from services.notifications.events import (
    NewsChangeRefused,
    NewsDrafted,
    NewsFinished,
    NewsSent,
    NewsWithdrawn,
    OrmasConsentGiven,
    OrmasConsentWithdrawn,
)
from services.notifications.rules.news import ONLY_A_DRAFT_OF_NEWS_IS_SENT_OR_WITHDRAWN
from shared.aggregate import Aggregate
from shared.errors import NotFound
from shared.events import Fact

DRAFT, SENT, WITHDRAWN = "draft", "sent", "withdrawn"
CONSENT_TOPICS: Final = (OrmasConsentGiven.TOPIC, OrmasConsentWithdrawn.TOPIC)


@dataclass(frozen=True)
class Readers:
    """``ways``: by ormas that is reached, its ways; ``not_reached``: agreed, but no way; ``not_agreed``."""

    ways: Mapping[str, tuple[str, ...]]
    not_reached: int
    not_agreed: int

    @classmethod
    def of(
        cls, register: Register, agreed: Collection[str], channels: Channels, usable: Collection[str]
    ) -> "Readers":
        """Of every entry that stands: what was merged away, withdrawn or is no more is sent nothing.

        ``usable``: the ways that news may take at all; never a letter, and no text that somebody brings.
        """
        there = (each for each in register.forms if not register.is_gone(each))
        standing = {each for each in there if register.stands_for(each) == each}
        mine = sorted(standing & {*agreed})
        ways = {each: tuple(w for w in channels(f"ormas:{each}") if w in usable) for each in mine}
        reached = {each: found for each, found in ways.items() if found}
        return cls(reached, len(mine) - len(reached), len(standing) - len(mine))

    def counts(self) -> dict[str, int]:
        """As the event and the page tell it."""
        return {
            "reached": len(self.ways),
            "not_reached": self.not_reached,
            "not_agreed": self.not_agreed,
        }


class News(Aggregate):
    """``told``: what was drafted; ``sent``: None before it was; ``finished``: every message is queued."""

    KIND = "news"

    def __init__(self, stream: str) -> None:
        super().__init__(stream)
        self.told: NewsDrafted | None = None
        self.sent: NewsSent | None = None
        self.state = DRAFT
        self.finished = False

    @property
    def what(self) -> NewsDrafted:
        """What was drafted. Error: NotFound."""
        if self.told is None:
            raise NotFound
        return self.told

    @property
    def was_sent(self) -> NewsSent:
        """How. Error: NotFound."""
        if self.sent is None:
            raise NotFound
        return self.sent

    @classmethod
    def draft(cls, *, consent_for: str, title: str, paragraphs: Sequence[str], link: str) -> "News":
        news = cls.new()
        said = {"consent_for": consent_for, "title": title, "link": link}
        news.trigger_event(NewsDrafted, **said, paragraphs=list(paragraphs))
        return news

    def send(self, *, day: str, positions: Mapping[str, int], counts: Mapping[str, int]) -> None:
        if not self._is_over():
            self.trigger_event(NewsSent, day=day, positions=dict(positions), **counts)

    def withdraw(self, *, reason: str) -> None:
        if not self._is_over():
            self.trigger_event(NewsWithdrawn, reason=reason)

    def finish(self, *, messages: int) -> None:
        """Again: nothing."""
        if self.state == SENT and not self.finished:
            self.trigger_event(NewsFinished, messages=messages)

    def when(self, fact: Fact) -> None:
        match fact:
            case NewsDrafted():
                self.told = fact
            case NewsSent():
                self.sent, self.state = fact, SENT
            case NewsWithdrawn():
                self.state = WITHDRAWN
            case NewsFinished():
                self.finished = True
            case NewsChangeRefused():
                pass  # the refusal itself is what we keep
            case _:
                super().when(fact)

    def _is_over(self) -> bool:
        if self.state == DRAFT:
            return False
        rule = ONLY_A_DRAFT_OF_NEWS_IS_SENT_OR_WITHDRAWN
        self.trigger_event(NewsChangeRefused, **rule.refusal(state=NEWS_STATES[self.state]))
        return True


def agreed_to(consent_for: str, facts: Iterable[Fact]) -> set[str]:
    """Every ormas whose last word, in the order of the ledger, is that it agrees."""
    agreed: set[str] = set()
    for fact in facts:
        match fact:
            case OrmasConsentGiven() if fact.consent_for == consent_for:
                agreed.add(fact.organisation)
            case OrmasConsentWithdrawn() if fact.consent_for == consent_for:
                agreed.discard(fact.organisation)
    return agreed
