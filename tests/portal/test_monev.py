"""The December pack: every figure is told by the page it links to, in the same number. All is invented."""

import re
from dataclasses import replace
from datetime import date

import pytest
from flask import url_for

from contracts.telling.dates import number_words
from contracts.telling.money import rupiah
from contracts.telling.press_rule import PRESS_RULE
from services.portal.monev.chapters import CHAPTERS, Told, pack
from services.portal.monev.figure import FEW, MONEY, Asked, Figure
from services.portal.monev.frozen import LATE
from services.portal.monev.late import whole_pack
from services.portal.monev.press import for_press
from services.portal.register.inside import SURE
from services.portal.scoring.spread import HIDDEN
from services.portal.web.office_day import OfficeDay
from tests.portal.colleagues import open_account, sign_in
from tests.portal.office import OfficeUnderTest
from tests.portal.on_pages import read
from tests.portal.told.pages import tell_every_page

YEAR = "2026"
TODAY = date(2026, 11, 22)
EVERY_ROLE = ("case_officer", "division_head", "tenant_admin", "agency_head", "iko_assessor")
NOTHING_THERE = {
    "pages.register": "Tidak ada ormas yang cocok.",
    "reporting.all_": "Tidak ada laporan dalam pilihan ini.",
    "keeping_order.year": "Belum ada kegiatan yang tercatat.",
}
"""What a page says instead of a zero."""


@pytest.fixture(scope="module")
def told_office(tmp_path_factory):
    """Everything that pages show, told once for this file."""
    office = OfficeUnderTest(tmp_path_factory.mktemp("monev") / "data")
    tell_every_page(office)
    open_account(office.accounts, "rekan.monev", "Rekan Rekaan", EVERY_ROLE)
    office.catch_up()
    yield office
    office.close()


@pytest.fixture
def colleague(told_office, open_portal):
    """Somebody who may open every list."""
    return sign_in(open_portal(at=told_office), "rekan.monev")


def figures(office, year=YEAR):
    with office.views.read() as t:
        return [f for c in pack(t, Asked(year, TODAY, OfficeDay(TODAY.isoformat()))) for f in c.figures]


def as_the_page_says_it(figure, year):
    """The words of the linked page that hold the number; read there, not here."""
    many = rupiah(int(figure.value)) if figure.unit == MONEY else figure.value
    many = number_words(int(many)) if many.isdigit() else many
    of = number_words(int(figure.of)) if figure.of and figure.unit != MONEY else ""
    part, name = figure.code.split(".")[0], figure.code.rpartition(".")[2]
    name_of_theme = re.split(r": (program|pertemuan|penerima)", figure.label)[0]
    kind = figure.label.partition(": ")[2]
    by_code = {
        "klaster.tanpa": f"{many} ormas",
        "pelibatan.permintaan": f"{many} permintaan pada {year}",
        "pelibatan.diminta": f"diminta {many} kali",
        "pelibatan.bersedia": f"bersedia {many} kali",
        "pelibatan.ikut": f"ikut {many} kali",
        "hibah.usulan": f"{many} usulan : diusulkan",
        "hibah.asked": f"diusulkan {many}",
        "hibah.awarded": f"ditetapkan {many}",
        "hibah.paid": f"diterima ormas {many}",
        "hibah.penerima": f"{many} penerima",
        "hibah.receipts": f"bukti {many}",
        "hibah.remainder": f"sisa dikembalikan {many}",
        "hibah.gap": f"belum dipertanggungjawabkan {many}",
        "hibah.terlambat": f"{many} usulan :",
        "pembinaan.pertemuan": f"{many} pertemuan berlangsung",
        "pembinaan.hadir": f"{many} dari {of} ormas hadir",
        "ketertiban.kegiatan": f"{many} kegiatan ,",
        "ketertiban.orang": f"{many} orang hadir",
        "ketertiban.ormas": f"{many} ormas berperan",
        "register.lembaga": f"{many} lembaga lain",
    }
    by_name = {
        "owed": f"{many} ormas belum menyampaikan laporan",
        "jawaban": f"{many} dari {of} lembar",
        "indeks": figure.value or ("Belum: survei berjalan" if "berjalan" in figure.why else "kurang dari"),
        "ditetapkan": f"Cakupan: {many} dari {of} ormas",
        "disampaikan": f"Cakupan: {many or FEW} dari",
        "rata-rata": f"Rata-rata yang dinilai: {many} .",
        "program": f"{name_of_theme} {many} ",
    }
    by_part = {
        "register": f"{many} ormas",
        "kesegaran": f"{many} ormas",
        "pemuda": f"{many} ormas",
        "klaster": f"Ormas ({many})",
        "laporan": f"{many} laporan.",
        "swadaya": f"{many} dari ",
        "ketertiban": f"{many} kegiatan ," if "tema" in figure.code else f"{kind} {many}",
    }
    if part == "layanan" and figure.value != "0":
        service = figure.label.partition(":")[0]
        before = {"diputus": 0, "median": 1, "p90": 2, "janji": 3}[name]
        told = f"{many} dari {of}" if of else many or "belum ditetapkan"
        return re.compile(rf"{service}( \(|  ?Masa).*? Setahun {r'[0-9.]+ ' * before}{told} ")
    if part == "layanan":
        return re.compile(rf"{figure.label.partition(':')[0]}[^.]* Belum ada yang diputus dalam {year}")
    if name == "pertemuan" and part == "rpjmd":
        return re.compile(rf"{re.escape(name_of_theme)} [\d.]+ {many}\b")
    if part == "rpjmd" and "hibah" in figure.code:
        return re.compile(rf"{re.escape(name_of_theme)} {many} Rp", re.IGNORECASE)
    found = by_code.get(figure.code) or by_name.get(name) or by_part[part]
    return re.compile(rf"(?<![\d.]){re.escape(found)}", re.IGNORECASE)


def test_every_figure_is_the_number_of_the_page_it_links_to(told_office, colleague):
    """Of a year in which nearly everything happened, and of one of meetings alone."""
    pages, wrong = {}, []
    told, before = figures(told_office), figures(told_office, "2021")
    for year, figure in [*((YEAR, each) for each in told), *(("2021", each) for each in before)]:
        if figure.link is None and figure.value == "0":
            continue
        with colleague.application.test_request_context():
            address = url_for(figure.link.endpoint, **figure.link.values)
        page = pages.get(address) or pages.setdefault(address, read(colleague, address))
        nothing = NOTHING_THERE.get(figure.link.endpoint, "-")
        said = as_the_page_says_it(figure, year).search(page)
        if not said and not (figure.value == "0" and nothing in page):
            wrong.append(f"{year} {figure.code} {figure.words}: {address}")
    assert not wrong
    assert len({each.code for each in told}) == len(told) > 60
    assert {each.code.partition(".")[0] for each in told} == {each.code for each in CHAPTERS}


def test_every_late_figure_is_the_number_of_the_page_it_links_to(told_office, colleague):
    """What is another sum by now, and each entry that came late by its own page."""
    with told_office.views.read() as t:
        asked = Asked(YEAR, TODAY, OfficeDay(TODAY.isoformat()))
        [late] = [each for each in whole_pack(t, asked).chapters if each.code == LATE]
    wrong = []
    for figure in late.figures:
        with colleague.application.test_request_context():
            page = read(colleague, url_for(figure.link.endpoint, **figure.link.values))
        of = replace(figure, code=figure.code.removeprefix(f"{LATE}."))
        entry = re.compile(re.escape(figure.label.partition(": ")[2].rpartition(", ")[0]))
        if not (as_the_page_says_it(of, "2025") if figure.value else entry).search(page):
            wrong.append(f"{figure.label}: {figure.words}")
    assert not wrong
    assert {bool(figure.value) for figure in late.figures} == {True, False}


def pressed(*cells, of="40", begin="register.keaktifan"):
    parts = [Figure(f"{begin}-{c}", c, str(n), "ormas", of, public=True, few=True) for c, n in cells]
    return [said for each in for_press([Told("a", "Contoh", parts)], PRESS_RULE) for _, said in each.figures]


@pytest.mark.parametrize(
    ("cells", "of", "said"),
    [
        ((("aktif", 30), ("tidak_aktif", 8), ("dilaporkan_bubar", 2)), "40", [HIDDEN, "8 ormas"]),
        ((("aktif", 30), ("tidak_aktif", 8), ("bubar", 2)), "40", [HIDDEN, "8 ormas", FEW]),
        ((("aktif", 32), ("tidak_aktif", 8)), "40", ["32 dari 40 ormas (80,0%)", "8 dari 40 ormas (20,0%)"]),
        ((("aktif", 32), ("a", 4), ("b", 4)), "40", [HIDDEN, FEW, FEW]),
        ((("aktif", 12), ("separuh", 2)), "14", [HIDDEN, FEW]),
        ((("hadir", 38),), "40", [HIDDEN]),
        ((("hadir", 30),), "40", ["30 dari 40 ormas (75,0%)"]),
        ((("a", 2), ("b", 1)), "3", [HIDDEN, HIDDEN]),
        ((("aktif", 40), ("bubar", 0)), "40", ["40 dari 40 ormas (100,0%)", "0 dari 40 ormas (0,0%)"]),
    ],
)
def test_what_the_press_is_not_told_cannot_be_reckoned_from_what_it_is_told(cells, of, said):
    assert pressed(*cells, of=of) == said


def test_a_state_of_which_nobody_is_sure_is_no_figure_for_the_press(told_office):
    public = {f.code for f in figures(told_office) if f.public}
    assert {code for code in public if "keaktifan" in code} <= {f"register.keaktifan-{c}" for c in SURE}
    assert any("keaktifan" in code for code in public)


def test_a_part_of_nothing_is_no_part_and_few_are_not_told_to_the_press():
    assert Figure("a.b", "Contoh", "0", "laporan", "0").words == "0 dari 0 laporan"
    assert Figure("a.b", "Contoh", "2", "laporan", "3").words == "2 dari 3 laporan (66,7%)"
    assert (
        Figure("a.b", "Contoh", "1500000", MONEY, "3000000").words == "Rp1.500.000 dari Rp3.000.000 (50,0%)"
    )
    assert Figure("a.b", "Contoh", "", "", why="kurang dari 30 jawaban").words == "kurang dari 30 jawaban"
    assert Figure("a.b", "Contoh", "4", "ormas", "210", few=True).words == "4 dari 210 ormas (1,9%)"
    assert [pressed(("a", n), of="", begin="a.b") for n in (0, 4, 5)] == [["0 ormas"], [FEW], ["5 ormas"]]


def test_the_pack_is_read_in_the_office_alone_and_of_years_that_have_begun(
    told_office, colleague, open_portal
):
    visitor = open_portal(at=told_office)
    for page in ("/monev", "/monev/2026", "/monev/2026/cetak"):
        assert "/masuk" in visitor.get(page).headers["Location"]
        assert "onitoring dan evaluasi" in read(colleague, page) or "Monev" in read(colleague, page)
    assert colleague.get("/monev/2027").status_code == 404
    assert colleague.get("/monev/20").status_code == 404
    assert "(usulan)" in read(colleague, "/monev/2026/cetak")


def test_what_the_press_may_have_opens_without_an_account(told_office, open_portal):
    visitor, public = open_portal(at=told_office), [f for f in figures(told_office) if f.public and f.link]
    with visitor.application.test_request_context():
        pages = {url_for(f.link.endpoint, **f.link.values) for f in public}
    assert len(public) > 20
    assert {page: visitor.get(page).status_code for page in pages} == dict.fromkeys(pages, 200)
