"""A new office for every scenario."""

from contextlib import ExitStack

import pytest

from tests.scenarios.living import LivingOffice


@pytest.fixture
def office(tmp_path):
    with ExitStack() as later:
        yield LivingOffice(tmp_path / "data", later)
