"""How texts are compared when somebody searches: without case, accents and punctuation."""

import re
import unicodedata
from typing import Final

_WORDS: Final = re.compile(r"\w+").findall


def normalised(*texts: str) -> str:
    """Words in lower case, one blank between them."""
    plain = " ".join(texts).casefold()
    if not plain.isascii():  # only then there are accents to take off
        plain = "".join(c for c in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(c))
    return " ".join(_WORDS(plain))
