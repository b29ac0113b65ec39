"""Whatever is asked of rounds and of whom they are to see: nobody waits twice, and no visit is forgotten."""

from hypothesis import strategies as st
from hypothesis.stateful import invariant, precondition, rule

from services.registry.domain import FINDINGS, Ormas, VisitRound
from services.registry.events import VisitRecorded
from shared.errors import NotFound
from shared.events import Refusal
from tests.machines import Machine, explore
from tests.registry.profiling import SELDOM
from tests.registry.visiting import GROUND, OPENING, visit

ENTRY = {"abbreviation": "", "legal_form": "perkumpulan", "level": "", "kode_wilayah": "32.71"}
ORMAS = st.integers(0, 4)
ROUNDS = st.integers(0, 2)
PAPER = {"dissolved_by": "organ", "ending_issuer": "Musyawarah contoh", "letter": "1/2026"}


class Visiting(Machine):
    """Three rounds and five organisations; they decide together, as in one transaction."""

    def __init__(self) -> None:
        super().__init__()
        self.ormas = [Ormas(f"ormas-{n}") for n in range(5)]
        self.rounds = [VisitRound.open(**OPENING) for _ in range(3)]
        self.facts = {each.id: [] for each in (*self.ormas, *self.rounds)}
        for n, each in enumerate(self.ormas):
            each.enter(name=f"Forum Contoh {n}", **ENTRY, fingerprint="", ground=GROUND)
        self.settle("begin")

    def settle(self, asked: str) -> list:
        """What happened to everybody, told apart by stream; a refusal stands alone."""
        happened = [fact for each in (*self.ormas, *self.rounds) for fact in each.collect_events()]
        for fact in happened:
            self.facts[fact.originator_id].append(fact)
        refused = any(isinstance(each, Refusal) for each in happened)
        assert not refused or len(happened) == 1
        self.did[f"{asked}{' refused' if refused else ''}"] += 1
        return happened

    @rule(which=ROUNDS, wanted=st.sets(ORMAS, min_size=1, max_size=3))
    def add(self, which, wanted):
        self.rounds[which].add([self.ormas[n] for n in sorted(wanted)], ground=GROUND)
        self.settle("add")

    @precondition(lambda self: any(each.members for each in self.rounds) or self.did.total() % 5 == 0)
    @rule(which=ROUNDS, one=ORMAS)
    def take(self, which, one):
        members = set(self.rounds[which].members)
        try:
            self.rounds[which].take(self.ormas[one], reason="Sudah diperiksa")
        except NotFound:
            assert self.ormas[one].id not in members
            self.did["take of nobody"] += 1
        self.settle("take")

    @precondition(lambda self: any(each.planned for each in self.ormas) or self.did.total() % 5 == 0)
    @rule(one=ORMAS, which=ROUNDS, finding=st.sampled_from(FINDINGS), seldom=SELDOM)
    def visit(self, one, which, finding, seldom):
        """Mostly of one that waits, in its round."""
        waiting = [n for n, each in enumerate(self.ormas) if each.planned]
        one = one if seldom or not waiting else waiting[one % len(waiting)]
        waits = self.ormas[one].planned
        round = self.rounds[which].id if seldom or not waits else waits
        self.ormas[one].record_visit(**visit(finding, round=round))
        made = [fact for fact in self.settle("visit") if isinstance(fact, VisitRecorded)]
        assert not made or waits == round

    @precondition(lambda self: any(not each.closed for each in self.rounds))
    @rule(which=ROUNDS, really=SELDOM)
    def close(self, which, really):
        """Seldom: a closed round has little left to do."""
        if really:
            round = self.rounds[which]
            round.close([each for each in self.ormas if each.id in round.members], ground=GROUND)
            self.settle("close")

    @precondition(lambda self: self.did.total() % 9 == 0)
    @rule(one=ORMAS, gone=st.booleans())
    def end(self, one, gone):
        if gone:
            self.ormas[one].withdraw(reason="Salah impor", later_work=False)
        else:
            self.ormas[one].record_dissolution(**PAPER, decided_on="2026-03-03", ground=GROUND)
        self.settle("end")

    @invariant()
    def whoever_waits_is_in_that_round_which_is_open(self):
        rounds = {each.id: each for each in self.rounds}
        for one in self.ormas:
            if one.planned:
                assert one.id in rounds[one.planned].members
                assert not rounds[one.planned].closed

    @invariant()
    def an_organisation_is_visited_once_in_a_round_that_has_it(self):
        for one in self.ormas:
            visited = [visit.round for visit in one.visits]
            assert len(set(visited)) == len(visited)
            assert all(one.id in each.members for each in self.rounds if each.id in visited)

    @invariant()
    def no_visitor_dissolves_anybody(self):
        for one in self.ormas:
            papers = [each for each in self.facts[one.id] if each.TOPIC == "registry.DissolutionRecorded"]
            assert one.dissolved == bool(papers)

    @invariant()
    def a_replay_leads_to_the_same_state(self):
        for each in (*self.ormas, *self.rounds):
            assert vars(type(each).replay(None, self.facts[each.id])) == vars(each)


def test_no_sequence_of_commands_breaks_a_round_of_visits():
    explore(Visiting, examples=30, steps=30)
