"""The codes of slips: drawn by lot, printed in the answer of making them, kept nowhere."""

import secrets

from contracts.telling.survey_words import BATCH_LETTERS, LETTERS, SLIP_LETTERS


def new_batch() -> str:
    """With what every code of some slips begins."""
    return _letters(BATCH_LETTERS)


def new_codes(batch: str, many: int) -> list[str]:
    """One for each slip. Their order means nothing, and no digest tells it."""
    return [batch + _letters(SLIP_LETTERS) for _ in range(many)]


def _letters(many: int) -> str:
    return "".join(secrets.choice(LETTERS) for _ in range(many))
