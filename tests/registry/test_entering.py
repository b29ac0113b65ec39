"""A new organisation entered whole, and the address of one that had none. Everything is invented."""

import json

import pytest

from shared.errors import Conflict, Forbidden, InputWrong
from shared.tokens import Actor
from tests.offices import found_office
from tests.registry.serving import calling

VERIFIER = Actor(id="pemeriksa", role="verifier")
WHOLE = {
    "name": "Forum Ibu Contoh",
    "abbreviation": "FIC",
    "legal_form": "perkumpulan",
    "activity_field": "Sosial",
    "village": "Rekaan",
    "district": "Umpama",
    "region_code": "3271011001",
    "address": "Jl. Khayal 5",
    "coordinates": "-6.595038, 106.816635",
    "phones": "0251-8312345, 0812 0000 1111",
    "email": "surat@forum-ibu.example",
    "ground": "Surat pemberitahuan 12/2026",
}
PLACE = {"village": "Rekaan", "district": "Umpama", "address": "Jl. Khayal 5", "ground": "Surat domisili 3"}


@pytest.fixture(scope="module")
def call(tmp_path_factory, module_amqp):
    """`call(method, payload, actor=…)` against a real process."""
    with calling(found_office(tmp_path_factory.mktemp("entering") / "data"), module_amqp) as caller:
        yield caller


def events_of(receipt) -> list[str]:
    return [each["topic"].partition(".")[2] for each in receipt["events"]]


def revealed(call, ormas) -> list[dict[str, str]]:
    told = call("reveal", {"ormas": ormas, "purpose": "memeriksa surat"}, correlation=ormas)
    return [each["fields"] for each in told]


def complaints(call, method, said) -> dict[str, str]:
    with pytest.raises(InputWrong) as wrong:
        call(method, said)
    return {field.pointer: field.message for field in wrong.value.fields}


def test_a_new_ormas_is_entered_whole_with_one_receipt(call):
    receipt = call("register_ormas", WHOLE)
    assert events_of(receipt) == [
        "OrmasRegistered",
        "ActivityFieldRecorded",
        "SecretariatRecorded",
        "ContactRecorded",
    ]
    assert {each["stream"] for each in receipt["events"]} == {receipt["events"][0]["stream"]}


def test_nothing_but_a_name_and_a_ground_is_asked_of_a_new_ormas(call):
    assert events_of(call("register_ormas", {"name": "Forum Rekaan", "ground": "uji coba"})) == [
        "OrmasRegistered"
    ]


@pytest.mark.parametrize(
    ("told", "fact"),
    [
        ({"village": "Rekaan"}, "SecretariatRecorded"),
        ({"address": "Jl. Khayal 5"}, "SecretariatRecorded"),
        ({"coordinates": "-6.595038, 106.816635"}, "SecretariatRecorded"),
        ({"phones": "0251-8000000"}, "ContactRecorded"),
        ({"email": "surat@forum.example"}, "ContactRecorded"),
        ({"activity_field": "Sosial"}, "ActivityFieldRecorded"),
    ],
)
def test_what_is_told_of_a_new_ormas_is_recorded_and_nothing_else(call, told, fact):
    receipt = call("register_ormas", {"name": "Forum Rekaan", "ground": "uji coba"} | told)
    assert events_of(receipt) == ["OrmasRegistered", fact]


def test_street_point_telephone_and_mailbox_of_a_new_ormas_are_sealed_and_can_be_revealed(call):
    ormas = call("register_ormas", WHOLE)["events"][0]["stream"]
    street, contact = revealed(call, ormas)
    assert street == {"address": "Jl. Khayal 5", "coordinates": "-6.595038,106.816635"}
    assert contact["email"] == "surat@forum-ibu.example"
    assert json.loads(contact["phones"]) == [
        {"text": "0251-8312345", "e164": "+622518312345"},
        {"text": "0812 0000 1111", "e164": "+6281200001111"},
    ]
    page = json.dumps(call.client.call("registry", "ledger_page", payload={"after": 0, "limit": 500}))
    for private in ("Khayal", "6.595038", "8312345", "forum-ibu.example"):
        assert private not in page
    assert "32.71.01.1001" in page


def test_what_is_wrong_with_a_new_ormas_is_said_of_each_field(call):
    wrong = {"phones": "dua", "email": "surat", "village": "x" * 101}
    assert complaints(call, "register_ormas", WHOLE | wrong) == {
        "/phones": "Tulis nomor telepon dengan angka, misalnya 0251-8000000.",
        "/email": "Bukan alamat surel yang benar, misalnya surat@forum-ibu.example.",
        "/village": "Isi paling banyak 100 huruf.",
    }
    for alone in ({"region_code": ""}, {"district": ""}):
        said = complaints(call, "register_ormas", WHOLE | {"village": ""} | alone)
        assert said == {"/village": "Sebutkan juga kelurahan atau desanya."}
    unlisted = WHOLE | {"activity_field": "Penagihan"}
    told = {"/activity_field": "Bidang ini tidak ada dalam daftar bidang."}
    assert complaints(call, "register_ormas", unlisted) == told


NO_CODE = "Tulis sepuluh angka kode kelurahan/desa, misalnya 32.71.01.1001."
NO_POINT = "Tulis lintang, koma, lalu bujur, misalnya -6.595038, 106.816635."
ELSEWHERE = "Titik ini di luar Indonesia. Tulis lintang dahulu, lalu bujur."


@pytest.mark.parametrize(
    ("said", "field", "sentence"),
    [
        ({"region_code": "32.71.01"}, "/region_code", NO_CODE),
        ({"region_code": "32.76.01.1001"}, "/region_code", "awalnya harus 32.71"),
        ({"coordinates": "di depan pasar"}, "/coordinates", NO_POINT),
        ({"coordinates": "-6,595038, 106,816635"}, "/coordinates", NO_POINT),
        ({"coordinates": "106.816635, -6.595038"}, "/coordinates", NO_POINT),
        ({"coordinates": "52.37, 104.9"}, "/coordinates", ELSEWHERE),
        ({"coordinates": "-6.5, 14.9"}, "/coordinates", ELSEWHERE),
    ],
)
def test_a_code_is_of_this_region_and_a_point_in_indonesia(call, said, field, sentence):
    ormas = call.register()
    for method, place in (("register_ormas", WHOLE), ("correct_secretariat", PLACE | {"ormas": ormas})):
        found = complaints(call, method, place | said)
        assert list(found) == [field]
        assert sentence in found[field]


def test_an_address_that_moves_to_another_village_keeps_nothing_of_the_first_one(call):
    ormas = call("register_ormas", WHOLE)["events"][0]["stream"]
    call("correct_secretariat", {"ormas": ormas} | PLACE)
    rows = call.client.call("registry", "ledger_page", payload={"after": 0, "limit": 500})
    told = [json.loads(each["state"]) for each in rows["rows"] if each["stream"] == ormas]
    assert [each["region_code"] for each in told if "region_code" in each] == ["32.71.01.1001", ""]
    assert [each.get("coordinates") for each in revealed(call, ormas)][-1] is None


def test_the_first_address_of_an_ormas_needs_no_board_and_no_report(call):
    ormas = call.register()
    receipt = call("correct_secretariat", {"ormas": ormas, "expected_version": 1} | PLACE)
    assert (receipt["refused"], events_of(receipt)) == (None, ["SecretariatRecorded"])
    assert revealed(call, ormas) == [{"address": "Jl. Khayal 5"}]


def test_an_address_is_recorded_only_by_who_saw_what_the_register_says(call):
    ormas = call("register_ormas", WHOLE)["events"][0]["stream"]
    with pytest.raises(Conflict):
        call("correct_secretariat", {"ormas": ormas, "expected_version": 1} | PLACE)
    with pytest.raises(Forbidden):
        call("correct_secretariat", {"ormas": ormas} | PLACE, actor=VERIFIER)


def test_an_address_names_a_village_and_rests_on_something(call):
    wrong = complaints(
        call, "correct_secretariat", {"ormas": call.register(), "village": "?", "ground": "ya"}
    )
    assert wrong == {
        "/village": "Isi dengan huruf.",
        "/ground": "Tuliskan alasan, paling sedikit 5 huruf.",
    }


def test_the_address_of_a_withdrawn_entry_is_not_corrected(call):
    ormas = call.register()
    call("withdraw_ormas", {"ormas": ormas, "reason": "salah masuk"})
    refused = call("correct_secretariat", {"ormas": ormas} | PLACE)["refused"]
    assert refused["rule"] == "withdrawn-entries-are-not-corrected"
