"""The sealed part of a record: asked of its owner, once for a page, only for a signed-in officer."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, Protocol

from contracts.telling.words import PEOPLE_ROLES, word
from services.portal.search_text import normalised
from services.portal.web.plain_words import words_of
from shared.errors import Problem
from shared.tokens import Actor, Signer

PURPOSE: Final = "melihat halaman ormas di portal"
SEALED: Final = "tersegel – hanya terbaca oleh petugas yang berwenang"
AWAY: Final = "sedang tidak dapat ditampilkan"
ERASED: Final = "telah dihapus"
UNREADABLE: Final = "tidak dapat dibuka: kuncinya tidak ditemukan atau segelnya rusak"
SECRETARIAT: Final = "registry.SecretariatRecorded"
CONTACT: Final = "registry.ContactRecorded"
CONTACT_CORRECTED: Final = "registry.ContactCorrected"
TITLES: Final = {
    SECRETARIAT: "Alamat sekretariat",
    "registry.AddressReported": "Alamat dalam laporan perubahan",
    CONTACT: "Kontak",
    CONTACT_CORRECTED: "Kontak",
    "registry.RemarkRecorded": "Catatan kantor",
    "registry.VisitRecorded": "Catatan kunjungan",
    "registry.VisitCorrected": "Catatan kunjungan, dari pembetulannya",
}
SAYS_NOTHING: Final = frozenset(
    ("nama", "no", "nomor", "hp", "telp", "telepon", "tlp", "wa", "kontak", "dan")
)
"""Words of a column's header that tell nothing about the chair."""


class RpcCaller(Protocol):
    """Calls another service by name."""

    def call(self, service: str, method: str, **kwargs: Any) -> Any:
        """What it answered. Raises the Problem it answered, or Unavailable."""


@dataclass(frozen=True)
class Line:
    """One person or one sealed text: what it is, and what may be shown of it now.

    ``point``: where it is on a map, latitude and longitude, empty where nobody told it. ``alone``: its title
    under a heading that says of which board it is.
    """

    title: str
    state: str = ""
    texts: tuple[str, ...] = ()
    point: str = ""
    alone: str = ""


@dataclass(frozen=True)
class Owner:
    """The service that holds the keys, and how we prove who is asking."""

    caller: RpcCaller
    signer: Signer

    def reveal(self, ormas: str, actor: Actor, purpose: str = PURPOSE) -> list[dict[str, Any]]:
        """Every sealed event of this ormas in the clear. Raises Problem."""
        token = self.signer.issue(actor, "registry.reveal", correlation=ormas)
        payload = {"ormas": ormas, "purpose": purpose}
        answer: list[dict[str, Any]] = self.caller.call("registry", "reveal", token=token, payload=payload)
        return answer

    def opened(
        self, command: str, actor: Actor, purpose: str, **about: str
    ) -> tuple[list[dict[str, Any]], str]:
        """Every sealed event of one stream as this reader may see it, and why nothing is shown.

        ``about``: the stream, by the name that the command has for it. The reading is logged by the service.
        """
        service, method = command.split(".")
        [stream] = about.values()
        token = self.signer.issue(actor, command, correlation=stream)
        try:
            return self.caller.call(service, method, token=token, payload=about | {"purpose": purpose}), ""
        except Problem as problem:
            return [], words_of(problem)


@dataclass(frozen=True)
class Section:
    """The personal part of a page; ``problem`` says why it is not shown."""

    lines: list[Line] = field(default_factory=list)
    problem: str = ""


def section(people: list[dict[str, Any]], ormas: str, actor: Actor | None, owner: Owner) -> Section:
    """What this reader may see of the people of an ormas."""
    people = _with_titles(people)
    if actor is None or not people:
        return Section([_closed(p, SEALED) for p in people])
    try:
        told = owner.reveal(ormas, actor)
    except Problem as problem:
        return Section([_closed(p, AWAY) for p in people], words_of(problem))
    newest = _newest(told)
    return Section([_line(p, _told_of(p, newest)) for p in people])


def fields_of(person: Mapping[str, Any], told: Sequence[Mapping[str, Any]]) -> dict[str, str]:
    """What was sealed of a person of an ormas; empty where it cannot be read."""
    return dict((_told_of(person, _newest(told)) or {}).get("fields", {}))


def _newest(told: Sequence[Mapping[str, Any]]) -> dict[tuple[str, str], Any]:
    return {(each["subject"], each["topic"]): each for each in told}


def _closed(person: Mapping[str, Any], state: str) -> Line:
    return Line(person["title"], ERASED if person["erased_at"] else state, alone=person["alone"])


def _told_of(person: Mapping[str, Any], newest: Mapping[tuple[str, str], dict[str, Any]]) -> Any:
    """What was sealed of a person, with what was put right of it later."""
    first = newest.get((person["subject"], person["topic"]))
    right = newest.get((person["subject"], person.get("put_right", "")))
    if first is None or right is None:
        return first or right
    return first | right | {"fields": {**first["fields"], **right["fields"]}}


def _line(person: Mapping[str, Any], told: Mapping[str, Any] | None) -> Line:
    title, alone = person["title"], person["alone"]
    if person["erased_at"] or (told and told["erased"]):
        return Line(title, ERASED, alone=alone)
    if told and (told.get("missing_key") or told.get("broken")):
        return Line(title, UNREADABLE, alone=alone)
    fields = dict((told or {"fields": {}})["fields"])
    point = fields.pop("coordinates", "")
    texts = tuple(text for name, value in fields.items() for text in _texts(name, value))
    return Line(title, "" if texts or point else "tidak diisi", texts, point, alone)


def _texts(name: str, value: str) -> list[str]:
    return [str(phone["text"]) for phone in json.loads(value)] if name == "phones" and value else [value]


def _with_titles(people: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Where there are several boards, with the number of the one a person is of; former addresses as such."""
    several = len({p["board"] for p in people} - {0}) > 1
    which = {n: f" – kepengurusan ke-{n}" if several and n else "" for n in {p["board"] for p in people}}
    return [{**p, "title": f"{_title(p)}{which[p['board']]}{_when(p)}", "alone": _alone(p)} for p in people]


def _alone(person: Mapping[str, Any]) -> str:
    return f"{_title(person)}{_when(person)}"


def _when(person: Mapping[str, Any]) -> str:
    if person.get("slip"):
        return " (salah tulis)"
    return " (dahulu)" if person.get("former") else ""


def _title(person: Mapping[str, Any]) -> str:
    if person["topic"] in TITLES:
        return TITLES[person["topic"]]
    role, own = word(PEOPLE_ROLES, person["role"]), person["own_title"].strip()
    if not role:
        return own or "Pengurus"
    said = set(normalised(role).split()) | SAYS_NOTHING
    return f"{role} ({own})" if set(normalised(own).split()) - said else role
