"""How texts are compared when somebody searches: without case, accents and punctuation."""

import re
import unicodedata


def normalised(*texts: str) -> str:
    """Words in lower case, one blank between them."""
    plain = unicodedata.normalize("NFKD", " ".join(texts).casefold())
    return " ".join(re.findall(r"\w+", "".join(c for c in plain if not unicodedata.combining(c))))
