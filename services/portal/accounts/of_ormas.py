"""Which accounts act for which ormas, merged entries followed to the one that stands."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from contracts.telling.facts import open_state_of
from contracts.telling.sentences import sentence_of
from services.portal.events import OrmasEntrusted, OrmasTakenBack
from services.portal.register.merged import merged
from services.portal.web.who import accounts
from shared.database import Transaction


class Entrusted(NamedTuple):
    """An account that acts for an ormas, or did. ``entries``: by which of its entries, none where it acts no
    longer; ``position`` and ``ground`` as they were told last.
    """

    account: str
    name: str
    login: str
    entries: tuple[str, ...]
    position: str
    ground: str
    is_open: bool
    has_password: bool
    history: list[dict[str, Any]]

    @property
    def acts(self) -> bool:
        """Whether it acts for the ormas today."""
        return self.is_open and bool(self.entries)


def accounts_of(t: Transaction, ormas: str) -> list[Entrusted]:
    """Those that act for it, or once did, by any entry that it stands for; who acts today comes first."""
    entries = {ormas, *(each["id"] for each in merged(t, ormas).taken_in)}
    roster, store, told = accounts().roster().accounts, accounts().store, _told()
    found = []
    for account, said in told.items():
        about = [each for each in said if each["ormas"] in entries]
        person = store.person(account)
        if not about or person is None:
            continue
        now = roster[account]
        bound = tuple(each for each in now.ormas if each in entries)
        given = [each for each in about if "position" in each][-1]
        found.append(
            Entrusted(
                account, person.name, person.login, bound, given["position"], given["ground"],
                now.is_open, bool(person.password), _history(account),
            )
        )  # fmt: skip
    return sorted(found, key=lambda each: (not each.acts, each.name.casefold()))


def _history(account: str) -> list[dict[str, Any]]:
    return [
        {"sentence": sentence_of(row), "at": row.recorded_at, "actor": row.actor, "position": row.position}
        for row in accounts().history_of(account)
    ]


def entries_of(t: Transaction, bound: Mapping[str, str]) -> dict[str, str]:
    """The entries that stand today for those an account was entrusted, with their names."""
    found = {}
    for ormas in bound:
        into = merged(t, ormas).into
        row = t.one("SELECT id, name FROM register WHERE id = ?", (into["id"] if into else ormas,))
        if row:
            found[str(row[0])] = str(row[1])
    return found


def _told() -> dict[str, list[dict[str, Any]]]:
    """What was said about ormas of each account, in its order."""
    found: dict[str, list[dict[str, Any]]] = {}
    for row in accounts().rows_of(OrmasEntrusted.TOPIC, OrmasTakenBack.TOPIC):
        state = open_state_of(row)
        found.setdefault(state["account"], []).append(state)
    return found
