"""A whole office on a real broker: services, pump and portal; officers who use its pages."""

from contextlib import contextmanager
from datetime import date, timedelta

from services.audit.application import Audit
from services.registry.domain import Ormas
from services.registry.events import DocumentFiled
from tests.chaos.standing import behind, heads
from tests.offices import cause_in
from tests.portal.judging import ENTRY, JudgingOffice
from tests.portal.on_pages import send, text
from tests.portal.test_cases import FILED
from tests.waiting import until


class Story:
    """Somebody does something on a page, and everybody hears of it before the next step."""

    def __init__(self, office: JudgingOffice) -> None:
        self.office, app = office, office.app()
        self.officer, self.checker = office.officer(app), office.colleague(app)
        self.head, self.manager = office.colleague(app, "division_head"), office.manager(app)
        self.admin, self.satpol = self.manager, office.colleague(app, "public_order_officer")
        self.anybody = app.test_client()
        self.today = office.requests._today()

    def hear(self) -> None:
        until(self._is_quiet, within=120, every=0.2)

    def _is_quiet(self) -> bool:
        """What one service does because of another's event may come between the two looks: then once more."""
        deployment = self.office.deployment
        there = heads(deployment)
        return not behind(deployment, there) and heads(deployment) == there

    def does(self, who, page, step, **said) -> str:
        answer = send(who, page, step if step.startswith("/") else f"{page}/{step}", said)
        self.hear()
        assert answer.status_code == 303, text(answer, answer.status_code)
        return answer.location

    def refused(self, who, page, step, status=409, **said) -> str:
        """What the page says to somebody who asked for what a rule, or the form, does not allow."""
        answer = send(who, page, step if step.startswith("/") else f"{page}/{step}", said)
        self.hear()
        return text(answer, status)

    def ago(self, days: int) -> str:
        return (date.fromisoformat(self.today) - timedelta(days=days)).isoformat()

    def newest(self, topic: str) -> str:
        """The stream in which this happened last."""
        return list(self.office.requests.rows_of(topic))[-1].stream

    def register(self, name: str, known=lambda ormas: None) -> str:
        """With a scan and a photograph; ``known`` says what else the register knows."""
        ormas = Ormas.register(name=name, abbreviation="", **ENTRY, ground="baris 7")
        ormas.trigger_event(DocumentFiled, **FILED)
        picture = {"document": 2, "document_kind": "D11", "title": "Foto", "media_type": "image/jpeg"}
        ormas.trigger_event(DocumentFiled, **FILED | picture)
        known(ormas)
        registry = self.office.registry
        registry.record(ormas, cause=cause_in(registry, "registry.import_sheet"))
        self.hear()
        return ormas.id


@contextmanager
def living(directory, amqp, database):
    office = JudgingOffice(directory, amqp, database)
    Audit(office.deployment).close()
    processes = [office.serve("registry", "requests", "clusters", "audit"), office.run("deploy.pump")]
    try:
        yield Story(office)
    finally:
        office.close()
        for process in reversed(processes):
            process.terminate()
            assert process.wait(60) == 0
