"""Teams that oversee, and supervisions from their plan to the result of the last finding."""

from hypothesis import strategies as st
from hypothesis.stateful import rule

from services.registry.domain import (
    CLASSIFICATIONS,
    FINDING_KINDS,
    FINDING_OUTCOMES,
    SUPERVISION_REASONS,
    OversightTeams,
    Supervision,
)
from tests.commanded import GROUND, NUMBERS, REALLY, SELDOM
from tests.registry.complaints import LINK
from tests.registry.machines.complaints import Complaints
from tests.registry.overseeing import DONE, END, FOLLOW_UP, FOUND, PLAN, REASON, TOLD

REASONS = st.sampled_from(SUPERVISION_REASONS)
TEAMS = st.sampled_from(["T1", "T2", "T7", "T8"])
MOSTLY_OPEN = st.sampled_from([*CLASSIFICATIONS, "biasa", "terbatas", "biasa"])


class Oversight(Complaints):
    """``supervisions``: the streams of all that were planned."""

    def __init__(self, template):
        super().__init__(template)
        self.supervisions: list[str] = []

    def teams(self) -> OversightTeams:
        return self.now(OversightTeams, OversightTeams.STREAM)

    @rule()
    def adopt_oversight_teams(self):
        """What was ended or changed stays so."""
        before = dict(self.teams().teams)
        self.ask("adopt_oversight_teams", ground=GROUND)
        assert before.items() <= self.teams().teams.items()

    @rule(team=TEAMS)
    def form_oversight_team(self, team):
        known = team in self.teams().teams
        formed = self.ask("form_oversight_team", team=team, **TOLD, ground=GROUND)
        assert bool(formed) != known

    def known_team(self, team: str) -> str:
        """This one, or another that the office has; it gets one when it has none."""
        if not self.teams().teams:
            self.ask("form_oversight_team", team=team, **TOLD, ground=GROUND)
        there = [*self.teams().teams]
        return team if team in there else there[0]

    @rule(team=TEAMS, name=st.sampled_from(["Tim Contoh", "Tim Terpadu"]), late=SELDOM)
    def change_oversight_team(self, team, name, late):
        team = self.known_team(team)
        known = self.teams().teams[team]
        said = TOLD | {"team_name": name, "seen": known.version - late}
        changed = self.ask("change_oversight_team", team=team, **said, ground=GROUND)
        assert not changed or not (late or known.ended)

    @rule(team=TEAMS, really=REALLY)
    def end_oversight_team(self, team, really):
        if really:
            self.ask("end_oversight_team", team=self.known_team(team), **REASON)

    @rule(which=NUMBERS, team=TEAMS, why=REASONS, sure=st.booleans(), one=NUMBERS)
    def plan_supervision(self, which, team, why, sure, one):
        """Of a complaint mostly one that is confirmed for them."""
        said = PLAN | {"supervision_reason": "routine"}
        team = self.known_team(team) if one else team
        if why == "complaint":
            said |= {"supervision_reason": why} | self.this(which)
            if sure:
                whom = {"organisation": self.one(one)}
                self.ask("link_complaint", **self.this(which), **whom, **LINK | {"degree": "terkonfirmasi"})
        ended = getattr(self.teams().teams.get(team), "ended", True)
        planned = self.ask("plan_supervision", organisation=self.one(one), team=team, **said)
        assert not (planned and ended)
        self.supervisions += planned

    def supervision(self, which: int) -> Supervision:
        """One of them; the first is planned when somebody wants one."""
        if not self.supervisions:
            said = PLAN | {"supervision_reason": "routine", "organisation": self.standing(which).id}
            self.ask("form_oversight_team", team="T9", **TOLD, ground=GROUND)
            self.supervisions += self.ask("plan_supervision", team="T9", **said)
        return self.now(Supervision, self.supervisions[which % len(self.supervisions)])

    def with_a_finding(self, which: int) -> Supervision:
        """One that found something, if it can."""
        planned = self.supervision(which)
        if planned.state == "planned":
            self.ask(
                "carry_out_supervision", supervision=planned.id, team=next(iter(self.teams().teams)), **DONE
            )
        if not planned.findings and which:
            self.ask("note_finding", supervision=planned.id, **FOUND)
        return self.now(Supervision, planned.id)

    @rule(which=NUMBERS, really=REALLY)
    def drop_supervision(self, which, really):
        if really:
            self.ask("drop_supervision", supervision=self.supervision(which).id, **REASON)

    @rule(which=NUMBERS, team=TEAMS)
    def carry_out_supervision(self, which, team):
        before = self.supervision(which)
        done = self.ask("carry_out_supervision", supervision=before.id, team=team, **DONE)
        assert not done or before.state == "planned"

    @rule(which=NUMBERS, kind=st.sampled_from(FINDING_KINDS), how=MOSTLY_OPEN)
    def note_finding(self, which, kind, how):
        before = self.supervision(which)
        said = FOUND | {"finding_kind": kind, "classification": how}
        noted = self.ask("note_finding", supervision=before.id, **said)
        assert bool(noted) == (before.state == "carried_out" and how != "rahasia")

    @rule(which=NUMBERS, number=st.integers(1, 3))
    def task_finding(self, which, number):
        said = FOLLOW_UP | {"finding_number": number}
        self.ask("task_finding", supervision=self.with_a_finding(which).id, **said)

    @rule(which=NUMBERS, number=st.integers(1, 3), outcome=st.sampled_from(FINDING_OUTCOMES))
    def close_finding(self, which, number, outcome):
        if which % 2:
            task = FOLLOW_UP | {"finding_number": number}
            self.ask("task_finding", supervision=self.with_a_finding(which).id, **task)
        before = self.with_a_finding(which)
        said = END | {"finding_number": number, "finding_outcome": outcome}
        closed = self.ask("close_finding", supervision=before.id, **said)
        assert not closed or (before.findings[number].tasked and not before.findings[number].closed)

    @rule(which=NUMBERS, number=st.integers(1, 3), really=REALLY)
    def strike_finding(self, which, number, really):
        if really:
            before = self.with_a_finding(which)
            said = {"finding_number": number, "reason": "Jenisnya salah dipilih."}
            struck = self.ask("strike_finding", supervision=before.id, **said)
            assert not struck or not before.findings[number].struck

    @rule(which=NUMBERS)
    def read_supervision(self, which):
        """Every finding has its words, and nothing else is sealed there but what is said of a limited one."""
        found = self.with_a_finding(which)
        told = self.read("read_supervision", found.id, supervision=found.id, purpose="menindaklanjuti temuan")
        noted = [each for each in told if each["topic"] == "registry.FindingNoted"]
        assert [set(each["fields"]) for each in noted] == [{"description"}] * len(found.findings)
        limited = any(each.classification == "terbatas" for each in found.findings.values())
        assert limited or told == noted

    @rule(which=NUMBERS, number=st.integers(1, 3))
    def erase_finding_words(self, which, number):
        """Never before their time is over, and of these it is not."""
        said = {"finding_number": number, **REASON, "ground": GROUND}
        assert not self.ask("erase_finding_words", supervision=self.with_a_finding(which).id, **said)
