"""Requests with which agencies look for ormas."""

from datetime import timedelta

from hypothesis import strategies as st
from hypothesis.stateful import rule

from contracts.telling.meeting_words import ANSWERS, PARTICIPATIONS
from services.clusters.domain import Involvement
from tests.clusters.machines.asked import BOUND, GONE, ORMAS, REASON, TODAY, Asked
from tests.commanded import GROUND, NUMBERS, REALLY

SOME = st.lists(ORMAS, min_size=1, max_size=3, unique=True)
AWAY = st.sampled_from([0, 0, 30])


class Involvements(Asked):
    """``requests``: the streams of all that were made."""

    def __init__(self, template):
        super().__init__(template)
        self.requests: list[str] = []

    def request(self, which: int) -> Involvement:
        """One of them; the first is made when somebody wants one."""
        if not self.requests:
            self.request_involvement(0)
        return self.now(Involvement, self.requests[which % len(self.requests)])

    def this_request(self, which: int) -> dict[str, str]:
        return {"involvement": self.request(which).id}

    @rule(away=AWAY)
    def request_involvement(self, away):
        said = {"agency": "Dinas Contoh", "contact": "Bidang Peran Serta", "activity": "Bersih sungai"}
        said |= {"activity_fields": ["Seni"], "place": "Tepi sungai", "wanted": 2, "needs": []}
        day = (TODAY + timedelta(away)).isoformat()
        self.begun(self.requests, "request_involvement", **said, day=day, ground=GROUND)

    def ask_first(self, which: int, ormas: list[str]) -> list[str]:
        asked = [{"ormas": each, "why": "Sebidang."} for each in ormas]
        day = self.request(which).day
        return self.ask("ask_ormas", **self.this_request(which), asked=asked, answer_by=day)

    @rule(which=NUMBERS, ormas=SOME)
    def ask_ormas(self, which, ormas):
        before = set(self.request(which).asked)
        asked = self.ask_first(which, ormas)
        assert not (asked and (GONE in ormas or before & set(ormas)))

    def asked(self, which: int, ormas: str) -> str:
        """This one, or another that was asked, if anybody was."""
        if not self.request(which).asked:
            self.ask_first(which, [ormas])
        there = [*self.request(which).asked]
        return ormas if ormas in there or not there else there[0]

    @rule(which=NUMBERS, ormas=ORMAS, answer=st.sampled_from(sorted(ANSWERS)))
    def record_answer(self, which, ormas, answer):
        said = {"ormas": self.asked(which, ormas), "answer": answer}
        recorded = self.ask("record_answer", **self.this_request(which), **said)
        assert not recorded or self.request(which).asked[said["ormas"]].answer == answer

    @rule(which=NUMBERS, ormas=ORMAS, why=st.sampled_from(["", "Keliru dipilih"]), really=REALLY)
    def strike_asked_ormas(self, which, ormas, why, really):
        if really:
            asked, before = self.asked(which, ormas), dict(self.request(which).asked)
            said = {"ormas": asked, "reason": why}
            if self.ask("strike_asked_ormas", **self.this_request(which), **said):
                assert not before[asked].answer
                assert asked not in self.request(which).asked

    @rule(which=NUMBERS, ormas=ORMAS, participation=st.sampled_from(sorted(PARTICIPATIONS)))
    def record_participation(self, which, ormas, participation):
        said = {"ormas": self.asked(which, ormas), "participation": participation, "people": 3}
        self.ask("record_participation", **self.this_request(which), **said)

    def record_participation_of_somebody(self, which: int) -> None:
        """So that there is something to evaluate."""
        said = {"ormas": self.asked(which, f"ormas-{1:032x}"), "participation": "took_part", "people": 3}
        self.ask("record_participation", **self.this_request(which), **said)

    @rule(which=NUMBERS, rating=st.integers(1, 5))
    def evaluate_involvement(self, which, rating):
        if which:
            self.record_participation_of_somebody(which)
        self.ask("evaluate_involvement", **self.this_request(which), rating=rating, text="Baik sekali.")

    @rule(which=NUMBERS, really=REALLY, bound=BOUND)
    def cancel_involvement(self, which, really, bound):
        if really:
            done = self.ask("cancel_involvement", bound_to=bound, **self.this_request(which), **REASON)
            assert not done or bound in (None, ("dinas-contoh",))

    def stands(self, aggregate, command):
        super().stands(aggregate, command)
        if isinstance(aggregate, Involvement):
            assert GONE not in aggregate.asked
