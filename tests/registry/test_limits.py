"""What an import refuses before it writes anything, and what it never tells twice or openly."""

import threading
from datetime import date

import pytest
from openpyxl import Workbook

from services.registry.importing import alone, carry_out, make_plan
from services.registry.importing.alone import ImportUnderWay
from shared.sealing import KeyStore
from tests.offices import cause_in, found_office, registry_of, warrant_of
from tests.registry.test_importing import do_import, do_undo, sheet

TODAY = date(2026, 11, 22)


@pytest.fixture
def registry(tmp_path):
    with registry_of(found_office(tmp_path / "office")) as registry:
        yield registry


def test_a_cell_that_no_event_can_hold_is_refused_by_name_and_the_rest_is_imported(registry, tmp_path):
    workbook = Workbook()
    for row in (("NAMA ORMAS", "KET"), ("Forum Satu", "lengkap"), ("Forum Panjang", "ꦏ" * 20_000)):
        workbook.active.append(row)
    workbook.save(tmp_path / "a.xlsx")
    report = do_import(registry, tmp_path / "a.xlsx")
    assert (report.count("imported"), report.count("refused")) == (1, 1)
    assert "B3" in report.rows[1].sentences[0]
    assert "4000" in report.rows[1].sentences[0]


def test_a_row_of_another_region_is_refused(registry, tmp_path):
    workbook = Workbook()
    for row in (("NAMA ORMAS", "KODE WILAYAH"), ("Forum Sini", "32.71"), ("Forum Sana", "32.76")):
        workbook.active.append(row)
    workbook.save(tmp_path / "a.xlsx")
    report = do_import(registry, tmp_path / "a.xlsx")
    assert [row.outcome for row in report.rows] == ["imported", "refused"]
    assert "32.76" in report.rows[1].sentences[0]


def test_the_same_file_with_another_answer_does_not_double_the_register(registry, tmp_path):
    file = sheet(
        tmp_path / "a.xlsx", ("Forum Satu", "A B", None, "Sosial"), ("Forum Dua", "C D", None, "Sosial")
    )
    do_import(registry, file)
    head = registry.ledger.head()
    again = do_import(registry, file, {"BIDANG": "ignore"})
    assert again.count("already_there") == 2
    assert registry.ledger.head() == head


def test_the_digest_of_a_file_cannot_be_guessed_without_the_offices_secret(tmp_path):
    digests = set()
    for name in ("one", "two"):
        with registry_of(found_office(tmp_path / name)) as registry:
            file = sheet(tmp_path / f"{name}.xlsx", ("Forum Satu", "Budi Contoh", None, "Sosial"))
            plan = make_plan(registry, file, {}, TODAY)
            digests.add((plan.content_digest, plan.import_id))
    assert len(digests) == 2
    assert len({digest for digest, _ in digests}) == 2


def test_a_name_that_fifty_rows_share_is_not_told_thousands_of_times(registry, tmp_path):
    rows = [("Forum Sama", f"Ketua {n}", None, "Sosial") for n in range(50)]
    do_import(registry, sheet(tmp_path / "a.xlsx", *rows))
    assert len(list(registry.rows_of("registry.DuplicateSuspected"))) <= 5 * 50


def test_two_imports_do_not_run_at_once_and_the_second_says_so(registry):
    with alone(registry.deployment):
        said = []

        def second() -> None:
            try:
                with alone(registry.deployment):
                    said.append("ran")
            except ImportUnderWay as busy:
                said.append(busy.message)

        thread = threading.Thread(target=second)
        thread.start()
        thread.join()
    assert "sedang berjalan" in said[0]
    with alone(registry.deployment):
        pass


def test_work_that_comes_in_while_an_import_is_undone_is_kept(registry, tmp_path):
    report = do_import(registry, sheet(tmp_path / "a.xlsx", ("Forum Satu", "A B", None, "Sosial")))
    ormas = report.rows[0].ormas
    load, corrected = registry.load, []

    def load_and_be_late(kind, stream):
        found = load(kind, stream)
        if stream == ormas and not corrected:
            corrected.append(stream)
            other = type(registry)(registry.deployment)
            cause = cause_in(other, "registry.correct_name")
            other.correct_name(cause, ormas=ormas, name="Forum Kesatu", abbreviation="", reason="salah ketik")
            other.close()
        return found

    registry.load = load_and_be_late
    undone = do_undo(registry, report.import_id)
    assert (undone.withdrawn, undone.kept) == (0, [ormas])


def test_an_import_is_stopped_by_nothing_it_planned_away(registry, tmp_path):
    plan = make_plan(registry, sheet(tmp_path / "a.xlsx"), {}, TODAY)
    report = carry_out(
        registry, plan, warrant_of(registry.deployment, "registry.import_sheet"), lambda *_: None
    )
    assert report.rows == []
    assert registry.ledger.head().position == 0
    assert isinstance(registry.keys, KeyStore)
