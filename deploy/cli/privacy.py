"""``./ormas privacy``: what is recorded about the people of an organisation, and erasing one of them."""

from typing import Annotated

import typer
from rich.markup import escape

from deploy.cli.office import OPERATOR, sign
from deploy.cli.options import Data, Json, Reason
from deploy.cli.output import console, print_json
from services.registry.application import Registry
from shared.commands import cause_of_command
from shared.deployment import Deployment

app = typer.Typer(help="Data pribadi: lihat (tercatat) dan hapus.", no_args_is_help=True)

Ormas = Annotated[str, typer.Argument(help="Nomor ormas, misalnya ormas-0123…")]


@app.command()
def access(
    data: Data,
    ormas: Ormas,
    purpose: Annotated[str, typer.Option(help="Keperluan; dicatat dalam buku pembacaan.")],
    as_json: Json = False,
) -> None:
    """Tampilkan data pribadi satu ormas. Setiap pembacaan dicatat."""
    registry = Registry(Deployment.open(data))
    try:
        registry.load_ormas(ormas)
        people = registry.reveal(ormas, purpose, str(OPERATOR))
    finally:
        registry.close()
    if as_json:
        print_json(people)
        return
    for person in people:
        said = (
            "telah dihapus"
            if person["erased"]
            else ", ".join(f"{k}: {v}" for k, v in person["fields"].items())
        )
        console.print(f"{person['subject']}  {escape(said)}")


@app.command()
def erase(
    data: Data,
    ormas: Ormas,
    subject: Annotated[str, typer.Argument(help="Nomor orang, dari ./ormas privacy access.")],
    reason: Reason,
    as_json: Json = False,
) -> None:
    """Hapus data pribadi satu orang untuk selamanya; riwayat tetap dapat diperiksa."""
    registry = Registry(Deployment.open(data))
    try:
        payload = {"ormas": ormas, "subject_id": subject, "reason": reason}
        warrant = sign(registry.deployment, "registry.erase_person")
        cause = cause_of_command(warrant, payload, registry.digester)
        receipt = registry.erase_person(cause, **payload)
    finally:
        registry.close()
    if as_json:
        print_json(receipt.as_dict())
    else:
        console.print("Kunci data pribadi orang ini dimusnahkan. Riwayat tetap utuh: ./ormas audit verify")
