"""The portal's read models: living through it, replaying it, in any interleaving."""

import random
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from contracts.telling.words import UNDONE
from services.clusters import events as c
from services.portal.projection import PROJECTIONS, SOURCES, AsKnown, AsSaid, Checked, Register
from services.registry import events as r
from shared.database import PostgresDatabase
from shared.events import Refusal, all_facts
from shared.projection import digest
from tests.portal.office import OfficeUnderTest, all_digests, catch_up, empty_views
from tests.portal.told.clusters import assign, tell_clusters
from tests.portal.told.ormas import (
    GROUND,
    SAME_NUMBER,
    activity,
    chair,
    doubt,
    field,
    legal_basis,
    reading,
    registered,
    reviewed,
    secretariat,
    stream,
    suspected,
    verdict_taken_back,
    withdrawn,
)
from tests.portal.told.register import tell_a_register, tell_what_seldom_happens
from tests.searching import SHARED_FIXTURE


@pytest.fixture(scope="module")
def full_office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[OfficeUnderTest]:
    """In which everything happened that there is, and all of it is shown; nobody tells it more."""
    office = OfficeUnderTest(tmp_path_factory.mktemp("full") / "data")
    tell_a_register(office, 12)
    tell_what_seldom_happens(office)
    office.catch_up()
    yield office
    office.close()


def row(office: OfficeUnderTest, sql: str, *values: object) -> tuple:
    with office.views.read() as t:
        found = t.one(sql, values)
    assert found is not None
    return found


def test_no_table_belongs_to_two_read_models():
    made = [
        name for each in PROJECTIONS for name in re.findall(r"CREATE TABLE IF NOT EXISTS (\w+)", each.tables)
    ]
    assert len(made) == len(set(made))


def test_replay_from_zero_equals_living_through_it(office, tmp_path):
    living = office.projector()
    tell_clusters(office)
    for n in range(1, 6):
        office.tell(stream(n), registered(f"Forum Contoh {n}"), field("Ekonomi"), doubt())
        assign(office, stream(n), "ekonomi", "Ekonomi")
        living.step()
    office.tell(stream(2), activity("aktif"), withdrawn())
    catch_up(living)
    anew = empty_views(tmp_path / "anew.db")
    catch_up(office.projector(anew))
    assert all_digests(anew) == all_digests(office.views)
    anew.close()


def test_sqlite_and_postgresql_say_the_same(full_office, postgres_url):
    other = PostgresDatabase(postgres_url, "portal_views")
    catch_up(full_office.projector(other))
    assert all_digests(other) == all_digests(full_office.views)
    other.close()


@pytest.mark.parametrize("projection", PROJECTIONS, ids=lambda projection: projection.name)
def test_the_same_events_applied_twice_change_nothing(full_office, tmp_path, projection):
    once = digest(full_office.views, projection)
    twice = empty_views(tmp_path / "twice.db")
    full_office.projector(twice)
    for source in projection.sources:
        rows = full_office.ledgers.page(source, 0, 10_000)
        with twice.write() as t:
            for row in rows:
                projection().apply(t, [row])
                projection().apply(t, [row])
            projection().apply(t, rows)
    assert digest(twice, projection) == once
    twice.close()


def test_these_events_are_of_every_kind_that_there_is(full_office):
    told = {row.topic for source in SOURCES for row in full_office.ledgers.page(source, 0, 10_000)}
    kinds = {topic for topic in all_facts() if topic.partition(".")[0] in SOURCES}
    untold = {topic for topic in kinds - told if not issubclass(all_facts()[topic], Refusal)}
    assert untold == set(), "tell them in tests/portal/told/, so that the read models are tried with them"


@settings(max_examples=12, deadline=None, suppress_health_check=SHARED_FIXTURE)
@given(seed=st.integers(0, 2**32))
def test_any_interleaving_of_the_sources_gives_the_same(office, tmp_path, seed):
    if not office.ledgers.page("registry", 0, 1):
        tell_a_register(office, 8)
        office.catch_up()
    choose = random.Random(seed)
    views = empty_views(tmp_path / f"{seed}-{choose.random()}.db")
    projector = office.projector(views)
    projector.pages = Interleaved(office, choose)
    for _ in range(400):
        projector.step()
    projector.pages = office.ledgers
    catch_up(projector)
    assert all_digests(views) == all_digests(office.views)
    views.close()


class Interleaved:
    """Hands out a few rows of one source or the other, as chance will have it."""

    def __init__(self, office: OfficeUnderTest, choose: random.Random) -> None:
        self.office, self.choose = office, choose

    def page(self, source, after, limit):
        return self.office.ledgers.page(source, after, self.choose.choice((0, 1, 3, 40)) or 1)[
            : self.choose.choice((0, 1, 40))
        ]


def test_the_register_keeps_the_axes_apart_and_the_original_text_beside_the_reading(office):
    office.tell(
        stream(1),
        registered("Forum Contoh", "FC"),
        legal_basis("skt", "01-00-00/1", "2026-01-17", "17/01/2026"),
        activity("tidak_aktif"),
        (
            r.MemberCountRecorded,
            {"members": reading("±250", {"count": 250, "approximate": True}), "ground": GROUND},
        ),
        (
            r.TermOfOfficeRecorded,
            {"starts": reading("2022"), "ends": reading("seumur hidup", {"forever": True}), "ground": GROUND},
        ),
    )
    office.catch_up()
    assert row(
        office,
        "SELECT basis, number_text, valid_text, valid_value, activity, members_text, members_value, "
        "term_starts_text, term_starts_value, term_ends_value FROM register",
    ) == (
        "skt",
        "01-00-00/1",
        "17/01/2026",
        "2026-01-17",
        "tidak_aktif",
        "±250",
        "250",
        "2022",
        "",
        "forever",
    )


def test_a_corrected_name_stands_beside_the_old_one(office):
    office.tell(stream(1), registered("Forum Conto"))
    correction = {
        "old": "Forum Conto",
        "name": "Forum Contoh",
        "abbreviation": "FC",
        "reason": "Salah ketik.",
    }
    office.tell(stream(1), (r.NameCorrected, correction))
    office.catch_up()
    assert row(office, "SELECT name, former_names FROM register") == ("Forum Contoh", "Forum Conto")


def test_a_wrong_click_that_was_undone_takes_no_former_name_away(office):
    """What is its abbreviation now was once its name."""
    names = [
        ("Forcon", "Forum Contoh", "Rapat."),
        ("Forum Contoh", "Forum Keliru", "Salah klik."),
        ("Forum Keliru", "Forum Contoh", UNDONE),
    ]
    office.tell(stream(1), registered("Forcon"))
    for old, name, reason in names:
        said = {"old": old, "name": name, "abbreviation": "Forcon", "reason": reason}
        office.tell(stream(1), (r.NameCorrected, said))
    office.catch_up()
    assert row(office, "SELECT name, former_names FROM register") == ("Forum Contoh", "Forcon")


def test_who_changed_a_record_last_is_in_it(office):
    office.tell(stream(1), registered("Forum Contoh"), actor="tenant_admin/satu")
    office.tell(stream(1), activity("aktif"), actor="registry_clerk/dua")
    office.catch_up()
    assert row(office, "SELECT changed_by, version FROM register") == ("registry_clerk/dua", 2)


def test_no_personal_text_reaches_the_views_file(office):
    office.tell(
        stream(1), registered("Forum Contoh"), chair("k1", "Ratna Umpama"), secretariat("Kampung Contoh")
    )
    office.catch_up()
    office.views.close()
    for path in Path(office.deployment.directory).glob("portal.views.db*"):
        content = path.read_bytes()
        for secret in (b"Ratna", b"0899-0000", b"89900000001", b"Jl. Rekaan"):
            assert secret not in content


def test_a_pair_whose_verdict_was_taken_back_waits_with_the_reasons_it_had(office):
    tell_pair = registered("Forum Contoh A"), suspected(stream(2), "Forum Contoh B")
    office.tell(stream(1), *tell_pair, reviewed(stream(2), "Forum Contoh B"))
    office.tell(stream(1), verdict_taken_back(stream(2), "Forum Contoh B"))
    office.catch_up()
    assert row(office, "SELECT verdict, reviewed_why, reasons FROM duplicate") == ("", "", SAME_NUMBER)


def test_a_review_of_a_pair_is_kept_when_the_pair_is_suspected_again(office):
    office.tell(stream(1), registered("A"), suspected(stream(2), "B"))
    office.tell(stream(1), reviewed(stream(2), "B"))
    office.tell(stream(1), suspected(stream(2), "B"))
    office.catch_up()
    assert row(office, "SELECT verdict, reviewed_why, reasons FROM duplicate") == (
        "berbeda",
        "Ditelepon.",
        SAME_NUMBER,
    )


def test_an_agency_that_was_released_keeps_its_past(office):
    tell_clusters(office)
    office.tell(
        "cluster-ekonomi",
        (
            c.AgencyReleased,
            {"agency": "dinkukmdagin", "name": "x", "valid_until": "2026-01-01", "reason": "Digabung."},
        ),
    )
    office.catch_up()
    sql = "SELECT agency, valid_until FROM cluster_agency WHERE cluster_id = ?"
    assert row(office, sql, "cluster-ekonomi") == ("dinkukmdagin", "2026-01-01")


def test_an_undone_import_says_what_became_of_it(office):
    started = {"file_name": "a.xlsx", "content_digest": "0", "kode_wilayah": "32.71", "rows": 3}
    counts = {"imported": 2, "imported_with_doubts": 1, "refused": 0, "already_there": 0}
    office.tell("import-1", (r.ImportStarted, started), (r.ImportFinished, counts))
    office.tell("import-1", (r.ImportUndone, {"withdrawn": 2, "kept": 1, "reason": "Berkas salah."}))
    office.catch_up()
    assert row(office, "SELECT imported, withdrawn, kept, undone_why FROM import") == (
        2,
        2,
        1,
        "Berkas salah.",
    )


def test_an_erased_person_stays_erased_when_recorded_before(office):
    office.tell(stream(1), registered("A"), chair("k1", "Ratna Umpama"))
    office.tell(
        stream(1), (r.PersonalDataErased, {"subject_id": "k1", "role": "ketua", "reason": "Diminta."})
    )
    office.catch_up()
    assert row(office, "SELECT p.subject, e.role FROM person p JOIN erased e ON e.subject = p.subject") == (
        "k1",
        "ketua",
    )


def test_an_event_of_a_newer_program_is_parked_with_its_stream_and_shown_in_the_history(office):
    office.tell(stream(1), registered("A"))
    office.tell_of_a_newer_program(stream(1), r.ActivityStatusRecorded, status="aktif", ground="uji")
    office.tell(stream(2), registered("B"))
    office.catch_up()
    with office.views.read() as t:
        assert t.all("SELECT projection, stream, topic FROM parked ORDER BY projection") == [
            (each.name, stream(1), "registry.ActivityStatusRecorded")
            for each in (AsKnown, AsSaid, Checked, Register)
        ]
        assert t.all("SELECT COUNT(*) FROM history") == [(3,)]
        assert t.all("SELECT COUNT(*) FROM register") == [(2,)]


@pytest.mark.parametrize("count", [0, 1])
def test_an_empty_and_a_tiny_register_are_projected_too(office, count):
    for n in range(count):
        office.tell(stream(n), registered("Forum Contoh"))
    office.catch_up()
    assert row(office, "SELECT COUNT(*) FROM register") == (count,)
