"""What ``--as-of`` may say, what it means, and that what cannot be meant is refused in words."""

import pytest

from deploy.cli.app import app
from deploy.cli.as_of import last_instant, positions_as_of
from deploy.cli.endings import run
from shared.errors import InputWrong
from tests.audit.living import live_through, office_with_newer_events
from tests.shared.projection.sums import Pages, Sums

ZONE = "Asia/Jakarta"


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("2026-03-12", "2026-03-12T16:59:59.999999Z"),
        ("2026-03-12T10:00", "2026-03-12T03:00:59.999999Z"),
        ("2026-03-12T10:00:07", "2026-03-12T03:00:07.999999Z"),
        ("2026-03-12T10:00:07.500000", "2026-03-12T03:00:07.500000Z"),
        ("2026-03-12T10:00+09:00", "2026-03-12T01:00:59.999999Z"),
        ("2026-03-12T10:00:00Z", "2026-03-12T10:00:00.999999Z"),
        ("1000-01-02", "1000-01-02T16:59:59.999999Z"),
    ],
)
def test_what_was_written_lasts_as_long_as_its_smallest_unit(text, last):
    assert last_instant(text, ZONE) == last


@pytest.mark.parametrize(
    "text",
    [
        "20260312T100000Z",
        "2026-03-12T10",
        "2026-03-12T10+07",
        "2026-W11-4",
        "2026-3-12",
        "2026-02-30",
        "kemarin",
        "2026-03-12 10:00",
        "2026-03-12T25:00",
        "2026-03-12T10:00+99:00",
    ],
)
def test_what_is_no_moment_is_refused_with_the_forms_that_are_possible(text):
    with pytest.raises(InputWrong, match=r"bukan waktu\. Tulis 2026-03-12"):
        last_instant(text, ZONE)


@pytest.mark.parametrize(
    "text", ["9999-12-31", "9999-12-31T23:59-05:00", "0001-01-01", "0999-12-31", "1000-01-01T03:00"]
)
def test_years_that_the_ledger_cannot_write_are_refused(text):
    with pytest.raises(InputWrong, match="tahun 1000 sampai 9999"):
        last_instant(text, "America/New_York" if text.startswith("9999") else ZONE)


class Register(Sums):
    """Hears what the office's own sources tell."""

    sources = ("registry", "clusters")


@pytest.fixture
def pages():
    pages = Pages()
    pages.rows = {"registry": [], "clusters": []}
    for source in pages.rows:
        for amount in range(60):
            pages.tell(source, "a", amount)
    return pages


@pytest.mark.parametrize(
    ("text", "positions"),
    [
        ("", {"registry": 60, "clusters": 60}),
        ("registry=50,clusters=10", {"registry": 50, "clusters": 10}),
        ("registry=50", {"registry": 50, "clusters": 60}),
        ("registry=50,audit=3", {"registry": 50, "clusters": 60}),
        ("2025-12-31", {"registry": 0, "clusters": 0}),
    ],
)
def test_positions_by_source_are_taken_as_they_are_written(pages, text, positions):
    assert positions_as_of(text, pages, Register(), ZONE) == positions


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("registry=5O", "bukan waktu"),
        ("registry=50,clusers=10", "Sumber clusers tidak dikenal"),
        ("registry=50,clusters=-1", "bukan waktu"),
        ("registry=50 2020-01-01", "bukan waktu"),
        ("registry=50,registry=60", "dua kali"),
        ("registry=50,", "bukan waktu"),
        ("registry=61", "hanya sampai posisi 60"),
        ("audit=3", "Sumber audit tidak dikenal"),
        ("50", "tulis registry=50"),
        ("²", "bukan waktu"),
        (" ", "bukan waktu"),
    ],
)
def test_positions_that_cannot_be_meant_are_refused(pages, text, said):
    with pytest.raises(InputWrong, match=said):
        positions_as_of(text, pages, Register(), ZONE)


def test_a_typing_error_ends_with_a_sentence_and_changes_nothing(tmp_path, capsys):
    office = office_with_newer_events(tmp_path / "kantor")
    live_through(office)
    capsys.readouterr()
    for text in ("registry=5O", "9999-12-31", "registry=1,clusers=1"):
        code = run(app, ["rebuild", "register", "--as-of", text, "--data", str(office.directory)])
        said = capsys.readouterr()
        assert (code, text.partition(",")[0] in said.err or "clusers" in said.err) == (1, True)
