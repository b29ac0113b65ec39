"""Coordination meetings, what was agreed at them, and what came of it."""

from hypothesis import strategies as st
from hypothesis.stateful import rule

from services.registry.domain import CLASSIFICATIONS, Coordination
from tests.commanded import NUMBERS, SELDOM
from tests.registry.coordinating import RESULT, SAID, TASK, WHY
from tests.registry.machines.asked import Asked

MOSTLY_OPEN = st.sampled_from([*CLASSIFICATIONS, "biasa", "terbatas"])


class Coordinations(Asked):
    """``meetings``: the streams of all that were recorded."""

    def __init__(self, template):
        super().__init__(template)
        self.meetings: list[str] = []

    def meeting(self, which: int) -> Coordination:
        """One of them; the first is recorded when somebody wants one."""
        if not self.meetings:
            self.record_coordination("terbatas")
        return self.now(Coordination, self.meetings[which % len(self.meetings)])

    @rule(how=MOSTLY_OPEN)
    def record_coordination(self, how):
        """Of what is secret nothing is kept."""
        recorded = self.ask("record_coordination", **SAID | {"classification": how})
        assert bool(recorded) == (how != "rahasia")
        self.meetings += list(dict.fromkeys(recorded))

    @rule(which=NUMBERS)
    def task_coordination(self, which):
        before = self.meeting(which)
        assert bool(self.ask("task_coordination", coordination=before.id, **TASK)) == before.stands

    @rule(which=NUMBERS, number=st.integers(1, 2))
    def settle_coordination(self, which, number):
        """Each once."""
        if which % 2:
            self.ask("task_coordination", coordination=self.meeting(which).id, **TASK)
        before = self.meeting(which)
        said = RESULT | {"follow_up_number": number}
        settled = self.ask("settle_coordination", coordination=before.id, **said)
        assert bool(settled) == (before.stands and before.tasks.get(number) is False)

    @rule(which=NUMBERS, really=SELDOM)
    def strike_coordination(self, which, really):
        if really:
            self.ask("strike_coordination", coordination=self.meeting(which).id, **WHY)
            assert not self.meeting(which).stands

    @rule(which=NUMBERS)
    def read_coordination(self, which):
        """Something is sealed where it is limited, and there alone."""
        found = self.meeting(which)
        told = self.read("read_coordination", found.id, coordination=found.id, purpose="menyiapkan rapat")
        assert bool(told) == (found.classification == "terbatas")
