"""What is owed by one line of the table: by the events that it names, or by a reckoning of the program."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from services.notifications.domain.derived import RECKONINGS
from services.notifications.domain.happening import Happening
from services.notifications.domain.matter import Matter
from services.notifications.domain.matters import matters_of
from services.notifications.domain.obligation import Obligation
from services.notifications.domain.office import Office
from services.notifications.domain.register import Register


def topics_of(obligation: Obligation) -> set[str]:
    """The kinds of events that it looks at, besides those of the office."""
    if obligation.derived:
        return set(RECKONINGS[obligation.derived].topics)
    return obligation.topics()


def owed(obligation: Obligation, streams: Iterable[Sequence[Happening]], office: Office) -> Iterator[Matter]:
    """Every matter that there is or was. An ormas that is gone owes nothing; what the office owes, stays.
    What was recorded of an entry that was merged away is not owed beside what its survivor owes.
    """
    if obligation.derived:
        found = RECKONINGS[obligation.derived].reckon(obligation, streams, office)
    else:
        found = matters_of(obligation, streams, office.calendar)
    register = office.register
    if obligation.key and obligation.key == (obligation.ormas,):
        found = _once_each(found, register)
    for matter in found:
        if matter.about in register.survivors:
            continue
        whose = register.stands_for(matter.organisation)
        if not (obligation.is_of_the_ormas() and _is_free(obligation, whose, office)):
            yield matter if whose == matter.organisation else replace(matter, organisation=whose)


def _once_each(matters: Iterable[Matter], register: Register) -> Iterator[Matter]:
    """Of entries that are one by now only one is still asked in a stream: that which stands, else the first
    by its name.
    """
    for _, told in groupby(matters, key=lambda each: each.about):
        asked = sorted(told, key=lambda each: (each.organisation in register.survivors, each.organisation))
        once = dict[str, Matter]()
        for each in asked:
            once.setdefault(register.stands_for(each.organisation), each)
        yield from once.values()


def _is_free(obligation: Obligation, ormas: str, office: Office) -> bool:
    return office.register.is_gone(ormas) or office.register.forms.get(ormas) in obligation.not_of_forms
