"""Who may be the same ormas, and who never is."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from services.registry.similarity import (
    REASONS,
    DuplicateIndex,
    Identity,
    duplicate_reasons,
    normalise_name,
    unit_of,
    within_one_letter,
)

PLACES = {"Gudang", "Menteng", "Kedung Badak"}
NUMBER = "AHU-0019548.AH.01.07.TAHUN 2018"


def identity(name: str, **more: str) -> Identity:
    level, place = unit_of(name, PLACES)
    return Identity(name, level=level, place=place, **more)


@pytest.mark.parametrize(
    ("name", "bare"),
    [
        ("Yayasan Ibu Mandiri", "ibu mandiri"),
        ("YAYASAN IBU MANDIRI KOTA BOGOR", "ibu mandiri"),
        ("Yay. Ibu Mandiri (DOBEL?)", "ibu mandiri"),
        ("Perkumpulan Petani Kota Hijau", "petani kota hijau"),
        ("Yayasan", "yayasan"),
        ("Moehammad Djaya", "muhamad jaya"),
    ],
)
def test_a_name_is_compared_without_form_city_and_old_spelling(name, bare):
    assert normalise_name(name) == normalise_name(bare)


@pytest.mark.parametrize(
    ("one", "other", "reasons"),
    [
        ("Yayasan Ibu Mandiri", "YAYASAN IBU MANDIRI.", ["same-name"]),
        ("Yayasan Ibu Mandiri", "YAYASAN IBU MANDIRI KOTA BOGOR", ["same-name-but-region"]),
        ("Forum Warga Sehat", "Forum Warga Sihat", ["similar-name"]),
        ("Forum Sehat Warga", "Forum Warga Sehat", ["same-words"]),
        ("Yayasan Ibu Mandiri", "Yayasan Ibu Mandiri Gudang", []),
        ("Yayasan Ibu Mandiri Menteng", "Yayasan Ibu Mandiri Gudang", []),
        ("Forum Contoh Cabang Menteng", "Forum Contoh Cabang Gudang", []),
        ("Forum Contoh Cabang Menteng", "Forum Contoh Menteng", []),
        ("Forum Contoh Ranting 1", "Forum Contoh Ranting 2", []),
        ("Forum Contoh", "Sanggar Lain", []),
    ],
)
def test_reasons_by_name(one, other, reasons):
    assert duplicate_reasons(identity(one), identity(other)) == reasons


def test_the_same_number_or_tax_number_is_a_reason_whatever_the_name():
    a = identity("Forum Contoh", legal_number=NUMBER, tax_id="01.234.567.8-901.000")
    b = identity("Sanggar Lain", legal_number="ahu 19548 ah.01.07 Tahun 2018", tax_id="0012345678901000")
    assert duplicate_reasons(a, b) == ["same-legal-number", "same-tax-id"]


def test_a_branch_may_carry_the_number_of_its_centre():
    centre = identity("Forum Contoh", legal_number=NUMBER)
    branch = identity("Forum Contoh Cabang Menteng", legal_number=NUMBER)
    sister = identity("Forum Contoh Cabang Gudang", legal_number=NUMBER)
    assert not duplicate_reasons(centre, branch) and not duplicate_reasons(branch, sister)


def test_an_abbreviation_counts_only_together_with_a_word_of_the_name():
    full = identity("Gerakan Pemuda Contoh", abbreviation="GPC")
    assert duplicate_reasons(full, identity("GP Contoh", abbreviation="GPC")) == ["same-abbreviation"]
    assert duplicate_reasons(full, identity("GPC")) == ["name-is-abbreviation"]
    assert not duplicate_reasons(full, identity("Guyub Petani Ceria", abbreviation="GPC"))


def test_every_reason_has_a_sentence():
    pairs = [("Forum Contoh", "Forum Contoh"), ("Forum Warga Sehat", "Forum Warga Sihat")]
    assert all(
        reason in REASONS
        for one, other in pairs
        for reason in duplicate_reasons(identity(one), identity(other))
    )


def edits(text: str) -> st.SearchStrategy[str]:
    place = st.integers(0, len(text) - 1)
    return st.one_of(
        place.map(lambda at: text[:at] + text[at + 1 :]),
        st.tuples(place, st.sampled_from("abcxyz")).map(
            lambda edit: text[: edit[0]] + edit[1] + text[edit[0] :]
        ),
        st.tuples(place, st.sampled_from("abcxyz")).map(
            lambda edit: text[: edit[0]] + edit[1] + text[edit[0] + 1 :]
        ),
    )


@settings(deadline=None)
@given(edits("rumah singgah teduh"))
def test_one_typing_error_is_one_letter(other):
    assert within_one_letter("rumah singgah teduh", other)


@settings(deadline=None)
@given(
    st.lists(
        st.sampled_from(
            ["Forum Warga Sehat", "Forum Warga Sihat", "Forum Sehat Warga", "Sanggar Contoh", "FWS"]
        ),
        max_size=8,
    )
)
def test_the_index_finds_exactly_what_comparing_all_pairs_finds(names):
    identities = [identity(name, abbreviation="FWS") for name in names]
    index = DuplicateIndex()
    for number, one in enumerate(identities):
        expected = {
            earlier: reasons
            for earlier in range(number)
            if (reasons := duplicate_reasons(identities[earlier], one))
        }
        assert dict(index.add(number, one)) == expected


def test_ten_thousand_branches_of_one_body_are_compared_with_few():
    index, compared = DuplicateIndex(), 0
    for number in range(10_000):
        unit = identity(f"Forum Contoh Nusantara Ranting Tempat {number}", legal_number=NUMBER)
        compared += len(index.add(number, unit))
    assert compared == 0
    assert max(len(bucket) for bucket in index.buckets.values()) < 50
