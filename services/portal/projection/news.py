"""News of the office: what was drafted, what became of it, and which messages tell it."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from contracts.telling.facts import state_of
from shared.database import Transaction
from shared.ledger import LedgerRow
from shared.projection import Projection

State = Mapping[str, Any]
DRAFTED: Final = ("consent_for", "title", "text", "link")
COUNTS: Final = ("reached", "not_reached", "not_agreed")


class News(Projection):
    """``sent_on``: "" before it was sent; the counts are those of that moment."""

    name = "news"
    sources = ("notifications",)
    tables = f"""
    CREATE TABLE IF NOT EXISTS news (
      id TEXT PRIMARY KEY, position BIGINT NOT NULL, {" TEXT NOT NULL, ".join(DRAFTED)} TEXT NOT NULL,
      drafted_at TEXT NOT NULL, actor TEXT NOT NULL, state TEXT NOT NULL, sent_on TEXT NOT NULL,
      reason TEXT NOT NULL, {" BIGINT NOT NULL, ".join(COUNTS)} BIGINT NOT NULL
    );
    CREATE TABLE IF NOT EXISTS news_message (message TEXT PRIMARY KEY, news TEXT NOT NULL);
    CREATE INDEX IF NOT EXISTS news_message_news ON news_message (news);
    """

    def apply(self, t: Transaction, rows: Sequence[LedgerRow]) -> None:
        for row in rows:
            if change := CHANGES.get(row.topic):
                change(t, row, state_of(row))


def _drafted(t: Transaction, row: LedgerRow, s: State) -> None:
    t.run(
        "INSERT INTO news VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'draft', '', '', 0, 0, 0) ON CONFLICT DO NOTHING",
        (row.stream, row.position, *_drafted_of(s), row.recorded_at, row.actor),
    )


def _drafted_of(s: State) -> list[str]:
    return ["\n".join(s["paragraphs"]) if name == "text" else s[name] for name in DRAFTED]


def _sent(t: Transaction, row: LedgerRow, s: State) -> None:
    t.run(
        "UPDATE news SET state = 'sent', sent_on = ?, reached = ?, not_reached = ?, not_agreed = ? "
        "WHERE id = ?",
        (s["day"], *(s[name] for name in COUNTS), row.stream),
    )


def _withdrawn(t: Transaction, row: LedgerRow, s: State) -> None:
    t.run("UPDATE news SET state = 'withdrawn', reason = ? WHERE id = ?", (s["reason"], row.stream))


def _queued(t: Transaction, row: LedgerRow, s: State) -> None:
    t.run("INSERT INTO news_message VALUES (?, ?) ON CONFLICT DO NOTHING", (row.stream, s["news"]))


CHANGES: Final[Mapping[str, Callable[[Transaction, LedgerRow, State], None]]] = {
    "notifications.NewsDrafted": _drafted,
    "notifications.NewsSent": _sent,
    "notifications.NewsWithdrawn": _withdrawn,
    "notifications.NewsQueued": _queued,
}
