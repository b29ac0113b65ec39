"""``./ormas bus``: sources that told two histories, and messages that nobody could read."""

from collections.abc import Iterator
from typing import Annotated, Any

import typer
from rich.markup import escape

from deploy.cli.deciding import auditing, checked
from deploy.cli.endings import Exit
from deploy.cli.office import sign
from deploy.cli.options import Data, Json, Reason
from deploy.cli.output import console, print_json
from services.audit.schemas import ResolveFork
from services.audit.works import CONSUMERS, stopped_sources
from shared.bus.quarantine import Quarantine, Quarantined
from shared.commands import cause_of_command
from shared.deployment import Deployment
from shared.errors import InputWrong, NotFound

app = typer.Typer(help="Antrean pesan: riwayat bercabang, pesan tak terbaca.", no_args_is_help=True)
quarantine = typer.Typer(help="Pesan yang tidak terbaca, disimpan seperti datangnya.", no_args_is_help=True)
app.add_typer(quarantine, name="quarantine")


@app.command()
def forks(data: Data, as_json: Json = False) -> None:
    """Sumber yang dihentikan karena riwayatnya tidak cocok dengan salinan di sini."""
    found = list(stopped_sources(Deployment.open(data)))
    if as_json:
        print_json([{"consumer": c, "source": s, "reason": r} for c, s, r in found])
        return
    for consumer, source, reason in found:
        console.print(f"[red]{consumer} tidak lagi mendengarkan {source}:[/] {escape(reason)}")
    if not found:
        console.print("Tidak ada riwayat yang bercabang.")


@app.command()
def resume(
    data: Data,
    consumer: Annotated[str, typer.Argument(metavar="PENDENGAR", help="Misalnya portal.")],
    source: Annotated[str, typer.Argument(metavar="SUMBER", help="Misalnya registry.")],
    reason: Reason,
    as_json: Json = False,
) -> None:
    """Salinan di sini yang benar: dengarkan lagi sumber itu. Periksa dahulu dengan ./ormas audit verify."""
    payload = checked(ResolveFork(), {"consumer": consumer, "source": source, "reason": reason})
    with auditing(Deployment.open(data)) as audit:
        warrant = sign(audit.deployment, "audit.resolve_fork")
        receipt = audit.resolve_fork(cause_of_command(warrant, payload, audit.digester), **payload)
    if as_json:
        print_json(receipt.as_dict())
    else:
        refused = receipt.refused
        console.print(f"Ditolak: {refused.message}" if refused else f"{consumer} mendengarkan {source} lagi.")
    if receipt.refused:
        raise typer.Exit(Exit.INPUT_WRONG)


@quarantine.command("list")
def list_quarantined(data: Data, as_json: Json = False) -> None:
    """Yang terbaru lebih dahulu."""
    found = list(_kept(Deployment.open(data)))
    if as_json:
        print_json([_summary(consumer, message) for consumer, message in found])
        return
    for consumer, message in found:
        console.print(f"[bold]{message.id[:12]}[/]  {consumer}, {message.received_at}")
        console.print(f"  {escape(message.routing_key)}: {escape(message.reason)}")
    if not found:
        console.print("Tidak ada pesan yang disisihkan.")


@quarantine.command()
def show(
    data: Data,
    number: Annotated[str, typer.Argument(metavar="NOMOR", help="Nomor pesan atau awalnya.")],
    as_json: Json = False,
) -> None:
    """Satu pesan seperti datangnya."""
    found = [each for each in _kept(Deployment.open(data)) if each[1].id.startswith(number)]
    if not found:
        raise NotFound(f"Tidak ada pesan bernomor {number}.")
    if len({message.id for _, message in found}) > 1:
        raise InputWrong(f"Nomor {number} cocok dengan beberapa pesan. Tulis lebih lengkap.")
    consumer, message = found[0]
    body = message.body.decode(errors="backslashreplace")
    told = _summary(consumer, message) | {"headers": message.headers, "body": body}
    if as_json:
        print_json(told)
        return
    for key, value in told.items():
        console.print(f"{key}: {escape(value)}")


def _kept(deployment: Deployment) -> Iterator[tuple[str, Quarantined]]:
    for consumer in CONSUMERS:
        views = deployment.views(consumer)
        try:
            kept = Quarantine(views)
            kept.create()
            yield from ((consumer, message) for message in kept.kept(limit=1000))
        finally:
            views.close()


def _summary(consumer: str, message: Quarantined) -> dict[str, Any]:
    return {
        "id": message.id,
        "consumer": consumer,
        "received_at": message.received_at,
        "routing_key": message.routing_key,
        "reason": message.reason,
    }
