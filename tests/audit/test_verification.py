"""An auditor's verdict on a whole office: true, complete, and precise about the first bad position."""

import shutil
import sqlite3
from datetime import date

import pytest

from services.audit.history import history_of
from services.audit.verification import verify_office
from services.clusters.application import Clusters
from services.registry.importing import carry_out, make_plan
from shared.errors import InputWrong, NotFound
from tests.offices import SAMPLE, cause_in, found_office, registry_of, warrant_of


@pytest.fixture(scope="module")
def untouched(tmp_path_factory):
    deployment = found_office(tmp_path_factory.mktemp("audit") / "office")
    with registry_of(deployment) as registry:
        plan = make_plan(registry, SAMPLE, {}, date(2026, 11, 22))
        carry_out(registry, plan, warrant_of(deployment, "registry.import_sheet"), lambda done, total: None)
    clusters = Clusters(deployment)
    clusters.seed_clusters(cause_in(clusters, "clusters.seed_clusters"))
    clusters.close()
    return deployment


@pytest.fixture
def deployment(untouched, tmp_path):
    """A copy to tamper with; the same office."""
    shutil.copytree(untouched.directory, tmp_path / "copy")
    return type(untouched).open(tmp_path / "copy")


def verdict(deployment) -> dict:
    found = verify_office(deployment, lambda service, done, total: None)
    return {ledger.service: ledger.first_bad for ledger in found.ledgers} | {"ok": found.ok}


def tamper(deployment, service: str, *statements: str) -> None:
    connection = sqlite3.connect(deployment.directory / f"{service}.ledger.db")
    triggers = connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall()
    for (name,) in triggers:
        connection.execute(f"DROP TRIGGER {name}")
    for statement in statements:
        connection.execute(statement)
    connection.commit()
    connection.close()


def test_what_nobody_touched_is_whole(deployment):
    assert verdict(deployment) == {
        "registry": None,
        "clusters": None,
        "requests": None,
        "scoring": None,
        "notifications": None,
        "ok": True,
    }


def test_one_changed_letter_is_named_by_its_position(deployment):
    tamper(
        deployment,
        "registry",
        "UPDATE ledger SET state = replace(state, 'Agama', 'Ekonomi') WHERE position = 1234",
    )
    tamper(deployment, "registry", "UPDATE ledger SET actor = 'case_officer/lain' WHERE position = 777")
    assert verdict(deployment) == {
        "registry": 777,
        "clusters": None,
        "requests": None,
        "scoring": None,
        "notifications": None,
        "ok": False,
    }


def test_a_removed_row_is_noticed_where_it_was(deployment):
    tamper(deployment, "clusters", "DELETE FROM ledger WHERE position = 20")
    assert verdict(deployment)["clusters"] == 20


def test_two_rows_that_changed_places_are_noticed(deployment):
    tamper(
        deployment,
        "registry",
        "UPDATE ledger SET position = -1 WHERE position = 10",
        "UPDATE ledger SET position = 10 WHERE position = 11",
        "UPDATE ledger SET position = 11 WHERE position = -1",
    )
    assert verdict(deployment)["registry"] == 10


def test_the_ledger_of_another_office_does_not_pass(deployment, tmp_path):
    other = found_office(tmp_path / "other")
    with registry_of(other) as registry:
        registry.register_ormas(
            cause_in(registry, "registry.register_ormas"),
            name="X Y",
            abbreviation="",
            legal_form="unknown",
            ground="uji",
        )
    shutil.copy(other.directory / "registry.ledger.db", deployment.directory / "registry.ledger.db")
    assert verdict(deployment)["registry"] == 0


def test_a_history_joins_what_every_service_recorded(deployment):
    with registry_of(deployment) as registry:
        ormas = next(iter(registry.rows_of("registry.OrmasRegistered"))).stream
    lines = history_of(deployment, ormas[:20])
    assert lines[0].topic == "registry.OrmasRegistered"
    assert lines[0].who == "pengelola kantor (konsol)"
    assert "tab DATA ORMAS baris" in lines[0].ground
    assert all(line.sentence.endswith(".") for line in lines)


def test_an_unknown_number_is_not_found_and_a_short_one_is_asked_back(deployment):
    with pytest.raises(NotFound):
        history_of(deployment, "ormas-zz")
    with pytest.raises(InputWrong, match="lebih lengkap"):
        history_of(deployment, "ormas-")
