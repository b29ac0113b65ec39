"""An office under test for every test that asks for one."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.portal.office import OfficeUnderTest


@pytest.fixture
def office(tmp_path: Path) -> Iterator[OfficeUnderTest]:
    """Two empty ledgers and an empty views database."""
    office = OfficeUnderTest(tmp_path / "data")
    yield office
    office.close()
