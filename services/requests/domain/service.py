"""A service of the office: how it is asked for, and since when."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from services.requests.events import (
    ConfigurationWithdrawn,
    ServiceChangeRefused,
    ServiceClosed,
    ServiceConfigured,
    ServiceOpened,
)
from services.requests.rules.services import (
    A_CONFIGURATION_IS_NOT_BACKDATED,
    A_SERVICE_OPENS_WITH_A_CONFIGURATION,
    CONFIGURATIONS_FOLLOW_ONE_ANOTHER,
    ONLY_A_CONFIGURATION_TO_COME_IS_WITHDRAWN,
)
from shared.aggregate import Aggregate, not_overtaken
from shared.errors import NotFound
from shared.events import Fact
from shared.rules import Rule

PROPOSED_FIELDS: Final = (
    "title", "short_title", "checklist", "form", "visit", "sla_working_days", "validity_months", "paper",
    "revision_days",
)  # fmt: skip
"""What a shipped proposal says of a service."""


@dataclass(frozen=True)
class Configuration:
    """How a service is asked for from a day on; :class:`ServiceConfigured` says what each field means."""

    number: int
    title: str
    effective_from: str
    checklist: tuple[Mapping[str, Any], ...]
    form: tuple[Mapping[str, Any], ...]
    visit: str
    sla_working_days: int
    revision_days: int
    validity_months: int
    paper: str
    adopted: Mapping[str, Any]
    """The proposal that it is, empty where the office wrote its own."""

    def asked_of(self, *, legal_form: str, level: str, legal_basis: str) -> list[Mapping[str, Any]]:
        """The items that are asked of such an ormas: those that name nobody, or name it."""
        place = "cabang" if level not in ("pusat", "unknown", "") else "induk"
        mine = {"legal_forms": legal_form, "levels": place, "legal_bases": legal_basis}
        return [
            each
            for each in self.checklist
            if all(not each[axis] or value in each[axis] for axis, value in mine.items())
        ]


class Service(Aggregate):
    """``standing``: its versions that were not withdrawn, by number; ``open``: whether it is asked for;
    ``changed``: the version of the event that said last what is asked.
    """

    KIND = "service"

    def __init__(self, stream: str) -> None:
        super().__init__(stream)
        self.standing: dict[int, Configuration] = {}
        self.last = 0
        self.changed = 0
        self.open = False

    @classmethod
    def stream_of(cls, kind: str) -> str:
        return f"{cls.KIND}-{kind}"

    def configure(
        self, *, today: str, effective_from: str, mark: str, seen: int | None = None, **said: Any
    ) -> None:
        """From a day on, never before today: cases that run keep the version they began with. A proposal that
        stands already is adopted once. ``seen``: what was read of it. Error: Conflict.
        """
        not_overtaken(self.changed, seen)
        newest = max((each.effective_from for each in self.standing.values()), default="")
        if effective_from < today:
            self._refuse(A_CONFIGURATION_IS_NOT_BACKDATED)
        elif effective_from < newest:
            self._refuse(CONFIGURATIONS_FOLLOW_ONE_ANOTHER)
        elif mark == "office" or not self._stands(said):
            required = sum(each["required"] for each in said["checklist"])
            law = sum(each["basis"] == "law" for each in said["checklist"])
            counted = f"{len(said['checklist'])} syarat, {required} wajib, {law} menurut aturan"
            said |= {"configuration": self.last + 1, "summary": counted}
            self.trigger_event(ServiceConfigured, effective_from=effective_from, mark=mark, **said)

    def withdraw(self, *, configuration: int, reason: str, today: str) -> None:
        """Before it begins. NotFound when no version has this number; twice is once."""
        if not 1 <= configuration <= self.last:
            raise NotFound(f"Versi {configuration} tidak ada.")
        found = self.standing.get(configuration)
        if found and found.effective_from <= today:
            self._refuse(ONLY_A_CONFIGURATION_TO_COME_IS_WITHDRAWN)
        elif found:
            self.trigger_event(ConfigurationWithdrawn, configuration=configuration, reason=reason)

    def open_door(self, *, ground: str, today: str) -> None:
        """Twice is once."""
        if self.holding(today) is None:
            self._refuse(A_SERVICE_OPENS_WITH_A_CONFIGURATION)
        elif not self.open:
            self.trigger_event(ServiceOpened, ground=ground)

    def close_door(self, *, reason: str) -> None:
        """Twice is once."""
        if self.open:
            self.trigger_event(ServiceClosed, reason=reason)

    def _stands(self, proposal: Mapping[str, Any]) -> bool:
        """Whether this very proposal is the newest version that stands."""
        newest = self.standing[max(self.standing)].adopted if self.standing else {}
        return newest == {name: proposal[name] for name in PROPOSED_FIELDS}

    def holding(self, on: str) -> Configuration | None:
        """The version that holds on a day: of those that have begun the one recorded last."""
        begun = [number for number, each in self.standing.items() if each.effective_from <= on]
        return self.standing[max(begun)] if begun else None

    def when(self, fact: Fact) -> None:
        match fact:
            case ServiceConfigured():
                self.last, self.changed = fact.configuration, fact.originator_version
                told = {name: getattr(fact, name) for name in PROPOSED_FIELDS}
                self.standing[fact.configuration] = Configuration(
                    fact.configuration, fact.title, fact.effective_from, tuple(fact.checklist),
                    tuple(fact.form), fact.visit, fact.sla_working_days, fact.revision_days,
                    fact.validity_months, fact.paper,
                    told if fact.mark == "proposal" else {},
                )  # fmt: skip
            case ConfigurationWithdrawn():
                self.standing.pop(fact.configuration)
                self.changed = fact.originator_version
            case ServiceOpened():
                self.open = True
            case ServiceClosed():
                self.open = False
            case ServiceChangeRefused():
                pass  # the refusal itself is what we keep
            case _:
                super().when(fact)

    def _refuse(self, rule: Rule) -> None:
        self.trigger_event(ServiceChangeRefused, **rule.refusal())
