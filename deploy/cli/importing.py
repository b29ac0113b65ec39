"""``./ormas import``: an office's sheet into the register."""

from datetime import date
from pathlib import Path
from typing import Annotated

import typer
from rich.markup import escape
from rich.table import Table

from deploy.cli.endings import Exit
from deploy.cli.office import open_or_found, sign
from deploy.cli.options import Data, Json
from deploy.cli.output import console, print_json, progress_bar
from services.registry.application import Registry
from services.registry.importing import Report, UndoReport, carry_out, make_plan, preview, undo
from shared.deployment import Deployment

COMMAND = "registry.import_sheet"
SHOWN = 30
_WORDS = {
    "imported": "diimpor",
    "imported_with_doubts": "diimpor, ada keraguan",
    "refused": "ditolak",
    "already_there": "sudah ada",
}

Column = Annotated[
    list[str],
    typer.Option(
        "--column", help='Jawaban untuk kolom yang meragukan: --column "TELP KANTOR=phone". Boleh berulang.'
    ),
]


def import_sheet(
    data: Data,
    file: Annotated[Path | None, typer.Argument(help="Berkas .xlsx, .xls, atau .csv.")] = None,
    wilayah: Annotated[str, typer.Option(help="Kode wilayah kantor, bila folder datanya belum ada.")] = "",
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Hanya periksa; tidak ada yang dicatat.")
    ] = False,
    undo_id: Annotated[str, typer.Option("--undo", metavar="IMPORT_ID", help="Batalkan satu impor.")] = "",
    reason: Annotated[str, typer.Option(help="Alasan pembatalan.")] = "Impor dibatalkan oleh kantor.",
    column: Column = [],  # noqa: B006
    as_json: Json = False,
) -> None:
    """Impor daftar ormas dari lembar kerja, atau batalkan satu impor."""
    if (file is None) == (not undo_id):
        raise typer.BadParameter("Sebutkan satu berkas, atau --undo dengan nomor impornya.")
    registry = Registry(open_or_found(data, wilayah))
    try:
        if undo_id:
            _print_undo(_undo(registry, undo_id, reason), as_json)
        elif file is not None:
            report = _import(registry, file, _answers(column), dry_run=dry_run)
            _print_report(report, as_json)
            _end(report)
    finally:
        registry.close()


def import_quietly(deployment: Deployment, file: Path) -> Report:
    """The demo's import."""
    registry = Registry(deployment)
    try:
        return _import(registry, file, {}, dry_run=False)
    finally:
        registry.close()


def _import(registry: Registry, file: Path, answers: dict[str, str], *, dry_run: bool) -> Report:
    plan = make_plan(registry, file, answers, date.today())
    if dry_run:
        return preview(plan)
    with progress_bar("Mengimpor") as progress:
        return carry_out(registry, plan, sign(registry.deployment, COMMAND), progress)


def _undo(registry: Registry, import_id: str, reason: str) -> UndoReport:
    with progress_bar("Membatalkan") as progress:
        return undo(registry, import_id, reason, sign(registry.deployment, "registry.undo_import"), progress)


def _answers(columns: list[str]) -> dict[str, str]:
    answers = {}
    for column in columns:
        header, equals, meaning = column.rpartition("=")
        if not equals:
            raise typer.BadParameter(f"Tulis --column seperti “JUDUL KOLOM=arti”, bukan “{column}”.")
        answers[header] = meaning
    return answers


def _end(report: Report) -> None:
    """Wrong input when there was nothing to import or a column has to be explained first."""
    if report.questions or not report.rows or report.count("refused") == len(report.rows):
        raise typer.Exit(Exit.INPUT_WRONG)


def _print_undo(report: UndoReport, as_json: bool) -> None:
    if as_json:
        print_json(report.as_dict())
        return
    console.print(f"Impor {report.import_id} dibatalkan: {report.withdrawn} catatan ditarik dari register.")
    for stream in report.kept:
        console.print(f"  dipertahankan, karena sudah dikerjakan lagi: {stream}")


def _print_report(report: Report, as_json: bool) -> None:
    if as_json:
        print_json(report.as_dict())
        return
    for note in report.notes:
        console.print(f"[dim]{escape(note)}[/]")
    for question in report.questions:
        console.print(f"[yellow]Perlu jawaban Anda:[/] {escape(question)}")
    told = [row for row in report.rows if row.sentences and row.outcome != "already_there"]
    if told:
        console.print(_table(report, told))
    if len(told) > SHOWN:
        console.print(
            f"… dan {len(told) - SHOWN} baris lain. Semuanya: --json, atau halaman /tinjau di portal."
        )
    _print_counts(report)


def _table(report: Report, rows: list) -> Table:  # type: ignore[type-arg]
    table = Table("Tab", "Baris", "Ormas", "Hasil", "Keterangan")
    for row in rows[:SHOWN]:
        said = "\n".join(row.sentences)
        table.add_row(
            escape(row.sheet), str(row.row), escape(row.name[:60]), _WORDS[row.outcome], escape(said)
        )
    return table


def _print_counts(report: Report) -> None:
    counts = ", ".join(f"{count} {_WORDS[outcome]}" for outcome, count in report.counts().items())
    if report.dry_run:
        console.print(f"[bold]Percobaan saja, tidak ada yang dicatat:[/] {counts}.")
        return
    console.print(f"[bold]Impor {report.import_id}:[/] {counts}.")
    if report.count("already_there") < len(report.rows):
        console.print(f"Membatalkan seluruh impor ini: ./ormas import --undo {report.import_id}")
