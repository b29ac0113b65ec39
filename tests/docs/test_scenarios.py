"""The page of scenarios names tests that are there."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs/scenarios.md").read_text(encoding="utf-8")
NAMED = re.findall(r"`(tests/[\w/]+\.py)(?:::(\w+))?`", PAGE)


def test_every_scenario_is_shown_by_a_test_that_is_there():
    assert len(NAMED) > 10
    for file, test in NAMED:
        text = (ROOT / file).read_text(encoding="utf-8")
        assert re.search(rf"^def {test or 'test_'}", text, re.MULTILINE), f"{file}::{test}"


def test_every_test_of_the_scenarios_is_on_the_page():
    for path in sorted((ROOT / "tests/scenarios").glob("test_*.py")):
        for test in re.findall(r"^def (test_\w+)", path.read_text(encoding="utf-8"), re.MULTILINE):
            assert f"`tests/scenarios/{path.name}::{test}`" in PAGE
