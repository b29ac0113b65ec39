"""What the assessors of a panel gave, how far they lie apart, and which value holds, exactly."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from fractions import Fraction
from typing import Any

from services.scoring.domain.arithmetic import whole_weights
from services.scoring.domain.instrument import Indicator, Instrument, PanelTerms


@dataclass(frozen=True)
class Given:
    """What one assessor gave, by indicator, "" where it does not apply. ``version``: of the event.
    ``after_seeing``: indicators of which this assessor ever changed an answer while the others' were open.
    """

    values: Mapping[str, str]
    version: int
    after_seeing: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Agreed:
    """The value of a moderation, for what was ``given`` then and for nothing else."""

    value: str
    given: tuple[str, ...]
    version: int


@dataclass(frozen=True)
class Opinions:
    """Of one indicator: what was given by whom, and the moderation of just that, if there was one.
    ``changed_by``: who changed it after seeing the others.
    """

    indicator: Indicator
    terms: PanelTerms
    by: Mapping[str, str]
    moderated: Agreed | None = None
    changed_by: frozenset[str] = frozenset()

    @property
    def given(self) -> tuple[str, ...]:
        """Whoever gave it, the smallest first; "" before all."""
        return tuple(sorted(self.by.values(), key=lambda told: (told != "", Fraction(told or 0))))

    @property
    def lacking(self) -> int:
        """How many assessors it still waits for."""
        return max(self.terms.assessors - len(self.by), 0)

    @property
    def spread(self) -> Fraction | None:
        """From the fewest to the most points; None when they do not agree whether it applies at all."""
        scale = self.indicator.scale
        points = [scale.points(Fraction(told)) for told in self.given if told]
        if not points:
            return Fraction(0)
        return max(points) - min(points) if len(points) == len(self.given) else None

    @property
    def wide(self) -> bool:
        """So far apart that somebody else has to moderate."""
        return self.spread is None or self.spread > self.terms.moderate_above

    @property
    def due(self) -> bool:
        """Somebody else has to moderate: it is too wide, or not everybody's own judgement any more."""
        return self.wide or bool(self.changed_by)

    @property
    def agreed(self) -> Agreed | None:
        """The moderation that holds: not one of other answers."""
        return self.moderated if self.due and self.moderated and self.moderated.given == self.given else None

    @property
    def value(self) -> str | None:
        """What holds, "" when it does not apply; None as long as it waits for a moderation."""
        if self.agreed:
            return self.agreed.value
        return None if self.due else settled(self.indicator, self.given, self.terms.settled_by)


def settled(indicator: Indicator, given: Sequence[str], settled_by: str) -> str:
    """Mean or median; whatever lies beyond the scale counts as its end, as it does in the points."""
    values = sorted(indicator.scale.within(Fraction(told)) for told in given if told)
    if not values:
        return ""
    if settled_by == "mean":
        return str(sum(values, Fraction(0)) / len(values))
    half = len(values) // 2
    return str(values[half] if len(values) % 2 else (values[half - 1] + values[half]) / 2)


@dataclass(frozen=True)
class Panel:
    """``given``: by assessor; ``free`` and ``tied``: who declared what of themselves; ``agreed``: by code."""

    given: Mapping[str, Given] = field(default_factory=dict)
    agreed: Mapping[str, Agreed] = field(default_factory=dict)
    free: frozenset[str] = frozenset()
    tied: frozenset[str] = frozenset()

    def freed(self, assessor: str) -> "Panel":
        return replace(self, free=self.free | {assessor}, tied=self.tied - {assessor})

    def barred(self, assessor: str) -> "Panel":
        """What was given by somebody with a tie is not used any more."""
        left = {who: told for who, told in self.given.items() if who != assessor}
        return replace(self, given=left, free=self.free - {assessor}, tied=self.tied | {assessor})

    def answered(
        self, assessor: str, values: Mapping[str, str], version: int, after_seeing: Collection[str] = ()
    ) -> "Panel":
        before = self.given[assessor].after_seeing if assessor in self.given else frozenset()
        told = Given(values, version, before | {*after_seeing})
        return replace(self, given={**self.given, assessor: told})

    def moderated(self, code: str, agreed: Agreed) -> "Panel":
        return replace(self, agreed={**self.agreed, code: agreed})

    def as_told(self, told: "Panel") -> "Panel":
        """As it was when a score was told; what anybody declared since then stays declared."""
        left = {who: given for who, given in told.given.items() if who not in self.tied}
        return replace(self, given=left, agreed=told.agreed)

    def emptied(self) -> "Panel":
        """The ormas answers anew, so the panel looks anew; who may sit in it stays."""
        return Panel(free=self.free, tied=self.tied)

    def opinions(self, instrument: Instrument, tied: Collection[str] = ()) -> list[Opinions]:
        """Of each indicator of the panel, without what was given by whoever has a tie by now."""
        if instrument.panel is None:
            return []
        heard = {who: told for who, told in self.given.items() if who not in tied}
        return [
            Opinions(
                each,
                instrument.panel,
                {who: told.values[each.code] for who, told in heard.items() if each.code in told.values},
                self.agreed.get(each.code),
                frozenset(who for who, told in heard.items() if each.code in told.after_seeing),
            )
            for each in instrument.of_panel()
        ]

    def sources(self, opinions: Sequence[Opinions]) -> list[int]:
        """The versions of the events that these are made of."""
        found = {self.given[who].version for each in opinions for who in each.by}
        return sorted(found | {each.agreed.version for each in opinions if each.agreed})


def changed_open(opinions: Sequence[Opinions], assessor: str, values: Mapping[str, str]) -> list[str]:
    """Codes of what this assessor would change, or add, now that enough gave for everybody to see it."""
    return [
        each.indicator.code
        for each in opinions
        if not each.lacking and each.by.get(assessor) != values.get(each.indicator.code)
    ]


def owed(of: Instrument, opinions: Sequence[Opinions]) -> Opinions | None:
    """What a score still waits for: of what was begun, or until the least share of weight was given."""
    for each in opinions:
        if each.by and each.lacking:
            return each
    weights = whole_weights(of)
    applying = [each for each in opinions if not each.by or any(each.given)]
    given = sum((weights[each.indicator.code] for each in applying if each.by), Fraction(0))
    whole = sum((weights[each.indicator.code] for each in applying), Fraction(0))
    enough = given >= of.min_answered_weight * whole and any(each.by for each in opinions)
    return None if enough else next((each for each in opinions if not each.by), None)


def as_input(opinions: Sequence[Opinions]) -> list[dict[str, Any]]:
    """As a score carries them, by code; what nobody gave is not answered."""
    return [
        {
            "code": each.indicator.code,
            "value": each.value,
            "applies": each.value != "",
            "given": list(each.given),
            "agreed": each.agreed is not None,
            "after_seeing": bool(each.changed_by),
        }
        for each in sorted(opinions, key=lambda one: one.indicator.code)
        if each.by
    ]


def panel_settled(instrument: Instrument, told: Sequence[Mapping[str, Any]]) -> bool:
    """Whether each value of a recorded score is what the terms make of what was given, or was agreed."""
    asked = {each.code: each for each in instrument.of_panel()}
    return all(_settled(instrument.panel, asked.get(each["code"]), each) for each in told)


def _settled(terms: PanelTerms | None, asked: Indicator | None, told: Mapping[str, Any]) -> bool:
    if terms is None or asked is None:
        return False
    changed = frozenset(("",)) if told["after_seeing"] else frozenset[str]()
    opinions = Opinions(
        asked, terms, {str(n): value for n, value in enumerate(told["given"])}, changed_by=changed
    )
    return opinions.due if told["agreed"] else opinions.value == told["value"]
