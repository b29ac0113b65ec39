"""What is personal in letters and consultations is erased: the record first, then keys and files."""

from services.requests.application.letter_ends import LetterEnds
from services.requests.application.letters import OF_A_LETTER
from services.requests.domain import Letter
from services.requests.events import (
    ConsultationWordsErased,
    LetterDrafted,
    LetterLogoPlaced,
    LetterNamesErased,
)
from services.requests.projection.known_ormas import entries_of
from shared.ledger import Cause, Receipt
from shared.mapper import state_of


class Erasures(LetterEnds):
    """A crash in between is mended at the next start, or when it is asked again."""

    def erase_letter_names(self, cause: Cause, *, letter: str, **said: str) -> Receipt:
        """See :meth:`finish_erasures`."""
        today = self._today()
        receipt = self.change(Letter, letter, cause, lambda found: found.erase_names(today=today, **said))
        self.finish_erasures()
        return receipt

    def finish_erasures(self) -> int:
        """Destroy every key and remove every file of which an event says so; how many events say it."""
        erased = [*self.rows_of(LetterNamesErased.TOPIC, ConsultationWordsErased.TOPIC)]
        for row in erased:
            self.keys.destroy(state_of(row)["subject_id"])
        self._forget_earlier_drafts()
        self._remove_letter_files()
        return len(erased)

    def letters_with_names(self, organisation: str) -> list[Letter]:
        """Those of an ormas, under whichever of its entries, in which who chairs it or its address can still
        be read: sealed in the draft, or on paper that is an archive.
        """
        entries = entries_of(self.views, organisation)
        drafts = {row.stream: state_of(row) for row in self.rows_of(LetterDrafted.TOPIC)}
        found = [self.load(Letter, each) for each, said in drafts.items() if said["organisation"] in entries]
        return [each for each in found if each.subject and each.erased in ("", "archived")]

    def _forget_earlier_drafts(self) -> None:
        """Their keys went when the letter was written again, but for a crash just then: also where what was
        written last has nothing sealed, so that nobody ever erases it.
        """
        newest: dict[str, str] = {}
        for row in self.rows_of(LetterDrafted.TOPIC):
            if earlier := newest.get(row.stream):
                self.keys.destroy(earlier)
            newest[row.stream] = str(state_of(row).get("subject_id", ""))

    def _remove_letter_files(self) -> None:
        """A file that another letter, or the logo, is as well stays for that one."""
        erasures = self.rows_of(LetterNamesErased.TOPIC)
        letters = {row.stream for row in erasures if state_of(row)["letter_files"] == "removed"}
        if not letters:
            return
        named = self.rows_of(*OF_A_LETTER, LetterLogoPlaced.TOPIC)
        files = [(row.stream in letters, str(state_of(row)["file"])) for row in named]
        in_use = {file for erased, file in files if not erased}
        for file in {file for erased, file in files if erased} - in_use - {""}:
            self.letter_files.remove(file)
