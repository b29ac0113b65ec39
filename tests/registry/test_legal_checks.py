"""Checks of a legal basis: what somebody saw when it was looked up. Everything is invented."""

import pytest
from marshmallow import ValidationError

from services.registry.domain import Ormas
from services.registry.events import LegalCheckRecorded, LegalCheckRefused, LegalCheckStruck
from services.registry.schemas.legal_checks import RecordLegalCheck
from shared.errors import NotFound
from tests.registry.boards import REGISTERED
from tests.registry.documents import filed
from tests.registry.test_documents import ERASED
from tests.scenario import Scenario, fact


def looked_up(**changed):
    said = {"checked_on": "2026-03-02", "check_source": "ahu_online", "check_result": "diblokir_sabh"}
    return said | {"searched": "AHU-1", "seen_there": "", "document": 0, "ground": "Pencarian"} | changed


LOOKED_UP = fact(LegalCheckRecorded, legal_check=1, **looked_up())
STRUCK = fact(LegalCheckStruck, legal_check=1, reason="Nomor lain")


def story(*told):
    return Scenario(Ormas).given(REGISTERED, *told)


def test_a_block_is_recorded_with_its_day_and_changes_neither_legal_basis_nor_activity():
    told = story().when(Ormas.record_legal_check, **looked_up())
    told.then(fact(LegalCheckRecorded, legal_check=1, check_result="diblokir_sabh", checked_on="2026-03-02"))
    assert len(told.happened) == 1


def test_looking_it_up_again_on_another_day_is_another_check():
    story(LOOKED_UP).when(Ormas.record_legal_check, **looked_up(checked_on="2026-04-01")).then(
        fact(LegalCheckRecorded, legal_check=2)
    )


def test_a_check_shows_a_document_of_this_ormas():
    story(filed()).when(Ormas.record_legal_check, **looked_up(document=1)).then(
        fact(LegalCheckRecorded, document=1)
    )
    with pytest.raises(NotFound, match="Dokumen ke-2"):
        story(filed()).when(Ormas.record_legal_check, **looked_up(document=2))


@pytest.mark.rule("a-check-shows-a-file-that-is-there")
def test_a_check_does_not_show_a_file_that_was_erased():
    story(filed(), ERASED).when(Ormas.record_legal_check, **looked_up(document=1)).then(
        fact(LegalCheckRefused, rule="a-check-shows-a-file-that-is-there")
    )


@pytest.mark.rule("a-check-is-struck-once")
def test_a_check_that_was_a_mistake_is_struck_once_and_its_number_is_never_used_again():
    again = story(LOOKED_UP, STRUCK)
    again.when(Ormas.strike_legal_check, legal_check=1, reason="Nomor lain").then(
        fact(LegalCheckRefused, rule="a-check-is-struck-once")
    )
    story(LOOKED_UP, STRUCK).when(Ormas.record_legal_check, **looked_up()).then(
        fact(LegalCheckRecorded, legal_check=2)
    )


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"checked_on": "2999-01-01"}, "checked_on"),
        ({"check_source": "kabar"}, "check_source"),
        ({"check_result": "ilegal"}, "check_result"),
        ({"searched": " "}, "searched"),
        ({"check_result": "nama_berbeda"}, "seen_there"),
        ({"check_result": "nomor_berbeda", "seen_there": " "}, "seen_there"),
        ({"document": -1}, "document"),
        ({"document": None}, "document"),
        ({"ground": "ya"}, "ground"),
    ],
)
def test_what_is_no_check_is_complained_about_at_its_field(changed, field):
    with pytest.raises(ValidationError) as complaint:
        RecordLegalCheck().load({"ormas": f"ormas-{'0' * 32}"} | looked_up(**changed))
    assert list(complaint.value.messages) == [field]
