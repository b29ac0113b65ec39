"""Files of the table with mistakes: each is told with its line."""

import pytest

from services.notifications.obligations.reading import MOST, file_of, lines_in
from services.notifications.obligations.shipped import FILE, shipped_lines
from shared.mistakes import FileWrong
from tests.notifications.obligations import LINE, OTHER


def mistakes(text):
    with pytest.raises(FileWrong) as wrong:
        lines_in(text)
    return [each.message for each in wrong.value.mistakes]


def of(**changed):
    return mistakes(file_of([LINE | changed]))


def test_a_file_that_is_written_is_read_again_as_it_is():
    assert lines_in(file_of([LINE, OTHER])) == [LINE, OTHER]


def test_what_is_shipped_has_no_mistake_and_is_recorded_as_it_is_written():
    assert lines_in(FILE.read_text(encoding="utf-8")) == list(shipped_lines())


def test_a_mistake_is_told_with_its_line():
    text = file_of([LINE, OTHER | {"tells": [{"who": "role:nobody", "offsets": [0]}]}])
    with pytest.raises(FileWrong) as wrong:
        lines_in(text)
    [mistake] = wrong.value.mistakes
    assert "role:nobody" in text.splitlines()[mistake.line - 1]


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"text": "{name.__class__}"}, "bukan isian"),
        ({"text": "Halo {secret}"}, "Isian {secret} tidak ada di sini."),
        ({"mark": "law"}, "Sebutkan pasalnya"),
        ({"starts": [{"event": "clusters.Nothing"}]}, "“clusters.Nothing” tidak dikenal"),
        ({"ends": [{"event": "clusters.Nothing"}]}, "“clusters.Nothing” tidak dikenal"),
        ({"ormas_in": "clusters.Nothing"}, "“clusters.Nothing” tidak dikenal"),
        ({"ends": [{"event": "clusters.PromiseFulfilled", "where": {"colour": ["red"]}}]}, "isian “colour”"),
        ({"due": {"field": "when"}}, "isian “when”"),
        ({"key": ["colour"]}, "isian “colour”"),
        ({"period": ["colour.value"]}, "isian “colour.value”"),
        ({"ormas": "whose"}, "isian “whose”"),
        ({"tells": [{"who": "role:king", "offsets": [0]}]}, "Peran “king” tidak ada."),
        ({"tells": [{"who": "role:inspector", "offsets": [0]}]}, "Inspektorat tidak mengerjakan pengingat"),
        ({"tells": [{"who": "role:agency_partner", "offsets": [0]}]}, "Admin OPD tidak mengerjakan"),
        ({"tells": [{"who": "account:friend", "offsets": [0]}]}, "Isian “friend” tidak ada di sini."),
        ({"ormas": ""}, "tidak menyangkut satu ormas"),
        ({"tells": [{"who": "ormas", "offsets": [0, -7]}]}, "Urutkan hari"),
        ({"tells": [{"who": "ormas", "offsets": [0, 0]}]}, "Urutkan hari"),
        ({"tells": [{"who": "ormas", "offsets": [0]}] * 2}, "sudah tertulis di atas"),
        ({"starts": [], "derived": "by-magic"}, "Perhitungan “by-magic” tidak ada"),
        ({"ends": [{"event": "clusters.PromiseFulfilled", "where": {"promise": []}}]}, "paling sedikit satu"),
        ({"derived": "by-magic"}, "Sebutkan starts, atau derived"),
        ({"due": None}, "kapan jatuh tempo"),
        ({"colour": "red"}, "colour: Isian ini tidak dikenal."),
        ({"code": "Huruf Besar"}, "Kode: huruf kecil"),
        ({"ends": [{"event": "clusters.PromiseFulfilled", "where": {"promise": ["x" * 40_000]}}]}, "30 KB"),
    ],
)
def test_a_mistake_is_told(changed, said):
    assert any(said in each for each in of(**changed)), of(**changed)


def test_a_code_is_used_once_and_a_file_has_an_end():
    assert mistakes(file_of([LINE, LINE])) == [f"Kode “{LINE['code']}” sudah dipakai di atas."]
    assert "200" in mistakes(file_of([LINE] * (MOST + 1)))[0]
    assert mistakes("obligations: []")[0].startswith("obligations: Berkas memuat 1 sampai")
    assert mistakes("- satu\n- dua") == ["Bentuk isian ini tidak benar."]
    assert mistakes("obligations: &a []") == ["Rujukan (& dan *) tidak dipakai: tulis isinya lengkap."]


def test_a_field_that_is_sealed_is_not_spoken_of():
    start = [{"event": "registry.ContactRecorded"}]
    told = of(starts=start, ormas="stream", due={"field": "recorded"}, text="{phones} {name} {due}")
    assert any("Isian {phones} tidak ada" in each for each in told)
