"""Editions as tests tell and ask them. All of it invented."""

from services.scoring.domain import InstrumentEditions, Sheet
from services.scoring.events import InstrumentChangeRefused, InstrumentDraftWithdrawn, InstrumentPublished
from tests.portal.told.instruments import CONTOH, content, drafted
from tests.scenario import Scenario, fact

GROUND = "Rapat tim penilai 3/2026"
DRAFTED = tuple(fact(kind, **said) for kind, said in drafted())
PUBLISHED = (*DRAFTED, fact(InstrumentPublished, edition=1))
WITHDRAWN = (*DRAFTED, fact(InstrumentDraftWithdrawn, edition=1))


def sheet(**changed):
    return Sheet.of(content(**changed))


def editions(*told):
    return Scenario(InstrumentEditions, CONTOH).given(*told)


def drafting(**changed):
    return lambda one: one.draft(sheet=sheet(**changed), sample="", ground=GROUND)


def revising(seen=None, **changed):
    return lambda one: one.revise(sheet=sheet(**changed), reason="Bobotnya keliru.", seen=seen)


def publishing(by="kabid-1", seen=None):
    return lambda one: one.publish(by=by, drafters={"staf-1"}, seen=seen, ground=GROUND)


def withdrawing():
    return lambda one: one.withdraw(reason="Diganti instrumen lain.")


def refused(rule):
    return fact(InstrumentChangeRefused, rule=rule)
