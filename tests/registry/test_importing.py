"""An import writes what the sheet says, once, and can be taken back."""

from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from services.registry.application import Registry
from services.registry.domain import Ormas
from services.registry.events import (
    DoubtNoted,
    DuplicateSuspected,
    ImportFinished,
    LegalBasisRecorded,
    MemberCountRecorded,
    OfficerRecorded,
    OrmasRegistered,
    OrmasRenamed,
    TaxIdRecorded,
    WithdrawalRefused,
)
from services.registry.importing import carry_out, make_plan, preview, undo
from shared.errors import InputWrong, NotFound
from shared.ledger.verify import verify
from shared.mapper import read_row
from shared.workbook.table import SheetRefused
from tests.offices import SAMPLE, cause_in, found_office, on_both_databases, warrant_of
from tests.registry.complaints import LINK, REASON, SAID
from tests.registry.overseeing import PLAN, team

TODAY = date(2026, 11, 22)


@pytest.fixture(params=["sqlite", "postgresql"])
def registry(request, tmp_path):
    registry = Registry(found_office(tmp_path / "office", on_both_databases(request)))
    yield registry
    registry.close()


def do_import(registry: Registry, path: Path, answers=None):
    plan = make_plan(registry, path, answers or {}, TODAY)
    warrant = warrant_of(registry.deployment, "registry.import_sheet")
    return carry_out(registry, plan, warrant, lambda done, total: None)


def do_undo(registry: Registry, import_id: str):
    warrant = warrant_of(registry.deployment, "registry.undo_import")
    return undo(registry, import_id, "berkas yang salah", warrant, lambda done, total: None)


def sheet(path: Path, *rows: tuple) -> Path:
    workbook = Workbook()
    workbook.active.append(("NAMA ORMAS", "KETUA", "NOMOR SK", "BIDANG"))
    for row in rows:
        workbook.active.append(row)
    workbook.save(path)
    return path


def facts_of(registry: Registry, kind):
    return [read_row(row) for row in registry.rows_of(kind.TOPIC)]


def test_a_dash_in_the_place_of_a_day_or_a_number_is_recorded_as_nothing(registry, tmp_path):
    workbook = Workbook()
    workbook.active.append(("NAMA ORMAS", "NOMOR SK", "BERLAKU S/D", "JUMLAH ANGGOTA", "NPWP"))
    workbook.active.append(("Forum Contoh", "AHU-0012345.AH.01.07.TAHUN 2017", "-", "n/a", "tidak ada"))
    workbook.save(tmp_path / "a.xlsx")
    do_import(registry, tmp_path / "a.xlsx")
    nothing = {"text": "", "value": None}
    [basis], [members] = facts_of(registry, LegalBasisRecorded), facts_of(registry, MemberCountRecorded)
    [tax] = facts_of(registry, TaxIdRecorded)
    assert [basis.valid_until, members.members, tax.tax_id] == [nothing] * 3
    assert facts_of(registry, DoubtNoted) == []


def test_a_row_is_compared_with_the_name_that_an_ormas_has_today(registry, tmp_path):
    do_import(registry, sheet(tmp_path / "a.xlsx", ("Forum Pencinta Sungai", "Rekaan", "", "Sosial")))
    [registered] = facts_of(registry, OrmasRegistered)
    renamed = registry.load_ormas(registered.originator_id)
    name = {"old": renamed.name, "name": "Sahabat Telaga", "abbreviation": "", "decided_on": "2026-01-10"}
    renamed.note(OrmasRenamed, **name, ground="Surat 12/2026")
    registry.record(renamed, cause=cause_in(registry, "registry.verify_change"))
    do_import(registry, sheet(tmp_path / "b.xlsx", ("SAHABAT TELAGA", "Umpama", "", "Sosial")))
    assert [fact.other for fact in facts_of(registry, DuplicateSuspected)] == [registered.originator_id]


def test_the_sample_register_is_imported_with_its_doubts(registry):
    report = do_import(registry, SAMPLE)
    assert report.counts() == {"imported": 117, "imported_with_doubts": 94, "refused": 0, "already_there": 0}
    assert len(facts_of(registry, OrmasRegistered)) == 211
    finished = facts_of(registry, ImportFinished)
    assert [(f.imported, f.imported_with_doubts) for f in finished] == [(117, 94)]
    assert verify(registry.ledger, registry.ledger.identity).ok


def test_a_dry_run_writes_nothing(registry):
    plan = make_plan(registry, SAMPLE, {}, TODAY)
    assert preview(registry, plan).count("imported") == 117
    assert registry.ledger.head().position == 0


def test_a_dry_run_of_an_imported_file_says_that_all_of_it_is_there(registry):
    do_import(registry, SAMPLE)
    again = preview(registry, make_plan(registry, SAMPLE, {}, TODAY))
    assert (again.dry_run, again.count("already_there")) == (True, 211)


def test_the_same_file_twice_changes_nothing(registry):
    do_import(registry, SAMPLE)
    head = registry.ledger.head()
    again = do_import(registry, SAMPLE)
    assert again.counts() == {"imported": 0, "imported_with_doubts": 0, "refused": 0, "already_there": 211}
    assert registry.ledger.head() == head


def test_a_file_saved_again_without_a_change_is_the_same_file(registry, tmp_path):
    do_import(registry, SAMPLE)
    head = registry.ledger.head()
    copy = load_workbook(SAMPLE)
    copy.save(tmp_path / "disimpan lagi.xlsx")
    assert do_import(registry, tmp_path / "disimpan lagi.xlsx").count("already_there") == 211
    assert registry.ledger.head() == head


def test_one_changed_row_comes_in_beside_its_double_and_the_rest_stays(registry, tmp_path):
    rows = [("Forum Uji Satu", "Budi", None, "Sosial"), ("Forum Uji Dua", "Sari", None, "Sosial")]
    do_import(registry, sheet(tmp_path / "a.xlsx", *rows))
    rows[1] = ("Forum Uji Dua", "Sari Dewi", None, "Sosial")
    report = do_import(registry, sheet(tmp_path / "b.xlsx", *rows))
    assert report.counts()["already_there"] == 1
    assert report.counts()["imported_with_doubts"] == 1
    suspected = facts_of(registry, DuplicateSuspected)
    assert [s.other_name for s in suspected] == ["Forum Uji Dua"]


def test_a_row_entered_twice_is_imported_twice_and_goes_to_the_review_list(registry, tmp_path):
    twice = ("Forum Uji Ganda", "Budi", None, "Sosial")
    report = do_import(registry, sheet(tmp_path / "a.xlsx", twice, twice))
    assert report.counts()["imported"] == 1
    assert report.counts()["imported_with_doubts"] == 1
    registered = [row.stream for row in registry.rows_of(OrmasRegistered.TOPIC)]
    assert facts_of(registry, DuplicateSuspected)[0].other == registered[0]


def test_a_whole_import_is_undone_by_events_and_can_be_imported_again(registry):
    first = do_import(registry, SAMPLE)
    undone = do_undo(registry, first.import_id)
    assert (undone.withdrawn, undone.kept) == (211, [])
    second = do_import(registry, SAMPLE)
    assert second.import_id != first.import_id
    assert second.count("already_there") == 0
    assert verify(registry.ledger, registry.ledger.identity).ok


def test_undoing_twice_is_an_error_that_says_so(registry, tmp_path):
    report = do_import(registry, sheet(tmp_path / "a.xlsx", ("Forum Uji", "Budi", None, "Sosial")))
    do_undo(registry, report.import_id)
    with pytest.raises(InputWrong, match="sudah dibatalkan"):
        do_undo(registry, report.import_id)


def test_an_unknown_import_cannot_be_undone(registry):
    for unknown in ("bukan-nomor", "00000000-0000-0000-0000-000000000000"):
        with pytest.raises(NotFound, match="tidak ditemukan"):
            do_undo(registry, unknown)


def test_what_somebody_built_upon_survives_the_undo(registry, tmp_path):
    report = do_import(
        registry,
        sheet(
            tmp_path / "a.xlsx", ("Forum Satu", "A B", None, "Sosial"), ("Forum Dua", "C D", None, "Sosial")
        ),
    )
    kept = report.rows[0].ormas
    cause = cause_in(registry, "registry.correct_name")
    registry.correct_name(cause, ormas=kept, name="Forum Kesatu", abbreviation="", reason="salah ketik")
    undone = do_undo(registry, report.import_id)
    assert (undone.withdrawn, undone.kept) == (1, [kept])
    assert not registry.load(Ormas, kept).withdrawn
    assert registry.load(Ormas, report.rows[1].ormas).withdrawn


def with_unit(registry, tmp_path):
    """An import of one entry, and a unit that somebody placed under it."""
    report = do_import(registry, sheet(tmp_path / "a.xlsx", ("Pusat Contoh", "A B", None, "Sosial")))
    head, cause = report.rows[0].ormas, cause_in(registry, "registry.register_ormas")
    by_hand = {"name": "Cabang Contoh", "abbreviation": "", "legal_form": "unknown", "ground": "Surat contoh"}
    unit = registry.register_ormas(cause, **by_hand).events[0].stream
    placed = {"ormas": unit, "head": head, "head_name": "", "level": "cabang", "ground": "Surat contoh"}
    registry.place_unit(cause_in(registry, "registry.place_unit"), **placed)
    return report.import_id, head, unit


def test_a_head_under_which_somebody_placed_a_unit_survives_the_undo(registry, tmp_path):
    import_id, head, _ = with_unit(registry, tmp_path)
    undone = do_undo(registry, import_id)
    assert (undone.withdrawn, undone.kept) == (0, [head])
    assert not registry.load(Ormas, head).withdrawn


def test_a_unit_that_was_released_does_not_keep_its_head(registry, tmp_path):
    import_id, head, unit = with_unit(registry, tmp_path)
    registry.release_unit(cause_in(registry, "registry.release_unit"), ormas=unit, ground="Salah catat")
    undone = do_undo(registry, import_id)
    assert (undone.withdrawn, undone.kept) == (1, [])
    assert registry.load(Ormas, head).withdrawn


def with_complaint(registry, tmp_path):
    """An import of one entry, and a complaint that somebody linked with it."""
    report = do_import(registry, sheet(tmp_path / "a.xlsx", ("Forum Aduan Contoh", "A B", None, "Sosial")))
    ormas = report.rows[0].ormas
    complaint = registry.receive_complaint(cause_in(registry, "registry.receive_complaint"), **SAID)
    link = {"complaint": complaint.events[0].stream, "organisation": ormas}
    registry.link_complaint(cause_in(registry, "registry.link_complaint"), **link, **LINK)
    return report.import_id, ormas, link


def test_an_entry_with_which_a_complaint_is_linked_survives_the_undo_and_it_is_not_told_why(
    registry, tmp_path
):
    import_id, ormas, _ = with_complaint(registry, tmp_path)
    undone = do_undo(registry, import_id)
    assert (undone.withdrawn, undone.kept) == (0, [ormas])
    [refused] = facts_of(registry, WithdrawalRefused)
    assert refused.message == "Catatan ini sudah dikerjakan lagi setelah impor, jadi dipertahankan."


def test_a_complaint_that_was_linked_by_mistake_does_not_keep_an_entry(registry, tmp_path):
    import_id, ormas, link = with_complaint(registry, tmp_path)
    registry.unlink_complaint(cause_in(registry, "registry.unlink_complaint"), **link, **REASON)
    undone = do_undo(registry, import_id)
    assert (undone.withdrawn, undone.kept) == (1, [])
    assert registry.load(Ormas, ormas).withdrawn


@pytest.mark.parametrize("dropped", [False, True])
def test_an_entry_that_is_to_be_supervised_survives_the_undo(registry, tmp_path, dropped):
    report = do_import(registry, sheet(tmp_path / "a.xlsx", ("Forum Awas Contoh", "A B", None, "Sosial")))
    ormas = report.rows[0].ormas
    registry.form_oversight_team(cause_in(registry, "registry.form_oversight_team"), **team())
    plan = {"organisation": ormas, "team": "T1", "complaint": "", **PLAN}
    planned = registry.plan_supervision(cause_in(registry, "registry.plan_supervision"), **plan)
    if dropped:
        taken_out = {"supervision": planned.events[0].stream, "reason": "Salah pilih ormas."}
        registry.drop_supervision(cause_in(registry, "registry.drop_supervision"), **taken_out)
    undone = do_undo(registry, report.import_id)
    assert (undone.withdrawn, undone.kept) == ((1, []) if dropped else (0, [ormas]))


def test_originals_stand_beside_readings_and_an_ambiguous_date_is_no_guess(registry):
    do_import(registry, SAMPLE)
    bases = {row.stream: read_row(row) for row in registry.rows_of(LegalBasisRecorded.TOPIC)}
    texts = {b.issued_on["text"]: b.issued_on["value"] for b in bases.values()}
    assert texts["2 Februari 2018"] == "2018-02-02"
    assert texts["06/08/2021"] is None
    assert any("6 Agustus 2021 atau 8 Juni 2021" in d.sentence for d in facts_of(registry, DoubtNoted))


def test_names_of_people_are_nowhere_in_the_open_part_of_the_ledger(registry):
    do_import(registry, SAMPLE)
    officers = list(registry.rows_of(OfficerRecorded.TOPIC))
    assert len(officers) > 500
    everything = "\n".join(
        row.state for row in registry.rows_of(*{r.topic for r in registry.ledger.page(0, 9999)})
    )
    for name in ("Rina, M.Si.", "Hendra Maulana", "Ust. Budi Hermawan", "I Ketut Suarta", "89900008491"):
        assert name not in everything
    assert all(row.sealed for row in officers)


def test_a_bad_file_leaves_nothing_half_imported(registry, tmp_path):
    broken = tmp_path / "rusak.xlsx"
    broken.write_bytes(SAMPLE.read_bytes()[:9000])
    with pytest.raises(SheetRefused):
        do_import(registry, broken)
    assert registry.ledger.head().position == 0


def test_an_import_that_was_interrupted_goes_on_where_it_stopped(registry):
    plan = make_plan(registry, SAMPLE, {}, TODAY)
    warrant = warrant_of(registry.deployment, "registry.import_sheet")

    class PowerCut(Exception):
        pass

    def cut(done: int, total: int) -> None:
        if done > 60:
            raise PowerCut

    with pytest.raises(PowerCut):
        carry_out(registry, plan, warrant, cut)
    half = registry.ledger.head().position
    report = do_import(registry, SAMPLE)
    assert report.import_id == plan.import_id
    assert half < registry.ledger.head().position
    assert len(facts_of(registry, OrmasRegistered)) == 211
    assert len(facts_of(registry, ImportFinished)) == 1
    assert verify(registry.ledger, registry.ledger.identity).ok
