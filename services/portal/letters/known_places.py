"""What a letter says of its ormas besides the name: asked where its text does, begun with the register."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from flask import current_app, request

from contracts.telling.dates import date_words
from contracts.telling.letter_words import PLACE_WORDS, SEALED_PLACES, places_in
from contracts.telling.places import Village
from services.portal.boards.leadership import Leadership, leadership_of
from services.portal.register.sealed_people import people_of
from services.portal.territory.districts import Districts
from services.portal.web.one_form import one_line
from services.portal.web.personal import SECRETARIAT, fields_of
from services.portal.web.rows import dicts
from services.portal.web.today import on_day
from services.portal.web.who import acting_for
from services.portal.web.writing import Told
from shared.database import Transaction
from shared.errors import Problem

READING: Final = "requests.read_letter_names"
PURPOSE: Final = "menyusun surat di portal"
LEFT_OUT: Final = "tanpa"
PLACE_NAMES: Final = {code: (f"isi-{code}", words) for code, words in PLACE_WORDS.items()}
"""Each place by its field of the page, for a form."""
_CHAIR: Final = "ketua"
_ROW: Final = ("number_text", "issued_value", "issued_text", "village", "district", "activity_field")


@dataclass(frozen=True)
class Asked:
    """One place of a text: ``known``: what the register says, "" where it says nothing; ``is_derived``: it
    says it only by the name of the village.
    """

    code: str
    words: str
    known: str
    is_derived: bool = False

    @property
    def is_sealed(self) -> bool:
        return self.code in SEALED_PLACES


def asked_of(bodies: Iterable[str], ormas: str, *, revealing: bool = False) -> list[Asked]:
    """In the order in which they are asked. ``revealing``: with what is sealed; the look is logged."""
    codes = places_in(bodies)
    with current_app.config["VIEWS"].read() as t:
        board = leadership_of(t, ormas, current_app.config["TODAY"]())
        known, people = _open(t, ormas, board), people_of(t, ormas)
        derived = "" if known["district"] else _derived_district(t, known["village"])
    if revealing and set(codes) & set(SEALED_PLACES):
        known |= _sealed(people, board, ormas)
    if derived:
        known |= {"district": derived}
    return [
        Asked(code, PLACE_WORDS[code], known.get(code, ""), is_derived=bool(derived) and code == "district")
        for code in codes
    ]


def asked_again(body: str, letter: dict[str, Any], *, revealing: bool = False) -> list[Asked]:
    """Of a letter that came back, with what was said the first time."""
    asked = asked_of([body], letter["organisation"])
    before = json.loads(letter["places"]) if letter["places"] else {}
    actor = acting_for(READING) if revealing else None
    if actor and places_in([letter["text"]]):
        told, _ = current_app.config["OWNER"].opened(READING, actor, PURPOSE, letter=letter["id"])
        before |= told[-1]["fields"] if told else {}
    return [
        replace(each, known=before[each.code], is_derived=False) if before.get(each.code) else each
        for each in asked
    ]


def said_of_places() -> dict[str, Any]:
    """What was typed, and what the ormas was said not to have."""
    left_out = [code for code in request.form.getlist(LEFT_OUT) if code in PLACE_WORDS]
    typed = {code: one_line(request.form.get(name, "")) for code, (name, _) in PLACE_NAMES.items()}
    return typed | {"left_out": left_out}


def missing_places(asked: Sequence[Asked], said: dict[str, Any]) -> Told:
    """What is neither said nor said to be missing, each at its field."""
    lacking = [each for each in asked if not said[each.code] and each.code not in said["left_out"]]
    return [
        (PLACE_NAMES[each.code][0], f"{each.words}: isi, atau centang sebagai tidak dimiliki.")
        for each in lacking
    ]


def _open(t: Transaction, ormas: str, board: Leadership) -> dict[str, str]:
    found = dicts(t, _ROW, f"SELECT {', '.join(_ROW)} FROM register WHERE id = ?", ormas)
    row = found[0] if found else dict.fromkeys(_ROW, "")
    return {
        "legal_number": row["number_text"],
        "legal_date": date_words(row["issued_value"]) or row["issued_text"],
        "village": row["village"],
        "district": row["district"],
        "field": row["activity_field"],
        "term": _term(board),
    }


def _derived_district(t: Transaction, village: str) -> str:
    """Of a village that was recorded without one, where the office knows just one of that name."""
    where = Districts.on(t, on_day()).of(Village(village, ""))
    return where.district if where.derived else ""


def _term(board: Leadership) -> str:
    """Of the board in office, where both of its days are known."""
    now = board.in_office
    known = now and now.starts and now.ends
    return f"{date_words(now.starts)} sampai {date_words(now.ends)}" if now and known else ""


def _sealed(people: list[dict[str, Any]], board: Leadership, ormas: str) -> dict[str, str]:
    """Empty where it cannot be opened: then it is asked."""
    actor = acting_for("registry.reveal")
    if actor is None:
        return {}
    try:
        told = current_app.config["OWNER"].reveal(ormas, actor, PURPOSE)
    except Problem:
        return {}
    seats = board.in_office.seats if board.in_office else ()
    chairs = {seat["subject"] for seat in seats if seat["role"] == _CHAIR}
    addresses = [each for each in people if each["topic"] == SECRETARIAT and not each["former"]]
    chair = [fields_of(each, told).get("name", "") for each in people if each["subject"] in chairs]
    address = [fields_of(each, told).get("address", "") for each in addresses if not each["slip"]]
    one = chair[0] if len(chairs) == 1 and chair else ""
    return {"chair": one, "address": next(iter(address), "")}
