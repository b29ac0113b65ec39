"""The guest book: promises, inputs, and what both sides publish."""

from hypothesis import strategies as st
from hypothesis.stateful import rule

from contracts.telling.meeting_words import SIDES
from services.clusters.domain import Audience
from tests.clusters.machines.asked import DAYS, GONE, ORMAS, TODAY, YESTERDAY, Asked
from tests.clusters.test_audience import AGENCY, ANSWER, REASON, RESULT, SAID
from tests.commanded import GROUND, NUMBERS, SELDOM

WHO = st.sampled_from(sorted(SIDES))


class Audiences(Asked):
    """``audiences``: the streams of all that were received."""

    def __init__(self, template):
        super().__init__(template)
        self.audiences: list[str] = []

    def audience(self, which: int) -> Audience:
        """One of them; the first is received when somebody wants one."""
        if not self.audiences:
            self.begun(self.audiences, "receive_audience", **self.guests(YESTERDAY))
        return self.now(Audience, self.audiences[which % len(self.audiences)])

    def guests(self, day: str) -> dict[str, object]:
        return SAID | {"day": day, "due": TODAY.replace(year=TODAY.year + 1, day=1).isoformat()}

    def this_audience(self, which: int) -> dict[str, str]:
        return {"audience": self.audience(which).id}

    @rule(day=DAYS, ormas=ORMAS, outside=SELDOM, nothing=SELDOM)
    def receive_audience(self, day, ormas, outside, nothing):
        """Nobody came on a day to come, and nobody who left the register is a guest."""
        said = self.guests(day) | {"organisation": ormas}
        said |= {"organisation": "", "guest": "Panitia contoh"} if outside else {}
        said |= {"promise": "", "promised_by": "", "due": "", "input": ""} if nothing else {}
        before = len(self.audiences)
        self.begun(self.audiences, "receive_audience", **said)
        came = day <= YESTERDAY and said["organisation"] != GONE
        assert (len(self.audiences) > before) == came

    @rule(which=NUMBERS)
    def fulfil_promise(self, which):
        self.end_promise(which, "fulfil_promise", RESULT)

    @rule(which=NUMBERS)
    def lift_promise(self, which):
        self.end_promise(which, "lift_promise", REASON)

    @rule(which=NUMBERS, early=SELDOM)
    def undo_promise_end(self, which, early):
        """Mostly right after it was told."""
        before = self.audience(which)
        version = max(before.version - early, 1)
        undone = self.ask("undo_promise_end", audience=before.id, version=version)
        assert bool(undone) == (before.ended_at == version)

    def end_promise(self, which: int, command: str, said: dict[str, str]) -> None:
        """Once."""
        promised = self.audience(which).promise == "open"
        assert bool(self.ask(command, **self.this_audience(which), **said)) == promised
        assert self.audience(which).promise != "open"

    @rule(which=NUMBERS)
    def pass_on_input(self, which):
        told = self.audience(which).input == "told"
        assert bool(self.ask("pass_on_input", **self.this_audience(which), **AGENCY)) == told

    @rule(which=NUMBERS)
    def answer_input(self, which):
        self.answered(which)

    def answered(self, which: int) -> None:
        """Passed on first, as often as not."""
        if which % 2 and self.audience(which).input == "told":
            self.ask("pass_on_input", **self.this_audience(which), **AGENCY)
        passed_on = self.audience(which).input == "passed_on"
        assert bool(self.ask("answer_input", **self.this_audience(which), **ANSWER)) == passed_on

    @rule(which=NUMBERS, side=WHO)
    def agree_to_publish(self, which, side):
        self.answered(which)
        found = self.audience(which)
        agreed = self.ask("agree_to_publish", **self.this_audience(which), side=side, ground=GROUND)
        assert not agreed or (found.organisation and found.input == "answered" and side not in found.agreed)

    @rule(which=NUMBERS, side=WHO)
    def take_back_agreement(self, which, side):
        """Of a side that agreed, as often as not."""
        if which % 2:
            self.ask("agree_to_publish", **self.this_audience(which), side=side, ground=GROUND)
        self.ask("take_back_agreement", **self.this_audience(which), side=side, ground=GROUND)
        assert side not in self.audience(which).agreed
