"""A checklist and a form as an administrator writes them: one line each, its parts behind semicolons."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from contracts.telling.service_words import BASIS_KINDS, FIELD_TYPES, LEVELS_ASKED
from contracts.telling.words import LEGAL_FORMS, SHORT_BASES
from services.portal.web.one_form import code_of

ITEM_EXAMPLE: Final = "D02; SK badan hukum atau SKT; aturan; Permendagri 57/2017 Ps 7; wajib; induk"
FIELD_EXAMPLE: Final = "Semester; pilihan: Semester I, Semester II; wajib"
_MUST: Final = {"wajib": True, "diminta": False}
_AXES: Final = {
    "levels": {words: code for code, words in LEVELS_ASKED.items()},
    "legal_forms": {words.casefold(): code for code, words in LEGAL_FORMS.items() if code},
    "legal_bases": {words.casefold(): code for code, words in SHORT_BASES.items() if code},
}
_BASIS: Final = {words: code for code, words in BASIS_KINDS.items()}
_TYPES: Final = {words: code for code, words in FIELD_TYPES.items()}
Read = tuple[list[dict[str, Any]], list[str]]


def read_items(text: str) -> Read:
    """The checklist, and a sentence for each line that cannot be read."""
    return _read(text, _item, ITEM_EXAMPLE)


def read_fields(text: str) -> Read:
    """The form, and a sentence for each line that cannot be read."""
    return _read(text, _field, FIELD_EXAMPLE)


def lines_of_items(checklist: Sequence[Mapping[str, Any]]) -> str:
    """The same checklist as lines."""
    return "\n".join(
        "; ".join(
            (
                each["document_kind"] or each["item"],
                each["title"],
                BASIS_KINDS[each["basis"]],
                each["basis_text"],
                "wajib" if each["required"] else "diminta",
                asked_words(each),
            )
        ).removesuffix("; ")
        for each in checklist
    )


def lines_of_fields(form: Sequence[Mapping[str, Any]]) -> str:
    """The same form as lines."""
    return "\n".join(
        f"{each['label']}; {FIELD_TYPES[each['type']]}{': ' if each['choices'] else ''}"
        f"{', '.join(each['choices'])}; {'wajib' if each['required'] else 'boleh kosong'}"
        for each in form
    )


def asked_words(item: Mapping[str, Any]) -> str:
    """Of whom an item is asked, "" for everybody."""
    return ", ".join(
        words for axis, known in _AXES.items() for words, code in known.items() if code in item[axis]
    )


def _read(text: str, line: Any, example: str) -> Read:
    found, wrong = [], []
    for number, each in enumerate(text.splitlines(), start=1):
        if not each.strip():
            continue
        parts = [" ".join(part.split()) for part in each.split(";")]
        try:
            found.append(line(*parts))
        except (KeyError, TypeError, ValueError):
            wrong.append(f"Baris {number} tidak terbaca. Tulis seperti: {example}.")
    return found, wrong


def _item(code: str, title: str, basis: str, basis_text: str, must: str, asked: str = "") -> dict[str, Any]:
    is_kind = len(code) == 3 and code[0].isalpha() and code[1:].isdigit()
    said = [words for each in asked.split(",") if (words := each.strip().casefold())]
    if not all(any(words in known for known in _AXES.values()) for words in said):
        raise ValueError(asked)
    return {
        "item": code_of(code),
        "document_kind": code.upper() if is_kind else "",
        "title": title,
        "basis": _BASIS[basis.casefold()],
        "basis_text": basis_text,
        "required": _MUST[must.casefold()],
        **{axis: [known[words] for words in said if words in known] for axis, known in _AXES.items()},
    }


def _field(label: str, kind: str, must: str) -> dict[str, Any]:
    words, _, choices = kind.partition(":")
    return {
        "field": code_of(label),
        "label": label,
        "type": _TYPES[words.strip().casefold()],
        "choices": [each.strip() for each in choices.split(",") if each.strip()],
        "required": {"wajib": True, "boleh kosong": False}[must.casefold()],
    }
