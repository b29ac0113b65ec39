"""Who had a hand in something and who else can take its next step: said before the work, not after it."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final, NamedTuple

from contracts.policy import POLICY, role_for
from contracts.roles import ORMAS_ACCOUNT, PARTNER
from contracts.telling.case_words import ONLY_HANDED_OVER
from services.portal.events import AccountOpened, LinkIssued
from services.portal.web.who import accounts, role_words, signed_in

OUTSIDE: Final = frozenset((*ONLY_HANDED_OVER, ORMAS_ACCOUNT))
"""Nobody of these is a colleague who could take a step for another."""
_WAYS_IN: Final = (AccountOpened.TOPIC, LinkIssued.TOPIC)
GAVE_THE_WAY_IN: Final = (
    "Dikirim akun ormas yang Anda bukakan atau Anda beri kode. Petugas lain yang berwenang memeriksanya."
)


class Colleague(NamedTuple):
    """An open account that may do something, in the role in which it does."""

    account: str
    name: str
    role: str

    @property
    def words(self) -> str:
        return f"{self.name} ({role_words(self.role)})"


class Hands(NamedTuple):
    """``barred``: who looks did, in the words of ``did``, what keeps an account from this step; ``others``:
    the colleagues who still can take it.
    """

    did: str
    barred: bool
    others: list[str]


def hands(
    command: str, did: str, history: Sequence[Mapping[str, Any]], topics: Iterable[str], agency: str = ""
) -> Hands:
    """Of one step: whoever caused an event of these topics does not take it, nor another agency than this."""
    causes = set(topics)
    took: set[str] = set()
    for actor in {line["actor"] for line in history if line["topic"] in causes}:
        took |= hands_behind(actor)
    who = signed_in()
    free = [each.words for each in colleagues_for(command, agency) if each.account not in took]
    return Hands(did, bool(who and who.account in took), free)


def hands_behind(actor: str) -> set[str]:
    """The accounts that may have done what this actor did: whoever opened an account of an ormas, or gave it
    a code, could have used it.
    """
    role, _, account = actor.partition("/")
    ways = accounts().history_of(account) if role == ORMAS_ACCOUNT else []
    return {account, *(row.actor.partition("/")[2] for row in ways if row.topic in _WAYS_IN)}


def gave_the_way_in(actors: Iterable[str]) -> bool:
    """Whether who looks is behind one of these, which is an account of an ormas."""
    who = signed_in()
    return who is not None and any(
        who.account in hands_behind(each) - {each.partition("/")[2]} for each in set(actors)
    )


def by_itself(history: Sequence[Mapping[str, Any]], topic: str) -> bool:
    """Whether an account of an ormas did this, the last time that it was done."""
    last = next((each for each in history if each["topic"] == topic), None)
    return bool(last and last["actor"].startswith(f"{ORMAS_ACCOUNT}/"))


def colleagues_for(command: str, agency: str = "") -> list[Colleague]:
    """Everybody of the office and of this agency who may, by name; superiors outside have only what was
    handed over to them.
    """
    names, found = accounts().store.names(), []
    for account, each in accounts().roster().accounts.items():
        role = role_for(command, each.roles) if each.is_open else None
        elsewhere = role == PARTNER and agency not in each.agencies
        if role and role not in OUTSIDE and not elsewhere:
            found.append(Colleague(account, names.get(account, account), role))
    return sorted(found, key=lambda each: each.name.casefold())


def holders(command: str) -> dict[str, list[str]]:
    """The names behind each role that may do this and that somebody has, in the order of the policy."""
    names, roster = accounts().store.names(), accounts().roster().accounts
    held = {
        role: sorted(names.get(a, a) for a, each in roster.items() if each.is_open and role in each.roles)
        for role in POLICY[command]
        if role not in OUTSIDE
    }
    return {role: people for role, people in held.items() if people}
