"""What the services' role leaves in the database is never run with the rights of the owner."""

from pathlib import Path

import psycopg
import pytest
from psycopg import errors

from deploy.cli.office import open_or_found
from deploy.postgres import Owner, own_database
from deploy.postgres.address import role_of
from services.audit.ledgers import SERVICES
from services.audit.verification import verify_office
from shared.database import PostgresDatabase
from shared.database.postgres_session import opened
from shared.deployment import Deployment
from shared.errors import InputWrong
from tests.deploy.checkout import ROOT
from tests.deploy.test_postgres_roles import make_owner, register

FITTING = {
    "has_database_privilege": ("text, name, text", "unknown_text, name, text"),
    "pg_has_role": ("text, oid, text", "name, oid, varchar"),
    "pg_advisory_xact_lock": ("smallint", "integer", "numeric"),
    "pg_try_advisory_lock": ("smallint", "integer", "numeric"),
    "to_regclass": ("varchar", "name"),
    "current_database": ("",),
    "current_schema": ("",),
}
"""Arguments that fit what we call as well as those of PostgreSQL itself, or better."""
OPERATORS = (
    "= (oid, regnamespace)",
    "<> (oid, regrole)",
    "= (name, text)",
    "= (name, name)",
    "~ (name, text)",
)


@pytest.fixture(params=["superuser", "ordinary owner"])
def owner(request: pytest.FixtureRequest, postgres_url: str) -> Owner:
    return Owner(postgres_url if request.param == "superuser" else make_owner(postgres_url, "CREATEROLE"))


@pytest.fixture
def office(tmp_path: Path, owner: Owner) -> Deployment:
    deployment = open_or_found(tmp_path / "kantor", "32.71", owner)
    register(deployment, "Forum Uji")
    return deployment


def set_traps(service_url: str, schema: str) -> None:
    """Whoever finds one of them by its plain name fails with what it says."""
    body = "LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION ''terjebak''; END'"
    with psycopg.connect(service_url, autocommit=True) as session:
        session.execute(f'CREATE SCHEMA "{schema}"; GRANT USAGE ON SCHEMA "{schema}" TO PUBLIC')
        session.execute(f'SET search_path TO "{schema}"; CREATE DOMAIN unknown_text AS text')
        for name, fitting in FITTING.items():
            for arguments in fitting:
                session.execute(f'CREATE FUNCTION "{schema}".{name}({arguments}) RETURNS boolean {body}')
        for number, operator in enumerate(OPERATORS):
            sign, _, (left, right) = *operator.partition(" ")[:2], operator.strip("=<>~ ()").split(", ")
            session.execute(f"CREATE FUNCTION o{number}({left}, {right}) RETURNS boolean {body}")
            procedure = f"FUNCTION = o{number}, LEFTARG = {left}, RIGHTARG = {right}"
            session.execute(f'CREATE OPERATOR "{schema}".{sign} ({procedure})')


def test_a_schema_with_the_owners_name_does_not_become_the_owners_hand(office: Deployment, owner: Owner):
    set_traps(office.database_url, role_of(owner.url))
    with psycopg.connect(owner.url) as careless, pytest.raises(errors.RaiseException, match="terjebak"):
        careless.execute("SELECT pg_advisory_xact_lock(1::integer)")
    assert own_database(owner, office) == office
    with psycopg.connect(office.database_url) as session, pytest.raises(errors.InsufficientPrivilege):
        session.execute("UPDATE registry_ledger.ledger SET actor = 'lain'")
    assert verify_office(office, lambda *_: None).ok


def test_a_session_of_ours_does_not_see_the_schema_of_its_role(owner: Owner):
    set_traps(owner.url, role_of(owner.url))
    with opened(owner.url, 30) as session:
        assert session.execute("SHOW search_path").fetchone() == ("pg_catalog",)
        session.execute("SELECT pg_advisory_xact_lock(1::integer)")
        session.execute("SELECT FROM pg_class WHERE relnamespace = 'pg_catalog'::regnamespace")


def test_no_session_of_ours_begins_in_another_way():
    sources = [path for folder in ("shared", "services", "deploy") for path in (ROOT / folder).rglob("*.py")]
    assert [path.name for path in sources if "Connection.connect(" in path.read_text()] == []
    begin = [path.name for path in sources if "psycopg.connect(" in path.read_text()]
    assert begin == ["postgres_session.py"]


def test_without_its_schema_nothing_is_written_elsewhere(postgres_url: str):
    database = PostgresDatabase(postgres_url, "tidak_ada", make=False)
    with pytest.raises(Exception, match="no schema has been selected"), database.write() as t:
        t.run("CREATE TABLE isi (id INTEGER)")
    database.close()


def test_a_ledgers_schema_that_the_services_role_made_is_not_looked_into(office: Deployment, owner: Owner):
    """An update brings a new ledger; the role knew its name before the owner made it."""
    schema = f"{SERVICES[-1]}_ledger"
    with psycopg.connect(owner.url, autocommit=True) as session:
        session.execute(f"DROP SCHEMA {schema} CASCADE")
    set_traps(office.database_url, schema)
    with psycopg.connect(office.database_url, autocommit=True) as session:
        session.execute(
            f"CREATE VIEW {schema}.ledger_identity AS SELECT {schema}.current_database()::text AS deployment"
        )
        session.execute(f"GRANT SELECT ON {schema}.ledger_identity TO PUBLIC")
    with pytest.raises(InputWrong, match=f"Skema {schema} dibuat oleh peran ormas_"):
        own_database(owner, office)
