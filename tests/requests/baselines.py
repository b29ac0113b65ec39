"""Service times from papers as tests tell them. All of it invented."""

from services.requests.domain import ServiceBaselines
from services.requests.events import ServiceBaselineRefused, ServiceBaselineTold
from tests.scenario import Scenario, fact

TODAY = "2026-03-04"
COUNTED = {"median_days": 12, "p90_days": 31, "papers": 140, "source": "Buku agenda 2019"}
OF = {"service": "presence_letter", "year": "2019"}
GROUND = "Hitungan sekretariat 7/2026"
TOLD = fact(ServiceBaselineTold, **OF, **COUNTED)


def baselines(*told):
    return Scenario(ServiceBaselines, ServiceBaselines.STREAM).given(*told)


def telling(**changed):
    said = OF | COUNTED | {"reason": "", "ground": GROUND, "today": TODAY} | changed
    return lambda one: one.tell(**said)


def refused(rule):
    return fact(ServiceBaselineRefused, rule=rule)
