"""The register that is asked: three organisations, and which command may touch which side of one."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from hypothesis import strategies as st
from hypothesis.stateful import initialize

from services.registry.application import Registry
from services.registry.domain import Ormas
from services.registry.events import ActivityFieldRecorded, LegalBasisRecorded, LegalFormRecorded
from services.registry.service import RegistryService
from tests.commanded import GROUND, Commanded

PAST: Final = st.sampled_from([f"20{y}-{m}-01" for y in range(20, 26) for m in ("01", "06")] + ["2026-03-01"])
DAYS: Final = st.sampled_from([f"20{y}-{m}-01" for y in range(20, 29) for m in ("01", "06")])
ENDS: Final = st.one_of(st.just(""), DAYS)
NOBODY: Final = f"ormas-{'0' * 32}"
EXISTENCE: Final = frozenset(("record_dissolution", "strike_dissolution", "record_return"))
Side = Callable[[Ormas], Any]
SIDES: Final[Mapping[str, tuple[Side, frozenset[str]]]] = {
    "name": (
        lambda o: (o.name, o.abbreviation),
        frozenset(("correct_name", "verify_change", "undo_correction")),
    ),
    "field": (
        lambda o: o.readings.get(ActivityFieldRecorded),
        frozenset(("correct_activity_field", "verify_change", "undo_correction")),
    ),
    "legal basis": (
        lambda o: o.readings.get(LegalBasisRecorded),
        frozenset(("correct_legal_basis", "undo_correction")),
    ),
    "legal form": (
        lambda o: o.readings.get(LegalFormRecorded),
        frozenset(("correct_legal_form", "undo_correction")),
    ),
    "succession": (lambda o: o.follows, frozenset(("claim_succession", "strike_succession"))),
    "activity": (
        lambda o: o.activity,
        frozenset(("correct_activity_status", "undo_correction", "record_visit", "correct_visit"))
        | EXISTENCE,
    ),
    "existence": (
        lambda o: o.dissolved,
        EXISTENCE,
    ),
    "dispute": (
        lambda o: tuple(o.parties),
        frozenset(
            (
                "replace_board",
                "close_dispute",
                "take_back_claim",
                "undo_dispute_step",
                "take_back_dispute_step",
            )
        ),
    ),
    "sanctions": (lambda o: list(o.sanctions), frozenset(("record_sanction", "end_sanction"))),
    "head": (lambda o: o.head, frozenset(("place_unit", "release_unit"))),
    "entry": (
        lambda o: (o.withdrawn, o.merged_into, list(o.taken_in)),
        frozenset(("withdraw_ormas", "merge_ormas", "separate_ormas")),
    ),
}
"""Sides of an organisation that are kept apart, and the commands that may change each."""


class Asked(Commanded):
    """``ormas``: the streams of all that were ever entered."""

    SERVICE, APPLICATION, WIRED = RegistryService, Registry, "registry"

    def __init__(self, template: Any) -> None:
        super().__init__(template)
        self.ormas: list[str] = []
        self.sides: dict[str, dict[str, Any]] = {}

    @initialize()
    def begin(self):
        for name in ("Perkumpulan Contoh", "Yayasan Umpama", "Forum Teladan"):
            self.enter(name)

    def enter(self, name: str, **told: str) -> None:
        """Whoever is entered twice is there twice: nothing is merged by its name."""
        [stream] = dict.fromkeys(self.ask("register_ormas", name=name, ground=GROUND, **told))
        self.ormas.append(stream)

    def one(self, which: int) -> str:
        """One of those that were entered."""
        return self.ormas[which % len(self.ormas)]

    def entry(self, which: int) -> Ormas:
        return self.now(Ormas, self.one(which))

    def standing(self, which: int) -> Ormas:
        """One that is in the register by itself; another is entered when none is."""
        if not self.which_are(lambda o: not o.gone):
            self.enter("Paguyuban Contoh")
        there = self.which_are(lambda o: not o.gone)
        return there[which % len(there)]

    def which_are(self, what: Callable[[Ormas], Any]) -> list[Ormas]:
        """Those of whom this can be said."""
        return [each for each in (self.now(Ormas, each) for each in self.ormas) if what(each)]

    def stands(self, aggregate, command):
        if isinstance(aggregate, Ormas):
            now = {side: look(aggregate) for side, (look, _) in SIDES.items()}
            before = self.sides.get(aggregate.id, now)
            changed = {side for side in SIDES if before[side] != now[side]}
            assert {side for side in changed if command not in SIDES[side][1]} == set()
            self.sides[aggregate.id] = now
        super().stands(aggregate, command)
