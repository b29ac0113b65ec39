"""Ask a scoring something as somebody."""

from shared.tokens import Actor
from tests.offices import cause_in

AUTHOR, OTHER = Actor("staf-1", "case_officer"), Actor("kabid-1", "division_head")
GROUND = "Rapat tim penilai 3/2026"


def ask(scoring, command, actor=AUTHOR, **said):
    cause = cause_in(scoring, f"scoring.{command}", said, actor=actor)
    return getattr(scoring, command)(cause, **said)


def topics(receipt):
    return [each.topic.partition(".")[2] for each in receipt.events]
