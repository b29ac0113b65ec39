"""What the border says of the text of a letter: what is not filled in is refused when it is saved."""

import pytest
from marshmallow import ValidationError

from contracts.telling.letter_words import PROPOSED_BODIES, TEXT_MARKS, unknown_places
from services.requests.schemas.signing import AppointSignatory, SetLetterhead, SetLetterTemplate
from tests.requests.lettering import HEAD, SIGNER, TEMPLATE

TOLD = TEMPLATE | {"service": "presence_letter", "ground": "Surat 40/2026"}


def test_a_template_with_an_unknown_place_is_refused_with_those_that_are_known():
    with pytest.raises(ValidationError) as wrong:
        SetLetterTemplate().load(TOLD | {"body": ["{ormas} di {jalan}.", "Ketua {ketua}, {nama}."]})
    told = f"Tidak dikenal: {{jalan}}, {{nama}}. Yang diisi: {', '.join(TEXT_MARKS)}."
    assert wrong.value.messages == {"body": [told]}


@pytest.mark.parametrize("place", ["Bogor, 2 Maret 2026", "Bogor 2026", "Bogor,"])
def test_the_place_of_a_letter_is_typed_without_its_day(place):
    assert SetLetterhead().load(HEAD | {"ground": "Surat 40/2026"})["place"] == "Contoh"
    with pytest.raises(ValidationError) as wrong:
        SetLetterhead().load(HEAD | {"place": place, "ground": "Surat 40/2026"})
    assert list(wrong.value.messages) == ["place"]


@pytest.mark.parametrize("body", [list(each) for each in PROPOSED_BODIES.values()])
def test_a_proposed_text_can_be_saved_as_it_is(body):
    assert SetLetterTemplate().load(TOLD | {"body": body})["body"] == body


def test_a_brace_that_is_not_closed_is_no_place_either():
    assert unknown_places(["Berlaku {dari", "sampai}", "{ormas}"]) == ["{", "}"]


@pytest.mark.parametrize(
    ("said", "field"),
    [
        ({"capacity": "for_the_deputy", "on_behalf_of": "Kepala Badan"}, "through"),
        ({"capacity": "for_the_deputy", "through": "Sekretaris"}, "on_behalf_of"),
        ({"capacity": "in_the_name_of", "on_behalf_of": "Kepala Badan", "through": "Sekretaris"}, "through"),
        ({"capacity": "acting", "through": "Sekretaris"}, "through"),
    ],
)
def test_who_signs_for_another_says_for_whom_and_through_whom(said, field):
    with pytest.raises(ValidationError) as wrong:
        AppointSignatory().load(SIGNER | said)
    assert list(wrong.value.messages) == [field]
