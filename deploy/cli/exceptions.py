"""``./ormas exceptions``: where the office went its own way, for the inspectorate, as on its page."""

from collections.abc import Mapping
from typing import Annotated, Final

import typer

from contracts.telling.dates import moment_words, zone_of
from contracts.telling.exception_words import EXCEPTIONS
from contracts.telling.words import actor_words
from deploy.cli.options import Data, Json
from deploy.cli.output import print_json
from services.portal.application import Accounts
from services.portal.exceptions.exception_list import Wanted, exceptions, how_many
from shared.deployment import Deployment
from shared.errors import InputWrong

_TOLD: Final = ("kind", "title", "organisation", "name", "stream", "what", "reason", "actor", "recorded_at")


def list_exceptions(
    data: Data,
    year: Annotated[str, typer.Option("--year", help="Tahun pencatatan, misalnya 2026.")] = "",
    kind: Annotated[str, typer.Option("--kind", help=", ".join(EXCEPTIONS))] = "",
    as_json: Json = False,
) -> None:
    """Daftar pengecualian kantor untuk Inspektorat."""
    if kind and kind not in EXCEPTIONS:
        raise InputWrong(f"Jenis yang ada: {', '.join(EXCEPTIONS)}.")
    deployment, wanted = Deployment.open(data), Wanted(year, kind)
    views = deployment.views("portal")
    try:
        with views.read() as t:
            found = exceptions(t, wanted, max(1, how_many(t, wanted)))
    finally:
        views.close()
    if as_json:
        told = [{name: each[name] for name in _TOLD} | {"event": _event(each)} for each in found]
        print_json({"year": year, "kind": kind, "exceptions": told})
        return
    zone, names = zone_of(deployment.office.time_zone), _names(deployment)
    for each in found:
        about = " · ".join(part for part in (each["name"], each["what"], each["reason"]) if part)
        moment = moment_words(each["recorded_at"], zone)
        typer.echo(f"{moment} {each['title']}: {about} ({_who(each['actor'], names)}, {_event(each)})")
    typer.echo(f"{len(found)} pengecualian.")


def _names(deployment: Deployment) -> Mapping[str, str]:
    accounts = Accounts(deployment)
    try:
        return accounts.store.names()
    finally:
        accounts.close()


def _who(actor: str, names: Mapping[str, str]) -> str:
    """Name and role, as a colleague reads them on the page."""
    role, _, account = actor.partition("/")
    return f"{names[account]} ({actor_words(role)})" if account in names else actor_words(actor)


def _event(each: dict[str, object]) -> str:
    return f"{each['source']}:{each['position']}"
