"""A province is divided and the code of the office's region changes: nothing is rewritten, nobody is lost."""

from contextlib import ExitStack, closing
from datetime import UTC, date, datetime, timedelta
from itertools import count
from types import SimpleNamespace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from deploy.cli.office import open_or_found
from services.clusters.application import Clusters
from services.notifications.application import Notifications
from services.portal.projection import PROJECTIONS
from services.portal.territory.counting import counts
from services.portal.web.office_day import OfficeDay
from services.registry.application import Registry
from services.registry.events import OrmasRegistered, SecretariatRecorded
from services.registry.importing.recoded import under_every_code
from services.registry.wilayah import UnknownRegion, codes_of, lies_in, regions
from services.requests.application import Requests
from services.scoring.application import Scoring
from shared.deployment import Deployment
from shared.errors import InputWrong
from shared.mapper import read_row
from shared.projection import Projector
from tests.offices import cause_in
from tests.portal.dated import Dated
from tests.portal.office import catch_up, empty_views
from tests.registry.test_importing import do_import
from tests.searching import SHARED_FIXTURE
from tests.sources import LedgerPages

OLD, NEW = "91.01", "93.01"
FIRST, TODAY = date(2026, 1, 1), date(2026, 1, 20)
numbers = count()


def merauke(directory) -> Deployment:
    """An office that was founded before its province was divided."""
    return Deployment.found(directory, OLD, "Bakesbangpol Kabupaten Contoh", "Asia/Jayapura")


def sheet(path, *rows):
    workbook = Workbook()
    for row in (("NAMA ORMAS", "KODE WILAYAH"), *rows):
        workbook.active.append(row)
    workbook.save(path)
    return path


def register(registry, name: str) -> None:
    cause = cause_in(registry, "registry.register_ormas", {"name": name})
    registry.register_ormas(
        cause, name=name, abbreviation="", legal_form="perkumpulan", ground="Surat contoh"
    )


def test_a_region_is_known_by_its_former_and_its_present_code():
    assert codes_of(OLD) == codes_of("9301") == [OLD, NEW]
    assert codes_of("32.71") == ["32.71"]
    assert codes_of("Contoh") == ["Contoh"]


def test_no_two_regions_of_today_have_one_name():
    assert len({region.name for region in regions()}) == len(regions())


def test_an_office_takes_the_new_code_of_its_region_and_stays_the_same_office(tmp_path):
    before = merauke(tmp_path / "kantor").office
    after = open_or_found(tmp_path / "kantor", NEW).office
    assert (before.kode_wilayah, after.kode_wilayah) == (OLD, NEW)
    assert (after.deployment, after.incarnation, after.name) == (
        before.deployment,
        before.incarnation,
        before.name,
    )
    assert Deployment.open(tmp_path / "kantor").office == after


@pytest.mark.parametrize("stored", [OLD, NEW])
def test_the_code_that_stands_in_old_settings_still_opens_the_office_and_changes_nothing(tmp_path, stored):
    founded = merauke(tmp_path / "kantor").recoded(stored)
    assert open_or_found(tmp_path / "kantor", OLD).office == founded.office


def test_another_region_is_no_new_code_of_this_one(tmp_path):
    merauke(tmp_path / "kantor")
    with pytest.raises(InputWrong, match=r"adalah milik Bakesbangpol Kabupaten Contoh \(91\.01\)"):
        open_or_found(tmp_path / "kantor", "94.01")
    with pytest.raises(UnknownRegion):
        open_or_found(tmp_path / "kantor", "99.99")


def test_a_row_is_the_same_row_under_either_code():
    assert under_every_code("name=forum contoh\nregency_code=91.01\nvillage=x") == [
        "name=forum contoh\nregency_code=91.01\nvillage=x",
        "name=forum contoh\nregency_code=9101\nvillage=x",
        "name=forum contoh\nregency_code=93.01\nvillage=x",
        "name=forum contoh\nregency_code=9301\nvillage=x",
    ]
    assert under_every_code("regency_code=91.01.05.1002") == [
        "regency_code=91.01.05.1002",
        "regency_code=9101051002",
        "regency_code=93.01.05.1002",
        "regency_code=9301051002",
    ]
    assert under_every_code("name=forum contoh") == ["name=forum contoh"]
    assert under_every_code("regency_code=32.71") == ["regency_code=32.71", "regency_code=3271"]


def test_a_village_is_of_the_region_under_every_code_that_the_region_had():
    for code in ("91.01.05.1002", "93.01.05.1002"):
        assert lies_in(code, OLD)
        assert lies_in(code, NEW)
    assert not lies_in("94.01.05.1002", NEW)


def test_a_column_of_codes_may_name_the_village_of_each_ormas(tmp_path):
    office = merauke(tmp_path / "kantor")
    with closing(Registry(office)) as registry:
        rows = (("Forum Satu", "9101051002"), ("Forum Dua", "91.01"), ("Forum Tiga", "94.01.05.1002"))
        report = do_import(registry, sheet(tmp_path / "a.xlsx", *rows))
        told = [read_row(row).region_code for row in registry.rows_of(SecretariatRecorded.TOPIC)]
    assert told == ["91.01.05.1002"]
    assert [row.outcome for row in report.rows] == ["imported", "imported", "refused"]


def test_the_same_register_under_the_new_code_doubles_nobody(tmp_path):
    office = merauke(tmp_path / "kantor")
    with closing(Registry(office)) as registry:
        do_import(registry, sheet(tmp_path / "a.xlsx", ("Forum Satu", OLD), ("Forum Dua", "9101")))
    with closing(Registry(office.recoded(NEW))) as registry:
        rows = (("Forum Satu", NEW), ("Forum Dua", NEW), ("Forum Tiga", NEW), ("Forum Empat", "94.01"))
        report = do_import(registry, sheet(tmp_path / "b.xlsx", *rows))
        told = [read_row(row).kode_wilayah for row in registry.rows_of(OrmasRegistered.TOPIC)]
    assert [row.outcome for row in report.rows] == ["already_there", "already_there", "imported", "refused"]
    assert told == [OLD, OLD, NEW]


deeds = st.lists(
    st.one_of(
        st.just(("register",)),
        st.tuples(
            st.just("import"), st.sets(st.integers(1, 4), min_size=1), st.sampled_from((OLD, NEW, "9301"))
        ),
        st.just(("recode",)),
    ),
    max_size=7,
)


class Dividing:
    """An office that lives through a division of its province; ``named`` is who has to be in the register."""

    def __init__(self, directory) -> None:
        self.directory = directory
        self.office = merauke(directory)
        self.named: set[str] = set()
        self.registered: list[int] = []
        self.sheets = count()

    def live(self, told) -> None:
        for kind, *what in told:
            if kind == "recode":
                self.office = open_or_found(self.directory, NEW)
                continue
            with closing(Registry(self.office)) as registry:
                self.register(registry) if kind == "register" else self.take(registry, *what)

    def register(self, registry) -> None:
        name = f"Perkumpulan Contoh {len(self.named)}"
        register(registry, name)
        self.named.add(name)

    def take(self, registry, rows, code) -> None:
        names = [f"Forum Rekaan {n}" for n in sorted(rows)]
        path = self.directory / f"{next(self.sheets)}.xlsx"
        report = do_import(registry, sheet(path, *((name, code) for name in names)))
        assert "refused" not in {row.outcome for row in report.rows}
        self.named |= set(names)


def clock(_: str, position: int) -> str:
    """Something is recorded every nine hours."""
    return (datetime(2026, 1, 1) + timedelta(hours=position * 9)).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


@settings(max_examples=10, deadline=None, suppress_health_check=SHARED_FIXTURE)
@given(before=deeds, after=deeds)
def test_whatever_is_entered_around_a_division_is_counted_once_on_every_day(tmp_path, before, after):
    life = Dividing(tmp_path / f"kantor-{next(numbers)}")
    life.live(before)
    with ExitStack() as later:
        registry = later.enter_context(closing(Registry(life.office)))
        clusters = later.enter_context(closing(Clusters(life.office)))
        requests = later.enter_context(closing(Requests(life.office)))
        scoring = later.enter_context(closing(Scoring(life.office)))
        told = later.enter_context(closing(Notifications(life.office)))
        written = list(registry.ledger.page(0, 10_000))
        life.live([*after, ("recode",)])
        rows = list(registry.ledger.page(0, 10_000))
        assert rows[: len(written)] == written
        entered = [read_row(row) for row in rows if row.topic == OrmasRegistered.TOPIC]
        assert sorted(each.name for each in entered) == sorted(life.named)
        assert all(each.kode_wilayah in codes_of(life.office.office.kode_wilayah) for each in entered)
        views = later.enter_context(closing(empty_views(life.directory / "shown.db")))
        ledgers = {each.service: each.ledger for each in (registry, clusters, requests, scoring, told)}
        pages = SimpleNamespace(ledgers=LedgerPages(**ledgers))
        catch_up(Projector(views, Dated(pages, clock), [each() for each in PROJECTIONS]))
        for n in range(-1, 22):
            on = OfficeDay.of(FIRST + timedelta(n), TODAY, UTC)
            with views.read() as t:
                shown = sum(each.many for each in counts(t, on))
            known = [row for row in rows if row.topic == OrmasRegistered.TOPIC]
            assert shown == sum(clock("", row.position) < on.night for row in known)
