"""Sanctions on the network: a real broker, process and ledger. All letters are invented."""

import pytest

from shared.errors import InputWrong, NotFound
from tests.offices import found_office
from tests.registry.serving import calling
from tests.registry.test_sanctions import ending, letter


@pytest.fixture(scope="module")
def call(tmp_path_factory, module_amqp):
    office = found_office(tmp_path_factory.mktemp("sanctions") / "data")
    with calling(office, module_amqp) as caller:
        yield caller


def topics(receipt):
    return [event["topic"].partition(".")[2] for event in receipt["events"]]


def test_a_sanction_from_its_letter_to_its_end_over_rpc(call):
    ormas = {"ormas": call.register()}
    assert topics(call("record_sanction", ormas | letter())) == ["SanctionRecorded"]
    assert call("record_sanction", ormas | letter())["refused"]["rule"] == "a-letter-is-recorded-once"
    assert topics(call("end_sanction", ormas | ending())) == ["SanctionEnded"]
    assert call("end_sanction", ormas | ending())["refused"]["rule"] == "only-a-standing-sanction-ends"
    with pytest.raises(NotFound, match="Sanksi ke-9 tidak tercatat"):
        call("end_sanction", ormas | ending(sanction=9))


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"kind": "teguran lisan"}, "/kind"),
        ({"issuer": ""}, "/issuer"),
        ({"letter": " "}, "/letter"),
        ({"decided_on": "2999-01-01"}, "/decided_on"),
        ({"answer_by": "2026-03-23"}, "/answer_by"),
        ({"answer_by": "minggu depan"}, "/answer_by"),
        ({"legal_basis": "x" * 201}, "/legal_basis"),
        ({"ground": "ya"}, "/ground"),
    ],
)
def test_what_is_no_letter_is_complained_about_at_its_field(call, changed, field):
    with pytest.raises(InputWrong) as complaint:
        call("record_sanction", {"ormas": f"ormas-{'0' * 32}"} | letter() | changed)
    assert [each.pointer for each in complaint.value.fields] == [field]
