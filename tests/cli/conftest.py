"""An office of the command line has its pages' look, as every one that was started once."""

import pytest

from tests.frontend import frontend


@pytest.fixture(scope="session", autouse=True)
def look() -> None:
    frontend()
