"""An office and what is asked of its scoring, on either database."""

import pytest

from services.scoring.application import Scoring
from tests.offices import found_office, on_both_databases


@pytest.fixture(params=["sqlite", "postgresql"])
def scoring(request, tmp_path):
    scoring = Scoring(found_office(tmp_path / "kantor", on_both_databases(request)))
    yield scoring
    scoring.close()
