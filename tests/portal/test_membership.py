"""In which cluster an ormas is on a day, and why, on both databases. Every name and decree is invented."""

from datetime import date

import pytest

from contracts.telling.dates import ZONES
from services.clusters import events as c
from services.clusters.domain import ClusterMap
from services.portal.clusters.cluster_list import members, without_cluster
from services.portal.clusters.membership import counts, memberships
from services.portal.projection import Directory, Register
from services.portal.register.kinds import Count
from services.portal.web.office_day import NOT_YET, OfficeDay
from services.registry.domain import ActivityFields
from shared.projection import Rebuild
from tests.portal.dated import Dated
from tests.portal.office import catch_up
from tests.portal.told.clusters import assign, assigned_before, lift, tell_clusters
from tests.portal.told.field_list import field_renamed
from tests.portal.told.ormas import field, merged_into, registered, separated, stream, withdrawn

WIB = ZONES["Asia/Jakarta"]
LINGKUNGAN = "cluster-lingkungan"
EKONOMI = "cluster-ekonomi"
DECREE = "Keputusan 7/2099"


@pytest.fixture
def there(office, views):
    """Everything that was told is shown; then where the first ormas is on a day, and why."""

    def ask(day, night=NOT_YET, ormas=1, clock=None):
        projector = office.projector(views)
        projector.pages = Dated(office, clock) if clock else office.ledgers
        catch_up(projector)
        with views.read() as t:
            return memberships(t, OfficeDay(day, night), [stream(ormas)])[stream(ormas)]

    return ask


def remap(office, day="2099-03-01", to=("lingkungan", "Lingkungan")):
    """The office moves the field Ekonomi to another cluster on a day."""
    code, title = to
    said = {"activity_field": "Ekonomi"}
    left = {"cluster": EKONOMI, "cluster_title": "Ekonomi", "valid_until": day, "reason": DECREE}
    come = {"cluster": f"cluster-{code}", "cluster_title": title, "valid_from": day, "source": DECREE}
    office.tell(
        ClusterMap.STREAM,
        (c.FieldTakenFromCluster, said | left),
        (c.FieldPlacedInCluster, said | come | {"mark": "office"}),
    )


def test_an_ormas_is_in_the_cluster_of_its_field_and_the_reason_is_said(office, there):
    tell_clusters(office)
    office.tell(stream(1), registered("Forum Contoh"), field("Ekonomi"))
    found = there("2026-11-22")
    assert (found.cluster, found.by_officer) == (EKONOMI, False)
    assert found.why == ("mengikuti bidang Ekonomi, dalam klaster ini (usulan: Artikel contoh, 25 Juli 2022)")


@pytest.mark.parametrize(
    ("day", "cluster"),
    [("2099-02-28", EKONOMI), ("2099-03-01", LINGKUNGAN), ("2099-03-02", LINGKUNGAN)],
)
def test_a_remapping_moves_everybody_on_its_day_and_nothing_is_recorded_for_each(office, there, day, cluster):
    tell_clusters(office)
    for n in range(1, 4):
        office.tell(stream(n), registered(f"Forum {n}"), field("Ekonomi"))
    before = office.ledgers.head("clusters").position
    remap(office)
    assert office.ledgers.head("clusters").position == before + 2
    assert {there(day, ormas=n).cluster for n in range(1, 4)} == {cluster}


def test_after_a_remapping_the_reason_names_its_day_and_its_decree(office, there):
    tell_clusters(office)
    office.tell(stream(1), registered("Forum Contoh"), field("Ekonomi"))
    remap(office)
    assert there("2099-03-01").why == (
        "mengikuti bidang Ekonomi, dalam klaster ini sejak 1 Maret 2099 (ditetapkan kantor: Keputusan 7/2099)"
    )


@pytest.mark.parametrize(
    ("day", "cluster"),
    [
        ("2026-03-31", EKONOMI),
        ("2026-04-01", LINGKUNGAN),
        ("2026-05-31", LINGKUNGAN),
        ("2026-06-01", EKONOMI),
    ],
)
def test_an_officers_word_stands_above_the_field_from_its_first_day_until_it_is_lifted(
    office, there, day, cluster
):
    tell_clusters(office)
    office.tell(stream(1), registered("Forum Contoh"), field("Ekonomi"))
    assign(office, stream(1), "lingkungan", "Lingkungan", "2026-04-01")
    lift(office, stream(1), "2026-06-01")
    assert there(day).cluster == cluster


def test_the_reason_of_an_officer_is_said_with_its_day(office, there):
    tell_clusters(office)
    office.tell(stream(1), registered("Forum Contoh"), field("Ekonomi"))
    assign(office, stream(1), "lingkungan", "Lingkungan", "2026-04-01")
    found = there("2026-11-22")
    assert found.by_officer
    assert found.why == "ditetapkan petugas sejak 1 April 2026: Surat 12/2026"


def test_of_several_words_the_one_recorded_last_stands_from_its_own_day_on(office, there):
    tell_clusters(office)
    office.tell(stream(1), registered("Forum Contoh"), field("Ekonomi"))
    assign(office, stream(1), "lingkungan", "Lingkungan", "2026-06-01")
    assign(office, stream(1), "pendidikan", "Pendidikan", "2026-04-01")
    days = ("2026-03-31", "2026-04-01", "2026-07-01")
    assert [there(day).cluster for day in days] == [EKONOMI, "cluster-pendidikan", "cluster-pendidikan"]


def test_a_remapping_leaves_those_of_whom_an_officer_decided(office, there):
    tell_clusters(office)
    office.tell(stream(1), registered("Forum Contoh"), field("Ekonomi"))
    assign(office, stream(1), "ekonomi", "Ekonomi")
    remap(office)
    assert there("2099-03-01").cluster == EKONOMI


@pytest.mark.parametrize(
    ("told", "why"),
    [
        ((), "bidang belum dicatat"),
        ((field("", " "),), "bidang belum diisi"),
        ((field("", "Sastra"),), "bidang “Sastra” tidak dikenal"),
        ((field("", "x" * 10_000),), f"bidang “{'x' * 100}” tidak dikenal"),
        ((field("Seni"),), "bidang Seni tidak ada dalam klaster mana pun"),
        ((field("Ekonomi"), withdrawn()), "catatannya sudah ditarik dari register"),
    ],
)
def test_who_is_in_no_cluster_has_a_reason(office, there, told, why):
    tell_clusters(office)
    office.tell(stream(1), registered("Forum Contoh"), *told)
    found = there("2026-11-22")
    assert (found.cluster, found.why) == (None, why)


def test_lists_repeat_nothing_that_somebody_typed(office, there):
    """What was typed may name a person; the page of the ormas says it, lists do not."""
    tell_clusters(office)
    office.tell(stream(1), registered("Forum Satu"), field("", "Rumah Rekaan"))
    office.tell(stream(2), registered("Forum Dua"), field("Ekonomi"))
    office.tell(stream(3), registered("Forum Tiga"), field("", "Rumah Rekaan"), withdrawn())
    assert there("2026-11-22", ormas=1).brief == "bidang tidak dikenal"
    assert there("2026-11-22", ormas=2).brief == "mengikuti bidang"
    assert there("2026-11-22", ormas=3).brief == "catatannya sudah ditarik dari register"
    assign(office, stream(1), "ekonomi", "Ekonomi")
    assert there("2026-11-22", ormas=1).brief == "ditetapkan petugas sejak 5 Januari 2026"


def test_a_withdrawn_ormas_is_in_no_cluster_whatever_an_officer_said(office, there):
    tell_clusters(office)
    office.tell(stream(1), registered("Forum Contoh"), field("Ekonomi"))
    assign(office, stream(1), "lingkungan", "Lingkungan")
    office.tell(stream(1), withdrawn())
    assert there("2026-11-22").cluster is None


def test_an_older_assignment_counts_only_where_an_officer_made_it(office, there):
    """What followed from the field then follows from the map now, also where the map has changed."""
    tell_clusters(office)
    for n in (1, 2):
        office.tell(stream(n), registered(f"Forum {n}"), field("Ekonomi"))
    assigned_before(office, stream(1), "pendidikan", "Pendidikan")
    assigned_before(office, stream(2), "pendidikan", "Pendidikan", by_officer=True)
    assert there("2099-01-01", ormas=1).cluster == EKONOMI
    assert there("2099-01-01", ormas=2).cluster == "cluster-pendidikan"


def on_days(source, position):
    """Entered on 1 March, another field on 3 March, withdrawn on 5 March, all shortly after midnight WIB."""
    days = {1: "02-28T17:00", 2: "02-28T17:01", 3: "03-02T17:00", 4: "03-04T17:00"}
    return f"2026-{days[position]}:00.000000Z" if source == "registry" else "2026-01-01T00:00:00.000000Z"


@pytest.mark.parametrize(
    ("day", "cluster", "why"),
    [
        (date(2026, 2, 28), None, "belum tercatat dalam register pada hari itu"),
        (date(2026, 3, 1), EKONOMI, "mengikuti bidang Ekonomi"),
        (date(2026, 3, 2), EKONOMI, "mengikuti bidang Ekonomi"),
        (date(2026, 3, 3), LINGKUNGAN, "mengikuti bidang Lingkungan Hidup"),
        (date(2026, 3, 4), LINGKUNGAN, "mengikuti bidang Lingkungan Hidup"),
        (date(2026, 3, 5), None, "catatannya sudah ditarik dari register"),
    ],
)
def test_a_past_day_knows_what_was_recorded_by_the_end_of_it(office, there, day, cluster, why):
    tell_clusters(office)
    office.tell(
        stream(1), registered("Forum Contoh"), field("Ekonomi"), field("Lingkungan Hidup"), withdrawn()
    )
    on = OfficeDay.of(day, date(2026, 11, 22), WIB)
    found = there(on.day, on.night, clock=on_days)
    assert found.cluster == cluster
    assert found.why.startswith(why)


def test_a_day_of_the_office_ends_at_its_own_midnight():
    today = date(2026, 11, 22)
    nights = [OfficeDay.of(date(2026, 3, 1), today, ZONES[f"Asia/{city}"]).night for city in
              ("Jakarta", "Makassar", "Jayapura")]  # fmt: skip
    assert [night[:16] for night in nights] == ["2026-03-01T17:00", "2026-03-01T16:00", "2026-03-01T15:00"]
    assert OfficeDay.of(date(900, 1, 1), today, WIB).night == "0900-01-01T17:00:00.000000Z"
    assert OfficeDay.of(today, today, WIB) == OfficeDay("2026-11-22")
    assert OfficeDay.of(date(2030, 1, 1), today, WIB) == OfficeDay("2030-01-01")


def test_a_cluster_counts_and_lists_its_ormas_of_a_day(office, views):
    tell_clusters(office)
    for n in range(1, 6):
        office.tell(stream(n), registered(f"Forum {n}"), field("Ekonomi"))
    office.tell(stream(6), registered("Forum 6"), field("", "Sastra"))
    assign(office, stream(2), "lingkungan", "Lingkungan")
    office.tell(stream(3), withdrawn())
    remap(office)
    catch_up(office.projector(views))
    before, after = OfficeDay("2099-02-28"), OfficeDay("2099-03-01")
    with views.read() as t:
        assert counts(t, before) == {EKONOMI: Count(3), LINGKUNGAN: Count(1)}
        assert counts(t, after) == {LINGKUNGAN: Count(4)}
        assert (without_cluster(t, before), without_cluster(t, after)) == (1, 1)
        listed = members(t, LINGKUNGAN, after, page=1)
    assert [row["name"] for row in listed.rows] == ["Forum 1", "Forum 2", "Forum 4", "Forum 5"]
    assert [row["membership"].by_officer for row in listed.rows] == [False, True, False, False]
    assert (listed.count, listed.page, listed.pages) == (Count(4), 1, 1)


def test_remapping_and_rebuilding_equals_living_through_it(office, views, tmp_path):
    days = [OfficeDay(day) for day in ("2099-02-28", "2099-03-01", "2099-09-01")]
    ids = [stream(n) for n in range(1, 9)]
    living = office.projector(views)
    tell_clusters(office)
    for n in range(1, 9):
        office.tell(stream(n), registered(f"Forum {n}"), field("Ekonomi" if n % 2 else "Pendidikan"))
        living.step()
    assign(office, stream(3), "pendidikan", "Pendidikan")
    catch_up(living)
    remap(office)
    catch_up(living)
    remap(office, "2099-08-01", ("pendidikan", "Pendidikan"))
    lift(office, stream(3), "2099-08-15")
    catch_up(living)
    with views.read() as t:
        lived = [memberships(t, day, ids) for day in days]
    for projection in (Register(), Directory()):
        rebuilt = Rebuild(views, office.ledgers, projection, tmp_path / "rebuild").run()
        assert (rebuilt.equal, rebuilt.swapped) == (True, True)
    with views.read() as t:
        assert [memberships(t, day, ids) for day in days] == lived
    assert [each[stream(1)].cluster for each in lived] == [EKONOMI, LINGKUNGAN, "cluster-pendidikan"]


def merged_and_separated(source, position):
    """Entered on 1 March, merged on 3 March, separated on 5 March, all shortly after midnight WIB."""
    days = {1: "02-28T17:00", 2: "02-28T17:01", 3: "03-02T17:00", 4: "03-04T17:00"}
    return f"2026-{days[position]}:00.000000Z" if source == "registry" else "2026-01-01T00:00:00.000000Z"


@pytest.mark.parametrize("decided", [False, True], ids=["by its field", "by an officer"])
@pytest.mark.parametrize(
    ("day", "cluster"),
    [
        (date(2026, 3, 1), EKONOMI),
        (date(2026, 3, 2), EKONOMI),
        (date(2026, 3, 3), None),
        (date(2026, 3, 4), None),
        (date(2026, 3, 5), EKONOMI),
    ],
)
def test_a_merged_entry_is_in_no_cluster_from_the_merge_to_the_separation(
    office, there, views, day, cluster, decided
):
    tell_clusters(office)
    known = field("Lingkungan Hidup" if decided else "Ekonomi")
    survivor = stream(2), "Forum Contoh Dua"
    office.tell(stream(1), registered("Forum Contoh"), known, merged_into(*survivor), separated(*survivor))
    if decided:
        assign(office, stream(1), "ekonomi", "Ekonomi")
    on = OfficeDay.of(day, date(2026, 11, 22), WIB)
    found = there(on.day, on.night, clock=merged_and_separated)
    assert (found.cluster, found.by_officer) == (cluster, decided and cluster is not None)
    assert found.why.startswith("catatannya digabungkan dengan catatan lain") == (cluster is None)
    with views.read() as t:
        assert counts(t, on) == ({EKONOMI: Count(1)} if cluster else {})
        assert without_cluster(t, on) == 0


def test_a_renamed_field_is_in_one_cluster_where_it_was_placed_last_under_any_of_its_names(office, there):
    tell_clusters(office)
    office.tell(stream(1), registered("Forum Satu"), field("Ekonomi"))
    office.tell(stream(2), registered("Forum Dua"), field("Usaha rakyat"))
    come = {
        "cluster": LINGKUNGAN,
        "cluster_title": "Lingkungan",
        "valid_from": "2026-06-01",
        "source": DECREE,
    }
    said = {"activity_field": "Usaha rakyat", "mark": "office", **come}
    office.tell(ClusterMap.STREAM, (c.FieldPlacedInCluster, said))
    office.tell(ActivityFields.STREAM, field_renamed("Ekonomi", "Usaha rakyat"))
    days = ("2026-03-02", "2026-05-31", "2026-06-01")
    told = [[there(day, ormas=each).cluster for day in days] for each in (1, 2)]
    assert told == [[EKONOMI, EKONOMI, LINGKUNGAN], [None, EKONOMI, LINGKUNGAN]]
