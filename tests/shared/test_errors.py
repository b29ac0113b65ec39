"""Problems: one shape on every border, grouped by what the caller can do."""

import pickle

import pytest
from marshmallow import Schema, ValidationError, fields, validate

from shared.errors import CallUs, Conflict, FieldProblem, Forbidden, InputWrong, NotFound, Problem, TryAgain
from shared.invalid import input_wrong

WRONG_DATE = "Bukan tanggal yang benar. Tulis tahun-bulan-hari, misalnya 2026-03-31."


class Board(Schema):
    name = fields.String(required=True, validate=validate.Length(max=5))
    since = fields.Date()


class Letter(Schema):
    number = fields.String(required=True)
    boards = fields.List(fields.Nested(Board))


def complaint(schema: Schema, data) -> InputWrong:
    with pytest.raises(ValidationError) as caught:
        schema.load(data)
    return input_wrong(caught.value)


def every_kind():
    return sorted(Problem.known.values(), key=lambda kind: kind.code)


def test_a_problem_without_a_message_says_its_docstring():
    assert NotFound().message == "Data yang Anda cari tidak ditemukan."


def test_a_problem_crosses_a_border_and_comes_back_as_itself():
    sent = InputWrong("Periksa isian.", fields=(FieldProblem("/nama", "Wajib diisi."),))
    back = Problem.from_dict(sent.as_dict())
    assert type(back) is InputWrong
    assert back.as_dict() == sent.as_dict() == {
        "code": "input-wrong",
        "do": "correct",
        "message": "Periksa isian.",
        "fields": [{"pointer": "/nama", "message": "Wajib diisi."}],
    }  # fmt: skip


@pytest.mark.parametrize("kind", every_kind(), ids=lambda kind: kind.code)
def test_every_known_problem_keeps_its_kind_and_never_shows_a_class_name(kind):
    shape = kind().as_dict()
    assert type(Problem.from_dict(shape)) is kind
    assert kind.__name__ not in str(shape)


@pytest.mark.parametrize(("do", "group"), [("correct", InputWrong), ("again", TryAgain), ("call", CallUs)])
def test_an_unknown_code_becomes_the_group_of_what_can_be_done(do, group):
    back = Problem.from_dict({"code": "baru", "do": do, "message": "Pesan.", "fields": []})
    assert (type(back), back.code, back.do) == (group, "baru", do)


def test_nonsense_from_elsewhere_is_a_reason_to_call_us():
    assert Problem.from_dict({}).as_dict()["do"] == "call"
    assert Problem.from_dict({"do": "dance", "code": "conflict"}).do == "call"


def test_a_known_code_does_not_outweigh_what_the_answer_says_can_be_done():
    assert Problem.from_dict({"code": "conflict", "do": "call", "message": "x"}).do == "call"


def test_a_problem_survives_a_process_boundary_inside_python():
    back = pickle.loads(pickle.dumps(Forbidden("Tidak boleh.")))
    assert (type(back), back.message) == (Forbidden, "Tidak boleh.")


def test_try_again_catches_a_conflict():
    with pytest.raises(TryAgain):
        raise Conflict()


def test_a_wrong_field_is_named_by_a_pointer_and_in_bahasa_indonesia():
    problem = complaint(Letter(), {"boards": [{"name": "Ani"}, {"since": "kemarin"}]})
    assert set(problem.fields) == {
        FieldProblem("/number", "Wajib diisi."),
        FieldProblem("/boards/1/name", "Wajib diisi."),
        FieldProblem("/boards/1/since", WRONG_DATE),
    }


def test_a_pointer_escapes_what_json_pointers_escape():
    problem = complaint(Letter(), {"number": "1", "a/b~c": 1})
    assert problem.fields == (FieldProblem("/a~1b~0c", "Isian ini tidak dikenal."),)


def test_a_complaint_about_the_whole_points_to_the_whole():
    assert [field.pointer for field in complaint(Letter(), 7).fields] == [""]


def test_a_row_of_many_is_named_by_its_index():
    assert complaint(Board(many=True), [{"name": "Ani"}, {}]).fields == (
        FieldProblem("/1/name", "Wajib diisi."),
    )


def test_limits_are_told_with_their_numbers():
    assert complaint(Board(), {"name": "Anastasia"}).fields[0].message == "Paling banyak 5 huruf."


def test_our_own_sentences_are_kept_as_they_are():
    problem = input_wrong(ValidationError({"nik": ["NIK terdiri dari 16 angka."]}))
    assert problem.fields == (FieldProblem("/nik", "NIK terdiri dari 16 angka."),)


def test_of_one_field_the_first_complaint_is_told_and_of_the_others_theirs():
    both = [validate.Length(min=1, error="Wajib diisi."), validate.Regexp("^[0-9]+$", error="Hanya angka.")]
    numbered = Schema.from_dict({"number": fields.String(validate=both), "year": fields.Integer()})
    assert complaint(numbered(), {"number": "", "year": "lalu"}).fields == (
        FieldProblem("/number", "Wajib diisi."),
        FieldProblem("/year", "Bukan bilangan bulat."),
    )


def test_a_single_wrong_value_without_a_field_is_told_too():
    assert input_wrong(ValidationError("Tanggal di masa depan.")).fields == (
        FieldProblem("", "Tanggal di masa depan."),
    )
