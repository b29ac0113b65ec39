"""Where samples lie, what one looks like, and how a missing one is added. Nothing is ever overwritten."""

import json
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any, Final

from contracts.own_events import our_events
from contracts.samples.content import invented
from contracts.upcasts import UPCASTS
from shared.events import Fact

EVENTS: Final = Path(__file__).parents[1] / "events"
MANIFEST: Final = "manifest.json"


@dataclass(frozen=True)
class Sample:
    """One version of one event: ``state`` as it stands in the ledger, ``personal`` as it was sealed."""

    topic: str
    version: int
    state: dict[str, Any]
    personal: dict[str, str]

    @classmethod
    def read(cls, path: Path) -> "Sample":
        """From its file."""
        return cls(**json.loads(path.read_text(encoding="utf-8")))

    def dump(self) -> bytes:
        """As it is stored."""
        return _text(vars(self))


def add_missing(place: Path = EVENTS) -> list[str]:
    """Store a sample of every event's present version, and how older ones are read; what was added."""
    added = [name for cls in our_events() for name in _add(cls, place)]
    digests = manifest(place)
    new = {name: digest_of(place / name) for name in names(place) if name not in digests}
    if new:
        (place / MANIFEST).write_bytes(_text(dict(sorted((digests | new).items()))))
    return added


def names(place: Path = EVENTS) -> list[str]:
    """Every stored file but the manifest, by its name below the folder."""
    return sorted(str(path.relative_to(place)) for path in place.glob("*/*.json"))


def manifest(place: Path = EVENTS) -> dict[str, str]:
    """SHA-256 by name."""
    path = place / MANIFEST
    stored: dict[str, str] = json.loads(path.read_text()) if path.exists() else {}
    return stored


def digest_of(path: Path) -> str:
    """SHA-256 of a file."""
    return sha256(path.read_bytes()).hexdigest()


def readings_of(cls: type[Fact], place: Path = EVENTS) -> Iterator[tuple[str, dict[str, Any]]]:
    """For every older version with a sample: how each later version reads it (name, state)."""
    for step in range(1, cls.class_version):
        path = place / cls.TOPIC / f"v{step}.json"
        if not path.exists():
            continue
        state = Sample.read(path).state
        for version in range(step + 1, cls.class_version + 1):
            UPCASTS[cls.TOPIC][version - 2](state)
            yield f"{cls.TOPIC}/v{step}-as-v{version}.json", deepcopy(state)


def _add(cls: type[Fact], place: Path) -> Iterator[str]:
    state, personal = invented(cls)
    name = f"{cls.TOPIC}/v{cls.class_version}.json"
    yield from _write(place, name, Sample(cls.TOPIC, cls.class_version, state, personal).dump())
    for reading, upcast_state in readings_of(cls, place):
        yield from _write(place, reading, _text(upcast_state))


def _write(place: Path, name: str, content: bytes) -> Iterator[str]:
    path = place / name
    if path.exists() or name in manifest(place):  # one that was removed is not made again: it would differ
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    yield name


def _text(content: object) -> bytes:
    return (json.dumps(content, indent=2, ensure_ascii=False) + "\n").encode()
