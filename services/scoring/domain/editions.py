"""An instrument of a year, edition by edition: drafted, revised, then published once for good."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

from services.scoring.domain.sheet import Sheet, indicators_in
from services.scoring.events import (
    InstrumentChangeRefused,
    InstrumentCountsDrafted,
    InstrumentDimensionDrafted,
    InstrumentDrafted,
    InstrumentDraftWithdrawn,
    InstrumentPublished,
    InstrumentRevised,
)
from services.scoring.rules.instruments import (
    A_DRAFT_INSTRUMENT_KEEPS_ITS_CODE_AND_YEAR,
    A_NEW_EDITION_SAYS_SOMETHING_NEW,
    AN_INSTRUMENT_HAS_ONE_DRAFT,
    AN_INSTRUMENT_IS_PUBLISHED_BY_ANOTHER_PERSON,
    ONLY_A_DRAFT_INSTRUMENT_IS_CHANGED,
)
from shared.aggregate import Aggregate, not_overtaken
from shared.errors import NotFound
from shared.events import Fact
from shared.rules import Rule

DRAFT: Final = "draft"
PUBLISHED: Final = "published"
WITHDRAWN: Final = "withdrawn"


@dataclass(frozen=True)
class Edition:
    """``state``: draft, published or withdrawn."""

    state: str
    digest: str
    sheet: Sheet


class InstrumentEditions(Aggregate):
    """``editions`` by number, from 1; only the newest can be a draft. ``changed``: the version of the event
    that said last what the draft asks.
    """

    KIND = "instrument"

    def __init__(self, stream: str) -> None:
        super().__init__(stream)
        self.editions: dict[int, Edition] = {}
        self.changed = 0

    @classmethod
    def stream_of(cls, code: str, year: str) -> str:
        return f"{cls.KIND}-{year}-{code}"

    @property
    def newest(self) -> Edition | None:
        return self.editions[max(self.editions)] if self.editions else None

    def edition(self, number: int) -> Edition:
        """Error: NotFound."""
        if number not in self.editions:
            raise NotFound(f"Edisi {number} tidak ada.")
        return self.editions[number]

    def draft(self, *, sheet: Sheet, sample: str, ground: str) -> None:
        """The next edition. ``sample``: the shipped one that it was taken from, or ""."""
        published = [each.digest for each in self.editions.values() if each.state == PUBLISHED]
        if self._drafted:
            self._refuse(AN_INSTRUMENT_HAS_ONE_DRAFT, edition=len(self.editions))
        elif published[-1:] == [sheet.digest]:
            self._refuse(A_NEW_EDITION_SAYS_SOMETHING_NEW)
        else:
            edition = len(self.editions) + 1
            self.trigger_event(InstrumentDrafted, **_head(edition, sheet), sample=sample, ground=ground)
            self._say_parts(edition, sheet)

    def revise(self, *, sheet: Sheet, reason: str, seen: int | None) -> None:
        """The whole content anew; the same content changes nothing. Error: Conflict."""
        not_overtaken(self.changed, seen)
        drafted = self._drafted
        if drafted is None:
            self._refuse(ONLY_A_DRAFT_INSTRUMENT_IS_CHANGED)
        elif self.stream_of(sheet.frame["code"], sheet.frame["year"]) != self.id:
            self._refuse(A_DRAFT_INSTRUMENT_KEEPS_ITS_CODE_AND_YEAR)
        elif drafted.digest != sheet.digest:
            edition = len(self.editions)
            self.trigger_event(InstrumentRevised, **_head(edition, sheet), reason=reason)
            self._say_parts(edition, sheet)

    def publish(self, *, by: str, drafters: Collection[str], seen: int | None, ground: str) -> None:
        """As it was read, by somebody who wrote nothing of it. Error: Conflict."""
        not_overtaken(self.changed, seen)
        drafted = self._drafted
        if drafted is None:
            self._refuse(ONLY_A_DRAFT_INSTRUMENT_IS_CHANGED)
        elif by in drafters:
            self._refuse(AN_INSTRUMENT_IS_PUBLISHED_BY_ANOTHER_PERSON)
        else:
            frame = drafted.sheet.frame
            said = {name: frame[name] for name in ("code", "year", "title", "mark")}
            said |= {"edition": len(self.editions), "digest": drafted.digest, "ground": ground}
            self.trigger_event(InstrumentPublished, **said)

    def withdraw(self, *, reason: str) -> None:
        """The draft; what was published stays."""
        if self._drafted is None:
            self._refuse(ONLY_A_DRAFT_INSTRUMENT_IS_CHANGED)
        else:
            self.trigger_event(InstrumentDraftWithdrawn, edition=len(self.editions), reason=reason)

    @property
    def _drafted(self) -> Edition | None:
        return self.newest if self.newest and self.newest.state == DRAFT else None

    def _say_parts(self, edition: int, sheet: Sheet) -> None:
        for place, dimension in enumerate(sheet.dimensions, start=1):
            said = {"name": dimension["name"], "indicators": indicators_in(dimension)}
            self.trigger_event(
                InstrumentDimensionDrafted, edition=edition, place=place, dimension=dimension, **said
            )
        if sheet.counts:
            self.trigger_event(InstrumentCountsDrafted, edition=edition, counts=list(sheet.counts))

    def when(self, fact: Fact) -> None:
        match fact:
            case InstrumentDrafted() | InstrumentRevised():
                begun = Sheet(fact.frame, (), ())
                self.editions[fact.edition] = Edition(DRAFT, fact.digest, begun)
                self.changed = fact.originator_version
            case InstrumentDimensionDrafted():
                sheet = self.editions[fact.edition].sheet
                self._add(fact, replace(sheet, dimensions=(*sheet.dimensions, fact.dimension)))
            case InstrumentCountsDrafted():
                sheet = self.editions[fact.edition].sheet
                self._add(fact, replace(sheet, counts=tuple(fact.counts)))
            case InstrumentPublished():
                self._become(PUBLISHED, fact.edition)
            case InstrumentDraftWithdrawn():
                self._become(WITHDRAWN, fact.edition)
            case InstrumentChangeRefused():
                pass  # the refusal itself is what we keep
            case _:
                super().when(fact)

    def _add(self, fact: InstrumentDimensionDrafted | InstrumentCountsDrafted, sheet: Sheet) -> None:
        self.editions[fact.edition] = replace(self.editions[fact.edition], sheet=sheet)
        self.changed = fact.originator_version

    def _become(self, state: str, edition: int) -> None:
        self.editions[edition] = replace(self.editions[edition], state=state)

    def _refuse(self, rule: Rule, **said: object) -> None:
        self.trigger_event(InstrumentChangeRefused, **rule.refusal(**said))


def _head(edition: int, sheet: Sheet) -> Mapping[str, Any]:
    """What the first event of a content says of all of it."""
    said = {name: sheet.frame[name] for name in ("code", "year", "title", "mark", "source")}
    return said | {
        "edition": edition,
        "frame": dict(sheet.frame),
        "summary": sheet.summary,
        "digest": sheet.digest,
    }
