"""What an ormas does with its own permits for attributes through its account. All of it invented."""

import pytest

from services.registry.events import EntryMerged
from services.requests.domain import Officer, Own
from services.requests.events import PermitAsked, PermitRevised, PermitWithdrawn
from services.requests.rules.cases import A_DISSOLVED_ORMAS_ASKS_FOR_NOTHING
from shared.mapper import state_of
from shared.tokens import Actor
from tests.offices import cause_in
from tests.requests.cases import ORMAS
from tests.requests.known import register_tells
from tests.requests.permits import (
    ASKED,
    POINT,
    RETURNED,
    STREET,
    TO_CHECKED,
    TODAY,
    asking,
    permit,
    refused,
    revising,
    withdrawing,
)
from tests.requests.test_permit_office import FIRST, SECOND, Desk
from tests.scenario import fact

FORUM = Actor("akun-forum", "ormas_account")
OURS = Officer(FORUM.id, FORUM.role, own=Own({ORMAS}))
THEIRS = Officer(FORUM.id, FORUM.role, own=Own({"ormas-lain"}))
GONE = Own({ORMAS}, (A_DISSOLVED_ORMAS_ASKS_FOR_NOTHING, {"day": "1 Maret 2026"}))
DISSOLVED = Officer(FORUM.id, FORUM.role, own=GONE)
STEPS = [(revising, (ASKED, RETURNED)), (withdrawing, TO_CHECKED)]
MENDED = {"kind_code": "flag", "pieces": 4, "ground": "Melalui akun ormas"}


class OwnDesk(Desk):
    """The same office, with an account of the first ormas."""

    def itself(self, command, own=(FIRST,), **said):
        cause = cause_in(self.requests, f"requests.{command}", actor=FORUM)
        return getattr(self.requests, command)(cause, frozenset(own), **said)

    def asks(self, organisation=FIRST, first=0, last=3, places=(STREET,), **changed):
        """The rule that refused it, "" when it was asked; the newest stands in ``permit``."""
        said = MENDED | {"case": "", "places": [*places], "applied_on": self.day()}
        days = {"from_day": self.day(first), "last_day": self.day(last)}
        receipt = self.itself("ask_permit", organisation=organisation, **(said | days | changed))
        [told] = receipt.events
        self.permit = told.stream
        return receipt.refused.rule if receipt.refused else ""

    def mends(self, permit, first=0, last=3, places=(STREET,)):
        said = MENDED | {"places": [*places], "revised_on": self.day()}
        days = {"from_day": self.day(first), "last_day": self.day(last)}
        receipt = self.itself("revise_permit", permit=permit, **said, **days)
        return receipt.refused.rule if receipt.refused else ""


@pytest.fixture
def desk(requests):
    return OwnDesk(requests)


def test_an_ormas_asks_mends_and_withdraws_by_itself():
    permit().when(asking(itself=Own({ORMAS}), today=TODAY)).then(fact(PermitAsked))
    permit(ASKED, RETURNED).when(revising(OURS, today=TODAY)).then(fact(PermitRevised))
    permit(*TO_CHECKED).when(withdrawing(OURS)).then(fact(PermitWithdrawn))


@pytest.mark.rule("an-ormas-asks-only-for-itself")
def test_an_account_of_another_ormas_takes_no_step_and_learns_nothing_of_how_it_stands():
    permit().when(asking(itself=THEIRS.own, today=TODAY)).then(refused("an-ormas-asks-only-for-itself"))
    for step, told in STEPS:
        permit(*told).when(step(THEIRS)).then(refused("an-ormas-asks-only-for-itself"))
    permit(ASKED).when(revising(THEIRS)).then(refused("an-ormas-asks-only-for-itself"))


@pytest.mark.rule("what-an-ormas-sends-is-of-that-day")
def test_what_an_ormas_sends_is_of_the_day_on_which_it_comes():
    earlier = {"today": "2026-03-03"}
    of_that_day = refused("what-an-ormas-sends-is-of-that-day")
    permit().when(asking(itself=Own({ORMAS}), **earlier)).then(of_that_day)
    permit(ASKED, RETURNED).when(revising(OURS, **earlier)).then(of_that_day)


@pytest.mark.rule("what-an-ormas-asks-to-hang-hangs-from-today")
def test_an_ormas_asks_for_no_day_that_is_over_and_the_counter_types_the_paper_of_last_week():
    over = {"from_day": "2026-03-01"}
    rule = refused("what-an-ormas-asks-to-hang-hangs-from-today")
    permit().when(asking(itself=Own({ORMAS}), today=TODAY, **over)).then(rule)
    permit(ASKED, RETURNED).when(revising(OURS, today=TODAY, **over)).then(rule)
    of_today = asking(itself=Own({ORMAS}), today=TODAY, from_day=TODAY)
    permit().when(of_today).then(fact(PermitAsked))
    permit().when(asking(today=TODAY, **over)).then(fact(PermitAsked))


def test_an_ormas_that_is_dissolved_goes_on_with_nothing():
    for step, told in STEPS:
        by_itself = step(DISSOLVED, today=TODAY)
        permit(*told).when(by_itself).then(refused("a-dissolved-ormas-asks-for-nothing"))


def test_what_an_ormas_sent_is_typed_by_nobody_of_the_office_and_still_goes_through_two_hands(desk):
    assert desk.asks() == ""
    own = desk.permit
    assert desk.step("return_permit", "staf-1", own, reason="Ruasnya belum jelas.", seen=None) == ""
    assert desk.mends(own) == ""
    assert desk.step("check_permit", "kabid-1", own, note="Sesuai", seen=None) == ""
    assert desk.grant(own) == "who-checked-a-permit-does-not-decide"
    assert desk.grant(own, person="kabid-2") == ""
    told = [row.actor for row in desk.requests.ledger.history(own)]
    assert [actor for actor in told if actor == str(FORUM)] == [str(FORUM)] * 2


@pytest.mark.rule("an-ormas-asks-for-a-place-once")
def test_an_ormas_waits_once_for_a_place_on_a_day_and_the_counter_types_what_it_brings(desk):
    assert desk.asks() == ""
    first = desk.permit
    assert desk.asks(first=3, last=5) == "an-ormas-asks-for-a-place-once"
    assert desk.asks(first=4, last=5) == ""
    assert desk.asks(places=[POINT]) == ""
    point = desk.permit
    desk.step("return_permit", "staf-1", point, reason="Titiknya belum jelas.", seen=None)
    assert desk.mends(point, places=[POINT, STREET]) == "an-ormas-asks-for-a-place-once"
    assert desk.mends(point, places=[POINT]) == ""
    assert desk.state(desk.asked()) == "asked"
    assert desk.state(desk.asked(SECOND)) == "asked"
    for each in (first, point):
        assert not desk.itself("withdraw_permit", permit=each, reason="Acara batal.").refused
    assert desk.asks(places=[POINT]) == ""


@pytest.mark.rule("too-many-permits-of-an-ormas-wait")
def test_of_five_that_wait_one_is_decided_or_withdrawn_before_an_ormas_asks_for_the_next(desk):
    days = [{"first": day, "last": day} for day in range(6)]
    assert [desk.asks(**each) for each in days[:5]] == [""] * 5
    newest = desk.permit
    assert desk.asks(**days[5]) == "too-many-permits-of-an-ormas-wait"
    desk.step("return_permit", "staf-1", newest, reason="Ruasnya belum jelas.", seen=None)
    assert desk.mends(newest, 4, 4) == ""
    assert desk.state(desk.asked(first=5, last=5)) == "asked"
    for each in (newest, desk.asked(first=6, last=6)):
        desk.itself("withdraw_permit", permit=each, reason="Acara batal.")
    assert desk.asks(**days[4]) == "too-many-permits-of-an-ormas-wait"


def test_what_was_asked_under_an_entry_that_was_merged_counts_and_is_mended_by_who_acts_for_the_other(desk):
    assert desk.asks() == ""
    merged = {"survivor": SECOND, "survivor_name": "Forum", "reason": "Sama"}
    register_tells(desk.requests, FIRST, more=[(EntryMerged, merged)])
    both = (FIRST, SECOND)
    wanted = MENDED | {"case": "", "places": [STREET], "applied_on": desk.day(), "from_day": desk.day()}
    again = desk.itself("ask_permit", both, organisation=SECOND, last_day=desk.day(), **wanted)
    assert again.refused.rule == "an-ormas-asks-for-a-place-once"
    old = state_of(next(desk.requests.rows_of(PermitAsked.TOPIC)))
    assert old["organisation"] == FIRST
    [stream] = {row.stream for row in desk.requests.rows_of(PermitAsked.TOPIC)}
    assert not desk.itself("withdraw_permit", both, permit=stream, reason="Acara batal.").refused


def test_whoever_acts_for_another_ormas_withdraws_nothing_and_the_refusal_is_kept(desk):
    assert desk.asks() == ""
    told = desk.itself("withdraw_permit", (SECOND,), permit=desk.permit, reason="Acara batal.")
    assert (told.refused.rule, desk.state(desk.permit)) == ("an-ormas-asks-only-for-itself", "asked")
