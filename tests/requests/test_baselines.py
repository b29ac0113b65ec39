"""Service times that were counted from papers. Everything is invented."""

import pytest
from marshmallow import ValidationError

from services.requests.events import ServiceBaselineTold
from services.requests.schemas.baselines import TellServiceBaseline
from tests.requests import baselines as b
from tests.scenario import fact


@pytest.mark.rule("a-baseline-is-of-a-year-that-began")
def test_papers_tell_of_a_year_that_began():
    early = b.baselines().when(b.telling(year="2027"))
    early.then(b.refused("a-baseline-is-of-a-year-that-began"))
    b.baselines().when(b.telling(year="2026")).then(fact(ServiceBaselineTold, year="2026"))


@pytest.mark.rule("a-baseline-is-corrected-with-a-reason")
def test_a_year_of_a_service_is_told_once_and_put_right_with_a_reason():
    b.baselines(b.TOLD).when(b.telling()).then()
    changed = b.baselines(b.TOLD).when(b.telling(median_days=11))
    changed.then(b.refused("a-baseline-is-corrected-with-a-reason"))
    why = "Satu map terlewat."
    again = b.baselines(b.TOLD).when(b.telling(median_days=11, reason=why))
    again.then(fact(ServiceBaselineTold, median_days=11, reason=why))
    b.baselines(b.TOLD).when(b.telling(service="consultation")).then(fact(ServiceBaselineTold, reason=""))


def test_nine_of_ten_take_no_less_than_half_of_them():
    said = b.OF | b.COUNTED | {"ground": b.GROUND}
    assert TellServiceBaseline().load(said)["reason"] == ""
    for wrong in ({"p90_days": 11}, {"papers": 0}, {"median_days": None}, {"year": "19"}, {"source": " "}):
        with pytest.raises(ValidationError):
            TellServiceBaseline().load(said | wrong)
