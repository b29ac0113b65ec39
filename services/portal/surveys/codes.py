"""The codes of slips: made again whenever slips are printed, kept nowhere."""

import hmac
from collections.abc import Iterator
from hashlib import sha256

from contracts.telling.survey_words import BATCH_LETTERS, LETTERS, SLIP_LETTERS


def batch_of(secret: bytes, seed: str) -> str:
    """With what every code of these slips begins."""
    return _letters(secret, f"survey {seed}", BATCH_LETTERS)


def codes_of(secret: bytes, seed: str, many: int) -> Iterator[str]:
    """One for each slip."""
    batch = batch_of(secret, seed)
    for slip in range(1, many + 1):
        yield batch + _letters(secret, f"survey {seed} {slip}", SLIP_LETTERS)


def _letters(secret: bytes, text: str, many: int) -> str:
    number = int.from_bytes(hmac.digest(secret, text.encode(), sha256), "big")
    found = []
    for _ in range(many):
        number, place = divmod(number, len(LETTERS))
        found.append(LETTERS[place])
    return "".join(found)
