"""Which kinds of events this program can know at all."""

from contracts.telling.facts import CATALOGUE

_INTERNAL = "ledger."


def why_unknown(topic: str, version: int) -> str | None:
    """Why nobody here knows such an event, or None. A newer version is judged by who uses the event."""
    if topic in CATALOGUE or topic.startswith(_INTERNAL):
        return None
    return f"jenis peristiwa belum dikenal: {topic} versi {version}"
