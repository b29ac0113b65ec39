"""The services of the office: versions of how each is asked for. Everything is invented."""

import pytest
from marshmallow import ValidationError

from contracts.telling.service_words import SERVICES
from services.requests.domain import Service
from services.requests.events import (
    ConfigurationWithdrawn,
    ServiceChangeRefused,
    ServiceClosed,
    ServiceConfigured,
    ServiceOpened,
)
from services.requests.proposed_services import PROPOSED
from services.requests.schemas.services import ConfigureService
from shared.errors import Conflict, NotFound
from tests.offices import cause_in
from tests.requests.services import CONFIGURATION, DEED, GROUND, LAW, TODAY, configured, configuring
from tests.scenario import Scenario, fact

OPENED = fact(ServiceOpened, ground=GROUND)


def story(*told):
    return Scenario(Service, "service-presence_letter").given(*told)


def refused(rule):
    return fact(ServiceChangeRefused, rule=rule)


def test_what_an_office_writes_is_its_first_version_and_says_how_much_of_it_is_law():
    told = fact(
        ServiceConfigured, configuration=1, mark="office", summary="4 syarat, 3 wajib, 1 menurut aturan"
    )
    story().when(configuring()).then(told)


@pytest.mark.rule("a-configuration-is-not-backdated")
def test_nothing_is_asked_for_as_of_a_day_that_is_over():
    story().when(configuring(effective_from="2026-03-01")).then(refused("a-configuration-is-not-backdated"))


@pytest.mark.rule("configurations-follow-one-another")
def test_a_version_does_not_begin_before_one_that_stands_unless_that_was_withdrawn():
    later, before = configured(effective_from="2026-06-01"), configuring(effective_from="2026-05-01")
    story(later).when(before).then(refused("configurations-follow-one-another"))
    withdrawn = fact(ConfigurationWithdrawn, configuration=1)
    story(later, withdrawn).when(before).then(fact(ServiceConfigured, configuration=2))


@pytest.mark.rule("only-a-configuration-to-come-is-withdrawn")
def test_a_version_is_withdrawn_once_and_only_before_it_begins():
    def withdrawing(service):
        service.withdraw(configuration=1, reason="Keliru.", today=TODAY)

    story(configured()).when(withdrawing).then(refused("only-a-configuration-to-come-is-withdrawn"))
    to_come = configured(effective_from="2026-03-03")
    withdrawn = fact(ConfigurationWithdrawn, configuration=1, reason="Keliru.")
    story(to_come).when(withdrawing).then(withdrawn)
    story(to_come, withdrawn).when(withdrawing).then()
    with pytest.raises(NotFound):
        story().when(withdrawing)


@pytest.mark.rule("a-service-opens-with-a-configuration")
def test_a_service_that_nobody_configured_takes_no_applications():
    opening = {"ground": GROUND, "today": TODAY}
    story().when(Service.open_door, **opening).then(refused("a-service-opens-with-a-configuration"))
    story(configured()).when(Service.open_door, **opening).then(OPENED)
    story(configured(), OPENED).when(Service.open_door, **opening).then()
    closed = fact(ServiceClosed, reason="Pindah.")
    story(configured(), OPENED).when(Service.close_door, reason="Pindah.").then(closed)


def test_on_each_day_that_version_holds_that_had_begun_by_then():
    renamed = configured(2, title="Surat keterangan korespondensi", effective_from="2026-06-01")
    service = story(configured(), renamed).aggregate
    assert service.holding("2026-03-01") is None
    assert service.holding("2026-05-31").title == "Surat keterangan melapor"
    assert service.holding("2026-06-01").title == "Surat keterangan korespondensi"


def test_a_branch_is_not_asked_for_what_only_its_centre_has():
    holds = story(configured()).aggregate.holding(TODAY)

    def asked(level):
        found = holds.asked_of(legal_form="perkumpulan", level=level, legal_basis="ahu")
        return [each["item"] for each in found]

    assert asked("cabang") == asked("ranting") == ["legality", "statement", "photo"]
    assert asked("pusat") == asked("unknown") == ["legality", "deed", "statement", "photo"]


def test_an_item_can_be_asked_of_one_legal_form_or_legal_basis_alone():
    only = DEED | {"levels": [], "legal_forms": ["yayasan"], "legal_bases": ["ahu"]}
    holds = story(configured(checklist=[only])).aggregate.holding(TODAY)
    assert holds.asked_of(legal_form="yayasan", level="pusat", legal_basis="ahu")
    assert not holds.asked_of(legal_form="yayasan", level="pusat", legal_basis="skt")
    assert not holds.asked_of(legal_form="perkumpulan", level="pusat", legal_basis="ahu")


@pytest.mark.parametrize("service", SERVICES)
def test_what_is_proposed_could_be_written_by_an_office_and_claims_law_only_with_a_text(service):
    said = PROPOSED[service] | {"effective_from": TODAY, "ground": GROUND}
    assert ConfigureService().load(said)["checklist"] == PROPOSED[service]["checklist"]
    law = [each["basis_text"] for each in PROPOSED[service]["checklist"] if each["basis"] == "law"]
    assert all("Permendagri" in each for each in law)


def test_an_adopted_proposal_stays_marked_as_one_and_an_office_that_has_something_is_given_nothing(requests):
    said = {"service": "presence_letter", "ground": GROUND}
    for _ in range(2):
        requests.begin_with_a_proposal(cause_in(requests, "requests.adopt_service"), **said)
    today = requests._today()
    again = requests.adopt_service(cause_in(requests, "requests.adopt_service"), effective_from=today, **said)
    assert (again.events, again.refused) == ((), None)
    rows = list(requests.rows_of(ServiceConfigured.TOPIC, ServiceOpened.TOPIC))
    assert [row.topic for row in rows] == [ServiceConfigured.TOPIC, ServiceOpened.TOPIC]
    assert '"mark":"proposal"' in rows[0].state


FIELD = {"field": "period", "label": "Semester", "type": "choice", "choices": ["I", "II"], "required": True}
SAID = CONFIGURATION | {"service": "presence_letter"}


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"service": "passport"}, "service"),
        ({"checklist": [LAW, LAW]}, "checklist"),
        ({"checklist": [LAW | {"basis_text": ""}]}, "checklist"),
        ({"form": [FIELD | {"choices": []}]}, "form"),
        ({"form": [FIELD | {"type": "text"}]}, "form"),
        ({"sla_working_days": 400}, "sla_working_days"),
        ({"revision_days": 0}, "revision_days"),
        ({"effective_from": "2026-02-30"}, "effective_from"),
    ],
)
def test_what_cannot_be_is_complained_about_at_its_field(wrong, field):
    with pytest.raises(ValidationError) as complaint:
        ConfigureService().load(SAID | wrong)
    assert list(complaint.value.messages) == [field]


def test_what_somebody_else_configured_meanwhile_is_not_replaced_unseen():
    newer = (configured(), configured(2), fact(ServiceChangeRefused, rule="a-configuration-is-not-backdated"))
    with pytest.raises(Conflict):
        story(*newer).when(configuring(seen=1))
    story(*newer).when(configuring(seen=2)).then(fact(ServiceConfigured, configuration=3))
    later = (configured(effective_from="2026-03-03"), fact(ConfigurationWithdrawn, configuration=1), OPENED)
    with pytest.raises(Conflict):
        story(*later).when(configuring(seen=1))
    story(*later).when(configuring(seen=2)).then(fact(ServiceConfigured, configuration=2))


def test_a_proposal_that_stands_is_adopted_once_until_the_office_wrote_its_own():
    proposal = PROPOSED["presence_letter"]
    adopting = configuring(mark="proposal", **proposal)
    stands = configured(mark="proposal", **proposal)
    story(stands).when(adopting).then()
    again = fact(ServiceConfigured, configuration=2, mark="proposal")
    story(configured(mark="proposal", **(proposal | {"paper": "a4"}))).when(adopting).then(again)
    story(configured(mark="office", **proposal)).when(adopting).then(again)
    third = fact(ServiceConfigured, configuration=3, mark="proposal")
    story(stands, configured(2)).when(adopting).then(third)
    withdrawn = fact(ConfigurationWithdrawn, configuration=1)
    story(stands, withdrawn).when(adopting).then(again)
