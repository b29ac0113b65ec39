"""Facilitation: contacts, offers, ormas that were helped. Every agency and day is invented."""

import pytest

from services.clusters.domain import AgencyDesk, Facilitation, Offer
from services.clusters.events import (
    AgencyContactRecorded,
    FacilitationChangeRefused,
    FacilitationOffered,
    FacilitationResultRecorded,
    FacilitationStruck,
    OfferEnded,
    OrmasFacilitated,
)
from tests.scenario import Scenario, fact

DAY = "2026-04-12"
OFFER = f"offer-{1:032x}"
CONTACT = {
    "agency": "dinas-contoh",
    "name": "Dinas Contoh",
    "unit": "Bidang Peran Serta",
    "telephone": "0251-8000000",
    "ground": "Surat 31/2026",
}
OFFERED = {
    "agency": "dinas-contoh",
    "name": "Dinas Contoh",
    "facility": "venue",
    "description": "Aula untuk latihan dan rapat",
    "quantity": 2,
    "measure": "ruang",
    "first_day": "2026-03-01",
    "last_day": "2026-12-31",
    "ground": "Surat 31/2026",
}
GIVEN = {
    "organisation": f"ormas-{1:032x}",
    "agency": "dinas-contoh",
    "name": "Dinas Contoh",
    "facility": "venue",
    "day": DAY,
    "what": "Aula untuk latihan tari.",
    "ground": "Surat 33/2026",
}
MADE = fact(FacilitationOffered, **OFFERED)
HELPED = fact(OrmasFacilitated, offer="", **GIVEN)
STRUCK = fact(FacilitationStruck)
RESULT = {"achieved": "reached", "text": "Dua puluh anak tampil."}
END = {"last_day": "2026-09-30", "reason": "Aulanya diperbaiki."}


def refused(rule):
    return fact(FacilitationChangeRefused, rule=rule)


def offer(*before):
    return Scenario(Offer, OFFER).given(*before or (MADE,)).aggregate


def helping(*, offered=None, today=DAY, withdrawn=False, **changed):
    said = GIVEN | changed
    story = Scenario(Facilitation)
    return story.when(Facilitation.record, offered=offered, today=today, withdrawn=withdrawn, **said)


def test_the_newest_contact_of_an_agency_counts_and_the_same_again_is_nothing_new():
    told = fact(AgencyContactRecorded, **CONTACT)
    Scenario(AgencyDesk).when(AgencyDesk.record_contact, **CONTACT).then(told)
    Scenario(AgencyDesk).given(told).when(AgencyDesk.record_contact, **CONTACT).then()
    moved = CONTACT | {"telephone": "0251-8000001"}
    story = Scenario(AgencyDesk).given(told).when(AgencyDesk.record_contact, **moved)
    story.then(fact(AgencyContactRecorded, **moved))


@pytest.mark.rule("only-an-appointed-agency-facilitates")
@pytest.mark.parametrize(
    ("kind", "method", "said"),
    [
        (AgencyDesk, AgencyDesk.record_contact, CONTACT),
        (Offer, Offer.make, OFFERED),
        (
            Facilitation,
            Facilitation.record,
            GIVEN | {"offered": None, "today": DAY, "withdrawn": False},
        ),
    ],
)
def test_an_agency_that_was_never_appointed_has_no_contact_and_offers_and_gives_nothing(kind, method, said):
    story = Scenario(kind).when(method, **said | {"name": ""})
    story.then(refused("only-an-appointed-agency-facilitates"))


def test_an_offer_is_made_and_ended_before_its_time_with_a_reason():
    Scenario(Offer).when(Offer.make, **OFFERED).then(MADE)
    Scenario(Offer).given(MADE).when(Offer.end, **END).then(fact(OfferEnded, **END))


@pytest.mark.rule("only-an-open-offer-ends")
@pytest.mark.parametrize("before", [(MADE, fact(OfferEnded, **END)), (refused("x"),)])
def test_an_offer_that_was_ended_or_never_made_does_not_end(before):
    Scenario(Offer).given(*before).when(Offer.end, **END).then(refused("only-an-open-offer-ends"))


@pytest.mark.rule("an-offer-ends-within-its-days")
@pytest.mark.parametrize("day", ["2026-02-28", "2027-01-01"])
def test_an_offer_ends_neither_before_its_first_day_nor_after_its_last(day):
    story = Scenario(Offer).given(MADE).when(Offer.end, **END | {"last_day": day})
    story.then(refused("an-offer-ends-within-its-days"))


@pytest.mark.parametrize("today", [DAY, "2026-04-30"])
def test_help_is_recorded_on_its_day_or_later_with_or_without_an_offer(today):
    helping(today=today).then(HELPED)
    helping(today=today, offered=offer()).then(fact(OrmasFacilitated, offer=OFFER, **GIVEN))


@pytest.mark.rule("a-facilitation-is-recorded-once-its-day-has-come")
def test_nobody_was_helped_tomorrow():
    helping(today="2026-04-11").then(refused("a-facilitation-is-recorded-once-its-day-has-come"))


@pytest.mark.rule("a-facilitation-lies-within-its-offer")
@pytest.mark.parametrize("day", ["2026-02-28", "2026-10-01"])
def test_an_offer_helps_nobody_before_it_begins_or_after_it_was_ended(day):
    ended = offer(MADE, fact(OfferEnded, **END))
    story = helping(offered=ended, day=day, today="2026-12-31")
    story.then(refused("a-facilitation-lies-within-its-offer"))


def test_an_offer_without_an_end_helps_on_any_later_day():
    endless = offer(fact(FacilitationOffered, **OFFERED | {"last_day": ""}))
    helping(offered=endless, day="2031-01-02", today="2031-01-02").then(
        fact(OrmasFacilitated, offer=OFFER, **GIVEN | {"day": "2031-01-02"})
    )


@pytest.mark.rule("a-withdrawn-ormas-is-not-invited-or-counted")
def test_an_ormas_that_left_the_register_is_not_helped():
    helping(withdrawn=True).then(refused("a-withdrawn-ormas-is-not-invited-or-counted"))


def test_the_newest_word_about_the_result_counts_and_the_same_again_is_nothing_new():
    seen = fact(FacilitationResultRecorded, **RESULT)
    Scenario(Facilitation).given(HELPED).when(Facilitation.record_result, **RESULT).then(seen)
    Scenario(Facilitation).given(HELPED, seen).when(Facilitation.record_result, **RESULT).then()
    later = RESULT | {"achieved": "partly"}
    story = Scenario(Facilitation).given(HELPED, seen).when(Facilitation.record_result, **later)
    story.then(fact(FacilitationResultRecorded, **later))


def test_what_was_recorded_by_mistake_is_struck_with_a_reason():
    story = Scenario(Facilitation).given(HELPED).when(Facilitation.strike, reason="Tercatat dua kali.")
    story.then(fact(FacilitationStruck, reason="Tercatat dua kali."))


@pytest.mark.rule("only-a-standing-facilitation-goes-on")
@pytest.mark.parametrize("before", [(HELPED, STRUCK), (refused("x"),)])
@pytest.mark.parametrize(
    ("method", "said"),
    [(Facilitation.record_result, RESULT), (Facilitation.strike, {"reason": "Tercatat dua kali."})],
)
def test_what_was_struck_or_refused_has_no_result_and_is_not_struck(before, method, said):
    story = Scenario(Facilitation).given(*before).when(method, **said)
    story.then(refused("only-a-standing-facilitation-goes-on"))
