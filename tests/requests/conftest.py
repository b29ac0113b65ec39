"""An office and what is asked of it, on either database."""

import pytest

from services.requests.application import Requests
from tests.offices import found_office, on_both_databases


@pytest.fixture(params=["sqlite", "postgresql"])
def office(request, tmp_path):
    return found_office(tmp_path / "kantor", on_both_databases(request))


@pytest.fixture
def requests(office):
    requests = Requests(office)
    yield requests
    requests.close()
