"""Whether every promise about the samples holds; each broken one is a sentence."""

import json
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

import msgspec

from contracts.own_events import our_events
from contracts.samples.history import changed_since_added
from contracts.samples.store import EVENTS, Sample, digest_of, manifest, names, readings_of
from contracts.telling.sentences import fields_in
from shared.errors import Problem
from shared.events import SEALED, Fact, fact_class
from shared.ledger.entry import ReadEvent
from shared.mapper import read_fact


def problems(place: Path = EVENTS) -> list[str]:
    """Empty when every version has a sample, none was changed or removed, and all are still read the same."""
    return [*untold(), *_unstored(place), *_changed(place), *_read_otherwise(place)]


def untold() -> list[str]:
    """Events that a history cannot tell: without a sentence, or one that speaks of a field they have not."""
    return [problem for cls in our_events() for problem in holes_in(cls)]


def holes_in(cls: type[Fact]) -> Iterator[str]:
    """What is wrong with the sentence of one event."""
    if not cls.SENTENCE:
        yield f"{cls.TOPIC} has no SENTENCE"
    open_fields = {field.name for field in fields(cls)} - set(cls.PERSONAL_FIELDS)
    for field in sorted(set(fields_in(cls.SENTENCE)) - open_fields):
        yield f"{cls.TOPIC}: its SENTENCE speaks of {field!r}, which is no open field of it"


def read(sample: Sample) -> Fact:
    """The sample through the present code, as it would come out of a ledger."""
    state = msgspec.json.encode(sample.state)
    return read_fact(ReadEvent("ormas-1", 1, sample.topic, state, sample.version, b"", ""))


def _unstored(place: Path) -> Iterator[str]:
    there = set(names(place))
    for cls in our_events():
        for version in range(1, cls.class_version + 1):
            if f"{cls.TOPIC}/v{version}.json" not in there:
                yield f"{cls.TOPIC} v{version} has no sample: python -m contracts.samples"
        for name, _ in readings_of(cls, place):
            if name not in there:
                yield f"{name} is not stored: python -m contracts.samples"


def _changed(place: Path) -> Iterator[str]:
    now, stored = {name: digest_of(place / name) for name in names(place)}, manifest(place)
    for name, digest in stored.items():
        if now.get(name) != digest:
            yield f"{name} was {'changed' if name in now else 'removed'}: the manifest has another digest"
    for name in changed_since_added(place):
        yield f"{name} is not what was added first: the repository's history has it"
    for name in sorted(now.keys() - stored.keys()):
        yield f"{name} is not in the manifest: python -m contracts.samples"


def _read_otherwise(place: Path) -> Iterator[str]:
    for name in names(place):
        if "-as-v" not in name:
            yield from _decoded(name, place)
    for cls in our_events():
        for name, state in readings_of(cls, place):
            if (place / name).exists() and json.loads((place / name).read_text()) != state:
                yield f"{name}: version {cls.class_version} reads it otherwise now"


def _decoded(name: str, place: Path) -> Iterator[str]:
    sample = Sample.read(place / name)
    try:
        fact, cls = read(sample), fact_class(sample.topic)
    except (Problem, TypeError, KeyError, AttributeError) as error:
        yield (
            f"{name} is no longer read: {type(error).__name__}: {error}. Was it never committed? "
            "Then delete it with its line in manifest.json and store it again"
        )
        return
    if name != f"{sample.topic}/v{sample.version}.json":
        yield f"{name} says it is {sample.topic} v{sample.version}"
    if sample.version == cls.class_version and fact.public_state() != sample.state:
        yield f"{name} comes back with other fields"
    if any(getattr(fact, personal) != SEALED for personal in sample.personal):
        yield f"{name}: a personal field can be read"
    if sample.version == cls.class_version and set(sample.personal) != set(cls.PERSONAL_FIELDS):
        yield f"{name}: other fields are personal now"
