"""A panel on a real ledger: who has a tie is refused, and each number names its events. All invented."""

from contextlib import closing

import pytest
from typer.testing import CliRunner

from deploy.cli.app import _commands
from services.requests.events import TieDeclared
from services.scoring.schemas.panel import GivePanelAnswers
from shared.errors import InputWrong
from shared.tokens import Actor
from tests.offices import cause_in
from tests.portal.told.instruments import panelled
from tests.portal.told.ormas import stream
from tests.scoring.asking import AUTHOR, CHECKER, GROUND, OTHER, ask, checked_with, computed, objected
from tests.scoring.attended import Attended

ONE, TWO = Actor("juri-1", "iko_assessor"), Actor("juri-2", "verifier")
CHAIR = Actor("ketua-1", "iko_assessor")


@pytest.fixture
def attended(scoring):
    with closing(Attended(scoring.deployment)) as attended:
        attended.tell(1, "2026-02-01")
        yield attended


@pytest.fixture
def judged(scoring, attended):
    """Its evidence is in, and two without a tie may judge it."""
    assessment = checked_with(scoring, panelled())
    for each in (ONE, TWO):
        ask(scoring, "declare_panel_interest", each, assessment=assessment, tie="none", ground=GROUND)
    return assessment


def gives(scoring, assessor, assessment, **answers):
    said = {"assessment": assessment, "answers": answers, "ground": GROUND}
    cause = cause_in(scoring, "scoring.give_panel_answers", said, actor=assessor)
    return scoring.give_panel_answers(cause, **GivePanelAnswers().load(said))


def moderates(scoring, assessment, value, actor=CHAIR):
    said = {"code": "kantor", "value": value, "applies": True, "reason": "Sewanya baru diperpanjang."}
    return ask(scoring, "moderate_panel", actor, assessment=assessment, **said)


def test_each_score_has_its_own_derivation_and_names_the_events_of_the_panel(scoring, judged):
    """Weights 1, 2, 1: self papan 100, kantor 4 100: 100. Verified kantor 3 66 2/3, one meeting of four 25:
    (100 + 133 1/3 + 25) / 4 = 64 7/12. Panel 1 and 4, agreed 2, 33 1/3: (100 + 66 2/3 + 25) / 4 = 47 11/12.
    """
    for assessor, value in ((ONE, "1"), (TWO, "4")):
        gives(scoring, assessor, judged, kantor={"value": value})
    apart = scoring.panel_of_assessment(assessment=judged)["indicators"]
    assert [(i["given"], i["spread"], i["due"], i["value"]) for i in apart] == [
        ({"juri-1": "1", "juri-2": "4"}, "100.00", True, None),
    ]
    waits = ask(scoring, "compute_score", CHECKER, assessment=judged)
    assert waits.refused.rule == "a-wide-spread-is-moderated-first"
    mine = moderates(scoring, judged, 2, ONE)
    assert mine.refused.rule == "a-panel-is-moderated-by-another-person"
    [agreed] = moderates(scoring, judged, 2).events
    score = computed(scoring, judged)
    assert (score.score, score.verified_outcome) == ("47.92", "64,58 (Baik)")
    final = scoring.explain_score(assessment=judged)
    panel = final["panel"]["kantor"]
    assert final["same"]
    assert [(each["assessor"], each["value"]) for each in panel["answers"]] == [
        ("juri-1", "1"),
        ("juri-2", "4"),
    ]
    assert (panel["value"], panel["event"]) == ("2", f"scoring:{agreed.position}")
    told = {s: scoring.explain_score(assessment=judged, side=s) for s in ("verified", "self")}
    assert [(each["score"], each["same"]) for each in told.values()] == [("64.58", True), ("100.00", True)]
    asked = ["audit", "explain", judged, "--data", str(scoring.deployment.directory)]
    words = CliRunner().invoke(_commands(["audit"]), asked).stdout
    assert "anggota panel juri-2: 4 (peristiwa scoring:" in words
    assert f"moderasi: 2 (peristiwa scoring:{agreed.position}): Sewanya baru diperpanjang." in words
    own = CliRunner().invoke(_commands(["audit"]), [*asked, "--sisi", "self"]).stdout
    assert "100,00 (Baik)" in own
    assert "uraian nilai mandiri" in own
    assert "anggota panel" not in own


def test_a_plan_starts_from_what_the_panel_gave(scoring, judged):
    """Panel 2, verified 3: (100 + 2 · 33 1/3 + 25) / 4 = 47 11/12; kantor 3 adds 16 2/3: 64 7/12."""
    for assessor in (ONE, TWO):
        gives(scoring, assessor, judged, kantor={"value": "2"})
    assert computed(scoring, judged).score == "47.92"
    objected(scoring, judged, "Sewanya sampai 2030.")
    for command in ("decide_score", "publish_score"):
        assert ask(scoring, command, OTHER, assessment=judged, ground=GROUND).refused is None
    told = scoring.improvements_of_score(assessment=judged)
    by = {each["code"]: each for each in told["chances"]}
    assert (by["kantor"]["value"], by["kantor"]["step"]["score"]) == ("2", "64.58")
    assert (told["next_band"], told["by_steps"]) == ("Baik", ["kantor"])


def test_whoever_judged_or_moderated_does_not_decide(scoring, judged):
    for assessor, value in ((ONE, "1"), (TWO, "4")):
        gives(scoring, assessor, judged, kantor={"value": value})
    moderates(scoring, judged, 2)
    computed(scoring, judged)
    objected(scoring, judged, "Sewanya sampai 2030.")
    for actor in (CHECKER, ONE, TWO, CHAIR):
        refused = ask(scoring, "decide_score", actor, assessment=judged, ground=GROUND).refused
        assert refused.rule == "a-score-is-decided-by-another-person"
    assert ask(scoring, "decide_score", OTHER, assessment=judged, ground=GROUND).refused is None


def test_a_tie_declared_elsewhere_is_heard_before_and_after_the_panel_gave(scoring, attended, judged):
    for assessor in (ONE, TWO):
        gives(scoring, assessor, judged, kantor={"value": "3"})
    for each in (ONE, CHAIR):
        tie = {"officer": each.id, "organisation": stream(1), "tie": "board"}
        attended.ties((TieDeclared, tie | {"office_role": "agency_head", "ground": GROUND}))
    assert gives(scoring, ONE, judged, kantor={"value": "2"}).refused.rule == "a-tied-person-assesses-nothing"
    said = {"assessment": judged, "tie": "none", "ground": GROUND}
    refused = ask(scoring, "declare_panel_interest", CHAIR, **said).refused
    assert refused.rule == "a-tied-person-assesses-nothing"
    waits = ask(scoring, "compute_score", CHECKER, assessment=judged).refused
    assert waits.rule == "a-score-waits-for-its-panel"
    told = scoring.panel_of_assessment(assessment=judged)
    assert (told["free"], told["gave"], told["tied"]) == (["juri-2"], ["juri-2"], ["juri-1"])


def test_whoever_declares_a_tie_here_checks_and_decides_nothing_either(scoring, judged):
    said = {"assessment": judged, "tie": "family", "ground": GROUND}
    assert ask(scoring, "declare_panel_interest", OTHER, **said).refused is None
    refused = ask(scoring, "open_score_correction", OTHER, assessment=judged, reason="Salah baca.").refused
    assert refused.rule == "a-tied-person-assesses-nothing"


def test_a_panel_is_asked_nothing_else_and_only_what_its_scale_has(scoring, judged):
    with pytest.raises(InputWrong) as wrong:
        gives(scoring, ONE, judged, papan={"value": "1"})
    assert [(each.pointer, each.message) for each in wrong.value.fields] == [
        ("/answers/papan", "Indikator ini tidak dinilai panel."),
    ]
    with pytest.raises(InputWrong) as wrong:
        gives(scoring, ONE, judged, kantor={"value": "5"})
    assert wrong.value.fields[0].message == "Pilih 1 sampai 4."
    typed = gives(scoring, AUTHOR, judged, kantor={"value": "3"}).refused
    assert typed.rule == "a-panel-assessor-declares-first"
