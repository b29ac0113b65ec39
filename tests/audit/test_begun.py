"""An office that is older than the audit's ledger starts; one that lost that ledger is called damaged."""

import psycopg
import pytest

from deploy.cli.office import seed
from deploy.postgres import Owner, own_database
from services.audit.application import Audit
from services.audit.ledgers import ADDED_LATER, SERVICES, never_begun, open_ledger
from services.audit.verification import verify_office
from tests.offices import found_office, on_both_databases


@pytest.fixture(params=["sqlite", "postgresql"])
def owner(request) -> str:
    """The URL of the database's owner, who alone may drop a ledger; empty for SQLite."""
    return on_both_databases(request)


@pytest.fixture
def office(owner, tmp_path):
    """As an office was founded before there was a ledger of the audit."""
    deployment = found_office(tmp_path / "kantor", owner)
    lose_ledger(deployment, owner)
    return deployment


def verified(deployment) -> dict[str, bool]:
    found = verify_office(deployment, lambda service, done, total: None)
    return {ledger.service: ledger.first_bad is None for ledger in found.ledgers}


def lose_ledger(deployment, owner: str) -> None:
    if owner:
        with psycopg.connect(owner, autocommit=True) as connection:
            for service in ADDED_LATER:
                connection.execute(f"DROP SCHEMA IF EXISTS {service}_ledger CASCADE")
    else:
        for service in ADDED_LATER:
            for path in deployment.directory.glob(f"{service}.ledger.db*"):
                path.unlink()


def test_an_older_office_is_whole_without_a_ledger_of_the_audit(office):
    assert never_begun(office, "audit")
    assert verified(office) == {"registry": True, "clusters": True}
    assert not (office.directory / "audit.ledger.db").exists()


def start_as_owner(office, owner: str) -> None:
    """On PostgreSQL only the owner makes a ledger: `up --database`, once."""
    if owner:
        own_database(Owner(owner), office)


def test_its_first_start_makes_the_ledger_and_further_starts_keep_it(office, owner):
    start_as_owner(office, owner)
    for _ in range(2):
        seed(office)
        assert verified(office) == dict.fromkeys(SERVICES, True)


def test_a_ledger_that_was_lost_is_missed_even_when_nothing_was_in_it(tmp_path, owner):
    office = found_office(tmp_path / "kantor", owner)
    Audit(office).close()
    lose_ledger(office, owner)
    assert not never_begun(office, "audit")
    assert verified(office) == {"registry": True, "clusters": True, "audit": False}


def test_looking_at_an_older_office_is_no_reason_to_miss_anything(office, owner):
    start_as_owner(office, owner)
    with open_ledger(office, "audit") as ledger:
        assert ledger.head().position == 0
    assert verified(office)["audit"]
