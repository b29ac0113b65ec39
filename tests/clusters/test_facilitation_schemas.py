"""What commands about facilitation take at the border, each complaint at its place."""

import pytest
from marshmallow import ValidationError

from services.clusters.schemas.facilitations import (
    EndOffer,
    OfferFacilitation,
    RecordAgencyContact,
    RecordFacilitation,
    RecordFacilitationResult,
)
from shared.invalid import input_wrong
from tests.clusters.test_facilitation import CONTACT, GIVEN, OFFER, OFFERED, RESULT


def without_name(said):
    return {field: value for field, value in said.items() if field != "name"}


TOLD, MADE, HELPED = (without_name(said) for said in (CONTACT, OFFERED, GIVEN))
TOO_SHORT = MADE | {"last_day": "2026-02-28"}
NOBODYS = HELPED | {"agency": ""}
BY_OFFER = HELPED | {"offer": OFFER, "agency": "", "facility": ""}


@pytest.mark.parametrize(
    "telephone", ["0251-8000000", "(021) 800 0000", "+62 251 8000000", "0800-100-1000", "1500123"]
)
def test_a_telephone_of_an_office_is_taken_as_it_is_written(telephone):
    said = TOLD | {"telephone": telephone}
    assert RecordAgencyContact().load(said) == said


@pytest.mark.parametrize(
    "telephone", ["0812-3456-7890", "0899 0000", "+62 812 3456", "62857123456", "08-12 345678", "telepon", ""]
)
def test_a_mobile_telephone_is_somebodys_and_is_not_taken(telephone):
    with pytest.raises(ValidationError) as refusal:
        RecordAgencyContact().load(TOLD | {"telephone": telephone})
    [problem] = input_wrong(refusal.value).fields
    assert problem.pointer == "/telephone"
    assert problem.message.startswith("Tulis telepon kantor")


def test_an_offer_may_have_no_end_and_help_needs_an_offer_or_an_agency():
    assert OfferFacilitation().load(MADE | {"last_day": ""})["last_day"] == ""
    assert RecordFacilitation().load(HELPED) == HELPED | {"offer": ""}
    assert RecordFacilitation().load(BY_OFFER) == BY_OFFER


@pytest.mark.parametrize(
    ("schema", "said", "pointer", "sentence"),
    [
        (OfferFacilitation, TOO_SHORT, "/last_day", "Tidak lebih awal dari hari pertama."),
        (OfferFacilitation, MADE | {"quantity": 0}, "/quantity", "Tulis bilangan 1 sampai 99999."),
        (OfferFacilitation, MADE | {"facility": "uang"}, "/facility", "Pilih salah satu."),
        (OfferFacilitation, MADE | {"measure": ""}, "/measure", "Isi 1 sampai 50 huruf."),
        (EndOffer, {"offer": "offer-1"}, "/offer", "Nomor tawaran tidak dikenal."),
        (RecordFacilitation, NOBODYS, "/agency", "Pilih perangkat daerahnya, atau sebuah tawaran."),
        (RecordFacilitation, HELPED | {"facility": ""}, "/facility", "Pilih jenisnya, atau sebuah tawaran."),
        (
            RecordFacilitation,
            HELPED | {"offer": OFFER},
            "/offer",
            "Pilih tawaran, atau kosongkan dan sebut OPD serta jenisnya.",
        ),
        (RecordFacilitation, HELPED | {"offer": "offer-1"}, "/offer", "Nomor tawaran tidak dikenal."),
        (RecordFacilitation, HELPED | {"organisation": ""}, "/organisation", "Nomor ormas tidak dikenal."),
        (RecordFacilitationResult, RESULT | {"achieved": "hebat"}, "/achieved", "Pilih salah satu."),
        (RecordFacilitationResult, RESULT, "/facilitation", "Wajib diisi."),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_with_its_place(schema, said, pointer, sentence):
    with pytest.raises(ValidationError) as refusal:
        schema().load(said)
    problems = input_wrong(refusal.value).fields
    assert (pointer, sentence) in {(problem.pointer, problem.message) for problem in problems}
