"""Assessments for the newcomer's tour: one sample instrument, one period, three ormas at three places."""

from datetime import date, timedelta
from typing import Any, Final

from deploy.cli.entrance import demo_account
from deploy.cli.office import sign_as
from services.registry.application import Registry
from services.registry.events import OrmasRegistered
from services.scoring.application import Scoring
from services.scoring.domain import Assessment, InstrumentEditions
from services.scoring.domain.editions import PUBLISHED
from services.scoring.events import AssessmentPeriodOpened
from services.scoring.schemas.assessments import AnswerAssessment
from shared.commands import cause_of_command
from shared.deployment import Deployment
from shared.errors import NotFound
from shared.ledger import Receipt
from shared.tokens import Actor

SAMPLE: Final = "kemendagri-2021-2v"
GROUND: Final = "contoh untuk mencoba"
TARGETS: Final = ("published", "submitted", "invited")
"""How far each of the first three ormas of the register comes."""
ORDER: Final = ("invited", "answered", "submitted", "checked", "computed", "objected", "decided", "published")
ANSWERS: Final = {
    "kantor": "3", "karyawan": "2", "pendapatan": "2", "pelaporan-keuangan": "3",
    "rencana-program": "4", "pelaksanaan-program": "3", "manfaat-program": "3", "program-kerja": "4",
}  # fmt: skip


def begin_demo_assessments(deployment: Deployment) -> None:
    """Twice changes nothing, and what a start that was cut off left out is added. An office that drafted an
    instrument of its own is left alone.
    """
    scoring = Scoring(deployment)
    try:
        stream = InstrumentEditions.stream_of(SAMPLE, str(date.today().year))
        if not scoring.ledger.page(0, 1) or scoring.ledger.history(stream):
            _Tour(scoring).lead(stream)
    finally:
        scoring.close()


class _Tour:
    """``clerk`` writes, ``admin`` checks, ``head`` decides: three people, as the rules ask."""

    def __init__(self, scoring: Scoring) -> None:
        self.scoring = scoring
        office = scoring.deployment.office.deployment
        self.clerk = Actor(demo_account(office, "petugas.contoh"), "registry_clerk")
        self.admin = Actor(demo_account(office, "admin.contoh"), "tenant_admin")
        self.head = Actor(demo_account(office, "kabid.contoh"), "division_head")

    def lead(self, instrument: str) -> None:
        """As far as it was not led before."""
        self._publish(instrument)
        period = self._period(instrument)
        for ormas, target in zip(_first_ormas(self.scoring.deployment), TARGETS, strict=False):
            self._bring(period, ormas, target)

    def _publish(self, instrument: str) -> None:
        editions = self.scoring.load_or_new(InstrumentEditions, instrument)
        if editions.newest is None:
            year = instrument.split("-")[1]
            self._ask("draft_sample_instrument", self.clerk, sample=SAMPLE, year=year, ground=GROUND)
        if editions.newest is None or editions.newest.state != PUBLISHED:
            self._ask("publish_instrument", self.head, instrument=instrument, ground=GROUND, seen=None)

    def _period(self, instrument: str) -> str:
        """The first that was opened in this office."""
        if opened := self.scoring.ledger.page_of([AssessmentPeriodOpened.TOPIC], 0, 1):
            return opened[0].stream
        today = date.today()
        days = {
            "opens_on": today.isoformat(),
            "self_until": (today + timedelta(30)).isoformat(),
            "objection_days": 14,
            "counts_from": f"{today.year}-01-01",
            "counts_until": today.isoformat(),
        }
        said = {"instrument": instrument, "edition": 1, "title": "Penilaian contoh", "ground": GROUND}
        return self._ask("open_assessment_period", self.head, **said, **days).events[0].stream

    def _bring(self, period: str, ormas: str, target: str) -> None:
        """Step by step; where somebody of the office went another way, no further."""
        assessment = Assessment.stream_of(period, ormas)
        if not self.scoring.ledger.history(assessment):
            said = {"period": period, "organisation": ormas, "ground": GROUND}
            self._ask("invite_to_assessment", self.clerk, **said)
        for _ in ORDER:
            state = self._state(assessment)
            if state not in ORDER[: ORDER.index(target)]:
                return
            self._step(state, assessment)

    def _state(self, assessment: str) -> str:
        try:
            return self.scoring.load(Assessment, assessment).state
        except NotFound:
            return ""

    def _step(self, state: str, assessment: str) -> None:
        """The next one from where it stands. The objection is heard: nobody waits for its days."""
        of: dict[str, Any] = {"assessment": assessment}
        match state:
            case "invited":
                self._ask("answer_assessment", self.clerk, **_answers(assessment, {}))
            case "answered":
                self._ask("submit_assessment", self.clerk, **of)
            case "submitted":
                self._ask("check_assessment", self.admin, **_answers(assessment, {"program-kerja": "3"}))
            case "checked":
                self._ask("compute_score", self.admin, **of)
            case "computed":
                said = {"day": date.today().isoformat(), "reason": "Program kerja kami lengkap (contoh)."}
                self._ask("object_to_score", self.clerk, **of, **said)
            case "objected" if self.scoring.load(Assessment, assessment).owes_reply:
                said = {"reply": "Program kerja dinilai dari salinannya (contoh)."}
                self._ask("answer_objection", self.admin, **of, **said)
            case "objected":
                self._ask("decide_score", self.head, **of, ground=GROUND)
            case _:
                self._ask("publish_score", self.head, **of, ground=GROUND)

    def _ask(self, command: str, actor: Actor, **said: Any) -> Receipt:
        warrant = sign_as(self.scoring.deployment, actor, f"scoring.{command}")
        cause = cause_of_command(warrant, {"command": command}, self.scoring.digester)
        receipt: Receipt = getattr(self.scoring, command)(cause, **said)
        return receipt


def _answers(assessment: str, changed: dict[str, str]) -> dict[str, Any]:
    told = {code: {"value": value, "proof": "contoh"} for code, value in (ANSWERS | changed).items()}
    loaded: dict[str, Any] = AnswerAssessment().load(
        {"assessment": assessment, "answers": told, "ground": GROUND}
    )
    return loaded


def _first_ormas(deployment: Deployment) -> list[str]:
    registry = Registry(deployment)
    try:
        rows = registry.ledger.page_of([OrmasRegistered.TOPIC], 0, len(TARGETS))
        return [row.stream for row in rows]
    finally:
        registry.close()
