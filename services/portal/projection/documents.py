"""Documents that organisations handed in: what each is, and where it stands; never a file."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from contracts.roles import ORMAS_ACCOUNT
from contracts.telling.facts import state_of
from shared.database import Transaction
from shared.ledger import LedgerRow
from shared.projection import Projection

State = Mapping[str, Any]
TEXTS: Final = ("document_kind", "title", "file", "media_type", "checked", "expires_on", "ground")
LISTS: Final = ("signed_by", "speaks_of")


class Documents(Projection):
    """``state`` is ``waiting``, ``accepted``, ``returned`` or ``erased``; ``said`` why. Lists: one a line.
    ``by_ormas``: it was sent through the account of the ormas.
    """

    name = "documents"
    sources = ("registry",)
    tables = f"""
    CREATE TABLE IF NOT EXISTS document (
      ormas TEXT NOT NULL, document BIGINT NOT NULL, version BIGINT NOT NULL, filed_at TEXT NOT NULL,
      size BIGINT NOT NULL, personal BIGINT NOT NULL,
      {", ".join(f"{name} TEXT NOT NULL" for name in (*TEXTS, *LISTS))},
      state TEXT NOT NULL, said TEXT NOT NULL, by_ormas BIGINT NOT NULL, PRIMARY KEY (ormas, document)
    );
    CREATE INDEX IF NOT EXISTS document_file ON document (file);
    """

    def apply(self, t: Transaction, rows: Sequence[LedgerRow]) -> None:
        for row in rows:
            if change := CHANGES.get(row.topic):
                change(t, row, state_of(row))


def _filed(t: Transaction, row: LedgerRow, s: State) -> None:
    told = (
        row.stream, s["document"], row.version, row.recorded_at, s["size"], int(s["personal"]),
        *(s[name] for name in TEXTS), *("\n".join(s[name]) for name in LISTS),
    )  # fmt: skip
    marks = ", ".join("?" * len(told))
    sent = int(row.actor.startswith(f"{ORMAS_ACCOUNT}/"))
    t.run(f"INSERT INTO document VALUES ({marks}, 'waiting', '', ?) ON CONFLICT DO NOTHING", (*told, sent))


def _judged(state: str, why: str) -> Callable[[Transaction, LedgerRow, State], None]:
    """The newest word about a document counts."""

    def change(t: Transaction, row: LedgerRow, s: State) -> None:
        t.run(
            "UPDATE document SET state = ?, said = ?, version = ? "
            "WHERE ormas = ? AND document = ? AND version < ?",
            (state, s[why], row.version, row.stream, s["document"], row.version),
        )

    return change


CHANGES: Final[Mapping[str, Callable[[Transaction, LedgerRow, State], None]]] = {
    "registry.DocumentFiled": _filed,
    "registry.DocumentAccepted": _judged("accepted", "ground"),
    "registry.DocumentReturned": _judged("returned", "feedback"),
    "registry.DocumentErased": _judged("erased", "reason"),
}
