"""Rounds, whom they are to see, what visitors found and what follows from it."""

from hypothesis import strategies as st
from hypothesis.stateful import invariant, rule

from services.registry.domain import FINDINGS, FOLLOW_UP_OUTCOMES, TASKS, Ormas, VisitRound
from tests.commanded import GROUND, NUMBERS, SELDOM
from tests.registry.machines.asked import PAST, Asked
from tests.registry.visiting import OPENING, seen

FINDING = st.sampled_from(FINDINGS)


class Visits(Asked):
    """``rounds``: the streams of all that were opened."""

    def __init__(self, template):
        super().__init__(template)
        self.rounds: list[str] = []

    def round(self, which: int) -> VisitRound:
        """One of them; the first is opened when somebody wants one."""
        if not self.rounds:
            self.open()
        return self.now(VisitRound, self.rounds[which % len(self.rounds)])

    @rule(early=st.booleans())
    def open_round(self, early):
        """Two at most: then they fill."""
        if len(self.rounds) < 2:
            self.open("2021-01-01" if early else "2025-01-01")

    def open(self, from_day: str = "2021-01-01") -> None:
        said = OPENING | {"from_day": from_day, "until_day": "2026-12-31"}
        self.rounds += self.ask("open_round", **said)

    @rule(which=NUMBERS, wanted=st.lists(NUMBERS, min_size=1, max_size=3))
    def add_to_round(self, which, wanted):
        wanted = list(dict.fromkeys(self.one(each) for each in wanted))
        self.ask("add_to_round", round=self.round(which).id, ormas=wanted, ground=GROUND)

    @rule(which=NUMBERS, one=NUMBERS)
    def take_from_round(self, which, one):
        found = self.round(which)
        members = list(found.members) or [self.one(one)]
        whom = members[one % len(members)]
        self.ask("take_from_round", round=found.id, ormas=whom, reason="Sudah diperiksa")

    @rule(which=NUMBERS, really=SELDOM)
    def close_round(self, which, really):
        """Seldom: a closed round has little left to do."""
        if really:
            self.ask("close_round", round=self.round(which).id, ground=GROUND)

    @rule(which=NUMBERS, one=NUMBERS, finding=FINDING, day=PAST, unplanned=SELDOM, words=st.booleans())
    def record_visit(self, which, one, finding, day, unplanned, words):
        """Mostly of one that waits, in its round."""
        if not unplanned and not self.which_are(lambda o: o.planned):
            self.ask("add_to_round", round=self.round(which).id, ormas=[self.one(one)], ground=GROUND)
        waiting = self.which_are(lambda o: o.planned)
        entry = self.entry(one) if unplanned or not waiting else waiting[one % len(waiting)]
        round = entry.planned if entry.planned and not unplanned else self.round(which).id
        said = seen(finding, visited_on=day, remarks="Menurut Rekaan" if words else "")
        made = self.ask("record_visit", ormas=entry.id, round=round, **said, ground=GROUND)
        assert not made or entry.planned == round

    def visited(self, which: int) -> Ormas:
        """One that was visited, if there can be any."""
        if not self.which_are(lambda o: o.visits):
            said = seen("address_in_order", visited_on="2026-03-01")
            round = {"round": self.round(which).id}
            self.ask("add_to_round", **round, ormas=[self.one(which)], ground=GROUND)
            self.ask("record_visit", ormas=self.one(which), **round, **said, ground=GROUND)
        there = self.which_are(lambda o: o.visits) or [self.entry(which)]
        return there[which % len(there)]

    @rule(which=NUMBERS, number=NUMBERS, finding=FINDING, day=PAST, words=st.booleans())
    def correct_visit(self, which, number, finding, day, words):
        entry = self.visited(which)
        said = seen(finding, visited_on=day, remarks="Menurut Rekaan" if words else "")
        said |= {"visit": number % (len(entry.visits) + 1) + 1, "reason": "Salah membaca lembar"}
        self.ask("correct_visit", ormas=entry.id, **said)

    @rule(which=NUMBERS, number=NUMBERS, task=st.sampled_from(TASKS))
    def ask_follow_up(self, which, number, task):
        entry = self.visited(which)
        said = {"visit": number % (len(entry.visits) + 1) + 1, "task": task, "due_on": "2026-12-01"}
        self.ask("ask_follow_up", ormas=entry.id, **said, ground=GROUND)

    @rule(which=NUMBERS, number=NUMBERS, outcome=st.sampled_from(FOLLOW_UP_OUTCOMES))
    def close_follow_up(self, which, number, outcome):
        entry = self.visited(which)
        if not entry.follow_ups:
            said = {"visit": 1, "task": TASKS[0], "due_on": "2026-12-01", "ground": GROUND}
            self.ask("ask_follow_up", ormas=entry.id, **said)
        said = {"follow_up": number % (len(entry.follow_ups) + 1) + 1, "follow_up_outcome": outcome}
        self.ask("close_follow_up", ormas=entry.id, **said, ground=GROUND)

    @invariant()
    def whoever_waits_is_in_that_open_round_and_is_visited_in_it_once(self):
        rounds = {each: self.now(VisitRound, each) for each in self.rounds}
        for one in (self.now(Ormas, each) for each in self.ormas):
            if one.planned:
                assert one.id in rounds[one.planned].members
                assert not rounds[one.planned].closed
            visited = [visit.round for visit in one.visits]
            assert len(set(visited)) == len(visited)
            assert all(one.id in rounds[each].members for each in visited)
