"""``./ormas status``: what runs, how far every part is, and the balance of everything that was recorded."""

import time
from collections.abc import Sequence
from dataclasses import asdict
from typing import Annotated

import typer
from rich.box import SIMPLE_HEAD
from rich.console import Group, RenderableType
from rich.live import Live
from rich.markup import escape
from rich.table import Table

from contracts.telling.dates import number_words
from deploy.cli.endings import Exit
from deploy.cli.options import Data, Json
from deploy.cli.output import console, print_json
from deploy.cli.reminding import reminding_words
from deploy.standing import Standing, standing_of
from deploy.standing.part import Part, State
from deploy.standing.reminding import reminding_of
from deploy.standing.words import COLOURS, balance_words, lag_words, state_words
from shared.deployment import Deployment
from shared.errors import InputWrong

Everything = Annotated[bool, typer.Option("--all", help="Juga setiap bagian yang mutakhir.")]
Watching = Annotated[bool, typer.Option("--watch", help="Perbarui setiap detik sampai Ctrl-C.")]


def status(
    data: Data, as_json: Json = False, watch: Watching = False, everything: Everything = False
) -> None:
    """Apa yang berjalan, sampai di mana, apa yang tertinggal."""
    deployment = Deployment.open(data)
    if watch and as_json:
        raise InputWrong("Pilih salah satu: --watch untuk dilihat, --json untuk program lain.")
    if watch:
        _watch(deployment, everything)
        return
    standing = standing_of(deployment)
    if as_json:
        print_json(standing.as_dict() | {"reminding": asdict(reminding_of(deployment))})
    else:
        console.print(_shown(standing, everything))
        if said := reminding_words(reminding_of(deployment)):
            console.print(said)
    if not standing.running:
        raise typer.Exit(Exit.DOWN)


def _watch(deployment: Deployment, everything: bool) -> None:
    """Until Ctrl-C, which is how one ends it and no failure."""
    try:
        first = _shown(standing_of(deployment), everything)
        with Live(first, console=console, auto_refresh=False) as live:
            while True:
                time.sleep(1)
                live.update(_shown(standing_of(deployment), everything), refresh=True)
    except KeyboardInterrupt:
        return


def _shown(standing: Standing, everything: bool) -> RenderableType:
    """Only what somebody may have to look at, unless everything is asked for."""
    balance = f"Neraca semua bagian: {balance_words(standing.balance)}."
    whole = "Semua yang tercatat sudah sampai; tidak ada yang diparkir, macet atau hilang."
    account = standing.balance
    closing = [whole] if standing.caught_up() and not account.parked and not account.hole else []
    parts = [each for each in standing.parts if everything or _is_worth_a_look(each)]
    rest = len(standing.parts) - len(parts)
    which = f"{number_words(rest)} bagian lain" if parts else f"Semua {number_words(rest)} bagian"
    besides = [f"{which} mutakhir (--all menampilkan semuanya)."] if rest else []
    table = [_table(parts)] if parts else []
    running = f"{escape(standing.office)}: {_running(standing)}"
    return Group(running, *table, *besides, balance, *closing)


def _is_worth_a_look(part: Part) -> bool:
    return part.state is not State.IDLE or bool(part.parked or part.lag or part.outdated)


def _running(standing: Standing) -> str:
    if not standing.running:
        return "[red]tidak berjalan[/]"
    if not standing.port:
        return "[yellow]sedang dijalankan …[/]"
    return f"[green]berjalan[/] di http://127.0.0.1:{standing.port}/"


def _table(parts: Sequence[Part]) -> Table:
    table = Table(box=SIMPLE_HEAD, padding=(0, 1, 0, 0), pad_edge=False, show_edge=False)
    for heading in ("Bagian", "Sumber"):
        table.add_column(heading, no_wrap=True)
    for heading in ("Posisi", "Tertinggal", "Parkir"):
        table.add_column(heading, justify="right", no_wrap=True)
    table.add_column("Keadaan")
    for part in parts:
        told = (number_words(part.position), lag_words(part), number_words(part.parked))
        state = f"[{COLOURS.get(part.state, 'yellow')}]{escape(state_words(part))}[/]"
        table.add_row(part.name, part.source, *told, state)
    return table
