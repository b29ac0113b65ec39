"""Commands of the scoring in any order: what was published is never another."""

from functools import partial

from hypothesis import strategies as st
from hypothesis.stateful import initialize, rule

from services.scoring.application import Scoring
from services.scoring.domain import InstrumentEditions
from services.scoring.instruments.writing import text_of
from services.scoring.service import ScoringService
from tests.commanded import GROUND, PEOPLE, commands_of, rules_of
from tests.machines import explore
from tests.portal.told.instruments import CONTOH, content
from tests.scoring.machine_of_assessments import Assessing
from tests.scoring.machine_of_awards import Awarding
from tests.scoring.machine_of_improvements import Improving
from tests.scoring.machine_of_monev import Exposing, Freezing
from tests.scoring.machine_of_perception import Surveying
from tests.shown import Shown

TITLES = st.sampled_from(["Contoh satu", "Contoh dua", "Contoh tiga"])
OF = {"instrument": CONTOH}


def lines(title, year="2026"):
    return text_of(content(title=title, year=year)).splitlines()


class Instruments(Shown):
    """One instrument, two people, three contents."""

    SERVICE, APPLICATION, WIRED = ScoringService, Scoring, "scoring"

    def __init__(self, template):
        super().__init__(template)
        self.held: dict[int, str] = {}

    @initialize(title=TITLES)
    def begun(self, title):
        self.draft_instrument(title=title, person="staf-1")

    def stands(self, aggregate, command):
        """A digest that was published once is that of this edition for ever."""
        for number, each in aggregate.editions.items():
            if each.state == "published":
                assert self.held.setdefault(number, each.digest) == each.digest == each.sheet.digest
        assert {number for number in self.held if aggregate.id == CONTOH} <= set(aggregate.editions)

    @rule(title=TITLES, person=PEOPLE)
    def draft_instrument(self, title, person):
        self.ask("draft_instrument", person, lines=lines(title), ground=GROUND)

    @rule(title=TITLES, person=PEOPLE, year=st.sampled_from(["2026", "2026", "2027"]))
    def revise_instrument(self, title, person, year):
        said = {"lines": lines(title, year), "reason": "Bobotnya keliru."}
        self.ask("revise_instrument", person, **OF, **said)

    @rule(person=PEOPLE, behind=st.integers(0, 1))
    def publish_instrument(self, person, behind):
        seen = max(self.now(InstrumentEditions, CONTOH).changed - behind, 0)
        self.ask("publish_instrument", person, **OF, ground=GROUND, seen=seen)

    @rule()
    def withdraw_instrument_draft(self):
        self.ask("withdraw_instrument_draft", **OF, reason="Diganti instrumen lain.")

    @rule()
    def draft_sample_instrument(self):
        """Its own stream: nothing of the other one moves."""
        before = self.now(InstrumentEditions, CONTOH).version
        self.ask("draft_sample_instrument", sample="wellbeing-ppa", year="2026", ground=GROUND)
        assert self.now(InstrumentEditions, CONTOH).version == before


def test_no_sequence_of_commands_changes_what_was_published(office_template):
    explore(partial(Instruments, office_template), examples=4, steps=15)


def test_no_sequence_of_commands_computes_again_what_was_decided(office_template):
    explore(partial(Assessing, office_template), examples=4, steps=40)


def test_no_sequence_of_commands_changes_a_frozen_edition(office_template):
    explore(partial(Freezing, office_template), examples=3, steps=10)


def test_no_sequence_of_commands_loses_a_direction(office_template):
    explore(partial(Exposing, office_template), examples=3, steps=15)


def test_no_sequence_of_commands_loses_an_item_of_a_plan(office_template):
    explore(partial(Improving, office_template), examples=3, steps=12)


def test_no_sequence_of_commands_changes_what_came_of_a_survey(office_template):
    explore(partial(Surveying, office_template), examples=4, steps=20)


def test_no_sequence_of_commands_honours_who_was_not_scored_visited_and_voted_for(office_template):
    explore(partial(Awarding, office_template), examples=3, steps=30)


def test_every_command_of_the_scoring_is_asked_by_the_machine():
    assert (
        commands_of(ScoringService)
        == rules_of(Instruments, Assessing, Awarding, Freezing, Exposing, Improving, Surveying)
        != set()
    )
