"""What lies beside a proposal for hibah, at the border."""

from collections.abc import Sequence
from typing import Any, Final

from marshmallow import Schema, ValidationError, fields

from contracts.fields import one_of, said
from contracts.telling.grant_words import GRANT_PAPERS
from services.requests.schemas.money import count_of

MOST_PAPERS: Final = 20


class Paper(Schema):
    """A document of the ormas, and what it is here."""

    paper = one_of(GRANT_PAPERS)
    document = count_of(1, 100_000)


class PaperNote(Schema):
    """What has to be mended of one of them."""

    paper = one_of(GRANT_PAPERS)
    note = said(300)


def _few_and_once(told: Sequence[dict[str, Any]]) -> None:
    if len(told) > MOST_PAPERS:
        raise ValidationError(f"Paling banyak {MOST_PAPERS} dokumen.")
    if len({tuple(each.items()) for each in told}) < len(told):
        raise ValidationError("Ada dokumen yang dipilih dua kali.")


def papers() -> fields.List[Any]:
    return fields.List(fields.Nested(Paper), load_default=list, validate=_few_and_once)


def paper_notes() -> fields.List[Any]:
    return fields.List(fields.Nested(PaperNote), load_default=list, validate=_few_and_once)
