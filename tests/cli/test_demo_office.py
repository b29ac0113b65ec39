"""What an office for trying out begins with."""

from deploy.cli.office import begin_demo_catalogue
from services.registry.application import Registry
from services.registry.domain import Requirements
from tests.offices import found_office


def test_it_asks_for_the_proposed_documents_and_beginning_twice_changes_nothing(tmp_path):
    office = found_office(tmp_path / "data")
    begin_demo_catalogue(office)
    registry = Registry(office)
    try:
        before = registry.ledger.head().position
        assert len(registry.load(Requirements, Requirements.STREAM).kinds) >= 27
        begin_demo_catalogue(office)
        assert registry.ledger.head().position == before
    finally:
        registry.close()
