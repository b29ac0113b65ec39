"""Merging on the network and beside colleagues: real broker, process, ledger. All of it is invented."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest

from services.registry.application import Registry
from services.registry.domain import Ormas
from services.registry.events import DuplicateReviewed, DuplicateSuspected, EntryMerged, EntryTakenIn
from services.registry.importing.known import known_ormas
from services.registry.importing.suspicion import Suspicions
from services.registry.sheet.model import RowReading
from shared.errors import Forbidden, InputWrong, NotFound
from shared.tokens import Actor
from tests.offices import cause_in, found_office, registry_of
from tests.registry.serving import calling

ENTRY = {"abbreviation": "", "legal_form": "unknown", "level": "", "kode_wilayah": "32.71", "fingerprint": ""}
WHY = {"reason": "Akta dan pengurusnya sama"}


def pair_in(registry: Registry, name: str = "Forum Contoh") -> tuple[str, str]:
    """Two entries, of which an officer said that they are one organisation."""
    one, two = (
        Ormas.register(name=each, **ENTRY, ground="baris 7") for each in (name, f"{name} Kota Rekaan")
    )
    one.note(DuplicateSuspected, other=two.id, other_name=two.name, reasons="nama mirip")
    one.review_duplicate(other=two.id, verdict="sama", reason="Ditelepon")
    registry.record(one, two, cause=cause_in(registry, "registry.import_sheet"))
    assert DuplicateReviewed.TOPIC in [row.topic for row in registry.ledger.history(one.id)]
    return one.id, two.id


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    return found_office(tmp_path_factory.mktemp("merging") / "data")


@pytest.fixture(scope="module")
def call(office, module_amqp):
    with calling(office, module_amqp) as caller:
        yield caller


def topics(receipt):
    return [each["topic"].removeprefix("registry.") for each in receipt["events"]]


def test_two_entries_are_merged_and_separated_over_rpc_in_one_step_each(office, call):
    with registry_of(office) as registry:
        one, two = pair_in(registry)
    merged = call("merge_ormas", {"ormas": one, "survivor": two, **WHY})
    assert topics(merged) == ["EntryMerged", "EntryTakenIn"]
    refused = call("correct_name", {"ormas": one, "name": "Forum Lain", "reason": "salah ketik"})["refused"]
    assert refused["rule"] == "merged-entries-are-not-corrected"
    separated = call("separate_ormas", {"ormas": one, **WHY})
    assert topics(separated) == ["EntrySeparated", "EntryGivenBack"]
    with pytest.raises(NotFound):
        call("separate_ormas", {"ormas": one, **WHY})


@pytest.mark.rule("a-unit-or-head-is-not-merged")
def test_an_entry_of_which_another_one_is_a_unit_is_not_merged_until_that_is_released(office, call):
    with registry_of(office) as registry:
        one, two = pair_in(registry)
    unit = call.register("Ranting Rekaan")
    said = {"ormas": unit, "head": one, "head_name": "", "level": "ranting", "ground": "SK 1/2026"}
    call("place_unit", said)
    refused = call("merge_ormas", {"ormas": one, "survivor": two, **WHY})["refused"]
    assert refused["rule"] == "a-unit-or-head-is-not-merged"
    call("release_unit", {"ormas": unit, "ground": "Pindah induk"})
    assert call("merge_ormas", {"ormas": one, "survivor": two, **WHY})["refused"] is None
    assert call("place_unit", said)["refused"]["rule"] == "a-withdrawn-entry-heads-nobody"


@pytest.mark.parametrize("method", ["merge_ormas", "separate_ormas"])
def test_who_may_not_judge_pairs_merges_and_separates_nothing(call, method):
    ormas = call.register()
    said = {"ormas": ormas, **WHY} | ({"survivor": call.register()} if method == "merge_ormas" else {})
    with pytest.raises(Forbidden):
        call(method, said, actor=Actor(id="tamu", role="agency_head"))


def test_an_entry_is_not_merged_into_itself_into_nothing_or_without_a_reason(call):
    ormas, other = call.register(), call.register()
    for wrong in ({"survivor": ormas, **WHY}, {"survivor": "ormas-1", **WHY}, {"survivor": other}):
        with pytest.raises(InputWrong):
            call("merge_ormas", {"ormas": ormas, **wrong})
    with pytest.raises(NotFound):
        call("merge_ormas", {"ormas": ormas, "survivor": f"ormas-{'0' * 32}", **WHY})


def test_two_officers_who_merge_a_pair_in_both_directions_at_once_make_no_circle(tmp_path):
    office = found_office(tmp_path / "data")
    with registry_of(office) as first, registry_of(office) as second:
        for _ in range(4):
            pair, start = pair_in(first), Barrier(2)

            def merge(registry, ormas, survivor, start=start):
                start.wait()
                said = {"ormas": ormas, "survivor": survivor, **WHY}
                return registry.merge_ormas(cause_in(registry, "registry.merge_ormas", said), **said)

            with ThreadPoolExecutor(2) as pool:
                receipts = [*pool.map(merge, (first, second), pair, reversed(pair))]
            assert sorted(receipt.refused is None for receipt in receipts) == [False, True]
            told = [row.topic for each in pair for row in first.ledger.history(each)]
            assert told.count(EntryMerged.TOPIC) == told.count(EntryTakenIn.TOPIC) == 1


def test_a_row_that_looks_like_a_merged_entry_is_suspected_to_be_the_one_that_stands_for_it(tmp_path):
    office = found_office(tmp_path / "data")
    with registry_of(office) as registry:
        one, two = pair_in(registry, "Paguyuban Rekaan")
        said = {"ormas": one, "survivor": two, **WHY}
        registry.merge_ormas(cause_in(registry, "registry.merge_ormas", said), **said)
        row = RowReading("DATA", 9, "Paguyuban Rekaan", None)
        suspected = Suspicions(known_ormas(registry), "lain").of(row, "ormas-baru")
        assert [(each.stream, each.name) for each in suspected] == [(two, "Paguyuban Rekaan Kota Rekaan")]


@pytest.mark.parametrize("heard_by", ["third", "merged"])
def test_a_pair_that_followed_a_merge_is_judged_with_the_entry_that_stays(office, heard_by):
    with registry_of(office) as registry:
        merged, stays = pair_in(registry)
        third = Ormas.register(name="Forum Ketiga", **ENTRY, ground="baris 9")
        registry.record(third, cause=cause_in(registry, "registry.import_sheet"))
        one, other = (third.id, merged) if heard_by == "third" else (merged, third.id)
        suspecting = registry.load_ormas(one)
        suspecting.note(DuplicateSuspected, other=other, other_name="Forum", reasons="nama mirip")
        registry.record(suspecting, cause=cause_in(registry, "registry.import_sheet"))
        verdict = {"ormas": third.id, "other": stays, "verdict": "sama", "reason": "Ditelepon"}

        def judge():
            return registry.review_duplicate(cause_in(registry, "registry.review_duplicate"), **verdict)

        with pytest.raises(NotFound):
            judge()
        registry.merge_ormas(cause_in(registry, "registry.merge_ormas"), ormas=merged, survivor=stays, **WHY)
        [said] = judge().events
        assert said.topic == DuplicateReviewed.TOPIC
        assert registry.load_ormas(third.id).verdicts[stays].other_name == "Forum Contoh Kota Rekaan"
        with pytest.raises(NotFound):
            judge()
        again = cause_in(registry, "registry.merge_ormas")
        joined = registry.merge_ormas(again, ormas=third.id, survivor=stays, **WHY)
        assert [each.topic for each in joined.events] == [EntryMerged.TOPIC, EntryTakenIn.TOPIC]
