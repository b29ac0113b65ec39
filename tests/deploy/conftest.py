"""A home for the ordinary user, where the directories of pytest are closed to him."""

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.deploy.ordinary_user import give


@pytest.fixture
def home(run_path: Path) -> Iterator[Path]:
    home = Path(tempfile.mkdtemp(prefix="home-", dir=run_path))
    yield give(home)
    shutil.rmtree(home)
