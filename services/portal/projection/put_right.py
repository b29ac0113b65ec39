"""What was said before and is said anew is told as put right: from what, to what."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from contracts.telling.dates import date_words
from contracts.telling.facts import open_state_of
from contracts.telling.words import WORDS_OF, word
from shared.database import Transaction
from shared.ledger import LedgerRow

SAID_BEFORE: Final = """CREATE TABLE IF NOT EXISTS history_said (
      stream TEXT NOT NULL, topic TEXT NOT NULL, version BIGINT NOT NULL, value TEXT NOT NULL,
      PRIMARY KEY (stream, topic)
    );"""
State = Mapping[str, Any]


def put_right(t: Transaction, row: LedgerRow) -> str:
    """The sentence of something that was said before; empty for what is said for the first time."""
    if row.topic not in _TOLD:
        return ""
    value, tell = _TOLD[row.topic]
    state = open_state_of(row)
    now, of_it = value(state), (row.stream, row.topic)
    before = t.one("SELECT version, value FROM history_said WHERE stream = ? AND topic = ?", of_it)
    if before and before[0] >= row.version:
        return ""
    t.run(
        "INSERT INTO history_said VALUES (?, ?, ?, ?) ON CONFLICT (stream, topic) DO UPDATE SET "
        "version = excluded.version, value = excluded.value",
        (*of_it, row.version, now),
    )
    return tell(before[1], now, state) if before and before[1] and now else ""


def _place(state: State) -> str:
    code = state.get("region_code") or ""
    return f"{state['village']} ({code})" if code and state["village"] else str(state["village"] or code)


def _secretariat(before: str, now: str, _: State) -> str:
    """The street is sealed, and whether it is another one nobody sees here."""
    if before == now:
        return (
            f"Alamat sekretariat diperbaiki: kelurahan/desa tetap {now}; jalan atau titiknya ditulis ulang."
        )
    return f"Alamat sekretariat diperbaiki: kelurahan/desa {now}; semula {before}."


def _activity(before: str, now: str, state: State) -> str:
    how = f"sumber: {word(WORDS_OF['known_by'], state['known_by'])}"
    if day := state["observed_on"]:
        how += f"; keadaan tanggal: {date_words(day)}"
    status = WORDS_OF["status"]
    changed = f"tetap {word(status, now)}" if before == now else word(status, now)
    was = "" if before == now else f"; semula {word(status, before)}"
    return f"Keaktifan dicatat lagi: {changed}{was} ({how})."


_TOLD: Final[Mapping[str, tuple[Callable[[State], str], Callable[[str, str, State], str]]]] = {
    "registry.SecretariatRecorded": (_place, _secretariat),
    "registry.ActivityStatusRecorded": (lambda state: str(state["status"]), _activity),
}
