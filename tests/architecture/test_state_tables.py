"""Every aggregate of the services that keep ormas has its table of states, and a test that holds it."""

import inspect
import re
from importlib import import_module
from pathlib import Path

import pytest

from shared.aggregate import Aggregate

TESTS = Path(__file__).parents[1]
READS = re.compile(r"from tests\.state_tables import .*\btold\b")
WITHOUT_STATES = {"Programme"}
"""What happens to it once: it is opened, and meetings name it."""


def aggregates_of(service: str) -> set[str]:
    found = vars(import_module(f"services.{service}.domain"))
    return {
        name for name, each in found.items() if inspect.isclass(each) and issubclass(each, Aggregate)
    } - WITHOUT_STATES


@pytest.mark.parametrize("service", ["registry", "clusters", "requests", "scoring"])
def test_every_aggregate_is_asked_for_its_states(service):
    tables = [path.read_text(encoding="utf-8") for path in (TESTS / service).glob("test_*.py")]
    held = "".join(text for text in tables if READS.search(text))
    assert aggregates_of(service)
    assert {name for name in aggregates_of(service) if not re.search(rf"\b{name}\b", held)} == set()
