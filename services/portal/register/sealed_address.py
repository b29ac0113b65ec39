"""The sealed part of the address that counts, for the form that puts it right."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from flask import current_app

from services.portal.web.personal import SECRETARIAT, Owner
from services.portal.web.sealed_words import why_closed
from services.portal.web.who import acting_for
from services.portal.web.writing import Told
from shared.database import Transaction
from shared.tokens import Actor

PURPOSE: Final = "memperbaiki alamat di portal"
EMPTIED: Final = "kosongkan"
ASKED: Final = (
    "Jalan atau koordinat yang tercatat akan menjadi kosong. Isi lagi, atau centang bila memang dikosongkan."
)
CLOSED: Final = (
    "Jalan dan koordinat yang tercatat sedang tidak dapat dibaca ({}). Isi keduanya, atau centang bila "
    "memang dikosongkan."
)


@dataclass(frozen=True)
class SealedAddress:
    """By the fields of the form; ``problem``: why what is recorded cannot be read now."""

    jalan: str = ""
    koordinat: str = ""
    problem: str = ""

    def question(self, typed: Mapping[str, str]) -> Told:
        """What would be lost without a word: who means it says so."""
        if typed.get(EMPTIED):
            return []
        left = [name for name in ("jalan", "koordinat") if not typed.get(name, "").strip()]
        if self.problem and left:
            return [(EMPTIED, CLOSED.format(self.problem))]
        return [(EMPTIED, ASKED)] if any(getattr(self, name) for name in left) else []


def has_address(t: Transaction, ormas: str) -> bool:
    """Whether one was recorded that is not erased."""
    sql = (
        "SELECT 1 FROM person p WHERE p.ormas = ? AND p.topic = ? "
        "AND NOT EXISTS (SELECT 1 FROM erased e WHERE e.subject = p.subject)"
    )
    return t.one(sql, (ormas, SECRETARIAT)) is not None


def sealed_address(ormas: str, purpose: str = PURPOSE) -> SealedAddress:
    """What this reader may see of the newest one; the reading is logged by the register."""
    with current_app.config["VIEWS"].read() as t:
        recorded = has_address(t, ormas)
    actor, owner = acting_for("registry.reveal"), current_app.config["OWNER"]
    if not recorded or actor is None:
        return SealedAddress()
    return _newest(owner, ormas, actor, purpose)


def _newest(owner: Owner, ormas: str, actor: Actor, purpose: str) -> SealedAddress:
    told, problem = owner.opened("registry.reveal", actor, purpose, ormas=ormas)
    if problem:
        return SealedAddress(problem=problem.rstrip("."))
    of_address = [each for each in told if each["topic"] == SECRETARIAT]
    if not of_address or of_address[-1]["erased"]:
        return SealedAddress()
    newest = of_address[-1]
    if why := why_closed(newest):
        return SealedAddress(problem=why.rstrip("."))
    return SealedAddress(newest["fields"].get("address", ""), newest["fields"].get("coordinates", ""))
