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


def secretariat(**place: str) -> dict[str, str]:
    """The fields of a secretariat; its street and point are sealed with a key of their own."""
    return {"subject_id": uuid4().hex, **place}


def _noted(
    *,
    activity_field: str = "",
    village: str = "",
    district: str = "",
    region_code: str = "",
    address: str = "",
    coordinates: str = "",
    phones: str = "",
    email: str = "",
) -> Iterator[Noted]:
    if activity_field:
        yield ActivityFieldRecorded, {"activity_field": activity_field, "text": activity_field}
    if village or address or coordinates:
        yield (
            SecretariatRecorded,
            secretariat(
                village=village,
                district=district,
                region_code=region_code,
                address=address,
                coordinates=coordinates,
            ),
        )
    if phones or email:
        yield ContactRecorded, {"subject_id": uuid4().hex, "phones": phones, "email": email}
