"""The profile on the network: a real broker, process and ledger. Everything is invented."""

import pytest

from shared.errors import Forbidden, InputWrong, NotFound
from shared.tokens import Actor
from tests.offices import found_office
from tests.registry.serving import calling
from tests.registry.test_profile import CHANNEL, COUNTS, NAME, NEEDS, TRAITS

NOWHERE = {"ormas": f"ormas-{'0' * 32}"}
STRIKE = {"name": NAME["name"], "ground": "Milik organisasi lain"}
COMMANDS = {
    "record_other_name": NAME,
    "strike_other_name": STRIKE,
    "record_traits": TRAITS,
    "record_accommodations": NEEDS,
    "tell_members": COUNTS,
    "record_channel": CHANNEL,
    "strike_channel": CHANNEL,
}


@pytest.fixture(scope="module")
def call(tmp_path_factory, module_amqp):
    office = found_office(tmp_path_factory.mktemp("profile") / "data")
    with calling(office, module_amqp) as caller:
        yield caller


def test_a_profile_is_told_and_taken_back_over_rpc(call):
    ormas = {"ormas": call.register()}
    for method, said in COMMANDS.items():
        if method != "strike_other_name":
            assert len(call(method, ormas | said)["events"]) == 1, method
    assert call("record_other_name", ormas | NAME)["refused"]["rule"] == "an-other-name-is-recorded-once"
    assert call("record_traits", ormas | TRAITS)["events"] == []
    assert len(call("strike_other_name", ormas | STRIKE)["events"]) == 1
    with pytest.raises(NotFound, match="Nama lain ini tidak tercatat"):
        call("strike_other_name", ormas | STRIKE)


def test_only_a_trait_that_the_office_offers_is_recorded(call):
    said = {"ormas": call.register(), "ground": TRAITS["ground"]}
    with pytest.raises(InputWrong) as complaint:
        call("record_traits", said | {"traits": ["kewanitaan", "kesaktian"]})
    assert [each.pointer for each in complaint.value.fields] == ["/traits/1"]


def test_a_shipped_trait_that_was_retired_is_told_of_no_other_ormas_by_its_title_or_its_code(call):
    ground = {"ground": TRAITS["ground"]}
    said = {"ormas": call.register()} | ground
    keeping = {"traits": ["Kesamaan profesi"]}
    assert len(call("record_traits", said | keeping)["events"]) == 1
    retired = {"trait": "Kesamaan profesi", "replacement": "", **ground}
    call("retire_trait", retired, actor=Actor("pengelola", "tenant_admin"))
    assert call("record_traits", said | keeping)["events"] == []
    other = {"ormas": call.register()} | ground
    for written in ("Kesamaan profesi", "kesamaan_profesi"):
        with pytest.raises(InputWrong):
            call("record_traits", other | {"traits": [written]})


@pytest.mark.parametrize("method", COMMANDS)
@pytest.mark.parametrize("role", ["verifier", "agency_head", "field_officer"])
def test_only_who_keeps_the_register_tells_a_profile(call, method, role):
    with pytest.raises(Forbidden):
        call(method, NOWHERE | COMMANDS[method], actor=Actor("rekan", role))


@pytest.mark.parametrize(
    ("method", "changed", "field"),
    [
        ("record_other_name", {"name": "?"}, "/name"),
        ("record_other_name", {"name_kind": "julukan"}, "/name_kind"),
        ("record_traits", {"traits": ["x" * 121]}, "/traits/0"),
        ("record_traits", {"traits": ["kewanitaan", "kewanitaan"]}, "/traits"),
        ("record_accommodations", {"needs": ["ambulans"]}, "/needs/0"),
        ("record_accommodations", {"needs": ["companion", "companion"]}, "/needs"),
        ("tell_members", {"members": None, "women": None}, "/members"),
        ("tell_members", {"members": -1}, "/members"),
        ("tell_members", {"members": "banyak"}, "/members"),
        ("tell_members", {"members": 4.5}, "/members"),
        ("tell_members", {"men": 6}, "/women"),
        ("tell_members", {"youth": 46}, "/youth"),
        ("tell_members", {"told_on": "2999-01-01"}, "/told_on"),
        ("record_channel", {"address": "surat di contoh"}, "/address"),
        ("record_channel", {"channel": "telephone", "address": "nol delapan"}, "/address"),
        ("record_channel", {"channel": "website", "address": "javascript:alert(1)"}, "/address"),
        ("record_channel", {"channel": "merpati"}, "/channel"),
        ("strike_channel", {"ground": "ya"}, "/ground"),
    ],
)
def test_what_cannot_be_is_complained_about_at_its_field(call, method, changed, field):
    with pytest.raises(InputWrong) as complaint:
        call(method, NOWHERE | COMMANDS[method] | changed)
    assert [each.pointer for each in complaint.value.fields] == [field]


@pytest.mark.parametrize(
    "counts",
    [
        {"members": 0, "men": 0, "women": 0, "youth": 0},
        {"members": None, "men": 5, "women": None},
        {"members": 45, "men": 5, "women": 40, "youth": 45},
        {"members": 45, "men": None, "women": 20, "youth": None},
    ],
)
def test_numbers_that_fit_are_taken_also_when_some_are_unknown(call, counts):
    assert call("tell_members", {"ormas": call.register()} | COUNTS | counts)["events"]


@pytest.mark.parametrize(
    ("kind", "address"),
    [
        ("telephone", "(0251) 800-0000"),
        ("telephone", "+62 251 8000000"),
        ("website", "https://contoh.example/x"),
    ],
)
def test_channels_are_taken_as_people_write_them(call, kind, address):
    said = CHANNEL | {"channel": kind, "address": address}
    assert call("record_channel", {"ormas": call.register()} | said)["events"]
