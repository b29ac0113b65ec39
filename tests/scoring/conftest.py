"""An office and what is asked of its scoring, on either database."""

from contextlib import closing

import pytest

from services.scoring.application import Scoring
from tests.offices import found_office, on_both_databases
from tests.portal.told.instruments import content
from tests.scoring.asking import checked_with
from tests.scoring.attended import Attended


@pytest.fixture(params=["sqlite", "postgresql"])
def scoring(request, tmp_path):
    scoring = Scoring(found_office(tmp_path / "kantor", on_both_databases(request)))
    yield scoring
    scoring.close()


@pytest.fixture
def attended(scoring):
    with closing(Attended(scoring.deployment)) as attended:
        yield attended


@pytest.fixture
def checked(scoring):
    """Its answers and evidence are in: papan is there, an office is rented."""
    return checked_with(scoring, content())
