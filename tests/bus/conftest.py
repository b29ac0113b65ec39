"""An office with a broker of its own, and views on both databases."""

import pytest

from shared.bus.heard import Heard
from tests.bus.office import Office, database_for


@pytest.fixture
def office(tmp_path, amqp):
    return Office(tmp_path, amqp)


@pytest.fixture(params=["sqlite", "postgresql"])
def heard(request, tmp_path):
    url = request.getfixturevalue("postgres_url") if request.param == "postgresql" else None
    database = database_for(request.param, tmp_path, url)
    made = Heard(database)
    made.create()
    yield made
    database.close()
