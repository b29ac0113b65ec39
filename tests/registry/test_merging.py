"""Two entries of one organisation: when they are merged, and how they part again. All is invented."""

import pytest

from services.registry.domain import Ormas, VisitRound
from services.registry.events import (
    DissolutionRecorded,
    DuplicateReviewed,
    EntryGivenBack,
    EntryMerged,
    EntrySeparated,
    EntryTakenIn,
    FollowUpAsked,
    LegalBasisRecorded,
    MergeRefused,
    NameCorrected,
    OrmasRegistered,
    RegistrationWithdrawn,
    RoundChangeRefused,
    SanctionEnded,
    SanctionRecorded,
    VerdictTakenBack,
    WithdrawalRefused,
)
from shared.errors import NotFound
from tests.registry.boards import FIRST, RIVALS
from tests.registry.documents import filed
from tests.registry.readme_states import REPORTED
from tests.registry.test_documents import ACCEPTED, ERASED
from tests.registry.test_programmes import BEGUN
from tests.registry.test_rounds import add, opened
from tests.registry.test_sanctions import ending, sanctioned
from tests.registry.test_units import PLACED
from tests.registry.test_visits import ASKED
from tests.registry.visiting import PLANNED, visited
from tests.scenario import Scenario, fact
from tests.state_tables import told

WHY = "Akta dan pengurusnya sama"
ONE, TWO = "ormas-1", "ormas-2"
SAME = fact(DuplicateReviewed, other=TWO, other_name="Forum Dua", verdict="sama")
MERGED = fact(EntryMerged, survivor=TWO, survivor_name="Forum Dua", reason=WHY)
TAKEN_IN = fact(EntryTakenIn, merged=ONE, merged_name="Forum Satu", reason=WHY)


def entry(stream, name, *before):
    return Scenario(Ormas, stream).given(fact(OrmasRegistered, name=name), *before)


def one(*before, judged=SAME):
    return entry(ONE, "Forum Satu", *([judged] if judged else []), *before)


def two(*before):
    return entry(TWO, "Forum Dua", *before)


def merge(story, into, heads=False):
    return story.when(Ormas.merge_into, survivor=into.aggregate, heads=heads, reason=WHY)


def refused(rule):
    return fact(MergeRefused, rule=rule, other=TWO, other_name="Forum Dua", reason=WHY)


def happened(story):
    """What the other one of the two recorded meanwhile."""
    facts = story.aggregate.collect_events()
    story.history += facts
    return [type(each) for each in facts]


def number(text, basis="ahu"):
    return fact(LegalBasisRecorded, basis=basis, number={"text": text, "value": text})


def test_one_entry_stands_for_both_and_both_streams_say_so():
    survivor = two()
    merge(one(), survivor).then(MERGED)
    assert happened(survivor) == [EntryTakenIn]
    assert survivor.aggregate.taken_in == [ONE]
    survivor.then()


def test_merging_what_is_merged_changes_nothing():
    survivor = two(TAKEN_IN)
    merge(one(MERGED), survivor).then()
    assert happened(survivor) == []


def test_a_verdict_of_either_side_is_enough():
    survivor = two(fact(DuplicateReviewed, other=ONE, other_name="Forum Satu", verdict="sama"))
    merge(one(judged=None), survivor).then(MERGED)


def test_each_stands_for_itself_again_after_a_separation_and_can_be_corrected():
    survivor, story = two(TAKEN_IN), one(MERGED)
    story.when(Ormas.separate_from, survivor=survivor.aggregate, reason="Ternyata lain").then(
        fact(EntrySeparated, survivor=TWO, survivor_name="Forum Dua", reason="Ternyata lain")
    )
    assert happened(survivor) == [EntryGivenBack]
    assert survivor.aggregate.taken_in == []
    story.when(Ormas.correct_name, name="Forum Tiga", abbreviation="", reason="Salah ketik")
    story.then(fact(NameCorrected, name="Forum Tiga"))
    merge(story, survivor).then(MERGED)


def test_who_is_not_merged_has_nothing_to_separate_from():
    with pytest.raises(NotFound):
        one().when(Ormas.separate_from, survivor=two().aggregate, reason="Ternyata lain")


@pytest.mark.rule("merged-entries-are-not-corrected")
def test_a_merged_entry_takes_no_correction_and_its_people_can_still_be_erased():
    story = one(FIRST, MERGED)
    story.when(Ormas.correct_name, name="Forum Tiga", abbreviation="", reason="Salah ketik")
    assert [each.rule for each in story.happened] == ["merged-entries-are-not-corrected"]
    story.when(Ormas.withdraw, reason="Salah impor")
    story.then(fact(WithdrawalRefused, rule="merged-entries-are-not-corrected"))
    round = opened().when(add(story.aggregate))
    round.then(fact(RoundChangeRefused, rule="merged-entries-are-not-corrected"))
    assert round.kind is VisitRound


@pytest.mark.rule("a-survivor-stays-in-the-register")
def test_an_entry_that_stands_for_another_one_is_not_withdrawn():
    two(TAKEN_IN).when(Ormas.withdraw, reason="Salah impor").then(
        fact(WithdrawalRefused, rule="a-survivor-stays-in-the-register")
    )


@pytest.mark.rule("what-a-merge-rests-on-is-not-taken-back")
def test_the_verdict_on_merged_entries_stays_until_they_are_separated():
    rule = refused("what-a-merge-rests-on-is-not-taken-back")
    story = one(MERGED).when(Ormas.take_back_verdict, other=TWO, reason=WHY).then(rule)
    story.when(Ormas.separate_from, survivor=two(TAKEN_IN).aggregate, reason="Ternyata lain")
    story.when(Ormas.take_back_verdict, other=TWO, reason=WHY).then(fact(VerdictTakenBack, other=TWO))


@pytest.mark.rule("only-a-pair-judged-same-is-merged")
@pytest.mark.parametrize(
    ("mine", "theirs"),
    [(None, ()), ("berbeda", ()), ("sama", ("berbeda",))],
    ids=["nobody judged it", "judged to be another one", "two officers disagree"],
)
def test_without_the_verdict_that_it_is_one_organisation_nothing_is_merged(mine, theirs):
    judged = fact(DuplicateReviewed, other=TWO, other_name="Forum Dua", verdict=mine) if mine else None
    survivor = two(*(fact(DuplicateReviewed, other=ONE, other_name="F", verdict=each) for each in theirs))
    merge(one(judged=judged), survivor).then(refused("only-a-pair-judged-same-is-merged"))
    assert happened(survivor) == []


@pytest.mark.rule("withdrawn-entries-are-not-corrected")
@pytest.mark.parametrize("which", [0, 1])
def test_a_withdrawn_entry_is_merged_with_nobody(which):
    before = [(), ()]
    before[which] = (fact(RegistrationWithdrawn),)
    merge(one(*before[0]), two(*before[1])).then(refused("withdrawn-entries-are-not-corrected"))


@pytest.mark.rule("a-merged-entry-is-not-merged-on")
@pytest.mark.parametrize(
    ("mine", "theirs"),
    [
        ((fact(EntryMerged, survivor="ormas-3"),), ()),
        ((fact(EntryTakenIn, merged="ormas-3"),), ()),
        ((), (fact(EntryMerged, survivor="ormas-3"),)),
    ],
    ids=["it is merged into a third one", "it stands for a third one", "the other one is merged"],
)
def test_merges_make_no_chain(mine, theirs):
    merge(one(*mine), two(*theirs)).then(refused("a-merged-entry-is-not-merged-on"))


def test_one_entry_can_stand_for_several():
    merge(one(), two(fact(EntryTakenIn, merged="ormas-3"))).then(MERGED)


@pytest.mark.rule("what-others-decided-stays-where-it-is")
@pytest.mark.parametrize(
    ("mine", "theirs"),
    [
        ((fact(DissolutionRecorded, decided_on="2026-01-02"),), ()),
        ((), (fact(DissolutionRecorded, decided_on="2026-01-02"),)),
        ((sanctioned(),), ()),
        (RIVALS, ()),
        ((), RIVALS),
    ],
    ids=["dissolved", "the other one dissolved", "sanctioned", "in a dispute", "the other one in a dispute"],
)
def test_what_others_decided_about_an_organisation_is_not_hidden_by_a_merge(mine, theirs):
    merge(one(*mine), two(*theirs)).then(refused("what-others-decided-stays-where-it-is"))


def test_a_sanction_that_ended_or_that_stands_on_the_survivor_hinders_nothing():
    merge(one(sanctioned(), fact(SanctionEnded, **ending())), two(sanctioned())).then(MERGED)
    assert SanctionRecorded.TOPIC == sanctioned().fact_class.TOPIC


@pytest.mark.rule("two-legal-entities-are-not-merged")
def test_two_numbers_of_the_ahu_register_are_two_legal_entities():
    survivor = two(number("AHU-0000002.AH.01.07"))
    merge(one(number("AHU-0000001.AH.01.07")), survivor).then(refused("two-legal-entities-are-not-merged"))


def test_numbers_hinder_only_where_both_are_of_the_ahu_register_and_differ():
    one_number = number("AHU-0000001.AH.01.07")
    for theirs in (number("ahu-0000001. AH.01.07"), number("220/12/2020", basis="skt"), number(None)):
        merge(one(one_number), two(theirs)).then(MERGED)


@pytest.mark.rule("a-unit-or-head-is-not-merged")
@pytest.mark.parametrize(("before", "heads"), [((PLACED,), False), ((), True)], ids=["a unit", "a head"])
def test_a_unit_and_a_head_are_put_in_order_before_a_merge(before, heads):
    merge(one(*before), two(), heads=heads).then(refused("a-unit-or-head-is-not-merged"))


@pytest.mark.rule("what-waits-is-finished-before-a-merge")
@pytest.mark.parametrize(
    ("before", "what"),
    [
        (REPORTED, "laporan perubahan yang menunggu"),
        ((PLANNED,), "kunjungan yang direncanakan"),
        ((PLANNED, visited("moved"), fact(FollowUpAsked, **ASKED)), "tindak lanjut kunjungan"),
        ((filed(),), "dokumen yang menunggu diperiksa"),
        ((BEGUN,), "program yang masih berjalan"),
    ],
)
def test_what_waits_on_an_entry_is_finished_before_it_is_merged(before, what):
    story = merge(one(*before), two()).then(refused("what-waits-is-finished-before-a-merge"))
    assert what in story.happened[0].message


def test_what_is_finished_or_waits_on_the_survivor_hinders_nothing():
    merge(one(filed(), ACCEPTED), two(filed(), *REPORTED)).then(MERGED)
    merge(one(filed(), ERASED), two()).then(MERGED)


SEPARATED = fact(EntrySeparated, survivor=TWO, survivor_name="Forum Dua")
PAIRS = {
    "judged as one organisation": (SAME,),
    "nobody judged it": (),
    "merged": (SAME, MERGED),
    "separated again": (SAME, MERGED, SEPARATED),
    "one of them withdrawn": (SAME, fact(RegistrationWithdrawn)),
    "something waits on the one that would go": (SAME, BEGUN),
}


@pytest.mark.parametrize(("state", "command", "outcome"), list(told("registry", "Pair")))
def test_the_table_of_pairs_says_what_happens(state, command, outcome):
    story = one(*PAIRS[state], judged=None)
    survivor = two(*[TAKEN_IN] if state == "merged" else [])
    try:
        if command == "`merge_ormas`":
            merge(story, survivor)
        else:
            story.when(Ormas.separate_from, survivor=survivor.aggregate, reason=WHY)
        found = type(story.happened[0]).__name__ if story.happened else "nothing"
    except NotFound:
        found = "NotFound"
    assert found == outcome.strip("`")


def test_the_whole_table_of_pairs_is_read():
    assert {state for state, _, _ in told("registry", "Pair")} == set(PAIRS)
