"""What the clusters accept at the border."""

import pytest
from marshmallow import ValidationError

from services.clusters.schemas.clusters import (
    AppointAgency,
    AssignOrmas,
    DefineCluster,
    FollowField,
    MoveField,
)
from shared.invalid import input_wrong

PLACE = {
    "cluster": "cluster-seni",
    "activity_field": "kesenian",
    "valid_from": "2026-03-01",
    "ground": "Rapat 1",
}


def test_a_bidang_is_taken_in_its_one_spelling():
    assert MoveField().load(PLACE) == PLACE | {"activity_field": "Seni", "leaves": None}


def test_a_bidang_of_the_offices_own_list_is_taken_as_it_is_written():
    own = MoveField().load(PLACE | {"activity_field": "Literasi  dan perbukuan"})
    assert own["activity_field"] == "Literasi dan perbukuan"


@pytest.mark.parametrize(
    ("key", "value", "sentence"),
    [
        ("activity_field", " ", "Isi 1 sampai 120 huruf."),
        ("activity_field", 7, "Bukan teks."),
        ("valid_from", "1 Maret", "Bukan tanggal yang benar. Tulis tahun-bulan-hari, misalnya 2026-03-31."),
        ("valid_from", "1900-01-01", "Tulis tanggal antara tahun 2000 dan 2099."),
        ("cluster", "cluster-", "Nomor klaster tidak dikenal."),
        ("cluster", "cluster-seni\n", "Nomor klaster tidak dikenal."),
        ("ground", "ya", "Isi 5 sampai 1000 huruf."),
        ("ground", "x" * 10_000, "Isi 5 sampai 1000 huruf."),
        ("ground", "Rapat\x00 1", "Mengandung huruf kendali yang tidak tampak. Ketik ulang."),
        ("ground", None, "Tidak boleh kosong."),
        ("actor", "kepala", "Isian ini tidak dikenal."),
    ],
)
def test_what_is_wrong_is_said_with_its_place(key, value, sentence):
    with pytest.raises(ValidationError) as refusal:
        MoveField().load(PLACE | {key: value})
    [problem] = input_wrong(refusal.value).fields
    assert (problem.pointer, problem.message) == (f"/{key}", sentence)


@pytest.mark.parametrize("schema", [AppointAgency, AssignOrmas, DefineCluster, FollowField, MoveField])
def test_nothing_is_left_out(schema):
    with pytest.raises(ValidationError) as refusal:
        schema().load({})
    problems = input_wrong(refusal.value).fields
    required = {name for name, field in schema().fields.items() if field.required}
    assert {problem.pointer for problem in problems} == {f"/{name}" for name in required}
    assert {problem.message for problem in problems} == {"Wajib diisi."}


@pytest.mark.parametrize(("told", "read"), [({}, ""), ({"valid_from": "2026-03-01"}, "2026-03-01")])
def test_only_the_first_day_of_a_placement_may_be_left_out(told, read):
    said = {"ormas": "ormas-" + "a" * 32, "ground": "Surat 1/2026"}
    assert FollowField().load(said | told) == said | {"valid_from": read, "seen": None}
    assigned = said | {"cluster": "cluster-seni"}
    assert AssignOrmas().load(assigned | told) == assigned | {"valid_from": read, "seen": None}
