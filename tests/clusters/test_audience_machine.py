"""Whatever the counter records of a guest, in whatever order: a promise ends once, an input has one way."""

from hypothesis import strategies as st
from hypothesis.stateful import initialize, invariant, rule

from services.clusters.domain import Audience
from services.clusters.events import (
    AudienceReceived,
    InputAnswered,
    InputPassedOn,
    PromiseFulfilled,
    PromiseLifted,
    PromiseReopened,
)
from shared.events import Refusal
from tests.clusters.test_audience import BEFORE, DAY, SAID
from tests.machines import Machine, explore

ENDS = (PromiseFulfilled, PromiseLifted)
MOSTLY = st.integers(0, 4).map(lambda drawn: drawn != 3)
AGENCIES = st.sampled_from(["Dinas Contoh", "Badan Rekaan"])


class GuestBook(Machine):
    """One audience from the day somebody came; every answer is looked at."""

    def __init__(self) -> None:
        super().__init__()
        self.audience = Audience.new()
        self.facts = []

    def ask(self, what, **said):
        """Ask for it, and count what came of it: one fact or one refusal, always."""
        what(self.audience, **said)
        happened = self.audience.collect_events()
        assert len(happened) == 1
        refused = isinstance(happened[0], Refusal)
        self.did[f"{what.__name__}{' refused' if refused else ''}"] += 1
        self.facts += happened

    def told(self, *kinds):
        return [each for each in self.facts if isinstance(each, kinds)]

    @initialize(
        promised=MOSTLY,
        input=MOSTLY,
        today=st.sampled_from([DAY, "2026-04-30", DAY, "2026-05-30", BEFORE]),
        withdrawn=MOSTLY.map(lambda drawn: not drawn),
    )
    def receive(self, promised, input, today, withdrawn):
        said = SAID if promised else SAID | {"promise": "", "promised_by": "", "due": ""}
        said = said if input else said | {"input": ""}
        self.ask(Audience.receive, today=today, withdrawn=withdrawn, **said)
        assert bool(self.told(AudienceReceived)) == (today >= DAY and not withdrawn)

    @rule(kept=st.booleans())
    def end_the_promise(self, kept):
        if kept:
            self.ask(Audience.fulfil_promise, result="Daftarnya dikirim.")
        else:
            self.ask(Audience.lift_promise, reason="Aulanya diperbaiki.")

    @rule(version=st.integers(1, 4), undoable=MOSTLY)
    def undo(self, version, undoable):
        self.ask(Audience.undo_promise_end, version=version, undoable=undoable)

    @rule(agency=AGENCIES)
    def pass_on(self, agency):
        self.ask(Audience.pass_on_input, agency=agency, reference="Surat 15/2026")

    @rule()
    def answer(self):
        self.ask(Audience.answer_input, answer="Lampu dipasang.")

    @invariant()
    def a_promise_ends_once_and_only_if_it_was_made(self):
        made = [each for each in self.told(AudienceReceived) if each.promise]
        standing = len(self.told(*ENDS)) - len(self.told(PromiseReopened))
        assert 0 <= standing <= len(made) <= 1
        assert (self.audience.promise == "open") == bool(made and not standing)

    @invariant()
    def an_input_goes_to_one_agency_and_only_that_one_answers(self):
        given = [each for each in self.told(AudienceReceived) if each.input]
        passed, answered = self.told(InputPassedOn), self.told(InputAnswered)
        assert len(answered) <= len(passed) <= len(given) <= 1
        assert {each.agency for each in answered} <= {each.agency for each in passed}

    @invariant()
    def a_replay_leads_to_the_same_state(self):
        if self.facts:
            assert vars(Audience.replay(None, self.facts)) == vars(self.audience)


def test_no_sequence_of_commands_breaks_the_guest_book():
    explore(GuestBook, examples=60, steps=12)
