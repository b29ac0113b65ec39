"""Where somebody comes to who recorded something new."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from flask import current_app


@dataclass(frozen=True)
class NewOne:
    """``page`` gives the address of something new once its row is in this table of the views; until then the
    address ``otherwise`` has to do.
    """

    table: str
    page: Callable[[str], str]
    otherwise: str

    def of(self, receipt: Mapping[str, Any]) -> str:
        """The page of what a receipt tells of, as soon as it is shown."""
        new = next((event["stream"] for event in receipt["events"]), "")
        with current_app.config["VIEWS"].read() as t:
            there = t.one(f"SELECT 1 FROM {self.table} WHERE id = ?", (new,))
        return self.page(new) if there else self.otherwise
