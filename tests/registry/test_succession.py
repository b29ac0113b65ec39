"""A new organisation says to follow a dissolved one: a claim, and nothing passes over. All is invented."""

import pytest

from services.registry.domain import Ormas
from services.registry.events import (
    DissolutionRecorded,
    EntryMerged,
    SuccessionClaimed,
    SuccessionRefused,
    SuccessionStruck,
)
from shared.errors import NotFound
from tests.registry.boards import REGISTERED
from tests.scenario import Scenario, fact

GONE, NAME = "ormas-bubar", "Forum Bubar Contoh"
SAID = {"claimed_by": "successor", "letter": "5/2026", "claimed_on": "2026-03-02", "ground": "Surat contoh"}
NAMED = {"other": GONE, "other_name": NAME}
CLAIMED = fact(SuccessionClaimed, **NAMED, **SAID)
STRUCK = fact(SuccessionStruck, **NAMED, reason="Keliru")


def active_one(stream: str = GONE) -> Ormas:
    """One that is in the register."""
    ormas = Ormas(stream)
    told = {"abbreviation": "", "legal_form": "unknown", "level": "", "kode_wilayah": "32.71"}
    ormas.enter(name=NAME, **told, fingerprint="", ground="baris 7")
    return ormas


def dissolved_one(stream: str = GONE, on: str = "2026-02-01") -> Ormas:
    """One that was dissolved."""
    ormas = active_one(stream)
    paper = {"ending_issuer": "Menteri contoh", "letter": "9/2026", "decided_on": on, "ground": "Surat"}
    ormas.record_dissolution(dissolved_by="ahu", **paper)
    return ormas


def claim(other: Ormas | None = None, *before: str, **changed: str):
    """What is asked of the one that says so."""
    return lambda ormas: ormas.claim_succession(other or dissolved_one(), before=before, **SAID | changed)


def refused(rule: str, **named: str):
    return fact(SuccessionRefused, rule=rule, **NAMED | named)


def test_a_new_ormas_follows_a_dissolved_one_by_its_claim_and_inherits_nothing():
    story = Scenario(Ormas).given(REGISTERED)
    story.when(claim()).then(CLAIMED)
    one = story.aggregate
    assert one.follows == (GONE, NAME)
    assert (one.dissolved, one.boards, one.sanctions, one.readings.keys()) == (
        False, [], [], Scenario(Ormas).given(REGISTERED).aggregate.readings.keys(),
    )  # fmt: skip


@pytest.mark.rule("nobody-follows-itself")
def test_nobody_follows_itself_directly_or_through_others():
    story = Scenario(Ormas).given(REGISTERED)
    itself = story.aggregate
    story.when(claim(itself)).then(refused("nobody-follows-itself", other=itself.id, other_name=itself.name))
    story.when(claim(dissolved_one(), "ormas-lain", itself.id)).then(refused("nobody-follows-itself"))


@pytest.mark.rule("only-who-is-dissolved-is-followed")
def test_only_an_ormas_that_is_recorded_as_dissolved_is_followed():
    story = Scenario(Ormas).given(REGISTERED)
    story.when(claim(active_one())).then(refused("only-who-is-dissolved-is-followed"))


@pytest.mark.rule("who-is-dissolved-follows-nobody")
def test_who_is_dissolved_itself_follows_nobody():
    story = Scenario(Ormas).given(REGISTERED, fact(DissolutionRecorded, decided_on="2026-01-01"))
    story.when(claim()).then(refused("who-is-dissolved-follows-nobody"))


@pytest.mark.rule("a-claim-follows-the-dissolution")
def test_a_claim_is_not_older_than_the_dissolution():
    story = Scenario(Ormas).given(REGISTERED)
    late = dissolved_one(on="2026-03-03")
    story.when(claim(late)).then(refused("a-claim-follows-the-dissolution"))
    story.when(claim(late, claimed_on="2026-03-03")).then(fact(SuccessionClaimed, **NAMED))


@pytest.mark.rule("one-claim-stands-at-a-time")
def test_another_claim_is_recorded_once_the_first_was_struck():
    other = {"other": "ormas-lain", "other_name": NAME}
    story = Scenario(Ormas).given(REGISTERED, CLAIMED)
    story.when(claim(dissolved_one("ormas-lain"))).then(refused("one-claim-stands-at-a-time", **other))
    story.when(Ormas.strike_succession, reason="Keliru").then(STRUCK)
    story.when(claim(dissolved_one("ormas-lain"))).then(fact(SuccessionClaimed, **other))


def test_a_merged_entry_is_followed_by_nobody():
    merged = dissolved_one()
    merged.trigger_event(EntryMerged, survivor="ormas-1", survivor_name="Forum", reason="Sama")
    story = Scenario(Ormas).given(REGISTERED)
    story.when(claim(merged)).then(refused("merged-entries-are-not-corrected"))


def test_nothing_is_struck_where_nothing_was_claimed():
    with pytest.raises(NotFound):
        Scenario(Ormas).given(REGISTERED).when(Ormas.strike_succession, reason="Keliru")
