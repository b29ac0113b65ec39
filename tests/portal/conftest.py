"""An office under test for every test that asks for one, and a browserless visitor."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from services.portal.app import create_app
from services.portal.application import Accounts
from shared.database import Database, PostgresDatabase
from shared.deployment import Deployment
from tests.offices import found_office, on_both_databases
from tests.portal.account_office import AccountOffice, account_office
from tests.portal.colleagues import BOSS, open_account, sign_in
from tests.portal.filed_here import FiledHere
from tests.portal.office import OfficeUnderTest, catch_up, empty_views, empty_views_on
from tests.portal.on_pages import send, text
from tests.portal.ormas_holders import open_ormas_account
from tests.portal.registry_answers import RegistryAnswers
from tests.portal.told.ormas import stream


@pytest.fixture
def office(tmp_path: Path) -> Iterator[OfficeUnderTest]:
    """Two empty ledgers and an empty views database."""
    office = OfficeUnderTest(tmp_path / "data")
    yield office
    office.close()


@pytest.fixture(params=["sqlite", "postgresql"])
def views(request: pytest.FixtureRequest, office: OfficeUnderTest) -> Iterator[Database]:
    """Where the pages of this office are shown from, on either database; nothing is shown yet."""
    if request.param == "sqlite":
        yield office.views
        return
    with empty_views_on(request.getfixturevalue("postgres")) as database:
        yield database


@pytest.fixture
def open_portal(office: OfficeUnderTest) -> Callable[..., FlaskClient]:
    """A visitor of the portal as it is now: everything that happened is shown."""

    def visit(
        caller: Any = None, views: Database | None = None, at: OfficeUnderTest = office, **options: Any
    ) -> FlaskClient:
        catch_up(at.projector(views))
        deployment = at.deployment
        told = {"accounts": at.accounts, "today": lambda: date(2026, 11, 22)} | options
        app = create_app(
            views or at.views,
            caller or RegistryAnswers(at),
            deployment.office,
            deployment.directory,
            signer=deployment.signer(),
            **told,
        )
        return app.test_client()

    return visit


@pytest.fixture
def signed_in(office: OfficeUnderTest) -> Callable[[FlaskClient], FlaskClient]:
    """The same visitor after signing in."""

    def through_the_door(visitor: FlaskClient) -> FlaskClient:
        open_account(office.accounts)
        return sign_in(visitor)

    return through_the_door


@pytest.fixture(params=["sqlite", "postgresql"])
def deployment(request: pytest.FixtureRequest, tmp_path: Path) -> Deployment:
    """An office without people, on either database."""
    return found_office(tmp_path / "kantor", on_both_databases(request))


@pytest.fixture
def accounts(deployment: Deployment) -> Iterator[Accounts]:
    """Its accounts, as one process sees them."""
    accounts = Accounts(deployment)
    yield accounts
    accounts.close()


@pytest.fixture(scope="module")
def staffed_office(tmp_path_factory: pytest.TempPathFactory, module_amqp: str) -> Iterator[AccountOffice]:
    """An office with an administrator, its accounts served on a real broker."""
    with account_office(tmp_path_factory.mktemp("accounts") / "data", module_amqp) as office:
        open_account(office.accounts, BOSS, "Admin Contoh", ("tenant_admin",))
        yield office


@pytest.fixture
def admin(staffed_office: AccountOffice) -> FlaskClient:
    """Its administrator, signed in."""
    return sign_in(staffed_office.visitor(), BOSS)


@pytest.fixture
def colleague(staffed_office: AccountOffice) -> str:
    """An account of the test's own."""
    return open_account(staffed_office.accounts, f"rekan.{uuid4().hex[:8]}", "Rekan Rekaan", ("verifier",))


@pytest.fixture(params=["sqlite", "postgresql"])
def new_views(request, tmp_path):
    """A fresh database for each example."""
    url = request.getfixturevalue("postgres_url") if request.param == "postgresql" else ""

    def make():
        name = f"views_{uuid4().hex}"
        return PostgresDatabase(url, name) if url else empty_views(tmp_path / f"{name}.db")

    return make


@pytest.fixture
def today(served: FiledHere) -> str:
    """Of the services behind an own page of an ormas."""
    return served.requests._today()


@pytest.fixture
def portal(served: FiledHere, open_portal: Callable[..., FlaskClient], today: str) -> Flask:
    """The portal of the ormas and colleagues of this module's ``served``, on the day of its services."""
    return open_portal(served, today=lambda: date.fromisoformat(today), patience=0).application


@pytest.fixture
def holder(office: OfficeUnderTest, portal: Flask) -> FlaskClient:
    """Somebody of the first ormas, signed in to its account."""
    open_ormas_account(office.accounts, "forum.contoh", stream(1))
    return sign_in(portal.test_client(), "forum.contoh")


@pytest.fixture
def in_role(office: OfficeUnderTest, portal: Flask) -> Callable[..., FlaskClient]:
    """A colleague of the office, signed in."""

    def of(*roles: str, name: str = "Rekan Rekaan") -> FlaskClient:
        login = f"rekan.{len(office.accounts.roster().accounts)}"
        open_account(office.accounts, login, name, roles)
        return sign_in(portal.test_client(), login)

    return of


@pytest.fixture
def step(office: OfficeUnderTest) -> Callable[..., TestResponse]:
    """One form of a page filled in and sent, and everything shown that followed of it."""

    def take(visitor: FlaskClient, page: str, action: str, status: int = 303, **told: object) -> TestResponse:
        answer = send(visitor, page, action, told)
        office.catch_up()
        assert answer.status_code == status, text(answer, answer.status_code)
        return answer

    return take
