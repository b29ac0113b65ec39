"""One search box: an ormas is found however it is asked for, the best answer first, on both databases."""

from urllib.parse import urlencode

import pytest

from contracts.telling.words import UNDONE
from services.portal.projection import Register
from services.portal.search.find import Search, find_ormas
from services.portal.search.name_index import NameIndex
from services.portal.web.office_day import OfficeDay
from services.registry import events as r
from shared.projection import Rebuild
from tests.portal.office import catch_up
from tests.portal.told.clusters import assign, tell_clusters
from tests.portal.told.ormas import (
    activity,
    chair,
    field,
    legal_basis,
    registered,
    secretariat,
    stream,
    withdrawn,
)
from tests.portal.told.profile import name_struck, other_name

NOW = OfficeDay("2026-11-22")


@pytest.fixture
def search(office, views):
    """Everything that was told is shown; then the answer of the page of the register."""
    names = NameIndex()

    def find(q, **filters):
        catch_up(office.projector(views))
        with views.read() as t:
            return find_ormas(t, Search(q=q, **filters), names, NOW)

    return find


def names_of(found) -> list[str]:
    return [row["name"] for row in found.rows]


def renamed(old: str, name: str, abbreviation: str = ""):
    return r.NameCorrected, {"old": old, "name": name, "abbreviation": abbreviation, "reason": "Rapat."}


def test_the_better_answer_comes_first(office, search):
    office.tell(stream(1), registered("Karya Rekaan"), renamed("Sanggar Melati", "Karya Rekaan"))
    office.tell(stream(7), registered("Sanggar Melati"), renamed("Sanggar Melati", "Karya Khayal"))
    office.tell(stream(6), registered("Forum Melatiwangi Contoh"))
    office.tell(stream(5), registered("Forum Ibu Melati"))
    office.tell(stream(4), registered("Melati Contoh"))
    office.tell(stream(3), registered("Yayasan Melati"))
    office.tell(stream(2), registered("Himpunan Umpama", "MELATI"))
    found = search("melati")
    assert names_of(found) == [
        "Himpunan Umpama",
        "Yayasan Melati",
        "Melati Contoh",
        "Forum Ibu Melati",
        "Forum Melatiwangi Contoh",
        "Karya Khayal",
    ]
    assert [row["former"] for row in found.rows] == [""] * 5 + ["Sanggar Melati"]


def test_what_is_only_similar_comes_last_and_says_so(office, search):
    office.tell(stream(1), registered("Sanggar Melati"), renamed("Sanggar Melati", "Karya Khayal"))
    office.tell(stream(2), registered("Forum Melasi"))
    found = search("melati")
    assert [(row["name"], row["misspelt"]) for row in found.rows] == [
        ("Karya Khayal", False),
        ("Forum Melasi", True),
    ]


def test_slips_are_not_forgiven_where_enough_is_found_as_typed(office, search):
    for n in range(1, 6):
        office.tell(stream(n), registered(f"Forum Melati {n}"))
    office.tell(stream(6), registered("Forum Melasi"))
    assert search("melati").total == 5


def test_of_two_that_have_every_word_the_shorter_name_comes_first(office, search):
    office.tell(stream(1), registered("Forum Anak Bangsa Pecinta Sungai Contoh"))
    office.tell(stream(2), registered("Forum Pecinta Sungai"))
    assert names_of(search("sungai pecinta"))[0] == "Forum Pecinta Sungai"


def test_the_legal_form_that_was_typed_decides_between_equal_names(office, search):
    office.tell(stream(1), registered("Perkumpulan Harapan Contoh"))
    office.tell(stream(2), registered("Yayasan Harapan Contoh"))
    assert names_of(search("yayasan harapan contoh"))[0] == "Yayasan Harapan Contoh"
    assert names_of(search("perkumpulan harapan contoh"))[0] == "Perkumpulan Harapan Contoh"
    assert search("lembaga harapan contoh").total == 2


@pytest.mark.parametrize(
    "query",
    [
        "Jajasan Djaja Poetra Tjontoh dan Rekaan",
        "yayasan jaya putra contoh & rekaan",
        "jaya putra contoh rekaan",
        "JAYAPUTRA CONTOHREKAAN",
        "jaya  putra, contoh",
        "rekaan djaya",
        "puttra",
        "jayá",
    ],
)
def test_old_and_new_spelling_are_one(office, search, query):
    office.tell(stream(1), registered("Yayasan Djaja Poetra Tjontoh & Rekaan"))
    office.tell(stream(2), registered("Forum Lain"))
    assert names_of(search(query)) == ["Yayasan Djaja Poetra Tjontoh & Rekaan"]


@pytest.mark.parametrize("query", ["L.S.M.K", "l.s.m.k.", "LSMK", "lsmk", "L S M K"])
def test_an_abbreviation_is_found_with_and_without_dots(office, search, query):
    office.tell(stream(1), registered("Lembaga Sungai Mengalir Khayal", "LSMK"))
    office.tell(stream(2), registered("Forum Contoh", "FC"))
    assert names_of(search(query)) == ["Lembaga Sungai Mengalir Khayal"]


NUMBER = "AHU-0001234.AH.01.07.TAHUN 2019"


@pytest.mark.parametrize(
    "query",
    [
        "1234",
        "0001234",
        NUMBER,
        NUMBER.lower(),
        "ahu 0001234 ah 01 07 tahun 2019",
        "AHU/1234/AH/1/7/TH 2019",
        "AHU0001234AH0107TAHUN2019",
        "ahu 1234",
        "1234 tahun 2019",
    ],
)
def test_a_legal_number_is_found_in_whole_and_in_part_however_it_is_written(office, search, query):
    office.tell(stream(1), registered("Forum Contoh"), legal_basis("ahu", NUMBER))
    for n, other in enumerate(("0001235.AH.01.07", "0011334.AH.02.07", "0004321.AH.01.08"), 2):
        office.tell(stream(n), registered(f"Forum {n}"), legal_basis("ahu", f"AHU-{other}.TAHUN 2019"))
    assert names_of(search(query)) == ["Forum Contoh"]


def test_the_beginning_of_a_padded_number_finds_those_numbers_and_no_month_or_serial(office, search):
    for n, number in enumerate(("0001234.AH.01.07", "0011334.AH.01.07", "0000001.AH.01.08"), 1):
        office.tell(stream(n), registered(f"Forum {n}"), legal_basis("ahu", f"AHU-{number}.TAHUN 2019"))
    assert names_of(search("0001")) == ["Forum 1"]
    assert names_of(search("0000")) == ["Forum 3"]
    assert names_of(search("0000001")) == ["Forum 3"]


@pytest.mark.parametrize(
    ("query", "slip"),
    [
        ("Pengrjin", "left out"),
        ("Pengraajin", "doubled"),
        ("Pengrakin", "changed"),
        ("Pengarjin", "swapped"),
        ("Pengrxajzin", "two added"),
        ("pegrajni", "left out and swapped"),
        ("khaayl", "swapped in a short word"),
        ("khyal", "left out of a short word"),
        ("koperasi pengrajni khayak", "in two words"),
    ],
)
def test_a_slip_of_the_finger_is_forgiven(office, search, query, slip):
    office.tell(stream(1), registered("Koperasi Pengrajin Khayal"))
    office.tell(stream(2), registered("Forum Lain"))
    assert names_of(search(query)) == ["Koperasi Pengrajin Khayal"], slip


@pytest.mark.parametrize("query", ["kyahxl", "xengrxjxn", "ibi", "1235", "khayal 7"])
def test_more_slips_and_slips_in_short_words_and_numbers_are_not_forgiven(office, search, query):
    office.tell(stream(1), registered("Koperasi Pengrajin Khayal Ibu"), legal_basis("skt", "1234/X"))
    assert names_of(search(query)) == []


def test_the_name_and_the_abbreviation_before_a_correction_still_lead_to_the_ormas(office, search):
    office.tell(stream(1), registered("Forum Conto", "FCO"), renamed("Forum Conto", "Forum Contoh", "FC"))
    office.tell(stream(1), renamed("Forum Contoh", "Sahabat Rekaan", "FC"))
    assert search("forum conto").rows[0]["former"] == "Forum Conto"
    assert search("forum contoh").rows[0]["former"] == "Forum Contoh"
    assert search("fco").rows[0]["former"] == "FCO"
    assert search("fc").rows[0]["former"] == ""


def test_a_wrong_click_that_was_undone_leaves_no_former_name(office, search):
    office.tell(stream(1), registered("Forum Lama", "FL"), renamed("Forum Lama", "Forum Contoh", "FC"))
    undone = {"old": "Sanggar Keliru", "name": "Forum Contoh", "abbreviation": "FC", "reason": UNDONE}
    office.tell(stream(1), renamed("Forum Contoh", "Sanggar Keliru", "SK"), (r.NameCorrected, undone))
    assert [search(q).total for q in ("sanggar keliru", "sk")] == [0, 0]
    assert search("forum contoh").rows[0]["former"] == ""
    assert search("fc").rows[0]["former"] == ""
    assert search("forum lama").rows[0]["former"] == "Forum Lama"
    office.tell(stream(1), renamed("Forum Contoh", "Sahabat Rekaan", "SR"))
    assert search("forum contoh").rows[0]["former"] == "Forum Contoh"


def test_a_name_that_was_really_borne_is_found_also_after_the_same_words_were_struck(office, search):
    office.tell(stream(1), registered("Forum Lama"), renamed("Forum Lama", "Forum Contoh"))
    for kind in ("also_called", "former"):
        office.tell(stream(1), other_name("Forum Lama", kind), name_struck("Forum Lama"))
        assert search("forum lama").rows[0]["former"] == "Forum Lama"
    office.tell(stream(1), other_name("Laskar Rekaan", "former"))
    assert search("laskar rekaan").total == 1
    office.tell(stream(1), name_struck("Laskar Rekaan"))
    assert search("laskar rekaan").total == 0


def test_what_was_withdrawn_is_found_only_when_somebody_asks_for_it(office, search):
    office.tell(stream(1), registered("Forum Contoh", "FC"), withdrawn())
    assert [search(q).total for q in ("forum contoh", "fc", "forun cotoh")] == [0, 0, 0]
    assert search("forum contoh").nearest == ()
    assert names_of(search("forum contoh", ditarik="ya")) == ["Forum Contoh"]


def test_persons_telephones_and_addresses_lead_to_nobody(office, search):
    office.tell(
        stream(1), registered("Forum Contoh"), chair("k1", "Ratna Umpama"), secretariat("Tegal Rekaan")
    )
    for query in ("Ratna", "Umpama", "0899-0000-0001", "6289900000001", "Jl. Rekaan 1"):
        found = search(query)
        assert (found.total, found.nearest) == (0, ()), query


def test_filters_pages_and_sorting_work_on_what_was_found(office, search):
    tell_clusters(office)
    for n in range(1, 61):
        about = field("Ekonomi" if n % 2 else "Pendidikan")
        office.tell(stream(n), registered(f"Forum Melati {n:02}"), about, activity("aktif"))
        if n % 3 == 0:
            assign(office, stream(n), "lingkungan", "Lingkungan")
    assert search("melati", bidang="Ekonomi").total == 30
    assert search("melati", bidang="Ekonomi", klaster="lingkungan").total == 10
    assert search("melati", klaster="ekonomi").total == 20
    assert search("melati 07", bidang="Pendidikan").total == 0
    pages = [names_of(search("melati", hal=page)) for page in (1, 2, 3)]
    assert [len(page) for page in pages] == [25, 25, 10]
    assert [name for page in pages for name in page] == [f"Forum Melati {n:02}" for n in range(1, 61)]
    down = search("melati", urut="nama", arah="turun")
    assert names_of(down)[0] == "Forum Melati 60"


def test_the_right_answer_is_not_lost_among_thousands_that_pass_the_filters(office, search):
    office.tell(stream(1), registered("Perkumpulan Lain"))
    office.tell(stream(2), registered("Perkumpulan Lain"), withdrawn())
    for n in range(3, 1_010):
        office.tell(stream(n), registered(f"Forum Contoh {n}"))
    assert search("forum").total == 1_007
    assert search("forum 500").rows[0]["name"] == "Forum Contoh 500"
    assert search("lain").total == 1


def test_an_answer_that_the_filters_hide_is_counted(office, search):
    office.tell(stream(1), registered("Forum Contoh"), field("Ekonomi"))
    found = search("forum contoh", bidang="Pendidikan")
    assert (found.total, found.unfiltered, found.nearest) == (0, 1, ())


def test_without_an_answer_the_nearest_names_are_offered(office, search):
    office.tell(stream(1), registered("Koperasi Pengrajin Khayal"))
    office.tell(stream(2), registered("Forum Lain"))
    assert search("pengrajinkan").nearest == ((stream(1), "Koperasi Pengrajin Khayal"),)
    assert search("zzzz").nearest == ()


def test_the_page_says_how_an_ormas_was_found(office, views, open_portal):
    office.tell(stream(1), registered("Sanggar Melati"), renamed("Sanggar Melati", "Karya Khayal"))
    visitor = open_portal(views=views)
    assert "dahulu: Sanggar Melati" in visitor.get("/?q=melati").text
    assert "dahulu" not in visitor.get("/?q=karya").text
    assert ">mirip</span>" in visitor.get("/?q=kraya").text
    assert "mirip" not in visitor.get("/?q=karya").text


def test_the_page_without_an_answer_says_what_was_tried_and_where_to_look_next(office, views, open_portal):
    office.tell(stream(1), registered("Koperasi Pengrajin Khayal"), field("Ekonomi"))
    visitor = open_portal(views=views)
    page = visitor.get("/?q=pengrajinkan").text
    assert (
        "“pengrajinkan” sudah dicari sebagai singkatan, huruf awal, nomor, nama, bagian nama, dan nama lama"
        in page
    )
    assert f'href="/ormas/{stream(1)}">Koperasi Pengrajin Khayal</a>' in page
    hidden = visitor.get("/?q=pengrajin&bidang=Pendidikan").text
    assert 'href="/?q=pengrajin">1 ormas cocok bila saringan dihapus</a>' in hidden


def test_the_best_answer_comes_first_until_somebody_sorts_and_again_afterwards(office, views, open_portal):
    office.tell(stream(1), registered("Forum Anak Melati"))
    office.tell(stream(2), registered("Melati"))
    visitor = open_portal(views=views)
    best, sorted_ = visitor.get("/?q=melati").text, visitor.get("/?q=melati&urut=nama").text
    assert "2</strong> ormas, yang paling cocok lebih dulu" in best
    assert best.index(">Melati</a>") < best.index(">Forum Anak Melati</a>")
    assert sorted_.index(">Melati</a>") > sorted_.index(">Forum Anak Melati</a>")
    assert 'href="/?q=melati">urutkan dari yang paling cocok</a>' in sorted_


ANYTHING = ["x" * 200, "ab " * 60, "%", "_", "!", "'", '"', ";--", "a", "é", "😀", "\0", "a\0b", "\ud83d",
            "٣", "ß", "İ", "\u0301", "()", "[a-z]*", "\\", "&", "dan", "1", "0", "漢字"]  # fmt: skip


@pytest.mark.parametrize("query", ANYTHING, ids=ascii)
def test_whatever_is_typed_gives_a_page(office, views, open_portal, query):
    office.tell(stream(1), registered("Forum Contoh 100% & Rekaan", "FC"), legal_basis("skt", "01-00/7"))
    visitor = open_portal(views=views)
    for others in ({}, {"bidang": query}, {"klaster": query, "impor": query}):
        address = urlencode({"q": query, **others}, errors="surrogatepass")
        answer = visitor.get(f"/?{address}")
        assert answer.status_code == 200
        assert "Register ormas" in answer.text


def test_a_search_sees_every_change_that_is_shown(office, search):
    office.tell(stream(1), registered("Forum Conto"))
    assert search("conto").total == 1
    office.tell(stream(2), registered("Sanggar Conto"))
    assert search("conto").total == 2
    office.tell(stream(1), renamed("Forum Conto", "Forum Rekaan", "FR"), legal_basis("skt", "220/17"))
    assert names_of(search("rekaan")) == names_of(search("FR")) == names_of(search("220-17"))
    office.tell(stream(2), withdrawn())
    assert names_of(search("sanggar")) == []


def test_after_a_rebuild_the_same_is_found_in_the_same_order(office, views, search, tmp_path):
    for n in range(1, 31):
        office.tell(stream(n), registered(f"Forum Melati {n}", f"FM{n}"), legal_basis("skt", f"220/{n}"))
        if n % 4 == 0:
            office.tell(stream(n), renamed(f"Forum Melati {n}", f"Sanggar Rekaan {n}"))
    queries = ("melati", "forum 7", "fm12", "220/9", "mlati 8", "rekan")
    before = [search(q).rows for q in queries]
    with views.write() as t:
        t.run("UPDATE projection_positions SET version = 'old' WHERE projection = 'register'")
        t.run("UPDATE register SET former_names = '', name = 'Salah', name_key = 'salah'")
    assert search("melati").total == 0
    assert Rebuild(views, office.ledgers, Register(), tmp_path / "rebuild").run().swapped
    assert [search(q).rows for q in queries] == before


@pytest.mark.parametrize("query", ["FKUB", "fkub", "F.K.U.B."])
def test_initials_are_tried_as_an_abbreviation_before_slips(office, search, query):
    office.tell(stream(1), registered("Forum Kerukunan Umat Beragama Kota Contoh"))
    office.tell(stream(2), registered("Yayasan Forum Kerukunan Umat Beragama"))
    office.tell(stream(3), registered("Fkib Rekaan"))
    found = search(query)
    assert [(row["name"], row["initials"], row["misspelt"]) for row in found.rows] == [
        ("Yayasan Forum Kerukunan Umat Beragama", True, False),
        ("Forum Kerukunan Umat Beragama Kota Contoh", True, False),
    ]


def test_what_is_really_called_so_comes_before_initials(office, search):
    office.tell(stream(1), registered("Forum Kerukunan Umat Beragama"))
    office.tell(stream(2), registered("Himpunan Contoh", "FKUB"))
    assert names_of(search("fkub")) == ["Himpunan Contoh"]


def test_two_letters_and_letters_in_the_middle_are_no_initials(office, search):
    office.tell(stream(1), registered("Forum Kerukunan Umat Beragama"))
    assert names_of(search("kub")) == []
    assert not any(row["initials"] for row in search("fk").rows)


def test_a_renamed_ormas_is_found_by_its_new_initials_only(office, search):
    office.tell(stream(1), registered("Forum Kerukunan Umat Beragama"))
    office.tell(stream(1), renamed("Forum Kerukunan Umat Beragama", "Sanggar Tari Melati"))
    assert names_of(search("stm")) == ["Sanggar Tari Melati"]
    assert not any(row["initials"] for row in search("fkub").rows)


def test_a_single_short_word_has_no_odd_neighbours(office, search):
    office.tell(stream(1), registered("Kubu Pemi Contoh"))
    assert search("pmi").total == 0
    assert search("fkub").nearest == ()
