"""``./ormas due``: what was reminded of on a day, or would be; nothing is recorded."""

from collections.abc import Mapping
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import Annotated, Any, Final

import typer
from rich.markup import escape
from rich.table import Table

from contracts.roles import ROLES
from contracts.telling.dates import as_date, date_words, zone_of
from contracts.telling.words import word
from deploy.cli.options import Data, Json
from deploy.cli.output import console, print_json
from services.notifications.application import Notifications
from services.registry.application import Registry
from services.registry.domain import Ormas
from shared.deployment import Deployment
from shared.errors import InputWrong, NotFound

_ROLE: Final = "role"
_KINDS: Final = {"ormas": "Ormas itu", "account": "Petugas yang menanganinya"}


def due(
    data: Data,
    on: Annotated[
        str, typer.Option("--on", metavar="TANGGAL", help="Hari, misalnya 2026-03-12; tanpa ini hari ini.")
    ] = "",
    organisation: Annotated[
        str, typer.Option("--for", metavar="NOMOR", help="Hanya untuk satu ormas (ormas-…).")
    ] = "",
    attempt: Annotated[
        Path | None,
        typer.Option(
            "--try",
            metavar="BERKAS",
            dir_okay=False,
            exists=True,
            help="Coba berkas ketentuan: berapa pengingat 90 hari sejak tanggal itu, tanpa mencatat apa pun.",
        ),
    ] = None,
    as_json: Json = False,
) -> None:
    """Pengingat satu hari: yang tercatat atau dihitung."""
    if on and as_date(on) is None:
        raise InputWrong(f"“{on}” bukan tanggal. Tulis misalnya 2026-03-12.")
    deployment = Deployment.open(data)
    today = datetime.now(zone_of(deployment.office.time_zone)).date().isoformat()
    if attempt:
        _try(deployment, attempt, on or today, as_json)
        return
    with closing(Notifications(deployment)) as notifications:
        told = notifications.due_on(on or today, organisation)
    if as_json:
        print_json(told)
    else:
        with closing(Registry(deployment)) as registry:
            names = {each: _name(registry, each) for each in _organisations(told)}
        _show(told, names)


def _try(deployment: Deployment, file: Path, since: str, as_json: bool) -> None:
    with closing(Notifications(deployment)) as notifications:
        found = notifications.try_obligations(file.read_text(encoding="utf-8-sig").splitlines(), since)
    if as_json:
        print_json({"lines": found})
        return
    table = Table("Ketentuan", "Sekarang", "Dengan berkas ini", "Bertambah", "Hilang")
    for each in found:
        sums = (sum(each["now"].values()), sum(each["then"].values()), each["more"], each["fewer"])
        table.add_row(escape(each["title"]), *map(str, sums))
    console.print(table)
    console.print("Dihitung dari yang diketahui sekarang, untuk 90 hari. Tidak ada yang dicatat.")


def _organisations(told: Mapping[str, Any]) -> set[str]:
    return {each["organisation"] for each in told["reminders"] if each["organisation"]}


def _name(registry: Registry, organisation: str) -> str:
    """As the register has it now; its number where it has none."""
    try:
        return registry.load(Ormas, organisation).name
    except NotFound:
        return organisation


def _show(told: Mapping[str, Any], names: Mapping[str, str]) -> None:
    table = Table("Jatuh tempo", "Hari", "Ketentuan", "Kepada", "Tentang")
    for each in told["reminders"]:
        who, offset = _recipient(each["recipient"]), f"{each['offset']:+d}" if each["offset"] else "0"
        about = names.get(each["organisation"], each["organisation"]) or each["about"]
        table.add_row(date_words(each["due"]), offset, *map(escape, (each["title"], who, about)))
    if told["reminders"]:
        console.print(table)
    console.print(escape(_said(told)))


def _said(told: Mapping[str, Any]) -> str:
    many, day = len(told["reminders"]), date_words(told["day"])
    if told["finished"]:
        return f"{many} pengingat tercatat pada {day}."
    if told["came"]:
        return f"{many} pengingat tercatat pada {day}; hari itu belum selesai dicatat."
    return f"{many} pengingat untuk {day}, dihitung dari yang diketahui sekarang. Tidak ada yang dicatat."


def _recipient(recipient: str) -> str:
    kind, _, whose = recipient.partition(":")
    return word(ROLES, whose) if kind == _ROLE else _KINDS.get(kind, recipient)
