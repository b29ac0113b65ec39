"""Ormas that the requests heard of, as the register tells of them: through its own ledger."""

from collections.abc import Sequence

from services.registry.application import Registry
from services.registry.domain import Ormas
from services.requests.application import Requests
from services.requests.projection import PROJECTIONS
from shared.projection import Projector
from tests.offices import cause_in
from tests.portal.told.ormas import legal_basis, registered
from tests.sources import LedgerPages

_KIND, _SAID = registered("Forum Ibu Contoh")
_BRANCH = [(_KIND, _SAID | {"level": "kecamatan"}), legal_basis("ahu")]


def register_tells(requests: Requests, *streams: str, more: Sequence[tuple] = ()) -> None:
    """These ormas are in the register; ``more``: class and fields of what it tells of each of them."""
    registry = Registry(requests.deployment)
    for stream in streams:
        ormas = registry.load_or_new(Ormas, stream)
        told = [] if ormas.version else _BRANCH
        for kind, fields in (*told, *more):
            ormas.trigger_event(kind, **fields)
        registry.record(ormas, cause=cause_in(registry, "registry.import_sheet"))
    hear_the_register(requests, registry)
    registry.close()


def hear_the_register(requests: Requests, registry: Registry) -> None:
    """The own view follows the ledger of the register."""
    projector = Projector(requests.views, LedgerPages(registry=registry.ledger), [p() for p in PROJECTIONS])
    while projector.step():
        pass
