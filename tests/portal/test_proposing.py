"""Which ormas fit a request and why: from the facts alone, in whatever order they come. All is invented."""

from hypothesis import given, settings
from hypothesis import strategies as st

from services.portal.involvement.fitting import needed, young_of, young_on_board
from services.portal.involvement.proposing import Known, Wanted, propose

RIVER = Wanted(("Lingkungan Hidup",), ("Lingkungan",), "Ciumpama", "Kecamatan Contoh")


def ormas(number: int, **said: str) -> list[Known]:
    """Facts of one ormas, by default of the very field."""
    told = {"name": f"Forum {number}", "field": "Lingkungan Hidup", "cluster": "Lingkungan"} | said
    return [
        Known(f"ormas-{number}", about.replace("_", "-"), value) for about, value in told.items() if value
    ]


def asked(number: int, times: int) -> list[Known]:
    return [Known(f"ormas-{number}", "asked", f"involvement-{n}") for n in range(times)]


def order(facts: list[Known]) -> list[str]:
    return [each.ormas for each in propose(RIVER, facts).proposed]


def test_the_same_field_stands_before_the_same_cluster_and_others_are_not_proposed():
    facts = [*ormas(1, field="Kehutanan"), *ormas(2), *ormas(3, field="Agama", cluster="Keagamaan")]
    proposal = propose(RIVER, facts)
    assert [each.ormas for each in proposal.proposed] == ["ormas-2", "ormas-1"]
    same_field, same_cluster = (each.reasons[0] for each in proposal.proposed)
    assert same_field == "Bidangnya Lingkungan Hidup, seperti yang diminta."
    assert same_cluster == "Berada dalam klaster Lingkungan, klaster bidang yang diminta."


def test_an_officers_word_about_the_cluster_counts_where_the_field_is_unknown():
    assert order(ormas(1, field="")) == ["ormas-1"]


def test_who_is_at_the_place_stands_first_then_the_district_then_the_rest():
    facts = [
        *ormas(1), *ormas(2, district="kecamatan contoh", village="Tegal"), *ormas(3, village="CIUMPAMA"),
    ]  # fmt: skip
    assert order(facts) == ["ormas-3", "ormas-2", "ormas-1"]
    places = {each.ormas: each.reasons[1] for each in propose(RIVER, facts).proposed}
    assert places == {
        "ormas-3": "Sekretariatnya di CIUMPAMA, tempat kegiatan.",
        "ormas-2": "Sekretariatnya di kecamatan contoh, kecamatan kegiatan.",
        "ormas-1": "Tempatnya belum tercatat.",
    }


def test_a_village_is_the_same_however_it_is_written_and_not_the_one_of_another_district():
    facts = [
        *ormas(1, village="Ciumpama", district="Kecamatan Lain"),
        *ormas(2, village="Kel. Ciumpama", district="Kec. Contoh"),
        *ormas(3, village="Tegal", district="Kec. Contoh"),
    ]
    wanted = Wanted(RIVER.fields, RIVER.clusters, "Kelurahan Ciumpama", "Kecamatan Contoh")
    assert [each.ormas for each in propose(wanted, facts).proposed] == ["ormas-2", "ormas-3", "ormas-1"]


def test_who_was_asked_less_often_in_the_last_twelve_months_stands_first():
    facts = [*ormas(1), *asked(1, 2), *ormas(2), *asked(2, 1), *ormas(3)]
    assert order(facts) == ["ormas-3", "ormas-2", "ormas-1"]
    told = [each.reasons[2] for each in propose(RIVER, facts).proposed]
    assert told == [
        "Belum diminta dalam 12 bulan sebelumnya.",
        "Sudah diminta 1 kali dalam 12 bulan sebelumnya.",
        "Sudah diminta 2 kali dalam 12 bulan sebelumnya.",
    ]


def test_who_has_not_reported_or_has_no_paper_is_proposed_like_everybody_and_it_is_said():
    facts = [*ormas(1, name="Akar Contoh"), *ormas(2, name="Bunga Contoh", basis="ahu")]
    proposal = propose(RIVER, facts)
    assert [each.ormas for each in proposal.proposed] == ["ormas-1", "ormas-2"]
    assert all("Belum melapor tidak mengurangi kesempatannya." in each.why for each in proposal.proposed)


def test_who_is_recorded_as_inactive_is_proposed_after_the_others_with_a_word_to_ask_first():
    facts = [*ormas(1, activity="tidak_aktif"), *ormas(2, activity="aktif"), *ormas(3)]
    proposal = propose(RIVER, facts)
    assert [each.ormas for each in proposal.proposed] == ["ormas-2", "ormas-3", "ormas-1"]
    assert "Tercatat tidak aktif: tanyakan dahulu." in proposal.proposed[-1].why


def test_who_was_dissolved_is_neither_proposed_nor_counted_and_who_is_said_to_be_is_asked():
    facts = [*ormas(1, activity="bubar"), *ormas(2, activity="dilaporkan_bubar")]
    proposal = propose(RIVER, facts)
    assert ([each.ormas for each in proposal.proposed], sum(proposal.stopped)) == (["ormas-2"], 0)


def test_who_must_not_be_active_is_counted_and_not_proposed_and_a_warning_is_only_told():
    facts = [
        *ormas(1, sanction_1="penghentian_kegiatan"), *ormas(2, sanction_1="peringatan_tertulis"),
    ]  # fmt: skip
    proposal = propose(RIVER, facts)
    assert ([each.ormas for each in proposal.proposed], sum(proposal.stopped)) == (["ormas-2"], 1)
    assert "Sanksi yang tercatat: peringatan tertulis." in proposal.proposed[0].why


def test_the_number_of_members_is_told_where_it_is_known():
    assert "Jumlah anggota 1.250." in propose(RIVER, ormas(1, members="1250")).proposed[0].why
    assert "anggota" not in propose(RIVER, ormas(1)).proposed[0].why
    told = ormas(1, members="40", members_2025_03_01="90", members_2026_03_01="250")
    assert "Jumlah anggota 250." in propose(RIVER, told).proposed[0].why


YOUNG_FIRST = Wanted(RIVER.fields, RIVER.clusters, RIVER.village, RIVER.district, youth_first=True)


def test_where_young_people_are_wanted_an_unknown_share_is_not_taken_for_a_small_one():
    facts = [
        *ormas(1, youth_2026_03_01="9/20"), *ormas(2), *ormas(3, youth_2026_03_01="10/20"), *asked(3, 2),
    ]  # fmt: skip
    told = propose(YOUNG_FIRST, facts).proposed
    assert [each.ormas for each in told] == ["ormas-3", "ormas-2", "ormas-1"]
    assert "Bagian pemuda: tidak diketahui." in told[1].why
    few = "Bagian pemuda (16–30 tahun): 45%, 9 dari 20 anggota, menurut keterangan 1 Maret 2026."
    assert few in told[2].why
    assert order(facts) == ["ormas-1", "ormas-2", "ormas-3"]


def test_a_young_board_is_told_with_its_number_and_moves_nobody():
    days = {"board-youth-2025-03-01": ["9/9/1"], "board-youth-2026-03-01": ["3/9/2"]}
    told = "Pemuda dalam kepengurusan ke-2: 3 dari 9 pengurus, menurut keterangan 1 Maret 2026."
    assert young_on_board(days) == [told]
    assert young_on_board({}) == []
    facts = [*ormas(1), *ormas(2), Known("ormas-2", "board-youth-2026-03-01", "9/9/1")]
    proposed = propose(YOUNG_FIRST, facts).proposed
    assert [each.ormas for each in proposed] == ["ormas-1", "ormas-2"]
    assert "9 dari 9 pengurus" in proposed[1].why


def test_of_a_board_that_is_not_in_office_no_young_people_are_told():
    told = {"board-youth-2025-03-01": ["9/9/1"], "board-term-1": ["2025-01-01/2025-12-31"]}
    assert "ke-1" in young_on_board(told, "2025-12-31")[0]
    for changed in (
        {"board-gone-1": ["gone"]},
        {"dispute": ["open"]},
        {"board-term-1": ["2020-01-01/2024-12-31"]},
    ):
        assert young_on_board(told | changed) == []
    assert young_on_board(told, "2026-01-01") == []
    both = told | {"board-youth-2026-03-01": ["3/9/2"], "board-gone-2": ["gone"]}
    assert "ke-1" in young_on_board(both)[0]


def test_the_share_of_the_newest_day_counts_and_none_of_no_members_is_no_share():
    days = {"youth-2025-03-01": ["20/20"], "youth-2026-03-01": ["0/30"]}
    assert young_of(days)[0].startswith("Bagian pemuda (16–30 tahun): 0%, 0 dari 30 anggota")
    assert young_of({"youth-2026-03-01": ["0/0"]}) == young_of({})


def test_what_an_ormas_needs_is_held_against_what_the_agency_provides_and_changes_no_place():
    assert needed([], "") == "Kebutuhan akomodasinya belum diketahui."
    assert needed(["companion"], "none") == "Tidak membutuhkan akomodasi."
    assert needed(["companion"], "companion") == "Membutuhkan pendamping; disediakan."
    both = "Membutuhkan pendamping, juru bahasa isyarat; belum disediakan: juru bahasa isyarat."
    assert needed(["companion"], "companion,sign_language") == both
    facts = [*ormas(1, needs="sign_language"), *ormas(2, needs="none")]
    assert order(facts) == ["ormas-1", "ormas-2"]


ABOUTS = {
    "name": ["Forum A", "Forum B"],
    "field": ["Lingkungan Hidup", "Kehutanan", "Agama"],
    "cluster": ["Lingkungan", "Keagamaan"],
    "village": ["Ciumpama", "Tegal Rekaan"],
    "district": ["Kecamatan Contoh"],
    "basis": ["ahu", "none"],
    "activity": ["aktif", "tidak_aktif"],
    "members": ["12", "tidak jelas"],
    "youth-2026-03-01": ["6/12", "5/12", "tidak jelas"],
    "needs": ["none", "companion"],
    "sanction-1": ["penghentian_kegiatan", "peringatan_tertulis"],
    "asked": ["involvement-1", "involvement-2"],
}
FACTS = st.lists(
    st.sampled_from(sorted(ABOUTS)).flatmap(
        lambda about: st.builds(
            Known,
            st.sampled_from(["ormas-1", "ormas-2", "ormas-3"]),
            st.just(about),
            st.sampled_from(ABOUTS[about]),
        )
    ),
    max_size=30,
)


@settings(max_examples=200, deadline=None)
@given(facts=FACTS, data=st.data())
def test_the_order_of_the_facts_does_not_matter(facts, data):
    shuffled = data.draw(st.permutations(facts))
    assert propose(RIVER, facts) == propose(RIVER, shuffled)
    assert propose(YOUNG_FIRST, facts) == propose(YOUNG_FIRST, shuffled)


@settings(max_examples=200, deadline=None)
@given(facts=FACTS)
def test_whoever_fits_is_proposed_once_or_counted_as_stopped(facts):
    proposal = propose(RIVER, facts)
    named = [each.ormas for each in proposal.proposed]
    told = {(each.ormas, each.about, each.value) for each in facts}
    fitting = {o for o in {each.ormas for each in facts} if {
        max([v for n, a, v in told if (n, a) == (o, "field")] or [""]) == "Lingkungan Hidup",
        max([v for n, a, v in told if (n, a) == (o, "cluster")] or [""]) == "Lingkungan",
    } & {True}}  # fmt: skip
    assert len(named) == len(set(named))
    assert set(named) <= fitting
    assert len(named) + sum(proposal.stopped) == len(fitting)
