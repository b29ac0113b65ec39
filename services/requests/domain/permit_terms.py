"""On which terms the office permits attributes, and since when."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from contracts.telling.dates import date_words
from contracts.telling.permit_words import at_one_place
from services.requests.events import PermitTermsRefused, PermitTermsSet
from services.requests.rules.permits import PERMIT_TERMS_FOLLOW_ONE_ANOTHER
from shared.aggregate import Aggregate, not_overtaken
from shared.events import Fact

PROPOSED_TERMS: Final = ("kinds", "longest_days", "removal_days", "forbidden", "legal_basis")
"""What a shipped proposal says."""


@dataclass(frozen=True)
class Terms:
    """:class:`PermitTermsSet` says what each field means."""

    policy: int
    effective_from: str
    kinds: Mapping[str, str]
    longest_days: int
    removal_days: int
    forbidden: tuple[Mapping[str, str], ...]

    def forbidden_at(self, places: list[dict[str, str]], basis: str) -> list[Mapping[str, str]]:
        """The forbidden places on which one of these lies, by what they rest on: ``law`` or another."""
        return [
            each
            for each in self.forbidden
            if (each["basis"] == "law") == (basis == "law")
            and any(at_one_place(each, place) for place in places)
        ]


class PermitTerms(Aggregate):
    """``standing``: the terms by their number; ``adopted``: what the newest took over from a proposal;
    ``changed``: the version of the event that said the newest.
    """

    KIND = "permitterms"
    STREAM: Final = "permitterms-office"

    def __init__(self, stream: str) -> None:
        super().__init__(stream)
        self.standing: dict[int, Terms] = {}
        self.adopted: Mapping[str, Any] = {}
        self.changed = 0

    def set(self, *, today: str, effective_from: str, mark: str, seen: int | None, **said: Any) -> None:
        """From today or later on, and not before those that were said already. A proposal that is the newest
        is adopted once. Error: Conflict when somebody set other terms since they were read.
        """
        not_overtaken(self.changed, seen)
        newest = max((each.effective_from for each in self.standing.values()), default="")
        if effective_from < max(today, newest):
            rule = PERMIT_TERMS_FOLLOW_ONE_ANOTHER
            self.trigger_event(PermitTermsRefused, **rule.refusal(first=date_words(max(today, newest))))
        elif mark == "office" or self.adopted != {name: said[name] for name in PROPOSED_TERMS}:
            days = f"paling lama {said['longest_days']} hari" if said["longest_days"] else "tanpa batas hari"
            summary = f"{len(said['kinds'])} jenis atribut, {days}, {len(said['forbidden'])} tempat dilarang"
            number = {"policy": len(self.standing) + 1, "summary": summary, "mark": mark}
            self.trigger_event(PermitTermsSet, effective_from=effective_from, **number, **said)

    def holding(self, on: str) -> Terms | None:
        """Of the terms that have begun on a day those that were said last."""
        begun = [number for number, each in self.standing.items() if each.effective_from <= on]
        return self.standing[max(begun)] if begun else None

    def when(self, fact: Fact) -> None:
        match fact:
            case PermitTermsSet():
                self.changed = fact.originator_version
                kinds = {each["kind_code"]: each["title"] for each in fact.kinds}
                self.standing[fact.policy] = Terms(
                    fact.policy, fact.effective_from, kinds, fact.longest_days, fact.removal_days,
                    tuple(fact.forbidden),
                )  # fmt: skip
                told = {name: getattr(fact, name) for name in PROPOSED_TERMS}
                self.adopted = told if fact.mark == "proposal" else {}
            case PermitTermsRefused():
                pass  # the refusal itself is what we keep
            case _:
                super().when(fact)
