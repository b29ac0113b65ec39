"""Two entries: whether they are one organisation, and whether one is a unit of the other."""

from hypothesis import strategies as st
from hypothesis.stateful import invariant, rule

from services.registry.domain import DUPLICATE_VERDICTS, UNIT_LEVELS, Ormas
from services.registry.events import DuplicateSuspected
from tests.commanded import GROUND, NUMBERS, SELDOM
from tests.offices import cause_in
from tests.registry.machines.asked import Asked

REASON = "Aktanya sama, ditelepon"


class Pairs(Asked):
    """An import suspects; officers judge, merge and separate."""

    def two(self, which: int, away: int) -> tuple[str, str]:
        """Two different entries."""
        there = len(self.ormas)
        return self.one(which), self.one(which % there + 1 + away % (there - 1))

    def hear_of_a_suspicion(self, one: str, other: str) -> None:
        """As an import does."""
        said = {"other": other, "other_name": "Teladan", "reasons": "nama mirip"}
        cause = cause_in(self.application, "registry.register_ormas", {"pair": [one, other]})
        noted = self.application.change(Ormas, one, cause, lambda o: o.note(DuplicateSuspected, **said))
        self._look_at("hear_of_a_suspicion", noted.as_dict())

    @rule(which=NUMBERS, away=NUMBERS, verdict=st.sampled_from(DUPLICATE_VERDICTS), unasked=SELDOM)
    def review_duplicate(self, which, away, verdict, unasked):
        one, other = self.two(which, away)
        if not unasked:
            self.hear_of_a_suspicion(one, other)
        self.ask("review_duplicate", ormas=one, other=other, verdict=verdict, reason=REASON)

    @rule(which=NUMBERS, away=NUMBERS)
    def take_back_verdict(self, which, away):
        """Mostly one that was given."""
        if which and not self.which_are(lambda o: o.verdicts):
            self.judge(*self.two(which, away), "berbeda")
        given = [(each.id, other) for each in self.which_are(lambda o: True) for other in each.verdicts]
        one, other = given[which % len(given)] if given and which else self.two(which, away)
        self.ask("take_back_verdict", ormas=one, other=other, reason=REASON)

    @rule(which=NUMBERS, away=NUMBERS, judged=st.booleans())
    def merge_ormas(self, which, away, judged):
        one, other = self.two(which, away)
        if judged:
            self.judge(one, other, "sama")
        self.ask("merge_ormas", ormas=one, survivor=other, reason=REASON)

    def judge(self, one: str, other: str, verdict: str) -> None:
        self.hear_of_a_suspicion(one, other)
        self.ask("review_duplicate", ormas=one, other=other, verdict=verdict, reason=REASON)

    @rule(which=NUMBERS, away=NUMBERS)
    def separate_ormas(self, which, away):
        if which and not self.which_are(lambda o: o.merged_into):
            self.merge_ormas(which, away, judged=True)
        merged = [each.id for each in self.which_are(lambda o: o.merged_into)]
        one = merged[which % len(merged)] if merged else self.one(which)
        self.ask("separate_ormas", ormas=one, reason=REASON)

    @rule(which=NUMBERS, away=NUMBERS, level=st.sampled_from(UNIT_LEVELS), outside=st.booleans())
    def place_unit(self, which, away, level, outside):
        one, other = self.two(which, away)
        head = {"head_name": "Pimpinan Pusat Umpama"} if outside else {"head": other}
        self.ask("place_unit", ormas=one, **head, level=level, ground=GROUND)

    @rule(which=NUMBERS, late=SELDOM)
    def release_unit(self, which, late):
        seen = {"seen": 0} if late else {}
        placed = [each.id for each in self.which_are(lambda o: o.place)]
        one = placed[which % len(placed)] if placed else self.one(which)
        self.ask("release_unit", ormas=one, **seen, ground=GROUND)

    @invariant()
    def a_merge_is_told_by_both_and_nobody_stands_above_itself(self):
        entries = {each: self.now(Ormas, each) for each in self.ormas}
        for each, entry in entries.items():
            if entry.merged_into:
                assert each in entries[entry.merged_into].taken_in
            assert all(entries[other].merged_into == each for other in entry.taken_in)
            above, head = set(), entry.head
            while head:
                assert head not in above
                above.add(head)
                head = entries[head].head
            assert each not in above
