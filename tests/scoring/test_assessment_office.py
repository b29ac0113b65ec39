"""An assessment on real ledgers, counting what another service told. Everything is invented."""

from decimal import Decimal
from fractions import Fraction
from functools import partial

import pytest
from typer.testing import CliRunner

from deploy.cli.app import _commands
from deploy.cli.explain import lines_of
from services.registry.events import EntryMerged, EntrySeparated, RegistrationWithdrawn
from services.requests.events import TieDeclared, TieEnded, TieTakenBack
from services.scoring.domain import Assessment
from shared.errors import InputWrong, NotFound, TryAgain
from shared.tokens import Actor
from tests.portal.told.ormas import stream
from tests.scoring.asking import CHECKER, GROUND, OTHER, answered, ask, computed, objected, topics
from tests.scoring.attended import MERGE

THIRD, FOURTH = Actor("penilai-2", "iko_assessor"), Actor("sekretaris-1", "agency_head")


def test_what_others_told_is_counted_until_a_score_is_decided_and_never_after(scoring, attended, checked):
    """Verified: papan 100 (weight 1), kantor 3 of 1–4 66 2/3 (weight 2), counted 2 of 4 50 (weight 1).

    (100 + 133 1/3 + 50) / 4 = 70 5/6, rounded half up 70.83; with a third meeting 75 instead of 50: 77 1/12.
    """
    with pytest.raises(TryAgain, match="belum sampai"):
        computed(scoring, checked)
    attended.tell(1, "2026-02-01")
    attended.tell(2, "2026-03-01")
    attended.tell(3, "2025-12-31")
    first = computed(scoring, checked)
    assert (first.score, first.exact) == ("70.83", "425/6")
    assert first.counted == [{"code": "hadir", "value": "2"}]
    assert first.positions == {"clusters": 3, "registry": 0, "requests": 0}
    attended.tell(4, "2026-04-01")
    second = computed(scoring, checked)
    assert (second.score, second.inputs_digest == first.inputs_digest) == ("77.08", False)
    early = ask(scoring, "decide_score", OTHER, assessment=checked, ground=GROUND)
    assert early.refused.rule == "a-score-waits-for-its-objection"
    objected(scoring, checked)
    assert ask(scoring, "decide_score", OTHER, assessment=checked, ground=GROUND).refused is None
    attended.tell(5, "2026-05-01")
    late = ask(scoring, "compute_score", CHECKER, assessment=checked)
    assert late.refused.rule == "an-assessment-goes-step-by-step"
    told = scoring.explain_score(assessment=checked)
    assert (told["same"], told["score"], told["inputs_digest"]) == (True, "77.08", second.inputs_digest)


def replaced(scoring, attended, assessment):
    """Told with two meetings; a third one came late: 77.08 instead of 70.83, by a third hand."""
    attended.tell(1, "2026-02-01")
    attended.tell(2, "2026-03-01")
    told = {"assessment": assessment, "ground": GROUND}
    computed(scoring, assessment)
    objected(scoring, assessment)
    ask(scoring, "decide_score", OTHER, **told)
    close = {"period": scoring.load(Assessment, assessment).period, "reason": "Semua nilai disampaikan."}
    waits = ask(scoring, "close_assessment_period", OTHER, **close).refused
    assert waits.rule == "a-period-is-closed-once-its-scores-are-told"
    assert ask(scoring, "publish_score", OTHER, **told).refused is None
    assert ask(scoring, "close_assessment_period", OTHER, **close).refused is None
    attended.tell(3, "2026-04-01")
    late = ask(scoring, "compute_score", CHECKER, assessment=assessment)
    assert late.refused.rule == "an-assessment-goes-step-by-step"
    ask(scoring, "open_score_correction", THIRD, assessment=assessment, reason="Satu pertemuan terlambat.")
    computed(scoring, assessment)
    objected(scoring, assessment)
    for actor in (OTHER, THIRD):
        refused = ask(scoring, "decide_score", actor, **told).refused
        assert refused.rule == "a-correction-is-decided-by-a-third-person"
    dropped = ask(scoring, "drop_score_correction", THIRD, assessment=assessment, reason="Ternyata sama.")
    assert dropped.refused.rule == "a-heard-correction-is-dropped-by-who-decides"
    ask(scoring, "decide_score", FOURTH, **told)
    return ask(scoring, "publish_score", OTHER, **told)


def test_what_came_late_moves_no_published_score_until_a_correction_replaces_it(scoring, attended, checked):
    published = replaced(scoring, attended, checked)
    assert topics(published) == ["CorrectedScorePublished"]
    first = scoring.explain_score(assessment=checked, number=1)
    assert (first["score"], first["same"], first["events"]) == (
        "70.83", True, {"hadir": ["clusters:1", "clusters:2"]},
    )  # fmt: skip
    assert first["replaced_by"] == {
        "number": 2, "outcome": "77,08 (Baik)", "reason": "Satu pertemuan terlambat.",
    }  # fmt: skip
    second = scoring.explain_score(assessment=checked)
    assert (second["number"], second["replaces"]["outcome"], second["replaced_by"]) == (
        2, "70,83 (Baik)", None,
    )  # fmt: skip
    assert "digantikan oleh nilai 2, 77,08 (Baik): Satu pertemuan terlambat." in list(lines_of(first))
    with pytest.raises(NotFound, match="Nilai 3"):
        scoring.explain_score(assessment=checked, number=3)


def test_what_would_be_is_told_side_by_side_and_nothing_of_it_is_kept(scoring, attended, checked):
    """papan 100 (1), kantor 66 2/3 (2), hadir 25 (1): 64.58; with hadir at 3: (100 + 133 1/3 + 75) / 6."""
    attended.tell(1, "2026-02-01")
    computed(scoring, checked)
    period = scoring.load(Assessment, checked).period
    before = scoring.ledger.head().position
    told = scoring.suppose_scores(period=period, weights={"hadir": Fraction(3)}, bands={"baik": Decimal(60)})
    [row] = told["rows"]
    assert (row["score"], row["other_score"], row["band_label"], row["other_band_label"], told["moved"]) == (
        "64.58", "51.39", "Baik", "Kurang", 1,
    )  # fmt: skip
    where = [period, "--data", str(scoring.deployment.directory)]
    run = partial(CliRunner().invoke, _commands(["audit"]))
    words = run(["audit", "what-if", *where, "--bobot", "hadir=3", "--kategori", "baik=60"]).stdout
    assert "64.58 (Baik), urutan 1 → 51.39 (Kurang), urutan 1" in words
    steady = run(["audit", "steadiness", *where]).stdout
    assert "64,58 (Baik); hadir bergeser" in steady
    assert scoring.ledger.head().position == before
    with pytest.raises(InputWrong) as wrong:
        scoring.suppose_scores(period=period, weights={"entah": Fraction(1)}, bands={"baik": Decimal(101)})
    assert [each.pointer for each in wrong.value.fields] == ["/weights/entah"]
    with pytest.raises(InputWrong) as wrong:
        scoring.suppose_scores(period=period, bands={"baik": Decimal(101)})
    assert wrong.value.fields[0].pointer == "/bands/baik"


def test_a_tie_that_was_declared_in_another_service_bars_from_an_assessment(scoring, attended, checked):
    said = {"officer": OTHER.id, "organisation": stream(1)}
    tie = said | {"tie": "board", "office_role": "agency_head", "ground": GROUND}
    attended.ties((TieDeclared, tie))
    refused = answered(scoring, "check_assessment", OTHER, checked, papan={"value": "1"})
    assert refused.refused.rule == "a-tied-person-assesses-nothing"
    attended.ties((TieEnded, said | {"reason": "Sudah keluar dari kepengurusan."}))
    assert answered(scoring, "check_assessment", OTHER, checked, papan={"value": "1"}).refused is None


def test_a_tie_that_was_taken_back_as_a_slip_bars_nobody(scoring, attended, checked):
    tie = {"officer": OTHER.id, "organisation": stream(1), "tie": "board"}
    attended.ties((TieDeclared, tie | {"office_role": "agency_head", "ground": GROUND}))
    refused = answered(scoring, "check_assessment", OTHER, checked, papan={"value": "1"})
    assert refused.refused.rule == "a-tied-person-assesses-nothing"
    attended.ties((TieTakenBack, tie))
    assert answered(scoring, "check_assessment", OTHER, checked, papan={"value": "1"}).refused is None


def test_what_was_told_under_an_entry_that_was_merged_counts_for_the_one_that_stands(
    scoring, attended, checked
):
    """papan 100 and kantor 66 2/3 (twice), two meetings of four 50: 70.83; one meeting 25: 64.58."""
    attended.tell(1, "2026-02-01")
    attended.tell(2, "2026-03-01", ormas=3)
    assert computed(scoring, checked).score == "64.58"
    attended.registers(3, EntryMerged, **MERGE | {"survivor": stream(2)})
    attended.registers(2, EntryMerged, **MERGE)
    merged = computed(scoring, checked)
    assert (merged.score, merged.counted, merged.positions["registry"]) == (
        "70.83",
        [{"code": "hadir", "value": "2"}],
        2,
    )
    tie = {"officer": OTHER.id, "organisation": stream(3)}
    attended.ties((TieDeclared, tie | {"tie": "board", "office_role": "agency_head", "ground": GROUND}))
    refused = answered(scoring, "check_assessment", OTHER, checked, papan={"value": "1"})
    assert refused.refused.rule == "a-tied-person-assesses-nothing"
    attended.registers(3, EntrySeparated, **MERGE | {"survivor": stream(2)})
    assert computed(scoring, checked).score == "64.58"


def test_an_ormas_that_is_out_of_the_register_is_not_invited_by_anybody(scoring, attended, checked):
    period = scoring.load(Assessment, checked).period
    attended.registers(4, RegistrationWithdrawn, reason="Salah catat.")
    attended.registers(5, EntryMerged, **MERGE)
    for ormas, rule in (
        (4, "an-assessed-ormas-is-in-the-register"),
        (5, "a-merged-entry-is-assessed-as-the-other"),
    ):
        said = {"period": period, "organisation": stream(ormas), "ground": GROUND}
        assert ask(scoring, "invite_to_assessment", **said).refused.rule == rule
    attended.registers(5, EntrySeparated, **MERGE)
    said = {"period": period, "organisation": stream(5), "ground": GROUND}
    assert ask(scoring, "invite_to_assessment", **said).refused is None
