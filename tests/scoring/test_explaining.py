"""Where a score comes from: the tree, the events behind it, and as it was on an earlier day. All invented."""

import json
from datetime import UTC, datetime
from fractions import Fraction

import pytest
from typer.testing import CliRunner

from contracts.telling.scoring_words import counted_from
from deploy.cli.app import _commands
from deploy.cli.explain import lines_of
from services.registry.events import EntryMerged
from services.scoring.domain import Sheet
from services.scoring.domain.answers import Answer
from services.scoring.domain.arithmetic import derive
from services.scoring.domain.telling import as_told
from services.scoring.events import ScoreComputed
from services.scoring.instruments.loading import instrument_in
from shared.errors import NotFound
from tests.portal.told.instruments import content
from tests.scoring.asking import (
    ask,
    computed,
)
from tests.scoring.attended import MERGE


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


def test_the_command_line_tells_an_earlier_day_as_it_was_with_the_events_of_that_day(
    scoring, attended, checked
):
    """Text and JSON name the events of then; what was handed in is told by its own events."""
    attended.tell(1, "2026-02-01")
    scoring.ledger.clock = lambda: datetime(2090, 3, 1, 12, tzinfo=UTC)
    computed(scoring, checked)
    scoring.ledger.clock = lambda: datetime(2090, 3, 2, 12, tzinfo=UTC)
    attended.tell(2, "2026-03-01")
    computed(scoring, checked)
    rows = {row.topic.partition(".")[2]: row.position for row in scoring.ledger.history(checked)}
    first = next(row for row in scoring.ledger.history(checked) if row.topic == ScoreComputed.TOPIC)
    before = f"dicatat scoring:{rows['SelfAnswersRecorded']}, dikirim scoring:{rows['AssessmentSubmitted']}"
    verified = f"{before}, diperiksa scoring:{rows['EvidenceChecked']}"
    then = explained(scoring, checked, "--as-of", "2090-03-01")
    assert "seperti pada akhir 1 Maret 2090" in then
    assert "\n  peristiwa clusters:1\n" in then
    assert f"jawaban: {verified}, nilainya dihitung scoring:{first.position}\n" in then
    now = explained(scoring, checked)
    assert "\n  peristiwa clusters:1, clusters:2\n" in now
    assert f"jawaban: {verified}, nilainya dihitung scoring:{rows['ScoreComputed']}\n" in now
    told = json.loads(explained(scoring, checked, "--as-of", "2090-03-01", "--json"))
    assert (told["events"], told["same"]) == ({"hadir": ["clusters:1"]}, True)
    assert told["answered_in"]["computed"] == f"scoring:{first.position}"
    assert f"jawaban: {before}\n" in explained(scoring, checked, "--sisi", "self")


def explained(scoring, assessment, *how):
    asked = ["audit", "explain", assessment, "--data", str(scoring.deployment.directory), *how]
    told = CliRunner().invoke(_commands(["audit"]), asked)
    assert told.exit_code == 0
    return told.stdout


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
    assert counted_from(None).startswith("Peristiwanya belum terbaca")


def test_where_no_score_came_about_the_command_line_calls_no_number_one():
    asked = instrument_in(Sheet.of(content(min_answered_weight="3/5")))
    told = as_told(asked, derive(asked, {"kantor": Answer(Fraction(3))})) | {"outcome": "tidak ada nilai"}
    told |= dict.fromkeys(("instrument", "edition", "instrument_digest", "inputs_digest", "rounding"), "")
    told |= {
        "counted": [],
        "positions": {},
        "panel": {},
        "surveyed": {},
        "answered_in": {"submitted": "scoring:4"},
        "side": "final",
        "same": True,
        "as_of": "",
        "replaces": None,
        "replaced_by": None,
    }
    assert "jawaban: dikirim scoring:4" in list(lines_of(told))
    assert "bagian yang terjawab, bukan nilai: 66.67 (tepatnya 200/3)" in list(lines_of(told))


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
