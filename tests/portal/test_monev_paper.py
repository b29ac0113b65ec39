"""The pack, its press sheet and the sheets of an exposé as PDF files. All of it is invented."""

import io
import json
import re
import zipfile

import pypdfium2
import pytest

from contracts.telling.press_rule import PRESS_RULE
from deploy.cli.app import app
from deploy.cli.endings import run
from services.portal.monev.chapters import CHAPTERS, Told
from services.portal.monev.figure import MONEY, Figure
from services.portal.monev.frozen import Line
from services.portal.monev.paper.expose_pdf import expose_pdf
from services.portal.monev.paper.on_paper import OnPaper
from services.portal.monev.paper.pack_pdf import pack_pdf
from services.portal.monev.paper.press_pdf import press_pdf
from services.portal.monev.sheet import pack_sheet
from services.scoring import events as s
from tests.portal.colleagues import open_account, sign_in
from tests.portal.told.monev import CHAPTERS as FROZEN
from tests.portal.told.monev import EXPOSE, FIGURE, GROUND, POSITIONS, tell_an_expose, tell_monev
from tests.portal.told.ormas import registered, stream

MILLIMETRE = 72 / 25.4
LONG = "Perkumpulan Pemerhati Pelestarian Kebudayaan dan Kerukunan Masyarakat Kecamatan Contoh Selatan " * 3
DIGEST = "0123456789abcdef" * 4
NOTHING = {name: [] for name in ("reports", "activities", "meetings", "involvements", "order")}


def pages(content):
    """What stands on each page, on one line."""
    document = pypdfium2.PdfDocument(content)
    return [" ".join(page.get_textpage().get_text_range().split()) for page in document]


def size(content):
    return tuple(round(side / MILLIMETRE) for side in pypdfium2.PdfDocument(content)[0].get_size())


def counted(code, n):
    figure = Figure(f"{code}.{n}", f"Ormas pilihan {n}", str(n), "ormas", str(n + 9), "2026-1", public=True)
    return figure if n > 1 else Figure(**vars(figure) | {"label": LONG, "unit": MONEY})


def many(each):
    return [Told(code, title, [counted(code, n) for n in range(1, each + 1)]) for code, title, _ in CHAPTERS]


def on_paper(chapters, **said):
    told = OnPaper("Badan Contoh", "2026", 1, "2026-12-14", "Edisi 1, dibekukan", DIGEST, chapters)
    return told._replace(**said)


@pytest.fixture
def officer(office, open_portal):
    """Somebody who may print, where a pack of 2025 was frozen twice."""
    office.tell(stream(1), registered("Forum Contoh"))
    tell_monev(office)
    tell_an_expose(office)
    chapter = FROZEN[0] | {"figures": [FIGURE | {"value": "211"}]}
    begun = {"year": "2025", "edition": 2, "figures": 1, "chapters": 1, "positions": POSITIONS}
    begun |= {"press_rule": PRESS_RULE}
    office.tell(
        "monev-2025",
        (s.MonevFrozen, begun | {"digest": "b" * 64, "reason": "Satu terlambat.", "ground": GROUND}),
        (s.MonevChapterFrozen, {"edition": 2, "place": 1, **chapter}),
    )
    open_account(office.accounts, "rekan.satu", "Rekan Rekaan", ("case_officer",))
    yield sign_in(open_portal(), "rekan.satu")


def fetched(visitor, address):
    answer = visitor.get(address)
    assert (answer.status_code, answer.mimetype) == (200, "application/pdf")
    return answer.data


def test_an_edition_is_the_same_file_whenever_and_wherever_it_is_made(office, officer, tmp_path):
    first = fetched(officer, "/monev/2025/monev.pdf?edisi=1")
    office.tell(stream(2), registered("Yayasan Rekaan"))
    office.catch_up()
    assert fetched(officer, "/monev/2025/monev.pdf?edisi=1") == first
    made = tmp_path / "monev.pdf"
    asked = ["monev", "2025", "--data", str(office.deployment.directory), "--edition", "1"]
    assert run(app, [*asked, "--pdf", str(made)]) == 0
    assert made.read_bytes() == first
    assert run(app, [*asked[:-1], "3", "--pdf", str(made)]) == 1


def test_the_console_saves_the_files_of_the_portal(office, officer, tmp_path, capsys):
    """Byte by byte, the sheet too."""
    where = ["--data", str(office.deployment.directory), "--edition", "2", "--paper", "f4"]
    files = {"--press": "pers.pdf", "--xlsx": "monev.xlsx", "--pdf": "monev.pdf"}
    options = [part for name, file in files.items() for part in (name, str(tmp_path / file))]
    assert run(app, ["monev", "2025", *where, *options, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["digest"] == "b" * 64
    for file in files.values():
        asked = officer.get(f"/monev/2025/{file}?edisi=2&kertas=f4")
        assert (tmp_path / file).read_bytes() == asked.data
    assert run(app, ["monev", "2025", *where[:-1], "a5"]) == 1


def test_a_sheet_of_figures_holds_the_day_on_which_they_were_frozen_and_no_other_moment():
    made = zipfile.ZipFile(io.BytesIO(pack_sheet(on_paper(many(2)))))
    assert {each.date_time for each in made.infolist()} == {(2026, 12, 14, 0, 0, 0)}
    moments = re.findall(rb"\d{4}-\d{2}-\d{2}T[\d:]+Z", made.read("docProps/core.xml"))
    assert set(moments) == {b"2026-12-14T00:00:00Z"}


def test_the_pack_has_its_contents_its_chapters_and_what_changed(office, officer):
    told = pages(fetched(officer, "/monev/2025/monev.pdf?edisi=2"))
    assert "Monitoring dan evaluasi ormas 2025 Edisi 2, dibekukan" in told[0]
    assert "1. Register 2 2. Yang berubah sejak edisi 1 2" in told[0]
    assert "Ormas dalam register 211 ormas per hari dihitung" in told[1]
    assert "Ormas dalam register 210 ormas 211 ormas" in told[1]
    assert [f"halaman {n} dari 2" in page for n, page in enumerate(told, 1)] == [True, True]
    assert all(f"sidik {'b' * 64}" in page and "Monev 2025, edisi 2" in page for page in told)


def test_figures_of_today_say_so_and_list_what_came_late(officer):
    told = " ".join(pages(fetched(officer, "/monev/2026/monev.pdf")))
    assert "Angka sementara per 22 November 2026, belum dibekukan" in told
    assert "Monev 2026, angka sementara" in told
    assert "15. Catatan terlambat untuk 2025" in told


@pytest.mark.parametrize(("paper", "sides"), [("a4", (210, 297)), ("f4", (215, 330))])
def test_both_papers_hold_every_figure_of_long_tables_and_none_of_empty_ones(paper, sides):
    told = on_paper(many(45), edition=2, changed=[Line(counted("a", 1), None)])
    content = pack_pdf(told, paper)
    assert size(content) == sides
    each = pages(content)
    for n in (2, 45):
        assert " ".join(each).count(f"Ormas pilihan {n} {n} dari {n + 9} ormas") == len(CHAPTERS)
    assert all("Yang dihitung Angka Masa" in page for page in each[1:-1])
    assert all(_within(page) for page in pypdfium2.PdfDocument(content))
    empty = pages(pack_pdf(on_paper(many(0)), paper))
    assert " ".join(empty).count("Belum ada yang tercatat.") == len(CHAPTERS)


def _within(page):
    """Whether nothing is drawn beyond the margins; a page is looked at as a picture."""
    picture = page.render(scale=1, grayscale=True).to_pil()
    wide, margin = picture.width, int(16 * MILLIMETRE)
    sides = (picture.crop((0, 0, margin, picture.height)), picture.crop((wide - margin, 0, *picture.size)))
    return picture.getextrema()[0] < 100 and all(side.getextrema() == (255, 255) for side in sides)


def test_the_press_is_told_what_anybody_can_look_up(officer):
    chapters = [Told("a", "Contoh", [counted("a.b", n)]) for n in (7, 8)]
    hidden = Figure("a.rahasia", "Hanya di kantor", "77", "ormas")
    told = " ".join(pages(press_pdf(on_paper([*chapters, Told("c", "Tertutup", [hidden])]), "f4")))
    assert "Ormas pilihan 7 7 dari 16 ormas" in told
    assert "77" not in told
    assert "Tertutup" not in told
    assert "Ormas dalam angka 2025" in pages(fetched(officer, "/monev/2025/pers.pdf?edisi=1"))[0]


def test_each_presenting_ormas_has_one_page_however_much_it_did(officer):
    [page] = pages(fetched(officer, f"/paparan/{EXPOSE}/paparan.pdf?kertas=f4"))
    assert "Forum Contoh Paparan monev 2026, 20 November 2026, Ruang rapat." in page
    busy = NOTHING | {"activities": [{"title": LONG, "held_on": "2026-03-02"}] * 40}
    busy |= {"order": [{"title": LONG, "day": "2026-03-02"}] * 40}
    busy |= {"involvements": [{"activity": LONG, "agency": "OPD", "day": "2026-03-02"}] * 40}
    busy |= {"meetings": [{"title": LONG, "day": "2026-03-02", "presence": "present"}] * 40}
    busy |= {"reports": [{"period": "2026-1", "state": "accepted"}] * 2}
    expose = {"year": "2026", "day": "2026-11-20", "place": "Ruang rapat"}
    content = expose_pdf("Badan Contoh", expose, [(LONG, busy), ("Forum Contoh", NOTHING)], "a4")
    first, second = pages(content)
    assert first.count("dan 35 lagi dalam catatan kantor") == 4
    assert second.count("Belum tercatat.") == 5
    assert "belum ada ormas" in pages(expose_pdf("Badan Contoh", expose, [], "a4"))[0].lower()
