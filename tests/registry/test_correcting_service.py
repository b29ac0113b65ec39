"""Corrections on the network: a real broker, process and ledger. Everything is invented."""

from datetime import UTC, datetime, timedelta

import pytest

from shared.errors import Forbidden, InputWrong, NotFound
from shared.recent import is_new
from shared.tokens import Actor
from tests.offices import OFFICER, found_office
from tests.registry.serving import calling

COLLEAGUE = Actor("loket-2", "registry_clerk")
AGAIN_AS_ADMIN = Actor(OFFICER.id, "tenant_admin")
FIELD = {"activity_field": "Ekonomi", "text": "Ekonomi", "ground": "Menurut AD/ART"}


@pytest.fixture(scope="module")
def call(tmp_path_factory, module_amqp):
    office = found_office(tmp_path_factory.mktemp("correcting") / "data")
    with calling(office, module_amqp) as caller:
        yield caller


def basis(until):
    paper = {"text": "1/2021", "value": "1/2021"}
    day = {"text": "2021-08-06", "value": "2021-08-06"}
    return {"basis": "ahu", "number": paper, "issued_on": day, "valid_until": until, "ground": "Asli dilihat"}


def test_a_correction_is_undone_by_its_officer_and_by_nobody_else(call):
    ormas = {"ormas": call.register()}
    call("correct_activity_field", ormas | FIELD)
    other = call("undo_correction", ormas | {"version": 2}, actor=COLLEAGUE)
    assert other["refused"]["rule"] == "only-own-corrections-are-undone"
    [undone] = call("undo_correction", ormas | {"version": 2}, actor=AGAIN_AS_ADMIN)["events"]
    assert undone["topic"] == "registry.ActivityFieldRecorded"


@pytest.mark.parametrize("crafted", ["Bidang Rekaan", "ekonomi", ""])
def test_a_field_of_activity_is_one_of_the_list_whatever_a_form_says(call, crafted):
    with pytest.raises(InputWrong) as complaint:
        call("correct_activity_field", {"ormas": call.register()} | FIELD | {"activity_field": crafted})
    [told] = complaint.value.fields
    assert (told.pointer, told.message) == ("/activity_field", "Bidang ini tidak ada dalam daftar bidang.")


def test_an_undoing_of_what_nobody_recorded_is_not_found(call):
    ormas = {"ormas": call.register()}
    for version in (0, 2, 10**9):
        with pytest.raises(NotFound):
            call("undo_correction", ormas | {"version": version})


def test_a_number_without_an_end_is_told_as_one_and_nothing_else_is_taken_for_it(call):
    ormas = {"ormas": call.register()}
    forever = {"text": "tanpa batas waktu", "value": {"forever": True}}
    assert call("correct_legal_basis", ormas | basis(forever))["events"]
    for wrong in ({"forever": False}, {"forever": True, "x": 1}, ["2026-01-01"], 7, "besok"):
        with pytest.raises(InputWrong) as complaint:
            call("correct_legal_basis", ormas | basis({"text": "", "value": wrong}))
        assert [each.pointer for each in complaint.value.fields] == ["/valid_until/value"]


@pytest.mark.parametrize("role", ["verifier", "field_officer", "agency_head", "auditor"])
def test_who_does_not_correct_does_not_undo(call, role):
    ormas = {"ormas": call.register()}
    with pytest.raises(Forbidden):
        call("undo_correction", ormas | {"version": 1}, actor=Actor("rekan", role))


def test_ten_minutes_are_counted_from_when_it_was_recorded():
    recorded = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
    stamp = "2026-03-02T08:00:00.000000Z"
    assert is_new(stamp, recorded + timedelta(minutes=10))
    assert not is_new(stamp, recorded + timedelta(minutes=10, microseconds=1))
