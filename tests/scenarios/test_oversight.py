"""What offices really live through with complaints and oversight, told with invented organisations."""

from shared.tokens import Actor
from tests.portal.on_pages import read
from tests.registry.complaints import LINK, SAID
from tests.registry.overseeing import DONE, END, FOLLOW_UP, FOUND, PLAN

STAFF = Actor(id="staf-1", role="case_officer")
GROUND = {"ground": "Rapat kantor contoh"}


def test_somebody_who_uses_the_name_of_an_ormas_brings_no_oversight_upon_it_until_that_is_confirmed(office):
    ormas, other = office.register("Forum Rekaan"), office.register("Sanggar Rekaan")
    office.ask("registry.adopt_oversight_teams", STAFF, **GROUND)
    complaint = office.begin("registry.receive_complaint", **SAID)
    street = read(office.visitor("2026-06-01"), f"/ormas/{ormas}")
    why = {"team": "T1", "complaint": complaint} | PLAN | {"supervision_reason": "complaint"}

    def link(degree: str) -> str:
        said = {"complaint": complaint, "organisation": ormas} | LINK | {"degree": degree}
        return office.rule("registry.link_complaint", STAFF, **said)

    def plan(whom: str) -> str:
        return office.rule("registry.plan_supervision", STAFF, organisation=whom, **why)

    for degree in ("disebut", "dibantah"):
        assert link(degree) == ""
        assert plan(ormas) == "only-a-confirmed-complaint-is-a-reason"
    assert link("terkonfirmasi") == ""
    assert plan(other) == "only-a-confirmed-complaint-is-a-reason"
    before = office.happened(ormas)
    supervision = office.begin("registry.plan_supervision", organisation=ormas, **why)
    this = {"supervision": supervision}
    office.ask("registry.carry_out_supervision", STAFF, **this, team="T1", **DONE)
    office.ask("registry.note_finding", STAFF, **this, **FOUND | {"classification": "terbatas"})
    office.ask("registry.task_finding", STAFF, **this, **FOLLOW_UP)
    assert office.rule("registry.close_finding", STAFF, **this, **END) == ""
    assert office.happened(supervision) == [
        "SupervisionPlanned", "SupervisionCarriedOut", "FindingNoted", "FindingTasked", "FindingClosed",
    ]  # fmt: skip
    assert office.happened(ormas) == before
    later = read(office.visitor("2026-06-01"), f"/ormas/{ormas}")
    assert "pengawasan" not in later.lower()
    assert later.partition("Data per")[0] == street.partition("Data per")[0]
