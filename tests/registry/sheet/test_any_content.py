"""Whatever stands in the cells: nothing crashes, nothing typed is lost, nothing uncertain has a value."""

import re
from datetime import date, datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from services.registry.sheet import SheetRefused, read_rows, recognise, skipped_rows
from services.registry.sheet.dates import read_date
from services.registry.sheet.headings import EXACT
from services.registry.sheet.personal import HIDDEN
from services.registry.sheet.phones import read_phones
from services.registry.sheet.text import clean, original
from services.registry.similarity import Identity, duplicate_reasons, normalise_name
from shared.workbook.file_kind import kind_of
from shared.workbook.table import NoResult
from tests.registry.sheet.books import TODAY, table

OFFICE_WORDS = """
sda|-|belum ada
seumur hidup|10/01/2018|25-05-17|±250|6.683|SKT|AHU|aktif|bubar|#REF!|JUMLAH|8,99E+10|2020-2025
AHU-0019548.AH.01.07.TAHUN 2018|01-00-00/775/D.III.4/V/2017|Forum Contoh (FC)|Contoh / 0899 0000 1234
2 Februari 2018|31 Februari 2018|Jl. 1 Kel. Menteng
"""
office_words = st.sampled_from(re.split(r"[|\n]", OFFICE_WORDS.strip()))
cells = st.one_of(
    st.none(), office_words, st.text(max_size=40), st.integers(-(10**20), 10**20),
    st.floats(), st.booleans(), st.datetimes(datetime(1900, 1, 1), datetime(9999, 1, 1)), st.just(NoResult()),
)  # fmt: skip
patient = settings(deadline=None)  # other work shares the machine
headers = st.lists(st.sampled_from(sorted(EXACT)), min_size=1, max_size=12)


@patient
@given(headers, st.lists(st.lists(cells, max_size=14), max_size=8))
def test_any_cells_under_any_headings_are_read_without_a_crash(columns, rows):
    tab = table(["Nama Ormas", *columns], *rows)
    layout = recognise(tab)
    readings = read_rows(tab, layout, today=TODAY)
    read = {reading.row for reading in readings}
    skipped = {row.row for row in skipped_rows(tab, layout)}
    assert not read & skipped
    if layout.usable:
        assert read | skipped >= {number for number, _ in tab.rows if number > layout.header_rows[1]}


@patient
@given(headers, st.lists(cells, min_size=1, max_size=13))
def test_what_was_typed_is_kept_beside_every_reading(columns, values):
    tab = table(["Nama Ormas", "Alamat", *columns], ["Forum Contoh", *values])
    layout = recognise(tab)
    typed = {original(value) for _, row in tab.rows for value in row} | {""}
    for row in read_rows(tab, layout, today=TODAY):
        remarks = row.fields["remarks"].text if "remarks" in row.fields else ""
        for meaning, reading in row.fields.items():
            kept = {reading.text, *remarks.split("; ")} & typed or any(
                text in remarks for text in typed if text
            )
            assert reading.text in typed or ((HIDDEN in reading.text or meaning == "remarks") and kept)
        assert all(person.text in typed for person in row.people)


@patient
@given(headers, st.lists(cells, min_size=1, max_size=13))
def test_a_doubt_names_a_cell_of_its_own_row_and_quotes_nothing(columns, values):
    tab = table(["Nama Ormas", "Alamat", *columns], ["Forum Contoh", *values])
    for row in read_rows(tab, recognise(tab), today=TODAY):
        for doubt in row.doubts:
            assert doubt.cell.startswith("Data!") and doubt.cell.endswith("2")
            assert doubt.cell in doubt.sentence


@patient
@given(st.dates(date(1950, 1, 1), date(2049, 12, 31)), st.sampled_from("/-. "))
def test_a_numeric_date_has_a_value_only_when_day_and_month_cannot_be_swapped(day, sign):
    reading = read_date(
        f"{day.day:02}{sign.strip() or '/'}{day.month:02}{sign.strip() or '/'}{day.year}", today=TODAY
    )
    if day.day > 12 or day.day == day.month:
        assert reading.value == day
    else:
        assert reading.value is None and day in reading.candidates


@patient
@given(st.dates(date(1950, 1, 1), date(2049, 12, 31)))
def test_every_date_written_with_the_year_first_is_that_date(day):
    assert read_date(day.isoformat(), today=TODAY).value == day


@patient
@given(st.integers(10**8, 10**11), st.sampled_from(["0{}", "62{}", "+62 {}", "{}"]))
def test_a_mobile_number_is_the_same_in_every_writing(digits, writing):
    national = f"8{digits}"
    (reading,) = read_phones(writing.format(national))
    assert reading.e164 in (f"+62{national}", None)
    assert reading.e164 or reading.problem in ("phone-length", "phone-rounded", "phone-area-code")


@patient
@given(st.text(max_size=200))
def test_cleaning_twice_changes_nothing(text):
    assert clean(clean(text)) == clean(text)


@patient
@given(st.binary(max_size=400))
def test_any_bytes_are_a_known_kind_or_refused(content):
    try:
        assert kind_of(content) in ("xlsx", "xls", "text", "encrypted")
    except SheetRefused as refusal:
        assert str(refusal)


@patient
@given(st.text(max_size=60), st.text(max_size=60))
def test_being_a_duplicate_is_mutual(first, second):
    a, b = Identity(first), Identity(second)
    assert duplicate_reasons(a, b) == duplicate_reasons(b, a)
    if normalise_name(first):
        assert duplicate_reasons(a, a) == ["same-name"]
