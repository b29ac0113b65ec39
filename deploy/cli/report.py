"""How an import's report is told: what the columns mean, what is doubted or refused, the counts."""

from rich.markup import escape

from deploy.cli.options import data_option
from deploy.cli.output import console
from services.registry.importing import Report, RowResult, UndoReport

SHOWN = 60


def print_report(report: Report) -> None:
    """One line a cell; repeated doubts are counted instead of repeated."""
    for line in report.columns if report.dry_run or report.questions else ():
        console.print(f"[dim]{escape(line)}[/]")
    for note in report.notes:
        console.print(f"[dim]{escape(note)}[/]")
    for question in report.questions:
        console.print(f"[yellow]Perlu jawaban Anda:[/] {escape(question)}")
    told = [
        (row, sentence) for row in report.rows if row.outcome != "already_there" for sentence in row.sentences
    ]
    for row, sentence in told[:SHOWN]:
        console.print(
            f"{_mark(row)} {escape(row.sheet)} baris {row.row}, {escape(row.name[:50])}: {escape(sentence)}"
        )
    if len(told) > SHOWN:
        console.print(
            f"… dan {len(told) - SHOWN} kalimat lain. Semuanya: --json, atau halaman /tinjau di portal."
        )
    _print_counts(report)


def print_undo(report: UndoReport) -> None:
    """What was withdrawn, and what was kept because somebody worked on it."""
    console.print(f"Impor {report.import_id} dibatalkan: {report.withdrawn} catatan ditarik dari register.")
    for stream in report.kept:
        console.print(f"  dipertahankan, karena sudah dikerjakan lagi: {stream}")


def _mark(row: RowResult) -> str:
    return "[red]ditolak[/]" if row.outcome == "refused" else "[yellow]lihat[/]  "


def _print_counts(report: Report) -> None:
    new = report.count("imported") + report.count("imported_with_doubts")
    doubted, refused = report.count("imported_with_doubts"), report.count("refused")
    counts = f"{new} diimpor (di antaranya {doubted} baris perlu dilihat); {refused} ditolak"
    counts += f"; {report.count('already_there')} sudah ada"
    if report.questions:
        console.print("[bold]Belum ada yang dicatat:[/] jawab pertanyaan di atas, lalu ulangi perintahnya.")
    elif report.dry_run:
        console.print(f"[bold]Percobaan saja, tidak ada yang dicatat:[/] {counts}.")
    elif new:
        console.print(f"[bold]Selesai:[/] {counts}.")
        console.print(
            f"Membatalkan seluruh impor ini: ./ormas import --undo {report.import_id}{data_option()}"
        )
    else:
        console.print(f"[bold]Tidak ada yang berubah:[/] {counts}.")
