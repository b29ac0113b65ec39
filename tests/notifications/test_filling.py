"""A text with holes is filled by name alone, whoever wrote it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contracts.telling.filling import EMPTY, NotFillable, fill, holes, why_not

POISON = (
    "{name.__class__}",
    "{name[0]}",
    "{name!r}",
    "{due:>999999999}",
    "{}",
    "{0}",
    "{name",
    "name}",
    "{{name}",
    "{ name }",
    "{NAME}",
)


def test_a_day_a_count_and_what_nobody_said_are_told_as_an_office_writes_them():
    told = fill(
        "{name} ({basis}) sampai {due}: {count} butir, {note}, {both}, {checked}, {read}.",
        {
            "name": "Sanggar Contoh",
            "basis": "skt",
            "due": "2026-11-30",
            "count": 1200,
            "both": ["2026-01-02", "lisan"],
            "checked": False,
            "read": {"text": "s.d. 2027", "value": {}},
        },
    )
    assert told == (
        f"Sanggar Contoh (SKT Kemendagri) sampai 30 November 2026: 1.200 butir, {EMPTY}, "
        "2 Januari 2026, lisan, tidak, s.d. 2027."
    )


def test_what_is_put_into_a_hole_is_not_read_again():
    assert fill("{name}", {"name": "{due}", "due": "2026-01-02"}) == "{due}"


@pytest.mark.parametrize("template", POISON)
def test_a_brace_that_is_no_hole_is_refused_and_never_filled(template):
    with pytest.raises(NotFillable, match="bukan isian"):
        holes(template)
    assert "bukan isian" in why_not(template, [])
    filled = fill(template, {"name": "Sanggar"})
    assert "<class" not in filled
    assert len(filled) < 100


def test_a_hole_that_is_not_offered_is_told_with_those_that_are():
    assert why_not("Halo {secret}", ["promise"]) == (
        "Isian {secret} tidak ada di sini. Yang ada: {due}, {name}, {promise}."
    )
    assert why_not("Halo {name}, {promise} jatuh tempo {due}", ["promise"]) == ""


@given(st.text(alphabet="{}abn_.[]!: ", max_size=30), st.text(max_size=10))
def test_whatever_is_written_is_filled_or_refused(template, name):
    told = fill(template, {"name": name})
    try:
        names = holes(template)
    except NotFillable:
        return
    assert all(f"{{{each}}}" in template for each in names)
    assert names or told == template
