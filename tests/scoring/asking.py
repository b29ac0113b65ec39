"""Ask a scoring something as somebody."""

from datetime import date, timedelta

from services.scoring.domain import Assessment
from services.scoring.instruments.writing import text_of
from services.scoring.schemas.assessments import AnswerAssessment
from shared.tokens import Actor
from tests.offices import cause_in
from tests.portal.told.instruments import CONTOH
from tests.portal.told.ormas import stream

AUTHOR, OTHER = Actor("staf-1", "case_officer"), Actor("kabid-1", "division_head")
CHECKER = Actor("penilai-1", "iko_assessor")
YEAR = {"counts_from": "2026-01-01", "counts_until": "2026-12-31"}
GROUND = "Rapat tim penilai 3/2026"


def ask(scoring, command, actor=AUTHOR, **said):
    cause = cause_in(scoring, f"scoring.{command}", said, actor=actor)
    return getattr(scoring, command)(cause, **said)


def topics(receipt):
    return [each.topic.partition(".")[2] for each in receipt.events]


def answered(scoring, command, actor, assessment, **answers):
    said = {"assessment": assessment, "answers": answers, "ground": GROUND}
    cause = cause_in(scoring, f"scoring.{command}", said, actor=actor)
    return getattr(scoring, command)(cause, **AnswerAssessment().load(said))


def objected(scoring, assessment, reason="Kegiatan bulan Mei belum dihitung."):
    """Objected to today, and answered."""
    ask(scoring, "object_to_score", assessment=assessment, day=scoring._today(), reason=reason)
    reply = {"reply": "Kegiatan itu sudah dihitung."}
    assert ask(scoring, "answer_objection", CHECKER, assessment=assessment, **reply).refused is None


def checked_in(scoring, instrument):
    """The assessment of an ormas in a new period: its answers and evidence are in. Its edition 1 holds."""
    until = (date.fromisoformat(scoring._today()) + timedelta(9)).isoformat()
    days = YEAR | {"opens_on": "2026-01-01", "self_until": until, "objection_days": 7}
    said = {"instrument": instrument, "edition": 1, "title": "Penilaian 2026", "ground": GROUND} | days
    [opened] = ask(scoring, "open_assessment_period", OTHER, **said).events
    [invited] = ask(
        scoring, "invite_to_assessment", period=opened.stream, organisation=stream(1), ground=GROUND
    ).events
    answers = {"papan": {"value": "1", "proof": "dokumen nomor 3"}, "kantor": {"value": "4"}}
    answered(scoring, "answer_assessment", AUTHOR, invited.stream, **answers)
    ask(scoring, "submit_assessment", assessment=invited.stream)
    answered(scoring, "check_assessment", CHECKER, invited.stream, **answers | {"kantor": {"value": "3"}})
    return invited.stream


def checked_with(scoring, told):
    ask(scoring, "draft_instrument", lines=text_of(told).splitlines(), ground=GROUND)
    ask(scoring, "publish_instrument", OTHER, instrument=CONTOH, ground=GROUND, seen=None)
    return checked_in(scoring, CONTOH)


def computed(scoring, assessment):
    ask(scoring, "compute_score", CHECKER, assessment=assessment)
    return scoring.load(Assessment, assessment).score
