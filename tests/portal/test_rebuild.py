"""The portal's own read models rebuilt: equal to the live ones, and told to whoever looks meanwhile."""

import pytest

from services.portal.projection import PROJECTIONS, Register
from services.portal.search.find import Search, find_ormas
from services.portal.search.name_index import NameIndex
from services.portal.web.office_day import OfficeDay
from shared.projection import Rebuild, prepare, rebuild_outdated
from tests.portal.office import catch_up
from tests.portal.told.assessments import tell_assessments
from tests.portal.told.calendar import tell_a_calendar
from tests.portal.told.clusters import tell_clusters
from tests.portal.told.improvements import tell_improvements
from tests.portal.told.instruments import tell_instruments
from tests.portal.told.monev import tell_an_expose, tell_monev
from tests.portal.told.obligations import tell_obligations
from tests.portal.told.ormas import registered, stream
from tests.portal.told.perception import tell_perception
from tests.portal.told.register import tell_a_register
from tests.portal.told.subscriptions import tell_subscriptions

NOW = OfficeDay("2026-11-22")


def test_every_read_model_is_equal_to_its_rebuild(office, views, tmp_path):
    tell_clusters(office)
    tell_a_register(office, 30)
    tell_a_calendar(office)
    tell_instruments(office)
    tell_assessments(office, stream(1), stream(2))
    tell_monev(office)
    tell_an_expose(office)
    tell_improvements(office)
    tell_obligations(office)
    tell_perception(office)
    tell_subscriptions(office)
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


@pytest.fixture
def found(views):
    """What one search box, open all the time, finds."""
    names = NameIndex()

    def find(q: str) -> list[str]:
        with views.read() as t:
            return [row["name"] for row in find_ormas(t, Search(q=q), names, NOW).rows]

    return find


def go_wrong(views) -> None:
    """What a rebuild with an accepted difference is there for."""
    with views.write() as t:
        t.run("UPDATE register SET name = 'Salah Sekali' WHERE id = ?", (stream(1),))
        t.run("DELETE FROM register WHERE id = ?", (stream(2),))


def test_a_search_finds_what_a_corrected_rebuild_shows_at_once(office, views, found, tmp_path):
    office.tell(stream(1), registered("Forum Melati Contoh"))
    office.tell(stream(2), registered("Sanggar Rekaan"))
    catch_up(office.projector(views))
    go_wrong(views)
    assert (found("melati"), found("salah"), found("sanggar")) == ([], ["Salah Sekali"], [])
    rebuild = Rebuild(views, office.ledgers, Register(), tmp_path / "rebuild")
    assert rebuild.run(accept=lambda found: None).swapped
    assert (found("melati"), found("salah"), found("sanggar")) == (
        ["Forum Melati Contoh"],
        [],
        ["Sanggar Rekaan"],
    )


def test_views_of_an_office_that_counted_no_builds_yet_are_searched_and_rebuilt(
    office, views, found, tmp_path
):
    office.tell(stream(1), registered("Forum Melati Contoh"))
    catch_up(office.projector(views))
    with views.write() as t:
        t.run("DROP TABLE builds")
        t.run("UPDATE register SET name = 'Salah Sekali'")
    prepare(views, PROJECTIONS)
    assert found("salah") == ["Salah Sekali"]
    rebuild = Rebuild(views, office.ledgers, Register(), tmp_path / "rebuild")
    assert rebuild.run(accept=lambda found: None).swapped
    assert (found("salah"), found("melati")) == ([], ["Forum Melati Contoh"])
