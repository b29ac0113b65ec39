"""An office whose notifications hear the others, on either database."""

from contextlib import closing

import pytest

from services.notifications.application import Notifications
from tests.notifications.told import Others
from tests.offices import found_office, on_both_databases


@pytest.fixture(params=["sqlite", "postgresql"])
def notifications(request, tmp_path):
    with closing(Notifications(found_office(tmp_path / "kantor", on_both_databases(request)))) as opened:
        opened.others_turn = 0.0  # nobody works beside a test
        yield opened


@pytest.fixture
def others(notifications):
    with closing(Others(notifications.deployment)) as others:
        yield others
