"""An account of an agency acts for its own agencies alone. Every agency and day is invented."""

from datetime import date, timedelta
from uuid import uuid4

import pytest

from contracts.policy import POLICY
from contracts.roles import STAFF
from services.clusters.application import Clusters
from services.clusters.service import ClustersService
from shared.tokens import Actor
from tests.offices import OFFICER, found_office, warrant_of

TODAY = date.today()
YESTERDAY, SOON = ((TODAY + timedelta(n)).isoformat() for n in (-2, 30))
GROUND = {"ground": "Surat 9/2026"}
OURS, THEIRS = "Dinas Kami Contoh", "Dinas Mereka Contoh"
US = Actor("opd-1", "agency_partner", ("kami",))
THEM = Actor("opd-2", "agency_partner", ("mereka",))
NOBODY = Actor("opd-3", "agency_partner")
OFFERED = {"facility": "venue", "description": "Aula", "quantity": 2, "measure": "ruang"}
REQUEST = {
    "agency": OURS,
    "contact": "Bidang Umum",
    "activity": "Pasar rakyat",
    "activity_fields": ["Seni"],
    "place": "Lapangan Contoh",
    "day": SOON,
    "wanted": 3,
    "needs": [],
    **GROUND,
}


@pytest.fixture(scope="module")
def ask(tmp_path_factory):
    """``ask(command, actor, **payload)``: the service in this process, with two agencies appointed."""
    office = found_office(tmp_path_factory.mktemp("acting") / "kantor")
    service = ClustersService()
    service.clusters = Clusters(office)

    def ask(command, actor, **payload):
        warrant = warrant_of(office, f"clusters.{command}", actor, uuid4())
        return getattr(service, command)(warrant=warrant, payload=payload)

    ask("define_cluster", OFFICER, code="seni", title="Seni", **GROUND)
    for code, name in (("kami", "Dinas Kami Dahulu"), ("mereka", THEIRS)):
        appoint(ask, code, name, "seni")
    ask("define_cluster", OFFICER, code="adat", title="Adat", **GROUND)
    appoint(ask, "kami", OURS, "adat")
    yield ask
    service.clusters.close()


def appoint(ask, code, name, cluster):
    said = {"cluster": f"cluster-{cluster}", "abbreviation": code, "valid_from": YESTERDAY}
    ask("appoint_agency", OFFICER, agency=code, name=name, **said, **GROUND)


def begun(ask, command, **payload):
    return ask(command, OFFICER, **payload)["events"][0]["stream"]


@pytest.fixture(scope="module")
def commands(ask):
    """Every command of an agency about something of ours, ready to be sent."""
    request = {"involvement": begun(ask, "request_involvement", **REQUEST)}
    offered = {"agency": "kami", **OFFERED, "first_day": YESTERDAY, "last_day": SOON, **GROUND}
    offer = begun(ask, "offer_facilitation", **offered)
    ormas = f"ormas-{1:032x}"
    given = {"organisation": ormas, "offer": offer, "day": YESTERDAY, "what": "Aula.", **GROUND}
    facilitation = begun(ask, "record_facilitation", **given)
    took_part = {"ormas": ormas, "participation": "took_part", "people": 3}
    contact = {"agency": "kami", "unit": "Bidang Umum", "telephone": "0251-8000000", **GROUND}
    return {
        "clusters.request_involvement": REQUEST,
        "clusters.record_participation": request | took_part,
        "clusters.evaluate_involvement": request | {"rating": 4, "text": "Tertib sekali."},
        "clusters.cancel_involvement": request | {"reason": "Dialihkan."},
        "clusters.record_agency_contact": contact,
        "clusters.offer_facilitation": offered,
        "clusters.end_offer": {"offer": offer, "last_day": SOON, "reason": "Aulanya diperbaiki."},
        "clusters.record_facilitation": given,
        "clusters.record_facilitation_result": {
            "facilitation": facilitation,
            "achieved": "reached",
            "text": "Anak-anak tampil.",
        },
    }


OF_AGENCIES = [command for command, roles in POLICY.items() if "agency_partner" in roles]
NOT_OURS = ("an-agency-acts-only-for-itself", "an-agency-account-without-an-agency-only-reads")


@pytest.mark.rule("an-agency-acts-only-for-itself")
@pytest.mark.rule("an-agency-account-without-an-agency-only-reads")
@pytest.mark.parametrize("command", [each for each in OF_AGENCIES if each.startswith("clusters.")])
def test_every_command_of_an_agency_is_refused_to_another_and_to_an_account_without_one(
    ask, commands, command
):
    name = command.partition(".")[2]
    refused = [ask(name, actor, **commands[command])["refused"]["rule"] for actor in (THEM, NOBODY)]
    assert tuple(refused) == NOT_OURS
    ours = ask(name, US, **commands[command])["refused"]
    assert not ours or ours["rule"] not in NOT_OURS


def test_an_agency_acts_for_what_was_asked_under_a_name_that_it_had_before(ask):
    request = begun(ask, "request_involvement", **REQUEST | {"agency": "Dinas Kami Dahulu"})
    done = ask("cancel_involvement", US, involvement=request, reason="Dialihkan.")
    assert done["refused"] is None


def test_a_slip_of_an_appointment_hands_no_agency_what_another_asked(ask):
    request = begun(ask, "request_involvement", **REQUEST | {"agency": THEIRS})
    ask("define_cluster", OFFICER, code="olahraga", title="Olahraga", **GROUND)
    appoint(ask, "kami", THEIRS, "olahraga")
    slip = {"cluster": "cluster-olahraga", "agency": "kami", "valid_until": TODAY.isoformat()}
    assert not ask("release_agency", OFFICER, reason="Salah catat", **slip)["refused"]
    for actor, rule in ((US, NOT_OURS[0]), (THEM, None)):
        refused = ask("cancel_involvement", actor, involvement=request, reason="Dialihkan.")["refused"]
        assert (refused and refused["rule"]) == rule


def test_a_code_is_no_name_under_which_an_agency_asks(ask):
    assert ask("request_involvement", US, **REQUEST)["refused"] is None
    bare = ask("request_involvement", US, **REQUEST | {"agency": "kami"})
    assert bare["refused"]["rule"] == NOT_OURS[0]


def test_who_works_in_the_office_and_has_a_role_of_an_agency_too_acts_as_the_office():
    for command in OF_AGENCIES:
        before = POLICY[command][: POLICY[command].index("agency_partner")]
        assert set(POLICY[command]) & STAFF == set(before) & STAFF != set()
