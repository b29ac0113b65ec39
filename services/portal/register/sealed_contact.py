"""The sealed contact that counts, for the form that puts it right."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from flask import current_app

from services.portal.register.sealed_address import EMPTIED
from services.portal.web.personal import CONTACT, CONTACT_CORRECTED
from services.portal.web.sealed_words import why_closed
from services.portal.web.who import acting_for
from services.portal.web.writing import Told

PURPOSE: Final = "memperbaiki kontak di portal"
ASKED: Final = (
    "Telepon atau surel yang tercatat akan menjadi kosong. Isi lagi, atau centang bila memang dikosongkan."
)
CLOSED: Final = (
    "Kontak yang tercatat sedang tidak dapat dibaca ({}). Isi keduanya, atau centang bila memang dikosongkan."
)


@dataclass(frozen=True)
class SealedContact:
    """By the fields of the form; ``problem``: why what is recorded cannot be read now."""

    telepon: str = ""
    surel: str = ""
    problem: str = ""

    def question(self, typed: Mapping[str, str]) -> Told:
        """What would be lost without a word: who means it says so."""
        if typed.get(EMPTIED):
            return []
        left = [name for name in ("telepon", "surel") if not typed.get(name, "").strip()]
        if self.problem and left:
            return [(EMPTIED, CLOSED.format(self.problem))]
        return [(EMPTIED, ASKED)] if any(getattr(self, name) for name in left) else []


def sealed_contact(ormas: str) -> SealedContact:
    """What this reader may see of it; the reading is logged by the register."""
    with current_app.config["VIEWS"].read() as t:
        sql = "SELECT 1 FROM person WHERE ormas = ? AND topic IN (?, ?)"
        recorded = t.one(sql, (ormas, CONTACT, CONTACT_CORRECTED)) is not None
    actor = acting_for("registry.reveal")
    if not recorded or actor is None:
        return SealedContact()
    told, problem = current_app.config["OWNER"].opened("registry.reveal", actor, PURPOSE, ormas=ormas)
    if problem:
        return SealedContact(problem=problem.rstrip("."))
    return _counting([each for each in told if each["topic"] in (CONTACT, CONTACT_CORRECTED)])


def _counting(told: Sequence[Mapping[str, Any]]) -> SealedContact:
    """From the newest correction on; a list tells telephones and mailbox each by itself."""
    corrected = [at for at, each in enumerate(told) if each["topic"] == CONTACT_CORRECTED]
    counting = [each for each in told[corrected[-1] if corrected else 0 :] if not each["erased"]]
    for each in counting:
        if why := why_closed(each):
            return SealedContact(problem=why.rstrip("."))
    sealed = [each["fields"] for each in counting]
    phones = [phone["text"] for each in sealed if each.get("phones") for phone in json.loads(each["phones"])]
    mailboxes = [each["email"] for each in sealed if each.get("email")]
    return SealedContact(", ".join(phones), mailboxes[-1] if mailboxes else "")
