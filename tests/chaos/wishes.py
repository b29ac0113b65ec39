"""What people want: commands drawn at random, about organisations that were registered before."""

import random
import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final

from contracts.telling.working_days import DAY_KINDS

ASKED: Final = ("registry", "clusters", "requests")
"""The services that are asked; portal and audit record what people do in the portal and at the terminal."""


@dataclass(frozen=True)
class Wish:
    """A command; ``mark`` names the part of its payload that carries the command's id into the ledger."""

    service: str
    command: str
    payload: dict[str, Any]
    mark: str


class Counterfoil:
    """What the counters know of each other's receipts: which organisations there are, at which version."""

    def __init__(self, clusters: list[str], fields: list[str]) -> None:
        self.clusters, self.fields = clusters, fields
        self.versions: dict[str, int] = {}
        self._lock = threading.Lock()

    def remember(self, wish: Wish, receipt: dict[str, Any]) -> None:
        """The versions that a receipt tells."""
        with self._lock:
            for event in receipt.get("events", ()):
                if event["stream"].startswith("ormas-"):
                    self.versions[event["stream"]] = event["version"]

    def any(self, chance: random.Random) -> tuple[str, int]:
        """One of the last organisations with its version as far as known; an unknown one at first."""
        with self._lock:
            known = list(self.versions.items())[-40:]
        number = chance.random()
        return known[int(number * len(known))] if known else (f"ormas-{chance.getrandbits(128):032x}", 1)


def next_wish(chance: random.Random, foil: Counterfoil) -> Wish:
    """One draw."""
    (kind,) = chance.choices(list(_KINDS), weights=list(_KINDS.values()))
    return kind(chance, foil)


def _register(chance: random.Random, foil: Counterfoil) -> Wish:
    name = f"Forum Uji {chance.getrandbits(64):016x}"
    return Wish("registry", "register_ormas", {"name": name}, "ground")


def _correct_name(chance: random.Random, foil: Counterfoil) -> Wish:
    ormas, version = foil.any(chance)
    expected = {"expected_version": version} if chance.random() < 0.5 else {}
    name = f"Perkumpulan Uji {chance.getrandbits(64):016x}"
    return Wish("registry", "correct_name", {"ormas": ormas, "name": name, **expected}, "reason")


def _correct_field(chance: random.Random, foil: Counterfoil) -> Wish:
    ormas, version = foil.any(chance)
    expected = {"expected_version": version} if chance.random() < 0.5 else {}
    said = {"activity_field": chance.choice(foil.fields), "text": chance.choice(["", "tari daerah"])}
    return Wish("registry", "correct_activity_field", {"ormas": ormas, **said, **expected}, "ground")


def _assign(chance: random.Random, foil: Counterfoil) -> Wish:
    ormas, _ = foil.any(chance)
    return Wish(
        "clusters", "assign_ormas", {"ormas": ormas, "cluster": chance.choice(foil.clusters)}, "ground"
    )


def _follow_field(chance: random.Random, foil: Counterfoil) -> Wish:
    return Wish("clusters", "follow_field", {"ormas": foil.any(chance)[0]}, "ground")


def _review(chance: random.Random, foil: Counterfoil) -> Wish:
    (ormas, _), (other, _) = foil.any(chance), foil.any(chance)
    return Wish("registry", "review_duplicate", {"ormas": ormas, "other": other, "verdict": "sama"}, "reason")


def _withdraw(chance: random.Random, foil: Counterfoil) -> Wish:
    return Wish("registry", "withdraw_ormas", {"ormas": foil.any(chance)[0]}, "reason")


def _mistype(chance: random.Random, foil: Counterfoil) -> Wish:
    return Wish("registry", "register_ormas", {"name": ""}, "ground")


def _decree_days(chance: random.Random, foil: Counterfoil) -> Wish:
    first = date(2026, 1, 1) + timedelta(days=chance.randrange(400))
    kinds = chance.choices(list(DAY_KINDS), k=2)
    days = [
        {"day": (first + timedelta(days=number)).isoformat(), "kind": kind, "name": "Hari Uji"}
        for number, kind in enumerate(kinds)
    ]
    basis = f"Keputusan Uji {chance.randrange(4096):x}"  # now and then one that was recorded before
    said = {"days": days, "legal_basis": basis, "known_on": "2026-01-02", "mark": "decree"}
    return Wish("requests", "decree_days", said, "ground")


def _take_back(chance: random.Random, foil: Counterfoil) -> Wish:
    return Wish("requests", "take_back_decree", {"decree": 1 + chance.randrange(99)}, "reason")


_KINDS: dict[Callable[[random.Random, Counterfoil], Wish], int] = {
    _register: 30,
    _correct_name: 20,
    _correct_field: 14,
    _assign: 12,
    _follow_field: 6,
    _review: 4,
    _withdraw: 11,
    _decree_days: 9,
    _take_back: 3,
    _mistype: 3,
}
