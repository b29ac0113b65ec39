"""The register on the network: who may do what, what is answered, and what never leaves the office."""

import json
from uuid import uuid4

import pytest

from services.registry.application import Registry
from services.registry.domain import Ormas
from services.registry.events import OfficerRecorded
from shared.errors import (
    CommandIdReused,
    Conflict,
    Forbidden,
    InputWrong,
    NotFound,
    TokenExpired,
    TokenForged,
)
from shared.tokens import Actor, Signer, generate_keypair
from tests.offices import ADMIN, OFFICER, cause_in, found_office
from tests.registry.serving import calling

NOBODY = Actor(id="tamu", role="enumerator")


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    return found_office(tmp_path_factory.mktemp("service") / "data")


@pytest.fixture
def call(office, amqp):
    """`call(method, payload, actor=…)` against a real process with the real services."""
    with calling(office, amqp) as caller:
        yield caller


def test_the_whole_life_of_an_entry_over_rpc(call):
    ormas = call.register()
    corrected = call("correct_name", {"ormas": ormas, "name": "Forum Lain", "reason": "salah ketik"})
    assert (corrected["refused"], corrected["events"][0]["topic"]) == (None, "registry.NameCorrected")
    call(
        "correct_activity_field",
        {"ormas": ormas, "activity_field": "Sosial", "text": "sosial", "ground": "surat" * 2},
    )
    visited = {"status": "aktif", "known_by": "field_visit", "observed_on": "2026-03-02"}
    call("correct_activity_status", {"ormas": ormas, "ground": "berita acara kunjungan", **visited})
    call("withdraw_ormas", {"ormas": ormas, "reason": "salah masuk"})
    refused = call("correct_name", {"ormas": ormas, "name": "Forum X", "reason": "salah ketik"})["refused"]
    assert refused["rule"] == "withdrawn-entries-are-not-corrected"
    assert "ditarik" in refused["message"]


def test_a_verdict_on_a_pair_can_be_taken_back_by_who_may_give_one(call):
    ormas, other = call.register(), call.register()
    said = {"ormas": ormas, "other": other, "reason": "salah menekan"}
    with pytest.raises(NotFound):
        call("take_back_verdict", said)
    with pytest.raises(InputWrong):
        call("take_back_verdict", said | {"reason": "x"})
    with pytest.raises(Forbidden):
        call("take_back_verdict", said, actor=NOBODY)


def test_the_same_command_again_is_answered_with_the_same_receipt(call):
    command_id, payload = uuid4(), {"name": "Forum Sekali", "ground": "uji coba"}
    first = call("register_ormas", payload, command_id=command_id)
    assert call("register_ormas", payload, command_id=command_id) == first
    with pytest.raises(CommandIdReused):
        call("register_ormas", payload | {"name": "Forum Dua"}, command_id=command_id)


def test_a_stale_version_and_an_unknown_number_are_told_apart(call):
    ormas = call.register()
    with pytest.raises(Conflict):
        call("correct_name", {"ormas": ormas, "name": "X Y", "reason": "salah ketik", "expected_version": 7})
    with pytest.raises(NotFound):
        call("correct_name", {"ormas": f"ormas-{uuid4().hex}", "name": "X Y", "reason": "salah ketik"})


def test_wrong_input_names_every_field_in_bahasa(call):
    with pytest.raises(InputWrong) as wrong:
        call("register_ormas", {"name": "", "legal_form": "kerajaan"})
    fields = {field.pointer: field.message for field in wrong.value.fields}
    assert fields["/ground"] == "Wajib diisi."
    assert fields["/name"] == "Isi 1 sampai 300 huruf."
    assert fields["/legal_form"].startswith("Pilih salah satu")


@pytest.mark.parametrize("blank", ["\u3164" * 3, "\u115f\u1160", "\uffa0" * 5, "\u2800\u2800", "\u3164A"])
def test_a_name_of_which_nothing_can_be_read_is_no_name(call, blank):
    with pytest.raises(InputWrong) as wrong:
        call("register_ormas", {"name": blank, "ground": "uji coba"})
    assert [(each.pointer, each.message) for each in wrong.value.fields] == [("/name", "Isi dengan huruf.")]


@pytest.mark.parametrize("name", ["x" * 10_000, "Forum\x00Uji", "Forum\nUji"])
def test_a_hostile_name_is_refused(call, name):
    with pytest.raises(InputWrong):
        call("register_ormas", {"name": name, "ground": "uji coba"})


def test_a_right_that_is_missing_is_refused(call):
    with pytest.raises(Forbidden):
        call("register_ormas", {"name": "Forum", "ground": "uji coba"}, actor=NOBODY)
    with pytest.raises(Forbidden):
        call(
            "erase_person",
            {"ormas": call.register(), "subject_id": "p", "reason": "permintaan"},
            actor=OFFICER,
        )


def test_tokens_that_are_forged_expired_or_for_something_else_are_refused(call, office):
    payload = {"name": "Forum", "ground": "uji coba"}
    forged = Signer(generate_keypair()[0], office.office.deployment).issue(ADMIN, "registry.register_ormas")
    for token, problem in (
        (forged, TokenForged),
        ("bukan token", TokenForged),
        (call.signer.issue(ADMIN, "registry.register_ormas", seconds=-1), TokenExpired),
        (call.signer.issue(ADMIN, "registry.erase_person"), Forbidden),
    ):
        with pytest.raises(problem):
            call("register_ormas", payload, token=token)


def test_personal_data_is_revealed_to_officers_only_and_never_by_the_page(call, office):
    ormas = call.register()
    registry = Registry(office)
    registry.change(
        Ormas,
        ormas,
        cause_in(registry, "registry.record_officer"),
        lambda o: o.note(
            OfficerRecorded, subject_id="p1", role="ketua", own_title="Ketua", name="Budi Contoh", ground="-"
        ),
    )
    sealed = bytes(registry.ledger.history(ormas)[-1].sealed)
    lines = len(registry.reads.lines())
    asked = {"ormas": ormas, "purpose": "memeriksa surat"}
    told = call("reveal", asked, correlation=ormas)
    assert told[0]["fields"] == {"name": "Budi Contoh"}
    assert len(registry.reads.lines()) == lines + 1
    registry.close()
    with pytest.raises(Forbidden):
        call("reveal", asked, actor=NOBODY, correlation=ormas)
    with pytest.raises(Forbidden):
        call("reveal", asked, correlation=call.register("Forum Lain"))
    page = json.dumps(call.client.call("registry", "ledger_page", payload={"after": 0, "limit": 500}))
    assert "Budi Contoh" not in page
    assert sealed.decode()[10:60] not in page


@pytest.mark.parametrize("day", ["2026-02-31", "20260302", "2026-W10-1", "kemarin", "2999-01-01"])
def test_a_day_on_which_nobody_can_have_looked_is_refused(call, day):
    said = {"status": "aktif", "known_by": "field_visit", "observed_on": day, "ground": "berita acara"}
    with pytest.raises(InputWrong) as refused:
        call("correct_activity_status", {"ormas": call.register(), **said})
    assert [field.pointer for field in refused.value.fields] == ["/observed_on"]
