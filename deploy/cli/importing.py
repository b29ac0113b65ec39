"""``./ormas import``: an office's sheet into the register."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from contracts.telling.dates import zone_of
from deploy.cli.endings import Exit
from deploy.cli.office import open_or_found, sign
from deploy.cli.options import Data, Json
from deploy.cli.output import print_json, progress_bar
from deploy.cli.report import print_report, print_undo
from services.registry.application import Registry
from services.registry.importing import Report, UndoReport, alone, carry_out, make_plan, preview, undo
from shared.deployment import Deployment

COMMAND = "registry.import_sheet"

Column = Annotated[
    list[str],
    typer.Option(
        "--column", help='Jawaban untuk kolom yang meragukan: --column "TELP KANTOR=phone". Boleh berulang.'
    ),
]


def import_sheet(
    data: Data,
    file: Annotated[
        Path | None, typer.Argument(metavar="BERKAS", help="Berkas .xlsx, .xls, atau .csv.")
    ] = None,
    wilayah: Annotated[str, typer.Option(help="Kode wilayah kantor, bila folder datanya belum ada.")] = "",
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Hanya periksa; tidak ada yang dicatat.")
    ] = False,
    undo_id: Annotated[str, typer.Option("--undo", metavar="IMPORT_ID", help="Batalkan satu impor.")] = "",
    reason: Annotated[str, typer.Option(help="Alasan pembatalan.")] = "Impor dibatalkan oleh kantor.",
    column: Column = [],  # noqa: B006
    as_json: Json = False,
) -> None:
    """Impor daftar ormas dari lembar kerja, atau batalkan impor."""
    if (file is None) == (not undo_id):
        raise typer.BadParameter("Sebutkan satu berkas, atau --undo dengan nomor impornya.")
    if undo_id:
        _undo(data, undo_id, reason, dry_run=dry_run, as_json=as_json)
    elif file is not None:
        with _office(data, wilayah, dry_run=dry_run) as deployment:
            report = import_file(deployment, file, _answers(column), dry_run=dry_run)
        print_json(report.as_dict()) if as_json else print_report(report)
        _end(report)


def import_file(
    deployment: Deployment, file: Path, answers: dict[str, str], *, dry_run: bool = False
) -> Report:
    """Import, or say what would come of it. While a column is in question nothing is written."""
    registry = Registry(deployment)
    try:
        today = datetime.now(zone_of(deployment.office.time_zone)).date()
        with nullcontext() if dry_run else alone(deployment):
            plan = make_plan(registry, file, answers, today)
            if dry_run or plan.questions:
                return preview(registry, plan)
            with progress_bar("Mengimpor") as progress:
                return carry_out(registry, plan, sign(deployment, COMMAND), progress)
    finally:
        registry.close()


@contextmanager
def _office(data: Path, wilayah: str, *, dry_run: bool) -> Iterator[Deployment]:
    """The office; a dry run without one uses an office that is gone afterwards."""
    if dry_run and not (data / "office.json").exists():
        with tempfile.TemporaryDirectory() as nowhere:
            yield open_or_found(Path(nowhere) / "data", wilayah)
    else:
        yield open_or_found(data, wilayah)


def _undo(data: Path, import_id: str, reason: str, *, dry_run: bool, as_json: bool) -> None:
    if dry_run:
        raise typer.BadParameter("--undo tidak dapat digabung dengan --dry-run.")
    deployment = Deployment.open(data)
    registry = Registry(deployment)
    try:
        with alone(deployment), progress_bar("Membatalkan") as progress:
            report: UndoReport = undo(
                registry, import_id, reason, sign(deployment, "registry.undo_import"), progress
            )
    finally:
        registry.close()
    print_json(report.as_dict()) if as_json else print_undo(report)


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
