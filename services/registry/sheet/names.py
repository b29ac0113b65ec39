"""The name of an ormas, freed from what offices write beside it in the same cell."""

import re
from dataclasses import dataclass

from services.registry.sheet.text import clean, key
from services.registry.sheet.vocabulary import WORDS

BRACKET = re.compile(r"^(?P<name>.+?)\s*[(\[](?P<inside>[^()\[\]]*)[)\]]\s*[.,]?$")
DASH = re.compile(r"^(?P<name>.+?\S)\s+[-–—]\s+(?P<inside>[A-Z][A-Z.]{1,11})$")
SHORT = re.compile(r"^[A-Z][\w.\-&'’ ]{1,19}$")
OFFICE_REMARKS = frozenset(WORDS["office_remarks"])


@dataclass(frozen=True)
class NameReading:
    name: str
    abbreviation: str | None = None
    remark: str | None = None
    problem: str | None = None


def read_name(text: str) -> NameReading:
    """Name, abbreviation in brackets or behind a dash, and the office's own remark in brackets."""
    text = clean(text)
    if match := BRACKET.match(text):
        return from_bracket(text, match["name"].rstrip(" -–"), clean(match["inside"]))
    if (match := DASH.match(text)) and initials_of(match["inside"], match["name"]):
        return NameReading(match["name"], abbreviation=match["inside"])
    return NameReading(text, problem="name-bracket" if re.search(r"[()\[\]]", text) else None)


def from_bracket(whole: str, name: str, inside: str) -> NameReading:
    if is_remark(inside):
        return NameReading(name, remark=inside, problem="remark-in-name")
    if SHORT.match(inside) and len(inside.split()) <= 2 and initials_of(inside, name):
        return NameReading(name, abbreviation=inside)
    return NameReading(whole, problem="name-bracket")


def is_remark(inside: str) -> bool:
    words = key(inside)
    return "?" in inside or words in OFFICE_REMARKS or words.split(" ", 1)[0] in OFFICE_REMARKS


def initials_of(short: str, name: str) -> bool:
    """True when the letters of `short` occur in this order in `name`, beginning with its first letters."""
    wanted, letters = key(short).replace(" ", ""), iter(key(name))
    return len(wanted) > 1 and all(letter in letters for letter in wanted)
