"""``./ormas parked``: what could not be used, why, and what an operator decides about it."""

import sys
from collections.abc import Sequence
from typing import Annotated

import typer
from rich.markup import escape

from contracts.telling.dates import moment_words, zone_of
from deploy.cli.deciding import Outcome, decide_and_wait
from deploy.cli.endings import Exit
from deploy.cli.options import Data, Json, Reason, data_option
from deploy.cli.output import console, print_json
from deploy.parked_event import told
from services.audit.works import SetAside, everything_set_aside, set_aside
from shared.deployment import Deployment
from shared.errors import InputWrong

app = typer.Typer(help="Peristiwa yang diparkir: lihat, coba lagi, kesampingkan.", no_args_is_help=True)

Work = Annotated[
    str, typer.Argument(metavar="BAGIAN", help="Bagian yang memarkirnya, misalnya portal.register.")
]
Source = Annotated[str, typer.Argument(metavar="SUMBER", help="Layanan yang mencatatnya, misalnya registry.")]
Position = Annotated[
    int, typer.Argument(metavar="POSISI", min=1, help="Nomor peristiwa dalam buku layanan itu.")
]
Sure = Annotated[bool, typer.Option("--ya", help="Jangan bertanya lagi.")]


@app.command("list")
def list_parked(data: Data, as_json: Json = False) -> None:
    """Setiap aliran yang berhenti: penyebabnya, dan berapa peristiwa yang menunggu di belakangnya."""
    deployment = Deployment.open(data)
    found = everything_set_aside(deployment)
    if as_json:
        print_json([each.as_dict() for each in found])
    elif not found:
        console.print("Tidak ada peristiwa yang diparkir.")
    else:
        _print_causes(deployment, [each for each in found if each.cause])


@app.command()
def show(data: Data, work: Work, source: Source, position: Position, as_json: Json = False) -> None:
    """Satu peristiwa yang diparkir: isinya, sebabnya, dan apa yang pernah diputuskan."""
    story = told(Deployment.open(data), work, source, position)
    if as_json:
        print_json(story)
        return
    for label, key in (("Peristiwa", "sentence"), ("Jenis", "topic"), ("Aliran", "stream")):
        console.print(f"{label}: {escape(str(story[key]))}")
    parked = story["parked"]
    if parked:
        console.print(f"Diparkir oleh {work}: {escape(parked['reason'])}")
        console.print(f"Percobaan: {parked['attempts']}; menunggu di belakangnya: {parked['waiting']}")
    else:
        console.print(f"Tidak sedang diparkir oleh {work}.")
    console.print_json(data=story["fields"])
    for decision in story["decisions"]:
        console.print(f"{decision['recorded_at']}  {escape(decision['who'])}: {escape(decision['sentence'])}")
    if parked:
        _print_what_next(f"{work} {source} {position}{data_option()}")


@app.command()
def retry(
    data: Data,
    work: Annotated[str, typer.Argument(metavar="BAGIAN", help="Bagian yang memarkirnya.")] = "",
    source: Annotated[str, typer.Argument(metavar="SUMBER", help="Layanan yang mencatatnya.")] = "",
    position: Annotated[int, typer.Argument(metavar="POSISI", min=0, help="Nomor peristiwa.")] = 0,
    everything: Annotated[bool, typer.Option("--all", help="Semua yang diparkir.")] = False,
    of_work: Annotated[str, typer.Option("--work", help="Semua yang diparkir oleh bagian ini.")] = "",
    reason: Reason = "",
    as_json: Json = False,
) -> None:
    """Coba lagi, misalnya setelah program diperbarui; aliran dijalankan berurutan, sejauh bisa."""
    deployment = Deployment.open(data)
    if everything or of_work:
        found = everything_set_aside(deployment)
        places = [_place(e) for e in found if e.cause and (everything or e.work == of_work)]
    elif work and source and position:
        places = [(work, source, position)]
    else:
        raise InputWrong("Sebutkan BAGIAN SUMBER POSISI dari ./ormas parked list, atau --all, atau --work.")
    _end(decide_and_wait(deployment, "retry_parked", places, reason), as_json=as_json)


@app.command()
def discard(
    data: Data,
    work: Work,
    source: Source,
    position: Position,
    reason: Reason,
    sure: Sure = False,
    as_json: Json = False,
) -> None:
    """Kesampingkan untuk selamanya: bagian itu tidak memakainya lagi, aliran di belakangnya berjalan lagi."""
    deployment = Deployment.open(data)
    if not as_json:
        console.print(_meaning(work, source, position, set_aside(deployment, work, source, position)))
    if not sure and sys.stdin.isatty():
        typer.confirm("Kesampingkan peristiwa ini?", abort=True, err=True)
    _end(decide_and_wait(deployment, "discard_parked", [(work, source, position)], reason), as_json=as_json)


def _meaning(work: str, source: str, position: int, parked: SetAside | None) -> str:
    behind = f" {parked.waiting} peristiwa di belakangnya dicoba lagi." if parked and parked.waiting else ""
    return (
        f"Peristiwa {source} nomor {position} tidak akan dipakai lagi oleh {work}, juga bila disusun ulang"
        f" dari awal. Peristiwanya sendiri tetap ada dalam buku {source}; bagian lain tetap memakainya."
        f"{behind} Keputusan ini dicatat dan tidak dapat ditarik."
    )


def _place(each: SetAside) -> tuple[str, str, int]:
    return each.work, each.source, each.position


def _print_causes(deployment: Deployment, causes: Sequence[SetAside]) -> None:
    """A block each, its first line as it is typed for `show`: nine columns fit on no terminal."""
    zone = zone_of(deployment.office.time_zone)
    for e in causes:
        console.print(f"[bold]{e.work} {e.source} {e.position}[/]  {escape(e.topic)}")
        console.print(f"  aliran {escape(e.stream)}, sejak {moment_words(e.parked_at, zone)}")
        console.print(f"  sebab: {escape(e.reason)}")
        console.print(f"  percobaan: {e.attempts}, menunggu di belakangnya: {e.waiting}")
    console.print(f"[dim]Rinciannya: ./ormas parked show BAGIAN SUMBER POSISI{escape(data_option())}[/]")


def _print_what_next(place: str) -> None:
    console.print(f"[dim]Coba lagi, setelah sebabnya dibetulkan: ./ormas parked retry {escape(place)}[/]")
    console.print(
        f'[dim]Hanya bila isinya memang rusak: ./ormas parked discard {escape(place)} --reason "…"[/]'
    )


def _end(outcomes: Sequence[Outcome], *, as_json: bool) -> None:
    if as_json:
        print_json([each.as_dict() for each in outcomes])
    elif not outcomes:
        console.print("Tidak ada peristiwa yang diparkir.")
    for each in [] if as_json else outcomes:
        console.print(f"{each.work} {each.source} {each.position}: {escape(each.words())}")
    if any(each.outcome == "refused" for each in outcomes):
        raise typer.Exit(Exit.INPUT_WRONG)
    if any(each.outcome in ("still-parked", "not-yet") for each in outcomes):
        raise typer.Exit(Exit.DOWN)
