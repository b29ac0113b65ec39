"""Which document of the register is offered for an item of a case, and what is asked for again."""

from collections.abc import Mapping, Sequence
from typing import Any

_RETURNED, _ACCEPTED = "returned", "accepted"
Document = Mapping[str, Any]


def with_documents(item: Mapping[str, Any], documents: Sequence[Document]) -> dict[str, Any]:
    """The item with what is ``offered`` for it, the newest first, and the one that is ``chosen`` already.

    Nothing that was returned is chosen: neither here nor in the register, nor what is older than it; but
    what an ormas sent by itself takes nothing from one that was accepted before.
    """
    kind = item["document_kind"]
    offered = [each for each in documents if kind in ("", each["document_kind"])]
    accepted = max([0, *(each["document"] for each in offered if each["state"] == _ACCEPTED)])
    returned = [each for each in offered if kind and each["state"] == _RETURNED]
    back = [each["document"] for each in returned if not (accepted and each["by_ormas"])]
    after = max([0, *back, *([item["document"]] if item["found"] == "mend" else [])])
    good = [each["document"] for each in offered if each["state"] != _RETURNED and each["document"] > after]
    known = item["document"] if item["document"] in good else 0
    chosen = known or (good[0] if kind and good else 0)
    return {**item, "offered": offered, "chosen": chosen}


def is_asked_for(item: Mapping[str, Any]) -> bool:
    """Whether the applicant is told of it: only what was checked and found missing or to be mended."""
    return bool(item["found"] == "mend" and not item["waived"])
