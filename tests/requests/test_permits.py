"""Permits for attributes: asked, checked, decided by another, taken down. Everything is invented."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from marshmallow import ValidationError

from contracts.telling.permit_words import at_one_place, street_key
from services.requests.domain import AttributePermit, Letter, PermitStreet, PermitTerms
from services.requests.events import (
    LetterDrafted,
    LetterDropped,
    LetterIssued,
    LetterLeftUnsigned,
    LetterPutOnPermit,
    LetterRevoked,
    LetterSuperseded,
    PermitAsked,
    PermitChecked,
    PermitGranted,
    PermitLapsed,
    PermitLetterLinked,
    PermitLookedAt,
    PermitRejected,
    PermitRemovalConfirmed,
    PermitRemovalPhotographed,
    PermitReturned,
    PermitRevised,
    PermitRevoked,
    PermitStruck,
    PermitTermsRefused,
    PermitTermsSet,
    PermitWithdrawn,
    StreetFreed,
)
from services.requests.proposed_permit_terms import PROPOSED_TERMS
from services.requests.schemas.cases import CompleteCase
from services.requests.schemas.letters import IssueLetter
from services.requests.schemas.permits import AskPermit, GrantPermit, SetPermitTerms
from shared.errors import Conflict
from tests.requests import permits as p
from tests.requests.cases import HEAD, ORMAS, STAFF, TIED
from tests.scenario import Scenario, fact

FIRST = date(2026, 3, 1)
A_LETTER = fact(LetterDrafted, organisation=ORMAS, service="attribute_permit")


@pytest.mark.rule("a-permit-rests-on-the-terms-of-the-office")
def test_a_permit_is_asked_for_by_the_terms_of_the_office_and_for_a_kind_that_they_name():
    said = {"policy": 1, "longest_days": 6, "removal_days": 1, "kind_title": "bendera"}
    places = "Jalan Contoh Raya (32.71.01); Jl. Umpama, depan balai kota (32.71)"
    p.permit().when(p.asking()).then(fact(PermitAsked, **said, summary=places))
    none = p.refused("a-permit-rests-on-the-terms-of-the-office")
    p.permit().when(p.asking(terms=None)).then(none)
    p.permit().when(p.asking(kind_code="balloon")).then(none)


@pytest.mark.rule("an-attribute-hangs-in-the-own-region")
def test_a_place_in_another_region_is_not_ours_to_permit():
    other = p.refused("an-attribute-hangs-in-the-own-region")
    p.permit().when(p.asking(places=[p.STREET, p.POINT | {"area": "32.75"}])).then(other)
    p.permit().when(p.asking(own="32.7")).then(other)


def test_what_is_sent_back_is_asked_again_by_the_same_terms_and_checked_anew():
    mended = p.permit(p.ASKED, p.RETURNED).when(p.revising())
    mended.then(fact(PermitRevised, pieces=30, kind_title="bendera"))
    assert (mended.aggregate.state, mended.aggregate.policy) == ("asked", 1)
    p.permit(*p.TO_CHECKED).when(p.returning()).then(fact(PermitReturned))


@pytest.mark.rule("a-permit-goes-step-by-step")
def test_nobody_grants_what_nobody_checked():
    p.permit(p.ASKED).when(p.granting()).then(p.refused("a-permit-goes-step-by-step"))
    p.permit(p.ASKED).when(p.checking()).then(fact(PermitChecked))


@pytest.mark.rule("who-checked-a-permit-does-not-decide")
def test_who_checked_a_permit_neither_grants_nor_rejects_it():
    own = p.refused("who-checked-a-permit-does-not-decide")
    p.permit(*p.TO_CHECKED).when(p.granting(by=STAFF)).then(own)
    p.permit(*p.TO_CHECKED).when(p.rejecting(by=STAFF)).then(own)
    p.permit(*p.TO_CHECKED).when(p.rejecting()).then(fact(PermitRejected, rejected_on=p.TODAY))


def test_an_officer_with_ties_to_the_ormas_does_not_handle_its_permit_but_may_see_what_hangs():
    tied = p.refused("nobody-decides-about-the-own-ormas")
    p.permit(p.ASKED, p.RETURNED).when(p.revising(by=TIED)).then(tied)
    p.permit(*p.TO_GRANTED).when(p.withdrawing(by=TIED)).then(tied)
    p.permit(*p.TO_GRANTED).when(p.looking(by=TIED)).then(fact(PermitLookedAt, field_finding="differs"))


def test_a_granted_permit_takes_every_street_in_every_year_in_which_it_hangs():
    new_year = {"from_day": "2026-12-29", "until_day": "2027-01-02"}
    on = p.streets(years=(2026, 2027))
    asked = fact(PermitAsked, **{**p.ASKED.said, **new_year})
    due = fact(PermitGranted, removal_due="2027-01-02", exceptions=[], beside=[])
    p.permit(asked, p.CHECKED).when(p.granting(on=on)).then(due)
    assert [len(each.standing) for each in on] == [1, 1, 1, 1]


@pytest.mark.rule("permits-do-not-share-a-place")
def test_a_second_permit_at_the_same_place_and_time_needs_a_reason_and_names_the_first():
    clash = p.permit(*p.TO_CHECKED).when(p.granting(on=p.streets(p.taken())))
    clash.then(p.refused("permits-do-not-share-a-place"))
    assert "Jalan Contoh Raya (32.71.01), 9 Maret 2026 sampai 15 Maret 2026" in clash.happened[0].message
    both = p.permit(*p.TO_CHECKED).when(p.granting(on=p.streets(p.taken()), reason=p.REASON))
    both.then(fact(PermitGranted, beside=[p.OTHER], reason=p.REASON))
    assert [each["rule"] for each in both.happened[0].exceptions] == ["permits-do-not-share-a-place"]


def test_whoever_gives_one_reason_was_told_everything_that_it_overrides():
    long = fact(PermitAsked, **{**p.ASKED.said, "longest_days": 1})
    refused = p.permit(long, p.CHECKED).when(p.granting(on=p.streets(p.taken())))
    refused.then(p.refused("a-permit-lasts-as-long-as-the-office-allows"))
    message = refused.happened[0].message
    assert "paling lama 1 hari" in message
    assert "Jalan Contoh Raya (32.71.01), 9 Maret 2026 sampai 15 Maret 2026" in message


def test_permits_that_touch_at_midnight_do_not_clash():
    before = p.taken(from_day="2026-03-03", until_day="2026-03-09")
    after = p.taken(from_day="2026-03-15", until_day="2026-03-20")
    p.permit(*p.TO_CHECKED).when(p.granting(on=p.streets(before, after))).then(fact(PermitGranted, beside=[]))


@pytest.mark.parametrize(
    ("other", "together"),
    [
        ({"street": "Jl. Contoh Raya"}, True),
        ({"street": "jln contoh  raya", "section": "simpang lima"}, True),
        ({"street": "JL.CONTOH RAYA"}, True),
        ({"street": "Jalan Jl. Contoh Raya"}, True),
        ({"street": "Djalan Contoh-Raya"}, True),
        ({"street": "Gang Contoh Raya"}, False),
        ({"area": "32.71"}, True),
        ({"area": "32.71.01.1003"}, True),
        ({"area": "32.71.02"}, False),
        ({"street": "Jalan Contoh"}, False),
    ],
)
def test_a_street_is_the_same_however_it_is_spelt_where_its_areas_contain_each_other(other, together):
    assert at_one_place(p.STREET, p.STREET | other) is together
    assert at_one_place(p.STREET | other, p.STREET) is together


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Jl. Jend. Contoh", "Jalan Jenderal Contoh"),
        ("jln letjen. contoh", "Jalan Letnan Jenderal Contoh"),
        ("Jl. KH. Umpama", "Jalan Kiai Haji Umpama"),
        ("Jl. K.H. Umpama", "jl k h umpama"),
        ("Gg. Umpama II", "Gang Umpama II"),
        ("Jl. Ps. Umpama", "Jln. Pasar Umpama"),
    ],
)
def test_what_street_signs_shorten_is_read_as_it_is_spoken(written, read):
    assert street_key(written) == street_key(read)


@pytest.mark.parametrize(("one", "other"), [("Jalan", "Jl."), ("Jl. Umpama I", "Jl. Umpama II")])
def test_two_names_are_two_streets(one, other):
    assert street_key(one) != street_key(other)


def test_two_sections_of_a_street_are_two_places_and_the_whole_of_it_has_both():
    section = p.STREET | {"section": "simpang lima"}
    assert not at_one_place(section, p.STREET | {"section": "depan stasiun"})
    assert at_one_place(section, p.STREET | {"section": "Simpang Lima."})


SPANS = st.tuples(st.integers(0, 20), st.integers(1, 8))
SECTIONS = st.sampled_from(["", "simpang lima", "depan stasiun"])


@given(one=SPANS, other=SPANS, sections=st.tuples(SECTIONS, SECTIONS))
def test_two_permits_clash_exactly_where_some_day_has_both_at_one_place(one, other, sections):
    """Counted day by day, which the half-open days of the code are not."""
    mine, its = ({FIRST + timedelta(span[0] + n) for n in range(span[1])} for span in (one, other))
    days = [
        {"from_day": min(each).isoformat(), "until_day": (max(each) + timedelta(1)).isoformat()}
        for each in (mine, its)
    ]
    places = [p.STREET | {"section": section} for section in sections]
    street = Scenario(PermitStreet, PermitStreet.stream_of(p.STREET["street"], 2026))
    street.given(p.taken(places[0], **days[0]))
    together = sections[0] == sections[1] or "" in sections
    assert bool(street.aggregate.clashing("permit-x", [places[1]], days[1])) is bool(mine & its and together)


@pytest.mark.rule("a-permit-lasts-as-long-as-the-office-allows")
def test_longer_than_the_office_allows_needs_a_reason():
    long = fact(PermitAsked, **(p.ASKED.said | {"until_day": "2026-03-16"}))
    story = (long, p.CHECKED)
    p.permit(*story).when(p.granting()).then(p.refused("a-permit-lasts-as-long-as-the-office-allows"))
    p.permit(*story).when(p.granting(reason=p.REASON)).then(fact(PermitGranted, reason=p.REASON))


@pytest.mark.rule("where-the-office-forbids-it-nothing-hangs")
def test_where_a_policy_of_the_office_forbids_it_a_reason_is_needed_and_the_terms_of_today_count():
    places = [p.STREET | p.NO_PLACE]
    asked = fact(PermitAsked, **(p.ASKED.said | {"places": places}))
    on = p.streets(places=places)
    none = p.refused("where-the-office-forbids-it-nothing-hangs")
    p.permit(asked, p.CHECKED).when(p.granting(on=on)).then(none)
    p.permit(asked, p.CHECKED).when(p.granting(on=on, reason=p.REASON)).then(fact(PermitGranted))
    lifted = Scenario(PermitTerms).given(fact(PermitTermsSet, **(p.TERMS_SAID | {"forbidden": []})))
    now = lifted.aggregate.holding(p.TODAY)
    p.permit(asked, p.CHECKED).when(p.granting(on=p.streets(places=places), terms=now)).then(
        fact(PermitGranted, exceptions=[])
    )


@pytest.mark.rule("where-the-law-forbids-it-nothing-hangs")
def test_where_the_law_forbids_it_no_reason_helps():
    places = [p.STREET | {"street": "Jl Istana", "section": "gerbang"}]
    asked = fact(PermitAsked, **(p.ASKED.said | {"places": places, "until_day": "2026-04-01"}))
    law = p.permit(asked, p.CHECKED).when(p.granting(on=p.streets(places=places), reason=p.REASON))
    law.then(p.refused("where-the-law-forbids-it-nothing-hangs"))
    assert "Perda contoh 4/2020" in law.happened[0].message


@pytest.mark.rule("a-permit-is-granted-before-its-days-are-over")
@pytest.mark.rule("a-permit-lapses-after-its-days")
def test_on_the_day_after_its_last_a_permit_is_not_granted_any_more_but_lapses_by_somebodys_word():
    over = p.refused("a-permit-is-granted-before-its-days-are-over")
    p.permit(*p.TO_CHECKED).when(p.granting(today="2026-03-15")).then(over)
    p.permit(*p.TO_CHECKED).when(p.granting(today="2026-03-14")).then(fact(PermitGranted))
    p.permit(p.ASKED).when(p.lapsing(today="2026-03-14")).then(p.refused("a-permit-lapses-after-its-days"))
    p.permit(p.ASKED).when(p.lapsing(today="2026-03-15")).then(fact(PermitLapsed, lapsed_on="2026-03-15"))


@pytest.mark.rule("what-hangs-is-not-withdrawn")
def test_a_granted_permit_is_withdrawn_before_it_hangs_and_its_streets_are_free_again():
    on = p.streets(p.taken(permit=p.MINE))
    hangs = p.refused("what-hangs-is-not-withdrawn")
    p.permit(*p.TO_GRANTED).when(p.withdrawing(today="2026-03-09")).then(hangs)
    p.permit(*p.TO_GRANTED).when(p.withdrawing(today="2026-03-08", on=on)).then(fact(PermitWithdrawn))
    p.permit(*p.TO_CHECKED).when(p.granting(on=on)).then(fact(PermitGranted, beside=[]))
    assert on[0].clashing("permit-x", [p.STREET], p.DAYS) != []


@pytest.mark.rule("a-removal-shows-a-photograph")
def test_a_removal_is_confirmed_with_a_photograph_and_an_early_one_frees_the_place_from_the_next_day():
    none = p.refused("a-removal-shows-a-photograph")
    p.permit(*p.TO_GRANTED).when(p.removing(document=0)).then(none)
    on = p.streets(p.taken(permit=p.MINE))
    early = p.removing(on=on, removed_on="2026-03-11")
    p.permit(*p.TO_GRANTED).when(early).then(fact(PermitRemovalConfirmed, document=7))
    [freed] = on[0].collect_events()
    assert (type(freed), freed.free_from) == (StreetFreed, "2026-03-12")
    day = {"from_day": "2026-03-11", "until_day": "2026-03-12"}
    assert on[0].clashing("permit-x", [p.STREET], day) != []
    assert on[0].clashing("permit-x", [p.STREET], p.DAYS | {"from_day": "2026-03-12"}) == []


def test_a_photograph_from_the_street_shows_the_removal_and_frees_the_place():
    on = p.streets(p.taken(permit=p.MINE))
    photo = {"file": "d" * 64, "size": 2048, "media_type": "image/jpeg"}
    story = p.permit(*p.TO_GRANTED).when(p.removing(on=on, removed_on="2026-03-11", document=0, **photo))
    story.then(fact(PermitRemovalPhotographed, file="d" * 64, removed_on="2026-03-11"))
    assert [type(each) for each in on[0].collect_events()] == [StreetFreed]
    assert story.aggregate.photograph == ("d" * 64, "image/jpeg")


@pytest.mark.rule("a-day-in-the-street-has-come")
def test_nobody_sees_or_takes_down_what_does_not_hang_yet():
    early = p.refused("a-day-in-the-street-has-come")
    p.permit(*p.TO_GRANTED).when(p.looking(looked_on="2026-03-08")).then(early)
    p.permit(*p.TO_GRANTED).when(p.looking(looked_on="2026-03-13")).then(early)
    p.permit(*p.TO_GRANTED).when(p.removing(removed_on="2026-03-16")).then(early)


@pytest.mark.rule("a-permit-has-a-letter-of-its-own")
@pytest.mark.rule("a-letter-is-of-one-permit")
def test_a_permit_is_linked_to_a_letter_of_its_own_ormas_and_service_once():
    def linking(on="", **changed):
        said = {"organisation": ORMAS, "service": "attribute_permit"} | changed
        put = [fact(LetterPutOnPermit, permit=on)] if on else []
        letter = Scenario(Letter, "letter-1").given(fact(LetterDrafted, **said), *put).aggregate
        return lambda one: one.link_letter(STAFF, letter=letter)

    other = p.refused("a-permit-has-a-letter-of-its-own")
    p.permit(*p.TO_GRANTED).when(linking(organisation="ormas-b")).then(other)
    p.permit(*p.TO_GRANTED).when(linking(service="presence_letter")).then(other)
    linked = fact(PermitLetterLinked, letter="letter-1")
    p.permit(*p.TO_GRANTED).when(linking()).then(linked)
    p.permit(*p.TO_GRANTED, linked).when(linking()).then()
    p.permit(*p.TO_GRANTED).when(linking(on=p.OTHER)).then(p.refused("a-letter-is-of-one-permit"))


@pytest.mark.rule("a-letter-is-of-one-permit")
def test_a_letter_that_was_linked_before_letters_told_of_their_permit_is_marked_by_linking_it_again():
    letter = Scenario(Letter, "letter-1").given(A_LETTER).aggregate
    again = p.permit(*p.TO_GRANTED, fact(PermitLetterLinked, letter="letter-1"))
    again.when(lambda one: one.link_letter(STAFF, letter=letter)).then()
    [marked] = letter.collect_events()
    assert (type(marked), marked.permit) == (LetterPutOnPermit, again.aggregate.id)
    other = Scenario(type(again.aggregate), p.OTHER).given(*p.TO_GRANTED)
    other.when(lambda one: one.link_letter(STAFF, letter=letter)).then(p.refused("a-letter-is-of-one-permit"))


@pytest.mark.rule("a-letter-that-ended-goes-onto-no-permit")
@pytest.mark.parametrize("ended", [LetterDropped, LetterLeftUnsigned, LetterRevoked, LetterSuperseded])
def test_a_letter_that_ended_goes_onto_no_permit(ended):
    letter = Scenario(Letter, "letter-1").given(A_LETTER, fact(ended)).aggregate
    linked = p.permit(*p.TO_GRANTED).when(lambda one: one.link_letter(STAFF, letter=letter))
    linked.then(p.refused("a-letter-that-ended-goes-onto-no-permit"))
    assert not letter.permit


def test_two_officers_on_one_permit_are_told_of_each_other():
    with pytest.raises(Conflict):
        p.permit(*p.TO_CHECKED).when(p.granting(by=HEAD, seen=1))


def setting(today=p.TODAY, mark="office", seen=None, **changed):
    return lambda terms: terms.set(today=today, mark=mark, seen=seen, **(p.TERMS_SAID | changed))


@pytest.mark.rule("permit-terms-follow-one-another")
def test_terms_hold_from_today_on_and_a_permit_keeps_those_under_which_it_was_asked():
    back = fact(PermitTermsRefused, rule="permit-terms-follow-one-another")
    Scenario(PermitTerms).when(setting(effective_from="2026-03-01")).then(back)
    later = (
        Scenario(PermitTerms).given(p.TERMS_SET).when(setting(effective_from="2026-04-01", longest_days=3))
    )
    later.then(fact(PermitTermsSet, policy=2, longest_days=3))
    assert [later.aggregate.holding(day).policy for day in ("2026-03-31", "2026-04-01")] == [1, 2]
    later.when(setting(effective_from="2026-03-15")).then(back)


def test_the_shipped_terms_are_a_proposal_of_thirteen_kinds_and_six_days_and_are_adopted_once():
    said = {**PROPOSED_TERMS, "effective_from": p.TODAY, "ground": "Rapat kantor"}
    adopting = setting(mark="proposal", **said)
    story = Scenario(PermitTerms).when(adopting)
    story.then(fact(PermitTermsSet, mark="proposal", longest_days=6))
    assert len(story.happened[0].kinds) == 13
    assert "belum dicocokkan" in story.happened[0].legal_basis
    story.when(adopting).then()


BORDER = {
    "organisation": ORMAS, "applied_on": "2026-03-02", "kind_code": "flag", "pieces": 40,
    "places": [p.STREET], "from_day": "2026-03-09", "last_day": "2026-03-14", "ground": "Surat 16/2026",
}  # fmt: skip


@pytest.mark.parametrize(
    ("changed", "field", "said"),
    [
        ({"last_day": "2026-03-08"}, "last_day", "sebelum hari pertama"),
        ({"last_day": "2027-03-20"}, "last_day", "Paling lama 366 hari"),
        ({"from_day": "31-12-2026"}, "from_day", "tahun-bulan-hari"),
        ({"pieces": -1}, "pieces", "bilangan 1"),
        ({"pieces": "empat"}, "pieces", "angka"),
        ({"places": []}, "places", "1 sampai 40"),
        ({"kind_code": "<script>"}, "kind_code", "tidak dikenal"),
        ({"organisation": "' OR 1=1 --"}, "organisation", "tidak dikenal"),
    ],
)
def test_what_cannot_be_is_refused_at_the_border_in_clear_words(changed, field, said):
    assert AskPermit().load(BORDER)["pieces"] == 40
    with pytest.raises(ValidationError) as problem:
        AskPermit().load(BORDER | changed)
    assert said in str(problem.value.messages[field])


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"place_kind": "point"}, "depan balai kota"),
        ({"street": "..."}, "Isi dengan huruf"),
        ({"area": "Kota Contoh"}, "kode wilayah"),
        ({"street": "x" * 200}, "120 huruf"),
    ],
)
def test_a_place_says_where_it_is(changed, said):
    with pytest.raises(ValidationError) as problem:
        AskPermit().load(BORDER | {"places": [p.STREET | changed]})
    assert said in str(problem.value.messages["places"])


def test_a_hundred_thousand_places_are_counted_and_refused_without_looking_at_each():
    with pytest.raises(ValidationError) as problem:
        AskPermit().load(BORDER | {"places": [{}] * 100_000})
    assert problem.value.messages == {"places": ["Paling banyak 40 baris; ini 100000."]}


def test_terms_name_each_kind_once():
    twice = p.TERMS_SAID | {"kinds": p.TERMS_SAID["kinds"] * 2}
    with pytest.raises(ValidationError, match="dua kali"):
        SetPermitTerms().load(twice)


def test_a_permit_that_was_never_asked_for_takes_no_step():
    story = Scenario(AttributePermit).when(p.revising())
    story.then(p.refused("a-permit-goes-step-by-step"))


@pytest.mark.parametrize("blank", [" ", "\u200b\u200d", "...", " \u2060. "])
def test_a_reason_that_nobody_can_read_is_no_reason(blank):
    for schema, field in ((GrantPermit, "reason"), (IssueLetter, "late_reason"), (CompleteCase, "why_two")):
        assert schema().validate({field: blank})[field] == ["Isi dengan huruf."]
        assert field not in schema().validate({field: ""})


def test_a_permit_that_is_revoked_takes_its_letter_with_it_and_frees_its_place_from_the_next_day():
    drafted = fact(LetterDrafted, organisation=ORMAS, service="attribute_permit")
    letter = Scenario(Letter, "letter-1").given(drafted, fact(LetterIssued)).aggregate
    street = PermitStreet(p.streets()[0].id)
    street.take(p.MINE, ORMAS, p.STREET, p.DAYS)
    p.permit(*p.TO_GRANTED).when(p.revoking(on=[street], letter=letter)).then(
        fact(PermitRevoked, revoked_on=p.TODAY, legal_basis="Kebijakan kantor")
    )
    assert letter.state == "revoked"
    assert street.standing[0]["until_day"] <= "2026-03-09"
    hung = (*p.TO_GRANTED, fact(PermitRevoked))
    p.permit(*hung).when(p.removing()).then(fact(PermitRemovalConfirmed))


@pytest.mark.rule("a-later-slip-says-why")
def test_an_application_on_the_wrong_ormas_is_struck_and_takes_no_street():
    told = p.permit(p.ASKED).when(p.striking(""))
    told.then(p.refused("a-later-slip-says-why"))
    p.permit(p.ASKED).when(p.striking("", undoable=True)).then(fact(PermitStruck))
    p.permit(*p.TO_GRANTED).when(p.striking()).then(p.refused("a-permit-goes-step-by-step"))
