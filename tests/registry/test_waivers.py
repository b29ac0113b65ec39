"""Documents that the office does without: of one ormas, with a reason, never against a regulation."""

import pytest

from contracts.telling.documents import PROPOSED_KINDS, rests_on_a_regulation
from services.registry.domain import Ormas
from services.registry.events import DocumentRefused, DocumentWaived, DocumentWaiverRevoked
from tests.registry.boards import REGISTERED
from tests.scenario import Scenario, fact

KIND = {"document_kind": "K01", "title": "Surat contoh", "source": "Daftar syarat kantor"}


def waiver(**changed):
    return KIND | {"retired": False, "until": "", "ground": "Menumpang di balai RW"} | changed


WAIVED = fact(DocumentWaived, **{name: value for name, value in waiver().items() if name != "retired"})
AGAIN = fact(DocumentWaiverRevoked, document_kind="K01", title="Surat contoh", reason="Sudah pindah")


def story(*told):
    return Scenario(Ormas).given(REGISTERED, *told)


def test_a_waiver_says_which_document_on_what_it_rested_and_why_it_is_done_without():
    story().when(Ormas.waive_document, **waiver(until="2027-01-01")).then(
        fact(DocumentWaived, **KIND, until="2027-01-01", ground="Menumpang di balai RW")
    )


def test_another_last_day_of_a_waiver_is_recorded():
    story(WAIVED).when(Ormas.waive_document, **waiver(until="2027-01-01")).then(
        fact(DocumentWaived, until="2027-01-01")
    )


@pytest.mark.rule("what-the-law-asks-is-not-waived")
@pytest.mark.parametrize("source", ["Permendagri 57/2017 Ps 7", "UU 17/2013", "Perda Kota Contoh 3/2020"])
def test_nobody_is_freed_of_what_a_regulation_asks(source):
    story().when(Ormas.waive_document, **waiver(source=source)).then(
        fact(DocumentRefused, rule="what-the-law-asks-is-not-waived")
    )


@pytest.mark.rule("only-asked-kinds-are-waived")
def test_what_nobody_asks_is_not_waived():
    story().when(Ormas.waive_document, **waiver(retired=True)).then(
        fact(DocumentRefused, rule="only-asked-kinds-are-waived")
    )


@pytest.mark.parametrize(
    ("source", "regulation"),
    [
        ("Permen 57/2017 Ps 10", True), ("UU17/2013", True), ("UUD 1945", True), ("PMK 12", True),
        ("Qanun 3/2010", True), ("PP No. 58/2016", True), ("Perkada 3/2020", True),
        ("Pedoman PP Muhammadiyah", False), ("Kebijakan kantor", False),
    ],
)  # fmt: skip
def test_a_regulation_is_known_by_the_usual_ways_to_write_it(source, regulation):
    assert rests_on_a_regulation(source) is regulation


def test_of_the_proposed_documents_those_that_the_ministers_regulation_is_said_to_ask_are_not_waived():
    fixed = {each["document_kind"] for each in PROPOSED_KINDS if rests_on_a_regulation(each["source"])}
    assert {"D01", "D02", "D05", *(f"D{n}" for n in range(15, 21))} <= fixed
    assert not fixed & {"D03", "D06", "D09", "D11", "D12", "D21", "D25", "D27"}
