"""Every deliberate breakage is noticed by its test, and by nothing but the breakage."""

import pytest

from tests.breakages.breaking import ROOT, PlaceGone, apply, copied, noticed, run
from tests.breakages.table import BREAKAGES, Change, as_markdown


@pytest.mark.parametrize("breakage", BREAKAGES, ids=lambda breakage: breakage.name)
def test_a_deliberate_breakage_is_noticed(breakage, tmp_path, run_path, broker, postgres):
    assert noticed(breakage, tmp_path, run_path)


def test_the_same_tests_pass_when_nothing_is_broken(tmp_path, run_path, broker, postgres):
    ended = run(copied(tmp_path), [breakage.test for breakage in BREAKAGES], run_path)
    assert [each for each in ended if each.how != "passed"] == []
    assert len(ended) >= len(BREAKAGES) == 10


@pytest.mark.parametrize("old", ["a text that is nowhere", "import"])
def test_a_breakage_whose_place_is_gone_says_so(tmp_path, old):
    with pytest.raises(PlaceGone, match=r"shared/bus/window\.py"):
        apply(copied(tmp_path), [Change("shared/bus/window.py", old, "")])


def test_the_table_in_the_docs_is_up_to_date():
    assert (ROOT / "docs" / "breakages.md").read_text(encoding="utf-8") == as_markdown()
