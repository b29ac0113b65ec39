"""A question about a column can be answered from its sentence alone, in the officer's own words."""

import re

import pytest

from services.registry.sheet import SheetRefused, check_answers, recognise, understood
from services.registry.sheet.answers import WORD_FOR, meanings_answered
from services.registry.sheet.headings import ANSWERS
from tests.registry.sheet.books import codes, one, read, table

RIVALS = (["Nama Ormas", "TELP KANTOR", "NO HP"], ["Forum Contoh", "0251 8835956", "089900001234"])


def options(sentence):
    return [found.rpartition("=")[::2] for found in re.findall(r"--column [\"']([^\"']+)[\"']", sentence)]


def test_every_answer_shown_for_two_rival_columns_settles_the_question():
    layout, _ = read(*RIVALS)
    shown = [(head.partition("=")[0], word) for head, word in options(layout.ambiguous[0].sentence)]
    assert [head for head, _ in shown] == ["TELP KANTOR", "NO HP"]
    for answer in options(layout.ambiguous[0].sentence):
        assert not read(*RIVALS, answers=dict([answer]))[0].ambiguous


def test_two_columns_of_the_same_heading_are_asked_by_their_place():
    rows = (["Nama Ormas", "TELP", "TELP"], ["Forum Contoh", "0251 8835956", "089900001234"])
    sentence = read(*rows)[0].ambiguous[0].sentence
    assert options(sentence) == [("Data!B", "telepon"), ("Data!C", "telepon")]
    assert not read(*rows, answers={"Data!C": "telepon"})[0].ambiguous


def test_every_answer_shown_for_one_column_settles_the_question():
    rows = (["Nama Ormas", "Tanggal"], ["Forum Contoh", "2 Mei 2018"])
    shown = options(read(*rows)[0].ambiguous[0].sentence)
    assert [word for _, word in shown] == ["tanggal", "tanggal sk pengurus", "abaikan"]
    for answer in shown:
        assert not read(*rows, answers=dict([answer]))[0].ambiguous


def test_every_word_that_we_propose_means_what_we_mean_by_it():
    assert {meaning: meanings_answered("x", word) for meaning, word in WORD_FOR.items()} == {
        meaning: (meaning,) for meaning in ANSWERS
    }
    assert all(meanings_answered("x", code) == (code,) for code in ANSWERS)


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("Ketua", ("person:ketua",)),
        ("sekretaris", ("person:sekretaris",)),
        ("No. HP", ("phone",)),
        ("nomor", ("legal_number",)),
        ("tanggal", ("legal_date",)),
        ("nomor + tanggal", ("legal_number", "legal_date")),
        ("ketua+telepon", ("person:ketua", "phone:ketua")),
    ],
)
def test_an_answer_may_be_in_everyday_words_and_two_facts_together(word, meant):
    assert meanings_answered("Kolom", word) == meant


def test_chair_with_telephone_beside_the_office_telephone_is_no_question():
    headers = ["Nama Ormas", "Pimpinan / HP", "Telp Kantor"]
    layout, (row,) = read(headers, ["Forum Contoh", "Contoh Orang / 0899-0000-1234", "0251 8835956"])
    assert not layout.ambiguous
    assert [(person.role, person.name, [phone.e164 for phone in person.phones]) for person in row.people] == [
        ("ketua", "Contoh Orang", ["+6289900001234"]),
        ("narahubung", None, ["+622518835956"]),
    ]
    layout, _ = read(headers, ["Forum Contoh", "0899-0000-1234", "0251 8835956"])
    assert layout.ambiguous[0].headers == ("Pimpinan / HP", "Telp Kantor")


def test_an_answer_for_a_column_that_is_not_there_is_refused_with_those_that_are():
    tab = table(*RIVALS)
    check_answers([tab, table(sheet="Kosong")], {"telp kantor": "telepon", "Data!C": "abaikan"})
    with pytest.raises(SheetRefused, match=r'Tidak ada kolom "Foo".*"TELP KANTOR", "NO HP"'):
        check_answers([tab], {"Foo": "phone"})
    with pytest.raises(SheetRefused, match=r'"warna".*tidak dikenal.*ketua'):
        check_answers([tab], {"TELP KANTOR": "warna"})
    with pytest.raises(SheetRefused, match="Tidak ada baris judul"):
        check_answers([], {"Foo": "phone"})


def test_a_dry_run_can_say_how_each_column_was_understood():
    layout = recognise(
        table(["No", "NAMA ORMAS", "Ketua / HP"], [1, "Forum Contoh", "Contoh / 0899 0000 1234"])
    )
    assert understood(layout) == [
        "Kolom A “No” → nomor urut",
        "Kolom B “NAMA ORMAS” → nama",
        "Kolom C “Ketua / HP” → ketua + telepon ketua",
    ]


@pytest.mark.parametrize(
    ("typed", "number", "kind", "day", "doubts"),
    [
        ("AHU-0013.AH.01.07.TAHUN 2018, 13 Maret 2018", "AHU-0013.AH.01.07.TAHUN 2018", "ahu", "2018-03-13",
         []),
        ("SKT 220/12/Kesbang tgl 12/05/21", "220/12/Kesbang", "skt_daerah", None, ["day-or-month"]),
        ("220/45-Kesbangpol, 13 Maret 2018", "220/45-Kesbangpol", "skt_daerah", "2018-03-13", []),
        ("220/45-Kesbangpol 13-03-2018", "220/45-Kesbangpol", "skt_daerah", "2018-03-13", []),
        ("220/45-Kesbangpol, 31 Februari 2020", "220/45-Kesbangpol", "skt_daerah", None, ["impossible-date"]),
        ("SKT 220/12/X/2020", "220/12/X/2020", None, None, ["number-unusual", "skt-issuer-unclear"]),
        ("dlm proses", None, "unknown", None, ["number-in-process"]),
    ],
)  # fmt: skip
def test_number_and_date_in_one_cell_come_apart(typed, number, kind, day, doubts):
    row = one(["Nama Ormas", "Nomor & Tgl SK"], ["Forum Contoh", typed])
    assert (row.fields["legal_number"].value, row.fields["legal_number"].text) == (number, typed)
    assert row.fields["legal_basis_kind"].value == kind
    assert row.fields["legal_date"].value == day
    assert codes(row) == doubts


def test_a_contradiction_of_forms_says_what_contradicts_what():
    row = one(["Nama Ormas", "Nomor SK"], ["Yayasan Contoh", "AHU-0013.AH.01.07.TAHUN 2018"])
    assert "(nama: yayasan; nomor AHU …01.07: perkumpulan)" in row.doubts[0].sentence
