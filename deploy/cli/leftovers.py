"""``./ormas leftovers``: files of letters and permits that no event names, told, and removed when asked."""

from typing import Annotated

import typer

from deploy.cli.options import Data, Json
from deploy.cli.output import print_json
from services.requests.application import Requests
from shared.deployment import Deployment


def leftovers(
    data: Data,
    remove: Annotated[
        bool, typer.Option("--remove", help="Hapus; tanpa ini hanya disebut, tidak ada yang dihapus.")
    ] = False,
    as_json: Json = False,
) -> None:
    """Sebut atau hapus berkas surat dan foto yang tidak terpakai."""
    requests = Requests(Deployment.open(data))
    try:
        found = requests.sweep_leftovers() if remove else requests.leftover_files()
    finally:
        requests.close()
    if as_json:
        print_json({"removed": remove, "files": found})
        return
    for folder, files in found.items():
        for each in files:
            typer.echo(f"{folder}/{each}")
    many = sum(map(len, found.values()))
    done = (
        "dihapus" if remove else "dapat dihapus dengan --remove" if many else "tidak ada yang perlu dihapus"
    )
    typer.echo(f"{many} berkas tidak terpakai: {done}.")
