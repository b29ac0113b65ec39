"""``./ormas privacy``: what is recorded about the people of an organisation, and erasing one of them."""

import json
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.markup import escape

from contracts.roles import ORMAS_ACCOUNT, ROLES
from contracts.telling.letter_words import LETTER_STATES
from contracts.telling.words import PEOPLE_ROLES, word
from deploy.cli.checked import checked
from deploy.cli.consents import statements_of
from deploy.cli.office import OPERATOR, sign
from deploy.cli.options import Data, Json, Reason
from deploy.cli.output import console, print_json
from deploy.cli.own_addresses import addresses_of, erase_addresses, is_account
from services.registry.application import Registry
from services.registry.schemas.entries import ErasePerson, RevealPersonal
from services.requests.application import Requests
from shared.commands import cause_of_command
from shared.deployment import Deployment
from shared.errors import InputWrong, NotFound

app = typer.Typer(help="Data pribadi: lihat (tercatat) dan hapus.", no_args_is_help=True)

Ormas = Annotated[str, typer.Argument(metavar="ORMAS", help="Nomor ormas (atau awalnya), atau nomor akun.")]
Sure = Annotated[bool, typer.Option("--ya", help="Jangan bertanya lagi.")]
Found = tuple[list[dict[str, Any]], Mapping[str, str], list[dict[str, Any]]]
"""People, the role of each, and what was stated."""
_FIELDS = {"name": "nama", "phones": "telepon", "address": "alamat", "email": "surel", "text": "catatan"}


@app.command()
def access(
    data: Data,
    ormas: Ormas,
    purpose: Annotated[str, typer.Option(help="Keperluan; dicatat dalam buku pembacaan.")],
    as_json: Json = False,
) -> None:
    """Tampilkan data pribadi satu ormas, atau alamat surel satu akun. Setiap pembacaan dicatat."""
    people, roles, stated = (_of_account if is_account(ormas) else _of_ormas)(data, ormas, purpose)
    if as_json:
        print_json([*people, *stated])
        return
    for person in people:
        role = word(PEOPLE_ROLES, roles.get(person["subject"], ""))
        console.print(f"{person['subject']}  {escape(role)}: {escape(_said(person))}")
    for each in stated:
        console.print(f"{each['subject']}  {ROLES[ORMAS_ACCOUNT]}: {escape(_said(each))}")
    console.print("[dim]Pembacaan ini dicatat beserta keperluannya.[/]")


@app.command()
def erase(
    data: Data,
    ormas: Ormas,
    subject: Annotated[
        str, typer.Argument(metavar="ORANG", help="Nomor orang, dari ./ormas privacy access.")
    ],
    reason: Reason,
    sure: Sure = False,
    as_json: Json = False,
) -> None:
    """Hapus data pribadi satu orang untuk selamanya; riwayat tetap dapat diperiksa."""
    if is_account(ormas):
        _erase_of_account(data, ormas, reason, sure=sure, as_json=as_json)
        return
    with _register(data) as registry:
        payload = {"ormas": _whole(registry, ormas), "subject_id": subject, "reason": reason}
        payload = checked(ErasePerson(), payload)
        found = registry.load_ormas(payload["ormas"])
        if not sure and sys.stdin.isatty():
            role = word(PEOPLE_ROLES, found.roles.get(subject, ""))
            typer.confirm(f"Hapus data {role} dari {found.name} untuk selamanya?", abort=True)
        cause = cause_of_command(
            sign(registry.deployment, "registry.erase_person"), payload, registry.digester
        )
        receipt = registry.erase_person(cause, **payload)
    letters = _letters_with_names(data, payload["ormas"])
    if as_json:
        print_json(receipt.as_dict() | {"letters": letters})
        return
    if receipt.events:
        console.print("Kunci data pribadi orang ini dimusnahkan. Riwayat tetap utuh: ./ormas audit verify")
    else:
        console.print("Data pribadi orang ini sudah dihapus sebelumnya; tidak ada yang berubah.")
    for letter in letters:
        number = f" nomor {letter['letter_number']}" if letter["letter_number"] else ""
        console.print(
            f"Masih memuat nama ketua atau alamat: {escape(letter['title'] + number)} ({letter['state']}). "
            f"Hapus di halaman /surat/{letter['letter']}."
        )


def _of_ormas(data: Path, ormas: str, purpose: str) -> Found:
    with _register(data) as registry:
        wanted = checked(RevealPersonal(), {"ormas": _whole(registry, ormas), "purpose": purpose})
        roles = registry.load_ormas(wanted["ormas"]).roles
        people = registry.reveal(wanted["ormas"], wanted["purpose"], str(OPERATOR))
    return people, roles, statements_of(data, wanted["ormas"])


def _of_account(data: Path, account: str, purpose: str) -> Found:
    wanted = checked(RevealPersonal(only=("purpose",)), {"purpose": purpose})
    return addresses_of(data, account, **wanted), {}, []


def _erase_of_account(data: Path, account: str, reason: str, *, sure: bool, as_json: bool) -> None:
    wanted = checked(ErasePerson(only=("reason",)), {"reason": reason})
    if not sure and sys.stdin.isatty():
        typer.confirm(f"Hapus alamat surel akun {account} untuk selamanya?", abort=True)
    receipt = erase_addresses(data, account, **wanted)
    if as_json:
        print_json(receipt.as_dict())
    elif receipt.events:
        console.print("Alamat surel akun ini dihapus untuk selamanya. Riwayat tetap utuh.")
    else:
        console.print("Akun ini tidak punya alamat surel lagi; tidak ada yang berubah.")


def _letters_with_names(data: Path, ormas: str) -> list[dict[str, str]]:
    """Names that a letter says are sealed with the letter: nobody knows whether they are this person's."""
    requests = Requests(Deployment.open(data))
    try:
        return [
            {
                "letter": each.id,
                "title": each.title,
                "letter_number": each.letter_number,
                "state": word(LETTER_STATES, each.state),
            }
            for each in requests.letters_with_names(ormas)
        ]
    finally:
        requests.close()


@contextmanager
def _register(data: Path) -> Iterator[Registry]:
    registry = Registry(Deployment.open(data))
    try:
        yield registry
    finally:
        registry.close()


def _whole(registry: Registry, ormas: str) -> str:
    """The number whose beginning was given."""
    found = [stream for stream in registry.ledger.streams_like(ormas) if stream.startswith("ormas-")]
    if len(found) > 1:
        raise InputWrong(f"Nomor {ormas} cocok dengan beberapa catatan. Tulis lebih lengkap.")
    if not found:
        raise NotFound(f"Ormas {ormas} tidak ditemukan.")
    return found[0]


def _said(person: dict[str, Any]) -> str:
    if person["erased"]:
        return "telah dihapus"
    if person.get("missing_key") or person.get("broken"):
        return "kunci tidak ditemukan" if person.get("missing_key") else "segel rusak"
    return ", ".join(f"{_FIELDS.get(k, k)} {_value(k, v)}" for k, v in person["fields"].items())


def _value(name: str, value: str) -> str:
    return " / ".join(phone["text"] for phone in json.loads(value)) if name == "phones" else value
