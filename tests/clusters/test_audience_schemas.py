"""What the guest book takes at the border, each complaint at its place."""

import pytest
from marshmallow import ValidationError

from services.clusters.schemas.audiences import ReceiveAudience
from shared.invalid import input_wrong
from tests.clusters.test_audience import SAID

NO_PROMISE = {"promise": "", "promised_by": "", "due": ""}


@pytest.mark.parametrize(
    "changed", [{}, NO_PROMISE, {"input": ""}, {"organisation": "", "guest": "Warga Contoh"}]
)
def test_a_promise_and_an_input_are_optional_and_a_guest_need_not_be_an_ormas(changed):
    assert ReceiveAudience().load(SAID | changed) == SAID | changed


@pytest.mark.parametrize(
    ("changed", "pointer", "sentence"),
    [
        ({"organisation": "ormas-1"}, "/organisation", "Nomor ormas tidak dikenal."),
        ({"organisation": ""}, "/guest", "Sebutkan dari mana tamunya."),
        ({"guest": "Warga Contoh"}, "/guest", "Sebutkan ormas atau tamu lain, bukan keduanya."),
        ({"people": 0}, "/people", "Tulis bilangan 1 sampai 999."),
        ({"represented_by": "bos"}, "/represented_by", "Pilih salah satu."),
        ({"promised_by": ""}, "/promised_by", "Sebutkan unit yang berjanji."),
        ({"due": ""}, "/due", "Sebutkan sampai kapan."),
        ({"due": "2026-04-06"}, "/due", "Tidak lebih awal dari hari kedatangan."),
        ({"due": "1999-01-01"}, "/due", "Tulis tanggal antara tahun 2000 dan 2099."),
        ({"promise": ""}, "/promise", "Tulis apa yang dijanjikan, atau kosongkan unit dan tanggalnya."),
    ],
)
def test_what_is_wrong_is_said_with_its_place(changed, pointer, sentence):
    with pytest.raises(ValidationError) as refusal:
        ReceiveAudience().load(SAID | changed)
    problems = input_wrong(refusal.value).fields
    assert (pointer, sentence) in {(problem.pointer, problem.message) for problem in problems}
