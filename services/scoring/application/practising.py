"""A score of answers that are not kept."""

from collections.abc import Mapping
from typing import Any

from services.scoring.domain import InstrumentEditions
from services.scoring.domain.arithmetic import derive
from services.scoring.domain.telling import as_told
from services.scoring.instruments.answering import answers_of
from services.scoring.instruments.loading import instrument_in
from shared.application import EventSourced


class Practising(EventSourced):
    """Reads an edition and forgets the answers."""

    def practise(self, *, instrument: str, edition: int, answers: Mapping[str, Any]) -> dict[str, Any]:
        """What these answers are worth and how that came about. Errors: NotFound, InputWrong by indicator."""
        asked = instrument_in(self.load(InstrumentEditions, instrument).edition(edition).sheet)
        return as_told(asked, derive(asked, answers_of(asked, answers)))
