"""Everything that was ever recorded about one organisation, from every ledger, in sentences."""

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Any

from contracts.telling.facts import open_state_of
from contracts.telling.sentences import sentence_of
from contracts.telling.words import actor_words
from services.audit.ledgers import open_ledger
from shared.deployment import Deployment
from shared.errors import InputWrong, NotFound
from shared.ledger import LedgerRow
from shared.ledger.proven import proven_history


@dataclass(frozen=True)
class Line:
    """One event: where it stands, when, who, what, on what ground, because of what."""

    service: str
    position: int
    version: int
    recorded_at: str
    actor: str
    who: str
    topic: str
    sentence: str
    ground: str
    correlation: str
    causation: str
    hash: str

    def as_dict(self) -> dict[str, Any]:
        """Stable keys for ``--json``."""
        return asdict(self)


def history_of(deployment: Deployment, ormas: str) -> list[Line]:
    """Oldest first. ``ormas`` is the id or its beginning. Errors: NotFound, InputWrong, HistoryBroken."""
    with open_ledger(deployment, "registry") as ledger:
        stream = _stream(ledger.streams_like(ormas), ormas)
        lines = list(_lines("registry", proven_history(ledger, stream)))
    if stream.startswith("ormas-"):
        with open_ledger(deployment, "clusters") as ledger:
            lines += _lines("clusters", proven_history(ledger, stream.replace("ormas-", "placement-", 1)))
    return sorted(lines, key=lambda line: line.recorded_at)


def _stream(found: list[str], asked: str) -> str:
    if not found:
        raise NotFound(
            f"Tidak ada catatan dengan nomor {asked}. Nomor ormas tampak di alamat halamannya di portal."
        )
    if len(found) > 1:
        raise InputWrong(
            f"Nomor {asked} cocok dengan beberapa catatan: {', '.join(found[:5])}. Tulis lebih lengkap."
        )
    return found[0]


def _lines(service: str, rows: list[LedgerRow]) -> Iterator[Line]:
    for row in rows:
        yield Line(
            service,
            row.position,
            row.version,
            row.recorded_at,
            row.actor,
            actor_words(row.actor),
            row.topic,
            sentence_of(row),
            str(open_state_of(row).get("ground", "")),
            row.correlation,
            row.causation,
            row.hash.hex(),
        )
