"""Activities for public order, cases of it, and who is named in them."""

from hypothesis import strategies as st
from hypothesis.stateful import rule

from contracts.telling.classifications import CLASSIFICATIONS
from contracts.telling.order_words import (
    ACTIVITY_PARTS,
    APPROACHES,
    CASE_RESULTS,
    PARTY_KINDS,
    STEPS,
    TENSIONS,
    THEMES,
)
from services.clusters.domain import OrderActivity, OrderCase
from tests.clusters.machines.asked import DAYS, GONE, LONG_AGO, ORMAS, REASON, YESTERDAY, Asked
from tests.commanded import GROUND, NUMBERS, REALLY

MOSTLY_OPEN = st.sampled_from([*sorted(CLASSIFICATIONS), "biasa", "terbatas", "biasa"])
TENSION = st.sampled_from(sorted(TENSIONS))


class OrderActivities(Asked):
    """``activities``: the streams of all that were recorded."""

    def __init__(self, template):
        super().__init__(template)
        self.activities: list[str] = []

    def activity(self, which: int) -> OrderActivity:
        """One of them; the first is recorded when somebody wants one."""
        if not self.activities:
            self.record_order_activity("tolerance", YESTERDAY, 9)
        return self.now(OrderActivity, self.activities[which % len(self.activities)])

    @rule(theme=st.sampled_from(sorted(THEMES)), day=DAYS, people=st.integers(1, 9))
    def record_order_activity(self, theme, day, people):
        said = {"theme": theme, "title": "Kerja bakti", "day": day, "place": "Balai", "people": people}
        before = len(self.activities)
        self.begun(self.activities, "record_order_activity", **said, held_by="Bakesbangpol", ground=GROUND)
        assert (len(self.activities) > before) == (day <= YESTERDAY)

    @rule(which=NUMBERS, ormas=ORMAS, part=st.sampled_from(sorted(ACTIVITY_PARTS)), people=st.integers(1, 5))
    def join_order_activity(self, which, ormas, part, people):
        said = {"organisation": ormas, "activity_part": part, "people": people}
        joined = self.ask("join_order_activity", activity=self.activity(which).id, **said)
        assert not (joined and ormas == GONE)

    @rule(which=NUMBERS, ormas=ORMAS)
    def leave_order_activity(self, which, ormas):
        """Mostly one that was part of it."""
        found = self.activity(which)
        if which and not found.joined:
            said = {"organisation": ormas, "activity_part": "participant", "people": 1}
            self.ask("join_order_activity", activity=found.id, **said)
        self.ask("leave_order_activity", activity=found.id, organisation=ormas, **REASON)

    @rule(which=NUMBERS, really=REALLY)
    def strike_order_activity(self, which, really):
        if really:
            self.ask("strike_order_activity", activity=self.activity(which).id, **REASON)

    def stands(self, aggregate, command):
        super().stands(aggregate, command)
        if isinstance(aggregate, OrderActivity) and aggregate.state:
            assert sum(people for _, people in aggregate.joined.values()) <= aggregate.people


class OrderCases(Asked):
    """``cases``: the streams of all that were opened; ``named``: how many people each names."""

    def __init__(self, template):
        super().__init__(template)
        self.cases: list[str] = []
        self.named: dict[str, int] = {}

    def case(self, which: int) -> OrderCase:
        """One of them; the first is opened when somebody wants one."""
        if not self.cases:
            self.open_order_case("mediation", "biasa", "tension", LONG_AGO)
        return self.now(OrderCase, self.cases[which % len(self.cases)])

    @rule(approach=st.sampled_from(sorted(APPROACHES)), how=MOSTLY_OPEN, tension=TENSION, day=DAYS)
    def open_order_case(self, approach, how, tension, day):
        """Of what is secret nothing is kept."""
        said = {"approach": approach, "classification": how, "matter": "Perebutan lahan parkir"}
        before = len(self.cases)
        self.begun(self.cases, "open_order_case", **said, tension=tension, day=day, ground=GROUND)
        assert (len(self.cases) > before) == (how != "rahasia" and day <= YESTERDAY)

    @rule(which=NUMBERS, kind=st.sampled_from(sorted(PARTY_KINDS)), ormas=ORMAS)
    def add_order_party(self, which, kind, ormas):
        """A person is described in the open and named under seal."""
        if kind == "person":
            self.add_person(which)
        else:
            self.add_group(which, {"party_kind": kind}, ormas if kind == "ormas" else "")

    def add_group(self, which: int, kind: dict[str, str], ormas: str) -> None:
        """Once, if it is an ormas, and never one that left the register."""
        case = self.case(which)
        said = {"organisation": ormas} if ormas else {"description": "warga sekitar"}
        added = self.ask("add_order_party", order_case=case.id, **kind, **said)
        assert bool(added) == (case.state == "open" and ormas not in case.ormas | {GONE})

    def add_person(self, which: int) -> None:
        case = self.case(which)
        said = {"party_kind": "person", "description": "warga sekitar", "name": "Tokoh Rekaan"}
        added = self.ask("add_order_party", order_case=case.id, **said)
        assert bool(added) == (case.state == "open")
        self.named[case.id] = self.named.get(case.id, 0) + bool(added)

    @rule(which=NUMBERS, day=DAYS, step=st.sampled_from(sorted(STEPS)), tension=TENSION)
    def take_order_step(self, which, day, step, tension):
        """In the order of their days."""
        case = self.case(which)
        said = {"day": day, "step": step, "text": "Para pihak dipanggil.", "tension": tension}
        taken = self.ask("take_order_step", order_case=case.id, **said)
        assert bool(taken) == (case.state == "open" and case.newest <= day <= YESTERDAY)

    @rule(which=NUMBERS, day=DAYS, result=st.sampled_from(sorted(CASE_RESULTS)), really=REALLY)
    def close_order_case(self, which, day, result, really):
        if really:
            said = {"day": day, "case_result": result, "text": "Berita acara ditandatangani."}
            self.ask("close_order_case", order_case=self.case(which).id, **said)

    @rule(which=NUMBERS)
    def reopen_order_case(self, which):
        """Closed first, as often as not."""
        case = self.case(which)
        if which % 2 and case.state == "open":
            said = {"day": YESTERDAY, "case_result": "settled", "text": "Berita acara ditandatangani."}
            self.ask("close_order_case", order_case=case.id, **said)
        self.ask("reopen_order_case", order_case=case.id, **REASON)
        assert self.case(which).state == "open"

    @rule(which=NUMBERS)
    def read_order_names(self, which):
        """All who are named, and nobody else; words of a limited case alone."""
        if which:
            self.add_person(which)
        case = self.case(which).id
        told = self.read("read_order_names", case, order_case=case, purpose="menghubungi para pihak")
        names = [each["fields"]["name"] for each in told if each["topic"] == "clusters.PersonJoinedCase"]
        assert names == ["Tokoh Rekaan"] * self.named.get(case, 0)
        limited = self.case(which).classification == "terbatas"
        assert limited or all(set(each["fields"]) == {"name"} for each in told)
