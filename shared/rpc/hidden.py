"""Characters that hide in a text what it says: no command records them, in whatever field."""

import unicodedata
from collections.abc import Iterator, Mapping
from typing import Any, Final

from shared.errors import FieldProblem, InputWrong

SAID: Final = "Mengandung huruf kendali yang tidak tampak. Ketik ulang."
_HIDDEN: Final = frozenset(("Cc", "Cf", "Co", "Cs"))


def hides_something(text: str) -> bool:
    """Whether control, format, private or half characters are in it; a new line is one, too."""
    return not text.isprintable() and any(unicodedata.category(c) in _HIDDEN for c in text)


def refuse_hidden(payload: Any) -> None:
    """InputWrong with the place of every text that hides something."""
    if found := tuple(FieldProblem(place, SAID) for place, text in _texts(payload) if hides_something(text)):
        raise InputWrong(fields=found)


def _texts(payload: Any) -> Iterator[tuple[str, str]]:
    """Every text with its JSON pointer; the name of a field is a text."""
    rest: list[tuple[str, Any]] = [("", payload)]
    while rest:
        place, value = rest.pop()
        if isinstance(value, str):
            yield place, value
        elif isinstance(value, Mapping):
            for name, each in value.items():
                if hides_something(name):
                    yield place, name
                else:
                    rest.append((f"{place}/{name.replace('~', '~0').replace('/', '~1')}", each))
        elif isinstance(value, list):
            rest += [(f"{place}/{at}", each) for at, each in enumerate(value)]
