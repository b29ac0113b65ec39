"""Which ormas may be one and the same: reasons for a review list, never a merge."""

import re
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass

from services.registry.sheet.text import key
from services.registry.sheet.units import unit_of, without_region
from services.registry.sheet.vocabulary import WORDS

REASONS: dict[str, str] = {
    "same-legal-number": "Nomor AHU atau SKT-nya sama.",
    "same-tax-id": "NPWP-nya sama.",
    "same-name": "Namanya sama; beda ejaan dan bentuk hukum diabaikan.",
    "same-name-but-region": "Namanya sama; hanya satu yang menyebut nama kota atau kabupaten.",
    "similar-name": "Namanya hampir sama; bedanya satu huruf.",
    "same-words": "Namanya terdiri dari kata yang sama dengan urutan lain.",
    "same-abbreviation": "Singkatannya sama dan namanya punya kata yang sama.",
    "name-is-abbreviation": "Nama yang satu adalah singkatan nama yang lain.",
}
FORM_WORDS = frozenset(WORDS["forms_dropped"])
SPELLINGS = tuple((re.compile(old), new) for old, new in WORDS["old_spellings"].items())
SHORTEST_FOR_TYPING_ERROR = 8
MAX_SHARING = 20  # a number that hundreds share is the centre's, and no reviewer reads hundreds of pairs


@dataclass(frozen=True)
class Identity:
    """What two records are compared by; `level` and `place` as `unit_of` gives them."""

    name: str
    abbreviation: str | None = None
    legal_number: str | None = None
    tax_id: str | None = None
    level: str | None = None
    place: str | None = None


def normalise_name(name: str) -> str:
    """The name without legal form, city, punctuation and old spelling; "" only for an empty name."""
    bare = re.sub(r"\([^()]*\)|\[[^\[\]]*\]", " ", name)
    words = without_region(key(bare) or key(name)).split()
    while len(words) > 1 and words[0] in FORM_WORDS:
        words = words[1:]
    text = " ".join(words)
    for old, new in SPELLINGS:
        text = old.sub(new, text)
    return text


def duplicate_reasons(a: Identity, b: Identity) -> list[str]:
    """Keys of REASONS; none for units of different level or place, whatever number they carry."""
    if (a.level, fold(a.place)) != (b.level, fold(b.place)):
        return []
    strong = [
        reason
        for reason, same in (("same-legal-number", same_number), ("same-tax-id", same_tax))
        if same(a, b)
    ]
    return strong + list(name_reasons(a, b))


def is_family(first: list[str], second: list[str]) -> bool:
    """One name continues the other, or both continue the same two words or more in different ways."""
    shared = 0
    for one, other in zip(first, second, strict=False):
        if one != other:
            break
        shared += 1
    tails = " ".join(first[shared:]), " ".join(second[shared:])
    if shared < 2 or sorted(first) == sorted(second):
        return False
    return not all(tails) or not within_one_letter(*tails) or bool(re.search(r"\d", "".join(tails)))


def name_reasons(a: Identity, b: Identity) -> Iterator[str]:
    first, second = normalise_name(a.name), normalise_name(b.name)
    if first != second and is_family(first.split(), second.split()):
        return
    if first and first == second:
        yield "same-name" if names_region(a) == names_region(b) else "same-name-but-region"
    elif sorted(first.split()) == sorted(second.split()) and first:
        yield "same-words"
    elif min(len(first), len(second)) >= SHORTEST_FOR_TYPING_ERROR and within_one_letter(first, second):
        yield "similar-name"
    yield from abbreviation_reasons(a, b, first, second)


def names_region(identity: Identity) -> bool:
    words = key(re.sub(r"\([^()]*\)", " ", identity.name))
    return without_region(words) != words


def abbreviation_reasons(a: Identity, b: Identity, first: str, second: str) -> Iterator[str]:
    short, other = fold(a.abbreviation), fold(b.abbreviation)
    if short and short == other and (set(first.split()) & set(second.split()) or not (first and second)):
        yield "same-abbreviation"
    if (short and short == second.replace(" ", "")) or (other and other == first.replace(" ", "")):
        yield "name-is-abbreviation"


def same_number(a: Identity, b: Identity) -> bool:
    return bool(number_key(a.legal_number)) and number_key(a.legal_number) == number_key(b.legal_number)


def same_tax(a: Identity, b: Identity) -> bool:
    return bool(tax_key(a.tax_id)) and tax_key(a.tax_id) == tax_key(b.tax_id)


def number_key(number: str | None) -> str:
    """Letters and digits only; leading zeros of a part do not count."""
    return ".".join(part.lstrip("0") or "0" for part in key(number or "").replace("th ", "tahun ").split())


def tax_key(tax_id: str | None) -> str:
    """A 16-digit number of a body is the old one with a zero in front."""
    return re.sub(r"\D", "", tax_id or "").lstrip("0")


def fold(text: str | None) -> str:
    return key(text or "").replace(" ", "")


def within_one_letter(first: str, second: str) -> bool:
    """At most one letter added, left out, changed, or two neighbours swapped."""
    if abs(len(first) - len(second)) > 1:
        return False
    start = next(
        (at for at, (x, y) in enumerate(zip(first, second, strict=False)) if x != y),
        min(len(first), len(second)),
    )
    one, other = first[start:], second[start:]
    swapped = one[:2] == other[:2][::-1] and one[2:] == other[2:]
    return one[1:] == other[1:] or one[1:] == other or one == other[1:] or swapped


class DuplicateIndex:
    """Finds candidates through shared keys; the work grows with the matches, not with all pairs."""

    def __init__(self) -> None:
        self.identities: dict[Hashable, Identity] = {}
        self.buckets: dict[tuple[str, str], list[Hashable]] = defaultdict(list)

    def add(self, reference: Hashable, identity: Identity) -> list[tuple[Hashable, list[str]]]:
        """Remember this record; returns the earlier ones it may be, each with the reasons."""
        keys = keys_of(identity)
        found = self._sharing(keys, identity)
        self.identities[reference] = identity
        for bucket in keys:
            self.buckets[bucket].append(reference)
        return found

    def candidates(self, identity: Identity) -> list[tuple[Hashable, list[str]]]:
        """The records that this one may be, each with the reasons."""
        return self._sharing(keys_of(identity), identity)

    def _sharing(
        self, keys: Iterable[tuple[str, str]], identity: Identity
    ) -> list[tuple[Hashable, list[str]]]:
        references = dict.fromkeys(
            reference for bucket in keys for reference in self.buckets.get(bucket, [])[:MAX_SHARING]
        )
        reasons = (
            (reference, duplicate_reasons(self.identities[reference], identity)) for reference in references
        )
        return [(reference, why) for reference, why in reasons if why]


def keys_of(identity: Identity) -> set[tuple[str, str]]:
    """Keys that any two records with a reason in common share; level and place keep sister units apart."""
    unit = f"{identity.level or ''}|{fold(identity.place)}|"
    name = normalise_name(identity.name)
    letters = name.replace(" ", "")
    keys = {("words", unit + " ".join(sorted(name.split()))), ("name", unit + letters)}
    if len(name) >= SHORTEST_FOR_TYPING_ERROR:
        keys |= {("near", unit + name[:at] + name[at + 1 :]) for at in range(len(name))} | {
            ("near", unit + name)
        }
    if short := fold(identity.abbreviation):
        keys |= {("short", unit + short), ("name", unit + short)}
    if number := number_key(identity.legal_number):
        keys.add(("number", unit + number))
    if tax := tax_key(identity.tax_id):
        keys.add(("tax", unit + tax))
    return keys


__all__ = [
    "REASONS",
    "DuplicateIndex",
    "Identity",
    "duplicate_reasons",
    "normalise_name",
    "unit_of",
]
