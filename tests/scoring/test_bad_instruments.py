"""A bad instrument is refused with the line and the reason, and nothing else of it is believed."""

import pytest
from marshmallow import fields

from contracts.telling.instrument_keys import INSTRUMENT_KEYS
from services.scoring.instruments.reading import read_instrument
from services.scoring.instruments.shipped import SAMPLES, UNOFFICIAL, known_events, sample_text
from services.scoring.schemas.instrument import InstrumentInFile
from shared.mistakes import FileWrong
from tests.scoring.instruments import text_of

YES = "{code: a, type: yes_no, weight: 1}"


def mistakes(text: str) -> list[tuple[int, str]]:
    with pytest.raises(FileWrong) as wrong:
        read_instrument(text, known_events())
    return [(each.line, each.message) for each in wrong.value.mistakes]


def line_of(text: str, part: str) -> int:
    """Where the part stands in the text: worked out here, not by the reader."""
    return text[: text.index(part)].count("\n") + 1


@pytest.mark.parametrize("sample", SAMPLES)
def test_every_shipped_sample_is_sound_and_says_that_it_is_not_official(sample):
    read = read_instrument(sample_text(sample), known_events())
    assert UNOFFICIAL in read.data["title"]
    assert read.data["code"] == sample
    assert read.data["mark"] != "law"


def test_the_five_samples_are_there():
    assert SAMPLES == (
        "kamtibmas-bekasi-2025",
        "kemendagri-2021-2v",
        "opi-madani-5d",
        "ormas-award",
        "wellbeing-ppa",
    )


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("{code: a, type: yes_no, weight: 0.999}", "bilangan bulat atau pecahan seperti 1/3, bukan 0.999"),
        ("{code: a, type: yes_no, weight: 0}", "lebih besar dari nol"),
        ("{code: a, type: yes_no, weight: -1}", "lebih besar dari nol"),
        ("{code: a, type: yes_no, weight: 1/0}", "bukan angka"),
        ("{code: a, type: yes_no, weight: 1e9}", "bukan angka"),
        ("{code: a, type: rahasia, weight: 1}", "type: Pilih salah satu: choice, yes_no, number, percent,"),
        ("{code: a, type: number, weight: 1}", "Ujung bawah skala"),
        ("{code: a, type: number, weight: 1, scale: {min: 5, max: 2}}", "Ujung bawah skala"),
        ("{code: a, type: number, weight: 1, scale: {min: 1, max: 4, zero: 2}}", "Nilai nol"),
        ("{code: a, type: number, weight: 1, scale: {min: 0, max: 4, direction: naik}}", "Pilih salah satu"),
        ("{code: a, type: yes_no, weight: 1, missing: diam}", "missing: Pilih salah satu: zero, "),
        ("{code: a, type: yes_no, weight: 1, counts: tidak-ada}", "tidak ada di bagian counts"),
        ("{code: a, type: yes_no, weight: 1, evidence: [[foto]]}", "hanya untuk jenis evidence_level"),
        (
            "{code: a, type: evidence_level, weight: 1, scale: {min: 1, max: 2}, evidence: [[foto]]}",
            "2 tingkat",
        ),
        ("{code: a, type: choice, weight: 1, scale: {min: 0, max: 21}}", "paling banyak 20 langkah"),
        ("{code: a, type: choice, weight: 1, scale: {min: 0.5, max: 2.5}}", "harus bilangan bulat"),
        (
            "{code: a, type: evidence_level, weight: 1, scale: {min: 1, max: 2}, evidence: [[foto], []]}",
            "butir",
        ),
        ("{code: a, type: yes_no, weight: 1, scale: {min: 0, max: 4}}", "selalu 0 sampai 1"),
        ("{code: a, type: percent, weight: 1, scale: {min: 0, max: 100, zero: -1}}", "selalu 0 sampai 100"),
        ("{code: a, type: yes_no, weight: 1, assessors: []}", "Tulis 1 sampai 20 butir"),
        ("{code: a, type: yes_no, weight: ٣}", "bukan angka"),
        ("{code: a, type: yes_no, weight: 1_0}", "bukan angka"),
        ("{code: " + "a" * 61 + ", type: yes_no, weight: 1}", "paling panjang 60"),
        ("{code: A B, type: yes_no, weight: 1}", "huruf kecil"),
        ("{code: a, type: yes_no, weight: 1, bobot: 2}", "tidak dikenal"),
        ("{code: ulang, type: yes_no, weight: 1, code: ulang}", "tertulis dua kali"),
    ],
)
def test_an_indicator_that_is_wrong_is_named_with_its_line(line, reason):
    text = text_of(YES.replace("code: a", "code: pertama") + "\n" + line)
    assert [(number, reason in said) for number, said in mistakes(text)] == [(line_of(text, line[:-1]), True)]


OF_PANEL = "{code: a, type: yes_no, weight: 1, assessors: [panel]}"
LADDER = (
    "{code: a, type: evidence_level, weight: 1, scale: {min: 1, max: 2}, evidence: [[foto], [surat]], "
    "assessors: [panel]}"
)


@pytest.mark.parametrize(
    ("indicator", "panel", "part", "reason"),
    [
        (OF_PANEL, "assessors: 1, settled_by: mean, moderate_above: 20", "panel:", "Tulis 2 sampai 9"),
        (OF_PANEL, "assessors: 2, settled_by: modus, moderate_above: 20", "panel:", "mean, median"),
        (OF_PANEL, "assessors: 2, settled_by: mean, moderate_above: 101", "panel:", "Tulis 0 sampai 100"),
        (YES, "assessors: 2, settled_by: mean, moderate_above: 20", "panel:", "Tidak ada indikator"),
        (LADDER, "assessors: 2, settled_by: median, moderate_above: 0", "assessors: [panel", "Panel tidak"),
    ],
)
def test_a_panel_that_cannot_come_to_a_value_is_refused(indicator, panel, part, reason):
    text = text_of(indicator, more=f"panel: {{{panel}}}\n")
    assert [(number, reason in said) for number, said in mistakes(text)] == [(line_of(text, part), True)]


@pytest.mark.parametrize(
    ("bands", "part", "reason"),
    [
        (
            ["min: 0, max: 49.99", "min: 50.01, max: 100"],
            "min: 50.01",
            "berlubang sesudah “Satu”: seharusnya mulai 50.00",
        ),
        (
            ["min: 0, max: 50", "min: 50, max: 100"],
            "min: 50,",
            "tumpang-tindih dengan “Satu”: seharusnya mulai 50.01",
        ),
        (["min: 0, max: 49.999", "min: 50, max: 100"], "max: 49.999", "tidak terletak pada kisi 0.01"),
        (["min: 1, max: 100"], "min: 1,", "Nilai mulai 0 belum mempunyai kategori"),
        (["min: 0, max: 99"], "max: 99", "Nilai sampai 100 belum mempunyai kategori"),
        (["min: 0, max: 100", "min: 100.01, max: 120"], "min: 100.01", "tidak pernah tercapai"),
        (["min: 60, max: 20"], "min: 60", "lebih besar daripada batas atas"),
    ],
)
def test_bands_cover_what_can_be_reached_without_gap_or_overlap_on_the_grid(bands, part, reason):
    names = zip(("satu", "dua"), ("Satu", "Dua"), bands, strict=False)
    lines = "".join(f"  - {{code: {code}, label: {label}, {ends}}}\n" for code, label, ends in names)
    text = text_of(YES, bands="bands:\n" + lines)
    found = mistakes(text)
    assert any(number == line_of(text, part) and reason in said for number, said in found), found


def test_the_bands_of_the_public_service_survey_fit_a_scale_that_begins_at_25():
    ends = [("d", 25, 64.99), ("c", 65, 76.60), ("b", 76.61, 88.30), ("a", 88.31, 100)]
    lines = "".join(
        f"  - {{code: {code}, label: Mutu {code}, min: {low}, max: {high:.2f}}}\n" for code, low, high in ends
    )
    text = text_of(
        "{code: a, type: survey_mean, weight: 1/9, scale: {min: 1, max: 4, zero: 0}}",
        bands="bands:\n" + lines,
    )
    assert len(read_instrument(text, known_events()).instrument.bands) == 4


COUNT = (
    "counts:\n"
    "  - {code: hadir, title: Hadir, each: clusters.AttendanceRecorded, ormas: ormas, day: held_on}\n"
)


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        (
            "clusters.AttendanceRecorded",
            "clusters.TidakAda",
            "Jenis peristiwa “clusters.TidakAda” tidak dikenal",
        ),
        ("ormas: ormas", "ormas: siapa", "tidak mempunyai isian “siapa”"),
        ("day: held_on", "day: kapan", "tidak mempunyai isian “kapan”"),
        ("day: held_on", "day: held_on, adds: meeting_title", "bukan bilangan bulat"),
        ("day: held_on", "day: held_on, key: [lagi]", "tidak mempunyai isian “lagi”"),
        ("day: held_on", "day: held_on, where: {mana: [1]}", "tidak mempunyai isian “mana”"),
        ("day: held_on", "day: held_on, once: clusters.Belum", "tidak dikenal"),
        ("each: clusters.AttendanceRecorded, ormas: ormas, day: held_on", "of: hadir", "of dan among"),
        ("each: clusters.AttendanceRecorded, ormas: ormas, day: held_on", "sum: [lain]", "“lain” tidak ada"),
        (
            "each: clusters.AttendanceRecorded, ormas: ormas, day: held_on",
            "sum: [hadir]",
            "dari dirinya sendiri",
        ),
        ("day: held_on", "day: held_on, sum: [hadir]", "Tulis salah satu"),
    ],
)
def test_a_count_names_events_and_fields_that_there_are(old, new, reason):
    text = text_of(YES, more=COUNT.replace(old, new))
    assert [(number, reason in said) for number, said in mistakes(text)] == [
        (line_of(text, "{code: hadir"), True)
    ]


def test_counts_that_go_round_in_a_circle_are_named_each_with_its_line():
    circle = "".join(f"  - {{code: c{n}, title: Hitungan, sum: [c{(n + 1) % 3}]}}\n" for n in range(3))
    text = text_of(YES, more="counts:\n" + circle)
    assert [number for number, said in mistakes(text) if "dari dirinya sendiri" in said] == [
        line_of(text, f"{{code: c{n}") for n in range(3)
    ]


def test_ten_thousand_indicators_are_refused_at_the_line_of_the_first_too_many():
    short = text_of(YES).replace("          - " + YES[:-1], "", 1)
    rows = "".join(f"          - {{code: i{n}, type: yes_no, weight: 1}}\n" for n in range(10_000))
    text = short[: short.index("indicators:\n") + len("indicators:\n")] + rows
    assert mistakes(text) == [(line_of(text, "{code: i300,"), "Paling banyak 300 indikator.")]


def test_more_evidence_than_a_page_holds_is_refused_where_it_is_too_much():
    """Twenty levels of twenty: 400 for each; five are 2,000, and the sixth is too much."""
    level = "[" + ", ".join(f"bukti{n}" for n in range(20)) + "]"
    ladder = "{{code: i{n}, type: evidence_level, weight: 1, scale: {{min: 1, max: 20}}, evidence: [{all}]}}"
    rows = [ladder.format(n=n, all=", ".join([level] * 20)) for n in range(6)]
    assert read_instrument(text_of("\n".join(rows[:5])), known_events()).instrument
    [(_, said)] = mistakes(text_of("\n".join(rows)))
    assert said == "Paling banyak 2000 butir bukti seluruhnya."


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        ("", 1, "Berkas kosong"),
        ("code: [a\nyear: b", 2, "Susunan YAML"),
        ("a: &x [1]\nb: *x", 1, "Rujukan"),
        ("a: &a [*a]", 1, "Rujukan"),
        ("? [a, b]\n: c", 1, "satu kata"),
        ("[" * 40 + "]" * 40, 1, "Bersarang"),
        ("code: !!python/object:os.system x", 1, "Wajib diisi"),
        ("a: " + "x" * 1_100_000, 1, "terlalu besar"),
        ("code: \x00", 1, "bukan teks YAML"),
        ("- daftar", 1, "Bentuk isian ini tidak benar"),
        ('code: a\ntitle: "a\\0b"', 2, "huruf kendali"),
        ('code: a\ntitle: "a\\u202eb"', 2, "huruf kendali"),
        ('code: a\ntitle: "a\\u200bb"', 2, "huruf kendali"),
        ('code: a\ntitle: "a\\x07b"', 2, "huruf kendali"),
        ('code: a\n"ti\\u200btle": b', 2, "huruf kendali"),
        ('{"code": "a",\n "title": "a\\u0000b"}', 2, "huruf kendali"),
        ('{"code": "a",\n "ti\\u202etle": "b"}', 2, "huruf kendali"),
        ("code: a\ntitle: |\n  dua\n  baris", 2, "satu baris"),
        ("code: a\ndecimals: " + "9" * 5000, 2, "paling banyak 20 angka"),
        ('code: a\nyear: "20٢٦"', 2, "Tulis tahun"),
    ],
)
def test_a_text_that_is_no_instrument_is_refused_with_its_line(text, line, reason):
    assert any(number == line and reason in said for number, said in mistakes(text)), mistakes(text)


def test_an_instrument_written_as_json_is_read_with_its_lines():
    text = '{\n "code": "x",\n "year": "2026",\n "decimals": "dua"\n}'
    assert (4, "decimals: Bukan bilangan bulat.") in mistakes(text)


@pytest.mark.parametrize(
    ("right", "wrong", "said"),
    [
        ("decimals: 2", "decimals: 9", "decimals: Tulis 0 sampai 4."),
        ("min_answered_weight: 4/5", "min_answered_weight: 2", "min_answered_weight: Tulis 0 sampai 1."),
        (
            "mark: press",
            "mark: benar",
            "mark: Pilih salah satu: found, press, general_knowledge, proposal, office.",
        ),
        ("    name: Kinerja", "\tname: Kinerja", "Ada karakter tab. Ganti dengan spasi."),
    ],
)
def test_what_is_wrong_in_a_file_is_told_in_bahasa_indonesia_with_the_choices(right, wrong, said):
    text = sample_text("kemendagri-2021-2v").replace(right, wrong, 1)
    assert mistakes(text) == [(line_of(text, wrong), said)]


def test_every_key_of_a_file_is_explained():
    meanings = [meaning for part in INSTRUMENT_KEYS.values() for meaning in part.items()]
    explained = {word.strip("(),") for meaning in meanings for text in meaning for word in text.split()}
    assert set(_keys(InstrumentInFile())) <= explained


def _keys(schema):
    for name, field in schema.fields.items():
        yield name
        inner = getattr(field, "inner", field)
        if isinstance(inner, fields.Nested):
            yield from _keys(inner.schema)
