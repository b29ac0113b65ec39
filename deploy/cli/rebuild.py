"""``./ormas rebuild``: build read models again, prove that they are the same; or as they were in the past."""

from dataclasses import asdict
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.table import Table

from contracts.telling.dates import number_words
from deploy.cli.endings import Exit
from deploy.cli.options import Data, Json
from deploy.cli.output import console, print_json
from deploy.cli.past import asked_words, past_views, print_past, vector_words
from deploy.cli.rebuild_workers import Wish, heard_of, rebuild_all
from deploy.rebuilding import READ_MODELS
from shared.deployment import Deployment
from shared.errors import InputWrong
from shared.projection import Projection, Rebuilt

Names = Annotated[list[str] | None, typer.Argument(metavar="[TAMPILAN]…", help="Misalnya register.")]
Everything = Annotated[bool, typer.Option("--all", help="Semua tampilan.")]
AsOf = Annotated[
    str,
    typer.Option(
        "--as-of", help="Seperti diketahui saat itu: 2026-03-12, 2026-03-12T10:00, atau registry=120."
    ),
]
ValidOnDay = Annotated[
    str, typer.Option("--valid-on", help="Seperti berlaku pada tanggal itu, menurut yang diketahui sekarang.")
]
Accept = Annotated[
    str, typer.Option("--accept-difference", metavar="ALASAN", help="Ganti walaupun berbeda; dicatat.")
]


def rebuild(
    data: Data,
    names: Names = None,
    everything: Everything = False,
    as_of: AsOf = "",
    valid_on: ValidOnDay = "",
    keep: Annotated[
        Path | None, typer.Option(help="Folder untuk menyimpan hasil --as-of/--valid-on (SQLite).")
    ] = None,
    fresh: Annotated[bool, typer.Option("--fresh", help="Mulai dari nol, jangan melanjutkan.")] = False,
    accept_difference: Accept = "",
    workers: Annotated[int, typer.Option(min=1, max=16, help="Berapa tampilan sekaligus.")] = 1,
    as_json: Json = False,
) -> None:
    """Susun ulang tampilan dari riwayat, bandingkan, lalu ganti."""
    deployment = Deployment.open(data)
    chosen = _chosen(names or [], everything=everything)
    if as_of or valid_on:
        with heard_of(deployment) as heard:
            past = list(past_views(deployment, heard, chosen, as_of, valid_on, keep))
        if as_json:
            print_json([asdict(each) for each in past])
        else:
            console.print(asked_words(deployment, as_of, valid_on))
            print_past(past, keep)
        return
    done = rebuild_all(data, [each.name for each in chosen], Wish(fresh, accept_difference), workers)
    print_json([_as_dict(each) for each in done]) if as_json else _print_rebuilt(done)
    if not all(each.swapped for each in done):
        raise typer.Exit(Exit.INTEGRITY)


def _chosen(names: list[str], *, everything: bool) -> list[Projection]:
    known = {each.name: each for each in READ_MODELS["portal"]}
    if not names and not everything:
        raise InputWrong(f"Sebutkan tampilannya, atau --all. Yang ada: {', '.join(known)}.")
    wanted = list(known) if everything else [name.removeprefix("portal.") for name in names]
    if strange := [name for name in wanted if name not in known]:
        raise InputWrong(f"Tampilan {', '.join(strange)} tidak ada. Yang ada: {', '.join(known)}.")
    return [known[name]() for name in dict.fromkeys(wanted)]


def _as_dict(done: Rebuilt) -> dict[str, Any]:
    return asdict(done) | {"seconds": round(done.seconds, 3), "positions": dict(done.positions)}


def _print_rebuilt(done: list[Rebuilt]) -> None:
    table = Table("Tampilan", "Peristiwa", "Detik", "Sidik", "Hasil")
    for each in done:
        table.add_row(
            each.projection,
            number_words(each.events),
            f"{each.seconds:.1f}".replace(".", ","),
            each.digest[:16],
            _verdict(each),
        )
    console.print(table)
    for each in done:
        if not each.swapped:
            console.print(f"[bold red]TIDAK DIGANTI[/] {each.projection}: {_why_not(each)}")
            console.print(
                f"Periksa sebabnya. Bila sudah jelas: ./ormas rebuild {each.projection}"
                ' --accept-difference "alasan"'
            )


def _why_not(each: Rebuilt) -> str:
    if each.equal is not False:
        return (
            f"versi yang baru memarkir {number_words(each.parked)} peristiwa, lebih banyak dari yang tampil."
        )
    return (
        f"yang tampil {each.live_digest[:16]}, hasil susun ulang {each.digest[:16]}"
        f" pada posisi {vector_words(each.positions)}."
    )


def _verdict(each: Rebuilt) -> str:
    words = {True: "[green]sama[/]", False: "[red]berbeda[/]", None: "baru"}[each.equal]
    parked = f", {number_words(each.parked)} diparkir" if each.parked else ""
    return f"{words}{', diganti' if each.swapped and each.equal is not True else ''}{parked}"
