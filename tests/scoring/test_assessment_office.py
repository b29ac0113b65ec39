"""An assessment on real ledgers, counting what another service told. Everything is invented."""

import json
from contextlib import closing
from datetime import UTC, datetime
from decimal import Decimal
from fractions import Fraction
from functools import partial

import pytest
from typer.testing import CliRunner

from contracts.telling.scoring_words import counted_from
from deploy.cli.app import _commands
from deploy.cli.explain import lines_of
from services.registry.events import EntryMerged, EntrySeparated, RegistrationWithdrawn
from services.requests.events import TieDeclared, TieEnded, TieTakenBack
from services.scoring.domain import Assessment, Sheet
from services.scoring.domain.answers import Answer
from services.scoring.domain.arithmetic import derive
from services.scoring.domain.telling import as_told
from services.scoring.instruments.loading import instrument_in
from services.scoring.instruments.writing import text_of
from shared.errors import InputWrong, NotFound, TryAgain
from shared.tokens import Actor
from tests.portal.told.instruments import CONTOH, content
from tests.portal.told.ormas import stream
from tests.scoring.asking import CHECKER, GROUND, OTHER, answered, ask, checked_in, objected, topics
from tests.scoring.attended import Attended

THIRD, FOURTH = Actor("penilai-2", "iko_assessor"), Actor("sekretaris-1", "agency_head")


@pytest.fixture
def attended(scoring):
    with closing(Attended(scoring.deployment)) as attended:
        yield attended


@pytest.fixture
def checked(scoring):
    """Its answers and evidence are in: papan is there, an office is rented."""
    return checked_with(scoring, content())


def checked_with(scoring, told):
    ask(scoring, "draft_instrument", lines=text_of(told).splitlines(), ground=GROUND)
    ask(scoring, "publish_instrument", OTHER, instrument=CONTOH, ground=GROUND, seen=None)
    return checked_in(scoring, CONTOH)


def computed(scoring, assessment):
    ask(scoring, "compute_score", CHECKER, assessment=assessment)
    return scoring.load(Assessment, assessment).score


def test_what_others_told_is_counted_until_a_score_is_decided_and_never_after(scoring, attended, checked):
    """Verified: papan 100 (weight 1), kantor 3 of 1–4 66 2/3 (weight 2), counted 2 of 4 50 (weight 1).

    (100 + 133 1/3 + 50) / 4 = 70 5/6, rounded half up 70.83; with a third meeting 75 instead of 50: 77 1/12.
    """
    with pytest.raises(TryAgain, match="belum terdengar"):
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


def test_a_score_is_explained_as_it_was_at_the_end_of_a_day_in_the_office(scoring, attended, checked):
    """16:30 in UTC is the same day in an office of WIB, and half an hour later is the next one."""
    attended.tell(1, "2026-02-01")
    scoring.ledger.clock = lambda: datetime(2090, 3, 1, 16, 30, tzinfo=UTC)
    computed(scoring, checked)
    scoring.ledger.clock = lambda: datetime(2090, 3, 1, 17, 30, tzinfo=UTC)
    attended.tell(2, "2026-03-01")
    computed(scoring, checked)
    ask(scoring, "object_to_score", assessment=checked, day=scoring._today(), reason="Satu rapat kurang.")
    then = scoring.explain_score(assessment=checked, as_of="2090-03-01")
    assert (then["score"], then["state"], then["events"]) == (
        "64.58", "computed", {"hadir": ["clusters:1"]},
    )  # fmt: skip
    assert "seperti pada akhir 1 Maret 2090, ketika penilaian dihitung, masa sanggah" in list(lines_of(then))
    later = scoring.explain_score(assessment=checked, as_of="2090-03-02")
    assert (later["score"], later["state"]) == ("70.83", "objected")
    with pytest.raises(NotFound, match="belum dihitung"):
        scoring.explain_score(assessment=checked, as_of="2090-02-28")
    with pytest.raises(NotFound, match="belum dibuka"):
        scoring.explain_score(assessment=checked, as_of="2020-01-01")


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


MERGE = {"survivor": stream(1), "survivor_name": "Sanggar Rekaan", "reason": "Dua catatan satu ormas."}


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


def test_a_score_names_each_event_it_counted_and_no_later_one(scoring, attended, checked):
    attended.tell(1, "2025-02-01")
    for meeting in range(2, 14):
        attended.tell(meeting, "2026-02-01")
    attended.tell(14, "2026-02-01", ormas=3)
    attended.registers(3, EntryMerged, **MERGE)
    assert computed(scoring, checked).counted == [{"code": "hadir", "value": "13"}]
    attended.tell(15, "2026-02-01")
    events = scoring.explain_score(assessment=checked)["events"]["hadir"]
    assert events == [f"clusters:{position}" for position in range(2, 15)]
    assert counted_from(events).endswith("clusters:11, dan 3 lainnya")
    assert counted_from(None).startswith("Peristiwanya belum terdengar")


def test_where_no_score_came_about_the_command_line_calls_no_number_one():
    asked = instrument_in(Sheet.of(content(min_answered_weight="3/5")))
    told = as_told(asked, derive(asked, {"kantor": Answer(Fraction(3))})) | {"outcome": "tidak ada nilai"}
    told |= dict.fromkeys(("instrument", "edition", "instrument_digest", "inputs_digest", "rounding"), "")
    told |= {
        "counted": [],
        "positions": {},
        "panel": {},
        "side": "final",
        "same": True,
        "as_of": "",
        "replaces": None,
        "replaced_by": None,
    }
    assert "bagian yang terjawab, bukan nilai: 66.67 (tepatnya 200/3)" in list(lines_of(told))


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


def test_the_command_line_explains_a_score_from_the_ledger_alone(scoring, attended, checked):
    attended.tell(1, "2026-02-01")
    score = computed(scoring, checked)
    where = ["--data", str(scoring.deployment.directory)]
    command = _commands(["audit"])
    told = CliRunner().invoke(command, ["audit", "explain", checked, *where, "--json"])
    assert (told.exit_code, json.loads(told.stdout)["inputs_digest"]) == (0, score.inputs_digest)
    words = CliRunner().invoke(command, ["audit", "explain", checked, *where]).stdout
    assert "hadir?: 25.00, bobot 25.00%, dijawab: 1" in words
    assert "dihitung dari peristiwa: hadir = 1" in words
    assert "peristiwa clusters:1\n" in words
    assert json.loads(told.stdout)["events"] == {"hadir": ["clusters:1"]}
    assert "sama dengan yang tercatat" in words
    early = CliRunner().invoke(command, ["audit", "explain", checked, *where, "--as-of", "2026-01-01"])
    assert "belum dibuka" in str(early.exception)
