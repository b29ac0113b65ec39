"""The portal's own read models rebuilt: equal to the live ones, and told to whoever looks meanwhile."""

import pytest

from services.portal.projection import PROJECTIONS, Register
from shared.database import PostgresDatabase
from shared.projection import Rebuild, rebuild_outdated
from tests.portal.office import catch_up
from tests.portal.told import tell_a_register, tell_clusters


@pytest.fixture(params=["sqlite", "postgresql"])
def views(request, office):
    if request.param == "sqlite":
        yield office.views
        return
    database = PostgresDatabase(request.getfixturevalue("postgres_url"), "portal_views")
    yield database
    database.close()


def test_every_read_model_is_equal_to_its_rebuild(office, views, tmp_path):
    tell_clusters(office)
    tell_a_register(office, 30)
    catch_up(office.projector(views))
    for projection in PROJECTIONS:
        rebuilt = Rebuild(views, office.ledgers, projection(), tmp_path / "rebuild").run()
        assert (rebuilt.equal, rebuilt.swapped) == (True, True), projection.name
        assert rebuilt.events == sum(rebuilt.positions.values()) > 0


def outdate(views, projection: type) -> None:
    """As if the rows had been written by an earlier version of this program."""
    with views.write() as t:
        t.run("UPDATE projection_positions SET version = 'old' WHERE projection = ?", (projection.name,))


def test_a_page_of_an_older_version_is_shown_and_says_that_it_is_being_rebuilt(office, open_portal, tmp_path):
    tell_a_register(office, 5)
    visitor = open_portal()
    before = visitor.get("/").text
    outdate(office.views, Register)
    during = visitor.get("/").text
    assert "Tampilan sedang disusun ulang" in during
    assert visitor.get("/sehat").json["rebuilding"] == ["register"]
    [rebuilt] = rebuild_outdated(office.views, office.ledgers, [Register()], tmp_path)
    assert rebuilt.equal is None
    assert visitor.get("/").text == before


def test_a_page_whose_tables_are_not_there_yet_asks_for_patience(office, open_portal):
    tell_a_register(office, 5)
    visitor = open_portal()
    outdate(office.views, Register)
    with office.views.write() as t:
        t.run("ALTER TABLE register RENAME TO register_of_yesterday")
    answer = visitor.get("/")
    assert answer.status_code == 503
    assert "sedang disusun ulang" in answer.text
