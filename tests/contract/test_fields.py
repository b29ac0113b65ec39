"""What a ground may not hold: whatever reaches a person, which nobody could take out again."""

import pytest
from marshmallow import ValidationError

from contracts.fields import ground_without_contact


@pytest.mark.parametrize(
    "typed",
    [
        "Sekretaris, 0812-3456-7890",
        "Ketua 081234567890",
        "Telepon 0251 8312345",
        "+62 812 3456 7890, bendahara",
        "6281234567890",
        "NIK 3271010101800001",
        "NIK 3271 0101 0180 0001",
        "0812 34 56 78 90, ketua",
        "Telepon (021) 555 1234",
        "0812\u20133456\u20137890",
        "0812\u200b3456\u200b7890",
        "budi @ contoh.example",
        "budi\uff20contoh.example",
        "Kirim ke sekretaris@contoh.example",
    ],
)
def test_a_number_or_an_address_is_not_kept(typed):
    with pytest.raises(ValidationError, match="menurut jabatannya"):
        ground_without_contact().deserialize(typed)


@pytest.mark.parametrize(
    "typed",
    [
        "Disampaikan sekretaris di loket 3.",
        "Surat nomor 220/0812345678/2026",
        "Surat 005/123/KESBANG tanggal 03-12-2026 pukul 10.30",
        "Diterima 2026-03-12 10:30, lembar ke-2 dari 12",
        "Notulen 12 Maret 2026, Rp 1.250.000.000",
        "Pukul 08.30 sampai 09.15, 3 orang, 04-05-2026 sampai 06-07-2026",
        "Pasal 0 ayat (2) 3 4 5 6 7 8 9 10",
    ],
)
def test_days_numbers_of_letters_and_money_are(typed):
    assert ground_without_contact().deserialize(typed) == typed
