"""Scores of the shipped samples, worked out by hand: the comments are the calculation."""

import re
from decimal import Decimal
from fractions import Fraction

import pytest

from services.scoring.domain.arithmetic import derive, rounded
from services.scoring.domain.panel import Agreed, Panel, as_input, panel_settled
from services.scoring.domain.scored import Inputs
from services.scoring.instruments.shipped import SAMPLES
from tests.scoring.instruments import shipped, small, told

ALL_OF_2021 = [
    "kantor",
    "karyawan",
    "pendapatan",
    "pelaporan-keuangan",
    "rencana-program",
    "pelaksanaan-program",
    "manfaat-program",
    "program-kerja",
]


def everything(value: int, **others: object) -> dict:
    return told(**{code.replace("-", "_"): value for code in ALL_OF_2021} | others)


def test_2021_everything_answered():
    # Choices of 1–4 are worth 0, 33⅓, 66⅔, 100.
    # Resources: kantor 4 → 100, karyawan 2 → 33⅓, pendapatan 3 → 66⅔, pelaporan 1 → 0; mean (200)/4 = 50
    # Programme: 3, 3, 2, 4 → 66⅔ + 66⅔ + 33⅓ + 100 = 266⅔; mean 66⅔
    # Both weigh the same: (50 + 66⅔)/2 = 58⅓ → 58.33, "cukup" (40–59.99)
    answers = told(
        kantor=4, karyawan=2, pendapatan=3, pelaporan_keuangan=1,
        rencana_program=3, pelaksanaan_program=3, manfaat_program=2, program_kerja=4,
    )  # fmt: skip
    result = derive(shipped("kemendagri-2021-2v"), answers)
    assert (result.exact, result.score, result.band) == (Fraction(175, 3), Decimal("58.33"), "cukup")


def test_2021_one_of_eight_unanswered_is_left_out_and_the_others_carry_it():
    # Resources without pelaporan: (100 + 33⅓ + 66⅔)/3 = 66⅔; programme 66⅔ as above → 66.67, "baik".
    # Answered: seven of eight equal weights, 7/8 ≥ 4/5.
    answers = told(
        kantor=4, karyawan=2, pendapatan=3,
        rencana_program=3, pelaksanaan_program=3, manfaat_program=2, program_kerja=4,
    )  # fmt: skip
    result = derive(shipped("kemendagri-2021-2v"), answers)
    assert (result.answered, result.score, result.band) == (Fraction(7, 8), Decimal("66.67"), "baik")


def test_2021_silence_on_two_of_eight_does_not_pay():
    # 6/8 = 0.75 < 0.80: no score.
    answers = {code: answer for code, answer in everything(4).items() if code not in ("kantor", "karyawan")}
    result = derive(shipped("kemendagri-2021-2v"), answers)
    assert (result.score, result.why_not) == (None, "too_little_answered")


def test_2021_what_does_not_apply_is_no_silence():
    # Karyawan and kantor do not apply: of the six others all are answered, 6/6.
    # Resources: pendapatan 1 → 0 and pelaporan 4 → 100, mean 50; programme all 4 → 100.
    # (50 + 100)/2 = 75 → "baik".
    answers = everything(4, kantor=None, karyawan=None, pendapatan=1)
    result = derive(shipped("kemendagri-2021-2v"), answers)
    assert (result.answered, result.score, result.band) == (1, Decimal("75.00"), "baik")


def test_2021_a_whole_variable_that_does_not_apply_leaves_its_weight_to_the_other():
    # All four resources do not apply; programme 4, 1, 1, 1 → 100/4 = 25 → the score is 25, "kurang".
    resources = dict.fromkeys(("kantor", "karyawan", "pendapatan", "pelaporan_keuangan"))
    answers = everything(1, rencana_program=4, **resources)
    result = derive(shipped("kemendagri-2021-2v"), answers)
    assert (result.score, result.band) == (Decimal("25.00"), "kurang")


def test_2021_nobody_answered_anything():
    result = derive(shipped("kemendagri-2021-2v"), {})
    assert (result.score, result.why_not, result.answered) == (None, "too_little_answered", 0)


def test_2021_nothing_applies():
    answers = told(**{code.replace("-", "_"): None for code in ALL_OF_2021})
    assert derive(shipped("kemendagri-2021-2v"), answers).why_not == "nothing_applies"


def test_2021_the_ends_of_the_bands():
    assert derive(shipped("kemendagri-2021-2v"), everything(1)).band == "kurang"  # all 1 → 0
    assert derive(shipped("kemendagri-2021-2v"), everything(4)).band == "sangat-baik"  # all 4 → 100


def test_opi_a_level_counts_only_with_its_evidence_and_all_below():
    # Levels of 1–4 are worth 0, 33⅓, 66⅔, 100; each of the five domains weighs one fifth.
    # Efektivitas claims 4, shown 1, 2, 3 → 3 → 66⅔. Efisiensi claims 4, shown 1, 2 and 4 (not 3) → 2 → 33⅓.
    # Relevansi claims 2, shown 1–4 → stays 2 → 33⅓.
    # Keberlanjutan claims 3, nothing shown → 0, below the scale → 0.
    # Ketahanan unanswered, policy zero → 0.  Sum 133⅓ / 5 = 26⅔ → 26.67, "tumbuh" (to 33.32).
    answers = told(
        i_efektivitas=(4, [(1, 0), (2, 0), (3, 0)]),
        i_efisiensi=(4, [(1, 0), (2, 0), (4, 0)]),
        i_relevansi=(2, [(1, 0), (2, 0), (3, 0), (4, 0)]),
        i_keberlanjutan=(3, []),
    )
    result = derive(shipped("opi-madani-5d"), answers)
    assert (result.exact, result.score, result.band) == (Fraction(80, 3), Decimal("26.67"), "tumbuh")
    reasons = [domain.parts[0].parts[0].because for domain in result.root.parts]
    assert reasons == ["evidence_missing", "evidence_missing", "answered", "evidence_missing", "zero"]


def test_opi_all_at_level_two_is_the_first_score_of_the_second_band():
    # Five times 33⅓ = 33⅓ → 33.33, where "berkembang" begins; the exact score would lie above 33.33.
    codes = ("efektivitas", "efisiensi", "relevansi", "keberlanjutan", "ketahanan")
    result = derive(shipped("opi-madani-5d"), told(**{f"i_{code}": (2, [(1, 0), (2, 0)]) for code in codes}))
    assert (result.score, result.band) == (Decimal("33.33"), "berkembang")


def test_wellbeing_one_aspect_without_survey_blocks_the_score():
    answers = told(i_persepsi="3.2", i_partisipasi="2.5")
    result = derive(shipped("wellbeing-ppa"), answers)
    assert (result.score, result.why_not) == (None, "blocked")


def test_wellbeing_three_means():
    # (3.2−1)/3 = 73⅓; (2.5−1)/3 = 50; (2.8−1)/3 = 60; sum 183⅓ / 3 = 61 1/9 → 61.11; the sample has no bands.
    answers = told(i_persepsi="3.2", i_partisipasi="2.5", i_akseptabilitas="2.8")
    result = derive(shipped("wellbeing-ppa"), answers)
    assert (result.exact, result.score, result.band) == (Fraction(550, 9), Decimal("61.11"), "")


def test_bekasi_more_than_the_scale_counts_as_its_end_and_no_conflict_does_not_apply():
    # 15 of 12 activities → 100; took part in 3 of 4 → 75 % → 75; no conflict to solve: does not apply;
    # satisfaction 3.4 → (3.4−1)/3 = 80. Mean of three: 255/3 = 85.
    answers = told(
        kegiatan_kamtibmas=15, partisipasi_masyarakat=75, konflik_diselesaikan=None, i_x=None,
        kepuasan_masyarakat="3.4",
    )  # fmt: skip
    answers["i-kepuasan-masyarakat"] = answers["kepuasan-masyarakat"]
    result = derive(shipped("kamtibmas-bekasi-2025"), answers)
    assert result.score == Decimal("85.00")


def test_award_who_fails_a_stage_has_no_score_and_goes_no_further():
    # 59 of 60 needed in administrasi.
    result = derive(shipped("ormas-award"), told(i_administrasi=59, i_presentasi=95))
    assert (result.score, result.why_not, result.stopped_at) == (None, "stopped", "administrasi")


def test_award_in_the_middle_of_its_stages():
    # administrasi 60 (just enough), presentasi 81; the later stages have no points yet: (60 + 81)/2 = 70.5
    result = derive(shipped("ormas-award"), told(i_administrasi=60, i_presentasi=81))
    assert (result.score, result.answered) == (Decimal("70.50"), Fraction(1, 2))


def test_award_of_a_panel_that_was_moderated_once():
    # Two jurors, mean, moderated above 20 points. administrasi 70 and 80: 10 apart, mean 75.
    # presentasi 60 and 91: 31 apart; agreed 72. (75 + 72)/2 = 73.5; the later stages have no points yet.
    award = shipped("ormas-award")
    said = {"i-administrasi": ("70", "80"), "i-presentasi": ("60", "91")}
    first, second = ({code: values[n] for code, values in said.items()} for n in (0, 1))
    panel = Panel().answered("juri-1", first, 1).answered("juri-2", second, 2)
    waiting = {each.indicator.code: (each.spread, each.value) for each in panel.opinions(award) if each.by}
    assert waiting == {"i-administrasi": (10, "75"), "i-presentasi": (31, None)}
    agreed = panel.moderated("i-presentasi", Agreed("72", ("60", "91"), 3))
    given = as_input(agreed.opinions(award))
    result = Inputs([], {}, given).result(award)
    assert (str(result.score), agreed.sources(agreed.opinions(award))) == ("73.50", [1, 2, 3])
    assert panel_settled(award, given)
    assert not panel_settled(award, [given[0] | {"value": "76"}, given[1]])
    assert not panel_settled(award, [given[0] | {"agreed": True}, given[1]])


def test_lower_is_better():
    # 0–10 days late, lower is better: 2 late → as 8 → 80 points; 0 late → 100; 14 late → 0.
    instrument = small(
        "{code: late, type: number, weight: 1, scale: {min: 0, max: 10, direction: lower_is_better}}"
    )
    assert [derive(instrument, told(late=days)).score for days in (2, 0, 14)] == [80, 100, 0]


def test_a_scale_of_the_public_service_survey_begins_at_25_points():
    # 1–4 with nothing at 0: 1 → 25, 2.5 → 62.5, 4 → 100, as Σ(mean × 1/9) × 25 has it.
    instrument = small("{code: unsur, type: survey_mean, weight: 1, scale: {min: 1, max: 4, zero: 0}}")
    assert [derive(instrument, told(unsur=mean)).score for mean in (1, "2.5", 4)] == [
        25,
        Decimal("62.50"),
        100,
    ]


def test_weights_of_thirds_are_exact():
    # 1/3 of 100 and 2/3 of 0: 33⅓ → 33.33; in floats of 0.333 it would be 33.30.
    instrument = small("{code: a, type: yes_no, weight: 1/3}\n{code: b, type: yes_no, weight: 2/3}")
    assert derive(instrument, told(a=1, b=0)).exact == Fraction(100, 3)


def test_an_unanswered_indicator_that_blocks_and_one_that_counts_nothing():
    # a yes → 100, b unanswered counts 0, equal weights → 50; with b blocking there is no score.
    zero = small("{code: a, type: yes_no, weight: 1}\n{code: b, type: yes_no, weight: 1, missing: zero}")
    block = small("{code: a, type: yes_no, weight: 1}\n{code: b, type: yes_no, weight: 1, missing: block}")
    assert derive(zero, told(a=1)).score == 50
    assert derive(block, told(a=1)).why_not == "blocked"
    assert derive(block, told(a=1, b=None)).score == 100  # does not apply: nothing is missing


@pytest.mark.parametrize(
    ("exact", "score"),
    [("59.994", "59.99"), ("59.995", "60.00"), ("59.9949999", "59.99"), ("0.005", "0.01"), ("100", "100.00")],
)
def test_half_is_rounded_up_once_at_the_end(exact, score):
    assert str(rounded(Fraction(exact), 2)) == score


def test_the_band_is_read_from_the_rounded_score():
    # 59.995 exactly: rounded 60.00, and 60 is "baik"; the exact score lies in no band of the grid.
    bands = (
        "bands:\n"
        "  - {code: cukup, label: Cukup, min: 0, max: 59.99}\n"
        "  - {code: baik, label: Baik, min: 60, max: 100}\n"
    )
    instrument = small("{code: a, type: percent, weight: 1}", bands=bands)
    result = derive(instrument, told(a="59.995"))
    assert (result.score, result.band) == (Decimal("60.00"), "baik")


def test_two_with_the_same_answers_have_the_same_score_and_band():
    instrument, answers = shipped("kemendagri-2021-2v"), everything(3)
    assert derive(instrument, answers) == derive(instrument, dict(reversed(answers.items())))


SCALED = [each for sample in SAMPLES for each in shipped(sample).indicators() if each.kind != "percent"]


@pytest.mark.parametrize("indicator", SCALED, ids=lambda each: each.code)
def test_the_words_of_a_shipped_indicator_are_its_arithmetic(indicator):
    """“X dikurangi 1 dibanding 3”: less what is worth nothing, by what lies between that and the top."""
    described, scale = indicator.described, indicator.scale
    less = re.search(r"dikurangi (\d+)$", described["numerator"])
    zero = Fraction(less[1]) if less else Fraction(0)
    whole = Fraction(re.match(r"(\d+)( \(|$)", described["denominator"])[1])
    for value in range(int(scale.low), int(scale.high) + 1):
        assert 100 * (value - zero) / whole == scale.points(Fraction(value))
