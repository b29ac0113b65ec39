"""What an officer tells of a new organisation besides its name: the facts that an import records, too."""

from collections.abc import Iterator
from typing import Any
from uuid import uuid4

from services.registry.domain import Ormas
from services.registry.events import ActivityFieldRecorded, ContactRecorded, SecretariatRecorded
from shared.events import Fact

Noted = tuple[type[Fact], dict[str, Any]]


def tell(ormas: Ormas, *, ground: str, **told: str) -> None:
    """Only what was told; what was not stays unknown and can be filled in later."""
    for kind, said in _noted(**told):
        ormas.note(kind, **said, ground=ground)


def secretariat(*, village: str, district: str, address: str) -> dict[str, str]:
    """The fields of a secretariat; its street is sealed with a key of its own."""
    return {"subject_id": uuid4().hex, "village": village, "district": district, "address": address}


def _noted(
    *,
    activity_field: str = "",
    village: str = "",
    district: str = "",
    address: str = "",
    phones: str = "",
    email: str = "",
) -> Iterator[Noted]:
    if activity_field:
        yield ActivityFieldRecorded, {"activity_field": activity_field, "text": activity_field}
    if village or address:
        yield SecretariatRecorded, secretariat(village=village, district=district, address=address)
    if phones or email:
        yield ContactRecorded, {"subject_id": uuid4().hex, "phones": phones, "email": email}
