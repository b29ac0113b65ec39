"""``./ormas audit``: prove the ledgers, read a history."""

from collections.abc import Sequence
from datetime import tzinfo
from typing import Annotated, Final

import typer
from rich.markup import escape
from rich.table import Table

from contracts.telling.dates import moment_words, zone_of
from deploy.cli.comparing import compare
from deploy.cli.endings import Exit, errors
from deploy.cli.explain import explain
from deploy.cli.options import Data, Json
from deploy.cli.output import console, print_json, progress_bar
from deploy.cli.supposing import steadiness, what_if
from services.audit.history import Line, history_of
from services.audit.verification import Verification, verify_office
from shared.deployment import Deployment
from shared.ledger.proven import HistoryBroken

LONGEST_DAY: Final = len("30 September 2026")
LONGEST_SERVICE: Final = max(map(len, ("registry", "clusters", "requests")))

app = typer.Typer(help="Memeriksa dan membaca riwayat.", no_args_is_help=True)
app.command()(explain)
app.command("what-if")(what_if)
app.command("steadiness")(steadiness)
app.command("compare")(compare)


@app.command()
def verify(data: Data, as_json: Json = False) -> None:
    """Periksa rantai setiap buku peristiwa; selesai dengan 2 bila ada yang diubah."""
    deployment = Deployment.open(data)
    with progress_bar("Memeriksa") as progress:
        found = verify_office(deployment, lambda service, done, total: progress(done, total))
    if as_json:
        print_json(found.as_dict())
    else:
        _print_verification(found)
    if not found.ok:
        raise typer.Exit(Exit.INTEGRITY)


@app.command()
def history(
    data: Data,
    ormas: Annotated[str, typer.Argument(metavar="NOMOR", help="Nomor ormas atau awalnya.")],
    as_json: Json = False,
) -> None:
    """Riwayat satu ormas dalam kalimat: kapan, siapa, apa, atas dasar apa."""
    deployment = Deployment.open(data)
    try:
        lines = history_of(deployment, ormas)
    except HistoryBroken as broken:
        if as_json:
            print_json({"error": {"message": broken.message, "exit_code": int(Exit.INTEGRITY)}})
        errors.print(f"[bold red]RUSAK:[/] {escape(broken.message)}")
        raise typer.Exit(Exit.INTEGRITY) from None
    if as_json:
        print_json([line.as_dict() for line in lines])
        return
    console.print(history_table(lines, zone_of(deployment.office.time_zone), narrow=console.is_terminal))


def history_table(lines: Sequence[Line], zone: tzinfo, *, narrow: bool) -> Table:
    """Nothing is cut, however narrow the terminal is; what is wide continues below itself."""
    table = Table()
    table.add_column("Kapan", width=LONGEST_DAY if narrow else None, overflow="fold")
    for heading in ("Siapa", "Apa", "Dasar"):
        table.add_column(heading, overflow="fold")
    table.add_column("Posisi", width=LONGEST_SERVICE if narrow else None, overflow="fold")
    for line in lines:
        when, where = moment_words(line.recorded_at, zone), f"{line.service} {line.position}"
        table.add_row(when, escape(line.who), escape(line.sentence), escape(line.ground), where)
    return table


def _print_verification(found: Verification) -> None:
    for ledger in found.ledgers:
        if ledger.first_bad is None:
            console.print(
                f"[green]utuh[/]   {ledger.service}: {ledger.positions} peristiwa, kepala {ledger.head}"
            )
        else:
            console.print(
                f"[bold red]RUSAK[/]  {ledger.service}: posisi pertama yang salah {ledger.first_bad}"
                f" – {escape(ledger.reason)}"
            )
    if found.ok:
        console.print(
            "[dim]Baris yang dipotong di ujung hanya tampak bila kepala ini dibandingkan"
            " dengan catatan pihak lain.[/]"
        )
