"""What an office puts around its reminders, by channel: who writes, how it greets, how it begins and ends."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final, NamedTuple

from contracts.telling.filling import NotFillable, fill, holes

EMAIL, LETTER, GATEWAY, HAND = "email", "letter", "gateway", "hand"
Frame = Mapping[str, Any]
"""``unit``, ``subject`` and ``greeting``: a line each; ``opening`` and ``closing``: lines."""
LINES: Final = ("opening", "closing")
WITH_SUBJECT: Final = (EMAIL, LETTER)
LONGEST: Final = 160
LONGEST_LINE: Final = 400
MOST_LINES: Final = 6
LONGEST_OF_TEXT: Final = 800
"""Letters of a frame together, where one message to a telephone has to hold it beside the reminders."""
FIELDS: Final = {
    "name": "nama ormas",
    "office": "nama kantor",
    "date": "hari pesannya",
    "count": "banyaknya pengingat",
    "about": "judul pengingatnya, atau banyaknya",
}
_BY_HAND: Final = {
    "unit": "{office}",
    "subject": "",
    "greeting": "Yth. pengurus {name}.",
    "opening": [],
    "closing": ["Terima kasih."],
}
SHIPPED: Final[Mapping[str, Frame]] = {
    EMAIL: {
        "unit": "{office}",
        "subject": "{about} – {office}",
        "greeting": "Kepada {name}",
        "opening": [],
        "closing": [
            "Pesan ini dikirim sistem kantor, jangan dibalas. Pengingat kewajiban disampaikan karena tugas "
            "kantor; bila surel tidak sampai, kantor menyurati."
        ],
    },
    LETTER: {
        "unit": "{office}",
        "subject": "Pengingat",
        "greeting": "Dengan hormat,",
        "opening": [],
        "closing": [
            "Surat ini mengingatkan saja. Bila hal di atas sudah dikerjakan, mohon beri tahu kantor agar "
            "catatannya dibetulkan.",
            "Terima kasih.",
        ],
    },
    GATEWAY: _BY_HAND
    | {
        "closing": [
            "Pesan ini dikirim sistem kantor, jangan dibalas. Pengingat kewajiban disampaikan karena tugas "
            "kantor; bila tidak sampai, kantor menyurati."
        ]
    },
    HAND: _BY_HAND,
}
"""What holds where the office set nothing. Not changed any more: what was sent is shown with it again."""


class Framed(NamedTuple):
    """A frame with its fields filled."""

    unit: str
    subject: str
    greeting: str
    opening: tuple[str, ...]
    closing: tuple[str, ...]


def in_force(said: Iterable[tuple[str, Frame | None]], day: str) -> Frame | None:
    """Of what was set from which day on (None: as it is shipped), in the order of recording, what holds on a
    day: the latest day that has come; of the same day what was said last. Nothing said: None.
    """
    begun = [(since, place, frame) for place, (since, frame) in enumerate(said) if since <= day]
    return max(begun, key=lambda each: each[:2])[2] if begun else None


def parts_of(channel: str) -> tuple[str, ...]:
    """What a frame of this channel has."""
    return ("unit", *(["subject"] if channel in WITH_SUBJECT else []), "greeting", *LINES)


def faults_of_frame(channel: str, frame: Frame) -> Iterator[tuple[str, str]]:
    """What is wrong with it, each with its place: ``subject``, ``opening/0``."""
    for name in parts_of(channel):
        if name in LINES:
            if len(frame[name]) > MOST_LINES:
                yield name, f"Tulis paling banyak {MOST_LINES} baris."
            for place, line in enumerate(frame[name]):
                for where, said in _faults(f"{name}/{place}", line, LONGEST_LINE):
                    yield where, f"Baris {place + 1}: {said}"
        else:
            yield from _faults(name, frame[name], LONGEST)
            if name != "greeting" and not frame[name].strip():
                yield name, "Wajib diisi."
    if channel == GATEWAY and _length(frame) > LONGEST_OF_TEXT:
        yield "closing", f"Bingkai pesan telepon seluruhnya paling banyak {LONGEST_OF_TEXT} huruf."


def _length(frame: Frame) -> int:
    lines = (line for name in LINES for line in frame[name])
    return sum(map(len, (frame["unit"], frame["greeting"], *lines)))


def _faults(place: str, text: str, longest: int) -> Iterator[tuple[str, str]]:
    if len(text) > longest:
        yield place, f"Tulis paling banyak {longest} huruf."
    elif not text.isprintable():
        yield place, "Tulis satu baris, tanpa huruf kendali yang tidak tampak."
    elif "<" in text or ">" in text:
        yield place, "Tulis tanpa tanda < dan >: pesan adalah teks biasa."
    elif fault := _not_fillable(text):
        yield place, fault


def _not_fillable(text: str) -> str:
    try:
        unknown = [name for name in holes(text) if name not in FIELDS]
    except NotFillable:
        unknown = ["…"]
    offered = ", ".join(f"{{{name}}}" for name in FIELDS)
    return f"Kurung kurawal hanya untuk isian yang ada di sini: {offered}." if unknown else ""


def words_for(name: str, office: str, day: str, titles: Sequence[str]) -> dict[str, Any]:
    """For the fields of a frame; ``titles``: of the reminders that the message tells."""
    about = titles[0] if len(titles) == 1 else f"{len(titles)} pengingat"
    return {"name": name, "office": office, "date": day, "count": len(titles), "about": about}


def framed(channel: str, frame: Frame | None, words: Mapping[str, Any]) -> Framed:
    """Filled for one message, each part one line; a greeting by name is left out where there is no name."""
    told = frame or SHIPPED[channel]

    def filled(text: str) -> str:
        return one_line(fill(text, words))

    nameless = not words.get("name") and "{name}" in told["greeting"]
    opening, closing = (tuple(filled(line) for line in told[name]) for name in LINES)
    greeting = "" if nameless else filled(told["greeting"])
    return Framed(filled(told["unit"]), filled(told["subject"]), greeting, opening, closing)


def plain_text(around: Framed, said: Sequence[str], between: str = " ") -> str:
    """As a colleague copies it, or a gateway sends it; "" when nothing is said."""
    numbered = [f"({number}) {text}" for number, text in enumerate(said, start=1)]
    told = numbered if len(said) > 1 else [*said]
    parts = (around.greeting, *around.opening, *told, *around.closing, around.unit)
    return between.join(filter(None, parts)) if said else ""


def one_line(text: str) -> str:
    """A header is one line, whatever is in it."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())
