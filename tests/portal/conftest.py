"""An office under test for every test that asks for one, and a browserless visitor."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient

from services.portal.app import create_app
from shared.database import Database
from tests.portal.colleagues import open_account, sign_in
from tests.portal.office import OfficeUnderTest, catch_up
from tests.portal.registry_answers import RegistryAnswers


@pytest.fixture
def office(tmp_path: Path) -> Iterator[OfficeUnderTest]:
    """Two empty ledgers and an empty views database."""
    office = OfficeUnderTest(tmp_path / "data")
    yield office
    office.close()


@pytest.fixture
def open_portal(office: OfficeUnderTest) -> Callable[..., FlaskClient]:
    """A visitor of the portal as it is now: everything that happened is shown."""

    def visit(caller: Any = None, views: Database | None = None, **options: Any) -> FlaskClient:
        catch_up(office.projector(views))
        deployment = office.deployment
        app = create_app(
            views or office.views,
            caller or RegistryAnswers(office),
            deployment.office,
            deployment.directory,
            signer=deployment.signer(),
            accounts=office.accounts,
            today=lambda: date(2026, 11, 22),
            **options,
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
