"""``./ormas villages``: the office's list of villages from a sheet, with what differs from the one before."""

from pathlib import Path
from typing import Annotated

import typer

from contracts.telling.village_list import Differences, Listed, differences, read_list
from deploy.cli.endings import Exit
from deploy.cli.office import sign
from deploy.cli.options import Data, Json
from deploy.cli.output import print_json
from services.registry.application import Registry
from services.registry.schemas.territory import ListVillages
from shared.commands import cause_of_command
from shared.deployment import Deployment
from shared.ledger import Receipt
from shared.workbook import NoResult, SheetRefused, read_workbook

COMMAND = "registry.list_villages"


def villages(
    data: Data,
    file: Annotated[Path, typer.Argument(metavar="BERKAS", help="Berkas .xlsx, .xls, atau .csv.")],
    source: Annotated[str, typer.Option(help="Dari mana daftarnya.")] = "",
    ground: Annotated[str, typer.Option(help="Dasar pencatatan, misalnya nomor surat.")] = "",
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Hanya bandingkan; tidak ada yang dicatat.")
    ] = False,
    as_json: Json = False,
) -> None:
    """Catat daftar desa dan kelurahan (kode, nama, kecamatan)."""
    if not dry_run and not (source.strip() and len(ground.strip()) >= 5):
        raise typer.BadParameter("Sebutkan --source dan --ground, atau --dry-run.")
    listed = read_file(file)
    registry = Registry(Deployment.open(data))
    try:
        found = differences(registry.listed_villages(), listed)
        refused = "" if dry_run or found.none else _refusal(list_in(registry, listed, source, ground))
    finally:
        registry.close()
    _tell(found, refused, recorded=not (dry_run or found.none or refused), as_json=as_json)
    if refused:
        raise typer.Exit(Exit.INPUT_WRONG)


def read_file(file: Path) -> list[Listed]:
    """The villages of its first tab. Ends with 1 and says what is wrong where it cannot be read."""
    try:
        table = read_workbook(file)[0]
    except SheetRefused as problem:
        raise typer.BadParameter(str(problem)) from None
    rows = [(number, [_text(value) for value in values]) for number, values in table.rows]
    listed, wrong = read_list(rows)
    if wrong or not listed:
        raise typer.BadParameter(" ".join(wrong[:8]) or "Tidak ada desa atau kelurahan di dalamnya.")
    return listed


def list_in(registry: Registry, listed: list[Listed], source: str, ground: str) -> Receipt:
    """Record it as the list that holds."""
    said = {"villages": [each._asdict() for each in listed], "source": source, "ground": ground}
    warrant = sign(registry.deployment, COMMAND)
    return registry.list_villages(
        cause_of_command(warrant, said, registry.digester), **ListVillages().load(said)
    )


def begin_demo_villages(deployment: Deployment, file: Path) -> None:
    """A list of villages, so that districts are derived; twice changes nothing."""
    registry = Registry(deployment)
    try:
        if not registry.listed_villages():
            source = "contoh untuk mencoba; kodenya rekaan, belum dicocokkan dengan daftar resmi"
            list_in(registry, read_file(file), source, "contoh untuk mencoba")
    finally:
        registry.close()


def _refusal(receipt: Receipt) -> str:
    return receipt.refused.message if receipt.refused else ""


def _text(value: object) -> str:
    if value is None or isinstance(value, NoResult):
        return ""
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)


def _tell(found: Differences, refused: str, *, recorded: bool, as_json: bool) -> None:
    if as_json:
        told = {"added": found.added, "removed": found.removed}
        lines = {name: [each._asdict() for each in listed] for name, listed in told.items()}
        changed = [{"before": old._asdict(), "after": new._asdict()} for old, new in found.changed]
        print_json(lines | {"changed": changed, "recorded": recorded, "refused": refused})
        return
    for sign_, listed in (("+", found.added), ("-", found.removed)):
        for each in listed:
            typer.echo(f"{sign_} {each.code} {each.place.words}")
    for old, new in found.changed:
        typer.echo(f"~ {old.code} {old.place.words} menjadi {new.place.words}")
    done = "dicatat" if recorded else "sama dengan yang berlaku" if found.none else "belum dicatat"
    typer.echo(refused or f"{found.words.capitalize()}: {done}.")
