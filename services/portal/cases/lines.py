"""A checklist and a form as an administrator writes them: one line each, its parts behind semicolons."""

import re
from collections.abc import Mapping, Sequence
from itertools import count
from typing import Any, Final

from contracts.telling.service_words import BASIS_KINDS, FIELD_TYPES
from services.portal.cases.asked_of import AXES, asked_words, read_asked
from services.portal.cases.line_parts import parts_of, plain, quoted
from services.portal.web.one_form import code_of

ITEM_EXAMPLE: Final = "D02; SK badan hukum atau SKT; aturan; Permendagri 57/2017 Ps 7; wajib; tingkat induk"
FIELD_EXAMPLE: Final = "Semester; pilihan: Semester I, Semester II; wajib"
_MUST: Final = {"wajib": True, "diminta": False}
_BASIS: Final = {words: code for code, words in BASIS_KINDS.items()}
_TYPES: Final = {words: code for code, words in FIELD_TYPES.items()}
_KEY: Final = re.compile(r"[a-z0-9][a-z0-9_-]{0,39}")
_KIND: Final = re.compile(r"[A-Za-z][0-9]{2}")
_NO_KIND: Final = "-"
"""Before a key that looks like the code of a document and is none."""
Read = tuple[list[dict[str, Any]], list[str]]


def read_items(text: str) -> Read:
    """The checklist, and a sentence for each line that cannot be read."""
    found, wrong = _read(text, _item, ITEM_EXAMPLE)
    return _apart(found), wrong


def read_fields(text: str) -> Read:
    """The form, and a sentence for each line that cannot be read."""
    return _read(text, _field, FIELD_EXAMPLE)


def lines_of_items(checklist: Sequence[Mapping[str, Any]]) -> str:
    """The same checklist as lines."""
    return "\n".join(
        "; ".join(
            (
                _code(each),
                quoted(each["title"]),
                BASIS_KINDS[each["basis"]],
                quoted(each["basis_text"]),
                "wajib" if each["required"] else "diminta",
                asked_words(each),
            )
        ).removesuffix("; ")
        for each in checklist
    )


def lines_of_fields(form: Sequence[Mapping[str, Any]]) -> str:
    """The same form as lines; a key that its label does not give stands at the end."""
    return "\n".join(
        f"{quoted(each['label'])}; {FIELD_TYPES[each['type']]}{': ' if each['choices'] else ''}"
        f"{', '.join(quoted(choice, ';,') for choice in each['choices'])}; "
        f"{'wajib' if each['required'] else 'boleh kosong'}"
        f"{'' if each['field'] == code_of(each['label']) else '; ' + each['field']}"
        for each in form
    )


def _code(item: Mapping[str, Any]) -> str:
    """The document, and the key unless it is that of the document: a key stays what it was."""
    kind, key = item["document_kind"], item["item"]
    if kind:
        return str(kind if key == kind.lower() else f"{kind} {key}")
    return f"{_NO_KIND} {key}" if _KIND.fullmatch(key) else str(key)


def _key(text: str) -> str:
    return text if _KEY.fullmatch(text) else code_of(text)


def _read(text: str, line: Any, example: str) -> Read:
    found, wrong = [], []
    for number, each in enumerate(text.splitlines(), start=1):
        if not each.strip():
            continue
        try:
            found.append(line(*parts_of(each)))
        except (KeyError, TypeError, ValueError):
            wrong.append(f"Baris {number} tidak terbaca. Tulis seperti: {example}.")
    return found, wrong


def _item(code: str, title: str, basis: str, basis_text: str, must: str, asked: str = "") -> dict[str, Any]:
    kind, _, key = plain(code).partition(" ")
    if kind != _NO_KIND and not _KIND.fullmatch(kind):
        kind, key = _NO_KIND, plain(code)
    return {
        "item": _key(key or kind),
        "document_kind": "" if kind == _NO_KIND else kind.upper(),
        "title": plain(title),
        "basis": _BASIS[basis.casefold()],
        "basis_text": plain(basis_text),
        "required": _MUST[must.casefold()],
        **read_asked(asked),
    }


def _apart(items: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """One document may be asked of some and again of others: each but the first gets a key of its own. What
    is asked twice of the same keeps one key, and is refused.
    """
    taken = {each["item"] for each in items}
    asked: dict[str, list[Any]] = {}
    for each in items:
        before = asked.setdefault(each["item"], [])
        of_whom = [sorted(each[axis]) for axis in AXES]
        if before and of_whom not in before:
            numbered = (f"{each['item'][:36]}-{number}" for number in count(2))
            each["item"] = next(key for key in numbered if key not in taken)
            taken.add(each["item"])
        before.append(of_whom)
    return items


def _field(label: str, kind: str, must: str, key: str = "") -> dict[str, Any]:
    words, _, choices = kind.partition(":")
    return {
        "field": _key(key) if key else code_of(plain(label)),
        "label": plain(label),
        "type": _TYPES[words.strip().casefold()],
        "choices": [plain(each) for each in parts_of(choices, ",") if each],
        "required": {"wajib": True, "boleh kosong": False}[must.casefold()],
    }
