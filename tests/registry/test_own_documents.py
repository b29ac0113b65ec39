"""Documents that an ormas sends through its own account. Everything is invented."""

import pytest

from contracts.telling.documents import MOST_WAITING
from services.registry.domain import Ormas
from services.registry.events import DissolutionRecorded, DocumentFiled, DocumentReturned
from tests.registry.documents import OTHER_FILE, filed, paper
from tests.registry.test_documents import WITHDRAWN, refused, story
from tests.scenario import fact


def sending(story, **changed):
    return story.when(Ormas.file_document, own=frozenset((story.aggregate.id,)), **paper(**changed))


def many(count):
    return [filed(number, file=f"{number:064x}") for number in range(1, count + 1)]


def test_an_ormas_sends_a_document_of_its_own():
    sending(story()).then(fact(DocumentFiled, document=1, document_kind="K01"))


@pytest.mark.rule("an-ormas-files-only-its-own")
def test_an_account_of_another_ormas_sends_nothing_nor_does_one_that_is_dissolved_or_struck():
    told = story().when(Ormas.file_document, own=frozenset(("ormas-lain",)), **paper())
    told.then(refused("an-ormas-files-only-its-own"))
    gone = fact(DissolutionRecorded, dissolved_by="organ", decided_on="2026-01-10")
    sending(story(gone)).then(refused("an-ormas-files-only-its-own"))
    sending(story(WITHDRAWN)).then(refused("withdrawn-entries-are-not-corrected"))
    story(gone).when(Ormas.file_document, **paper()).then(fact(DocumentFiled, document=1))


def test_one_that_is_dissolved_brings_what_a_report_needs_that_it_still_owes():
    gone = fact(DissolutionRecorded, dissolved_by="organ", decided_on="2026-01-10")
    sending(story(gone), voluntary=True).then(fact(DocumentFiled, document=1))
    others = story(gone).when(Ormas.file_document, own=frozenset(("ormas-lain",)), voluntary=True, **paper())
    others.then(refused("an-ormas-files-only-its-own"))


@pytest.mark.rule("what-an-ormas-sent-is-looked-at-first")
def test_an_ormas_sends_so_many_of_one_kind_until_somebody_looked_at_one():
    sending(story(*many(MOST_WAITING - 1))).then(fact(DocumentFiled, document=MOST_WAITING))
    full = many(MOST_WAITING)
    sending(story(*full)).then(refused("what-an-ormas-sent-is-looked-at-first"))
    sending(story(*full), document_kind="K02").then(fact(DocumentFiled, document_kind="K02"))
    looked_at = fact(DocumentReturned, document=MOST_WAITING, feedback="Fotonya buram")
    sending(story(*full, looked_at)).then(fact(DocumentFiled, document=MOST_WAITING + 1))
    counter = story(*full).when(Ormas.file_document, **paper(file=OTHER_FILE))
    counter.then(fact(DocumentFiled, document=MOST_WAITING + 1))
