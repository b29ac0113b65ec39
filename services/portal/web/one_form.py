"""One of several forms of a page: its command, and what the page calls the fields of it."""

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from flask import request
from flask.typing import ResponseReturnValue

from services.portal.web.numbers import whole_number
from services.portal.web.overtaken import at_places, seen_version, told_overtaken
from services.portal.web.submitting import RECORDED, SeenAt, Sending, send
from services.portal.web.writing import Place, Told, not_done
from shared.errors import Problem


@dataclass(frozen=True)
class OneForm:
    """``names``: each field of the command, and the name of its field on the page, with its label where a
    complaint has to say of what it speaks.

    ``rules``: the field that a rule is to blame on, by the rule. ``sees``: the command says up to which
    version the thing was read, and its page tells what came later. ``done``: what the page says of it.
    """

    command: str
    names: Mapping[str, Place]
    sees: bool = False
    done: str = RECORDED
    rules: Mapping[str, str] = field(default_factory=dict)

    @property
    def ids(self) -> dict[str, str]:
        """Each field of the command, and the name of its field on the page."""
        return {name: place[0] if isinstance(place, tuple) else place for name, place in self.names.items()}

    def typed(self) -> dict[str, Any]:
        """What was typed, lines made one."""
        typed = {each: one_line(request.form.get(name, "")) for each, name in self.ids.items()}
        return typed | {"seen": seen_version()} if self.sees else typed

    def send(
        self,
        page: Callable[..., str],
        about: str,
        payload: dict[str, Any],
        seen_at: SeenAt,
        missing: Told | None = None,
    ) -> ResponseReturnValue:
        """Carry it out once and show it at ``seen_at``; whatever is wrong is said at its field. Nothing is
        sent where something is ``missing``.
        """
        form = Sending(self.command, page, self.told, places=self.rules, done=self.done)
        return send(form, about, payload, seen_at, missing)

    def told(self, problem: Problem) -> list[tuple[str, str]]:
        """Each complaint with the field of the page that it speaks of."""
        places = at_places(self.names)
        return told_overtaken(places)(problem) if self.sees else not_done(problem, places)


def one_line(text: str) -> str:
    """Lines and spaces made one space."""
    return " ".join(text.split())


def lines_of(name: str) -> list[str]:
    """Every line of a field that says something, each tidied."""
    return [line for each in request.form.get(name, "").splitlines() if (line := one_line(each))]


def number_of(text: str) -> int | None:
    """A count as typed; nothing typed is none of them, anything else than a whole number is no number."""
    return whole_number(text) if text.strip() else 0


def code_of(text: str) -> str:
    """A code for a title: “Perempuan & anak” becomes ``perempuan-anak``."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:40].strip("-")
