"""Commands on an application: answered once, queued per stream, honest about conflicts."""

from concurrent.futures import ThreadPoolExecutor
from uuid import uuid4

import pytest

from services.registry.application import Registry
from services.registry.domain import Ormas
from services.registry.events import ActivityStatusRecorded, LegalBasisRecorded, OfficerRecorded
from shared.errors import CommandIdReused, Conflict, NotFound
from shared.mapper import WithoutCause, read_row
from shared.reads import PurposeMissing
from shared.tokens import Actor
from tests.offices import ADMIN, cause_in, found_office, on_both_databases


@pytest.fixture(params=["sqlite", "postgresql"])
def registry(request, tmp_path):
    registry = Registry(found_office(tmp_path / "office", on_both_databases(request)))
    yield registry
    registry.close()


def register(registry: Registry, name: str = "Forum Uji", command_id=None) -> str:
    cause = cause_in(registry, "registry.register_ormas", {"name": name}, command_id)
    receipt = registry.register_ormas(
        cause, name=name, abbreviation="", legal_form="unknown", ground="uji coba"
    )
    return receipt.events[0].stream


def correct(
    registry: Registry, ormas: str, name: str, *, command_id=None, expected_version=None, actor=ADMIN
):
    cause = cause_in(registry, "registry.correct_name", {"name": name}, command_id, actor)
    return registry.correct_name(
        cause,
        ormas=ormas,
        name=name,
        abbreviation="",
        reason="salah ketik",
        expected_version=expected_version,
    )


def test_a_command_that_comes_twice_has_one_effect_and_one_receipt(registry):
    ormas, command_id = register(registry), uuid4()
    first = correct(registry, ormas, "Forum Baru", command_id=command_id)
    head = registry.ledger.head()
    assert correct(registry, ormas, "Forum Baru", command_id=command_id) == first
    assert registry.ledger.head() == head


def test_a_command_that_comes_again_after_a_role_was_taken_away_has_the_same_receipt(registry):
    ormas, command_id = register(registry), uuid4()
    clerk, officer = (Actor("kerani-contoh", role) for role in ("registry_clerk", "case_officer"))
    first = correct(registry, ormas, "Forum Baru", command_id=command_id, actor=clerk)
    head = registry.ledger.head()
    assert correct(registry, ormas, "Forum Baru", command_id=command_id, actor=officer) == first
    assert registry.ledger.head() == head


def test_the_command_of_one_colleague_is_not_repeated_by_another(registry):
    ormas, command_id = register(registry), uuid4()
    correct(
        registry, ormas, "Forum Baru", command_id=command_id, actor=Actor("kerani-contoh", "case_officer")
    )
    with pytest.raises(CommandIdReused):
        correct(
            registry, ormas, "Forum Baru", command_id=command_id, actor=Actor("rekan-rekaan", "case_officer")
        )


def test_a_beginning_that_comes_twice_makes_one_ormas(registry):
    command_id = uuid4()
    assert register(registry, command_id=command_id) == register(registry, command_id=command_id)
    assert registry.ledger.head().position == 1


def test_the_same_id_for_something_else_is_an_error(registry):
    ormas, command_id = register(registry), uuid4()
    correct(registry, ormas, "Forum Baru", command_id=command_id)
    with pytest.raises(CommandIdReused):
        correct(registry, ormas, "Forum Lain", command_id=command_id)


def test_a_stale_version_answers_conflict_and_writes_nothing(registry):
    ormas = register(registry)
    correct(registry, ormas, "Forum Baru", expected_version=1)
    head = registry.ledger.head()
    with pytest.raises(Conflict):
        correct(registry, ormas, "Forum Lain", expected_version=1)
    assert registry.ledger.head() == head


def test_an_unknown_ormas_answers_not_found(registry):
    with pytest.raises(NotFound):
        correct(registry, f"ormas-{uuid4().hex}", "Forum")


def test_a_correction_to_the_same_name_has_a_receipt_without_events_and_that_receipt_stays(registry):
    ormas, command_id = register(registry), uuid4()
    receipt = correct(registry, ormas, "Forum Uji", command_id=command_id)
    assert (receipt.events, receipt.refused) == ((), None)
    assert correct(registry, ormas, "Forum Uji", command_id=command_id) == receipt


def test_twenty_commands_at_once_on_one_ormas_all_succeed(registry):
    ormas = register(registry)
    with ThreadPoolExecutor(20) as pool:
        receipts = list(pool.map(lambda n: correct(registry, ormas, f"Forum {n}"), range(20)))
    assert sorted(r.events[0].version for r in receipts) == list(range(2, 22))


def test_a_refusal_is_recorded_and_told_in_the_receipt(registry):
    ormas = register(registry)
    cause = cause_in(registry, "registry.withdraw_ormas")
    registry.withdraw_ormas(cause, ormas=ormas, reason="salah masuk")
    receipt = correct(registry, ormas, "Forum Baru")
    assert receipt.refused is not None
    assert receipt.refused.rule == "withdrawn-entries-are-not-corrected"
    assert receipt.events[0].topic == "registry.CorrectionRefused"


def test_nothing_is_saved_without_a_cause(registry):
    ormas = Ormas.register(
        name="X",
        abbreviation="",
        legal_form="unknown",
        level="",
        kode_wilayah="32.71",
        fingerprint="",
        ground="-",
    )
    with pytest.raises(WithoutCause):
        registry.save(ormas)
    assert registry.ledger.head().position == 0


def with_chair(registry: Registry) -> str:
    ormas = register(registry)
    registry.change(
        Ormas,
        ormas,
        cause_in(registry, "registry.record_officer"),
        lambda o: o.note(
            OfficerRecorded,
            subject_id="p1",
            role="ketua",
            own_title="Ketua",
            name="Budi Contoh",
            ground="uji",
        ),
    )
    return ormas


def test_every_look_at_personal_data_is_one_line_in_the_read_log(registry):
    ormas = with_chair(registry)
    told = registry.reveal(ormas, "memeriksa surat", "case_officer/loket-1")
    assert told[0]["fields"] == {"name": "Budi Contoh"}
    lines = registry.reads.lines()
    assert [(line["actor"], line["subjects"], line["purpose"]) for line in lines] == [
        ("case_officer/loket-1", "p1", "memeriksa surat")
    ]


def test_nobody_looks_without_saying_what_for(registry):
    ormas = with_chair(registry)
    with pytest.raises(PurposeMissing):
        registry.reveal(ormas, "  ", "case_officer/loket-1")
    assert registry.reads.lines() == []


def erase(registry: Registry, ormas: str, subject: str):
    cause = cause_in(registry, "registry.erase_person", {"subject": subject})
    return registry.erase_person(cause, ormas=ormas, subject_id=subject, reason="permintaan sendiri")


def test_an_erased_person_cannot_be_revealed_and_the_ormas_still_loads(registry):
    ormas = with_chair(registry)
    erase(registry, ormas, "p1")
    assert registry.reveal(ormas, "memeriksa", "case_officer/loket-1")[0] | {"version": 0} == {
        "topic": "registry.OfficerRecorded",
        "version": 0,
        "subject": "p1",
        "erased": True,
        "fields": {},
    }
    assert registry.load(Ormas, ormas).erased == {"p1"}
    assert erase(registry, ormas, "p1").events == ()


def test_somebody_who_is_not_recorded_there_cannot_be_erased(registry):
    ormas = with_chair(registry)
    with pytest.raises(NotFound):
        erase(registry, ormas, "p2")


def test_an_erasure_cut_off_before_the_key_was_destroyed_is_finished_at_the_next_start(registry):
    ormas = with_chair(registry)
    cause = cause_in(registry, "registry.erase_person")
    registry.change(Ormas, ormas, cause, lambda o: o.erase(subject_id="p1", reason="permintaan sendiri"))
    assert registry.keys.existing(["p1"])
    registry.finish_erasures()
    assert registry.keys.existing(["p1"]) == {}


def test_a_better_reading_is_recorded_beside_the_old_one(registry):
    ormas = register(registry)
    for text, value in (("06/08/2021", None), ("6 Agustus 2021", "2021-08-06")):
        registry.correct_reading(
            cause_in(registry, "registry.correct_legal_basis", {"text": text}),
            LegalBasisRecorded,
            ormas=ormas,
            basis="ahu",
            number={"text": "AHU-1", "value": "AHU-1"},
            issued_on={"text": text, "value": value},
            valid_until={"text": "", "value": None},
            ground="surat asli diperlihatkan",
        )
    read = [read_row(row).issued_on["value"] for row in registry.rows_of(LegalBasisRecorded.TOPIC)]
    assert read == [None, "2021-08-06"]


def test_nothing_of_a_withdrawn_ormas_is_corrected(registry):
    ormas = register(registry)
    registry.withdraw_ormas(cause_in(registry, "registry.withdraw_ormas"), ormas=ormas, reason="salah masuk")
    receipt = registry.correct_reading(
        cause_in(registry, "registry.correct_activity_status"),
        ActivityStatusRecorded,
        ormas=ormas,
        status="aktif",
        known_by="field_visit",
        observed_on="2026-03-02",
        ground="kunjungan kantor",
    )
    assert receipt.refused is not None
    assert receipt.refused.rule == "withdrawn-entries-are-not-corrected"
