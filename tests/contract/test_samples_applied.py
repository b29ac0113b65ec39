"""Whatever was stored in any version is applied today: by what decides on it, and by what is shown."""

from collections.abc import Iterator
from copy import deepcopy
from dataclasses import replace
from importlib import import_module

import pytest

from contracts.samples.check import read
from contracts.samples.store import EVENTS, Sample, names
from shared.aggregate import Aggregate
from tests.portal.office import OfficeUnderTest

SHOWN = ("registry", "clusters", "requests", "scoring", "notifications")
SERVICES = (*SHOWN, "audit", "portal")
SAMPLES = [Sample.read(EVENTS / name) for name in names() if "-as-v" not in name]
EARLIER = (
    ("registry.OrmasRegistered", "name", ("Perkumpulan Contoh",)),
    ("registry.DocumentFiled", "document", (1, 2, 3)),
    ("registry.ChangeReported", "report", (1, 2, 3)),
    ("registry.OversightTeamFormed", "team", ("T2",)),
    ("clusters.OrmasAskedToTakePart", "organisation", (f"ormas-{0xA02:032x}",)),
    ("requests.ElectionPeriodEntered", "number", (2,)),
    ("registry.DocumentKindDeclared", "document_kind", ("D27",)),
)
"""What samples speak of that no sample before them began: an entry, a third document, another team."""


def kinds_of(service: str) -> list[type[Aggregate]]:
    """Everything in a service that decides."""
    import_module(f"services.{service}.domain")
    found = [each for each in _below(Aggregate) if each.__module__.startswith(f"services.{service}.")]
    last = [each for each in dict.fromkeys(found) if not each.__subclasses__()]
    return [each for each in last if each.KIND]


def _below(kind: type[Aggregate]) -> Iterator[type[Aggregate]]:
    for each in kind.__subclasses__():
        yield each
        yield from _below(each)


def applied_by(kind: type[Aggregate], service: str) -> list[Sample]:
    """The samples that are its own, in an order in which each follows what it speaks of."""
    mine, life = kind(f"{kind.KIND}-{1:032x}"), []
    waiting = [*_earlier(), *(each for each in SAMPLES if each.topic.startswith(f"{service}."))]
    while waiting:
        late = []
        for sample in waiting:
            then = deepcopy(mine)
            try:
                then.when(read(sample))
            except NotImplementedError:
                continue
            except (LookupError, ValueError):
                late.append(sample)
                continue
            mine, life = then, [*life, sample]
        if len(late) == len(waiting):
            return life
        waiting = late
    return life


def _earlier() -> Iterator[Sample]:
    for topic, field, values in EARLIER:
        newest = max((each for each in SAMPLES if each.topic == topic), key=lambda each: each.version)
        for value in values:
            yield replace(newest, state=newest.state | {field: value})


@pytest.fixture(scope="module")
def lives() -> dict[str, list[tuple[str, Sample]]]:
    """What was applied, by service: each sample with the stream it is in."""
    return {
        service: [
            (f"{kind.KIND}-{1:032x}", sample)
            for kind in kinds_of(service)
            for sample in applied_by(kind, service)
        ]
        for service in SERVICES
    }


def test_every_stored_sample_is_applied_by_something_that_decides(lives):
    applied = {(each.topic, each.version) for life in lives.values() for _, each in life}
    assert {(each.topic, each.version) for each in SAMPLES} - applied == set()


def test_every_stored_sample_is_shown_and_none_is_set_aside(lives, tmp_path):
    office = OfficeUnderTest(tmp_path / "office")
    for service in SHOWN:
        for stream, sample in lives[service]:
            office.tell_as_written(stream, sample.topic, sample.version, sample.state)
    office.catch_up()
    with office.views.read() as t:
        set_aside = t.all("SELECT topic, projection, reason FROM parked", ())
    office.close()
    assert set_aside == []
