"""Letters of the office, from a draft to who gets them."""

import secrets
import tempfile
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Any, Final

from eventsourcing.persistence import IntegrityError

from contracts.telling.letter_words import places_in
from services.requests.application.letter_logo import LetterLogo
from services.requests.application.tied import TiedOfficers
from services.requests.domain import (
    AgendaNumber,
    Case,
    Hands,
    Letter,
    Letterhead,
    LetterTemplate,
    Officer,
    Printed,
    RegisterVolume,
    Service,
    Signatory,
    volume_of,
)
from services.requests.events import (
    LetterChecked,
    LetterDrafted,
    LetterIssued,
    LetterNumberCorrected,
    LetterNumbered,
    LetterScanReplaced,
    LetterSigned,
)
from services.requests.paper.on_paper import OnPaper, completed, number_by
from shared.aggregate import Aggregate
from shared.application import RETRIES
from shared.errors import CallUs, Conflict, Forbidden, NotFound
from shared.ledger import Cause, LedgerRow, Receipt
from shared.mapper import state_of
from shared.tokens import Actor

BOOKS: Final = "register-books"
"""Whoever writes into a book takes turns: numbers follow each other."""
PRESENCE: Final = "presence_letter"
"""Of its letters one holds at a time; of permits each has its own."""
TOKEN_BYTES: Final = 16
ARRIVING: Final = "arriving"
FILLING: Final = "mencetak isi surat"
"""What the sealed words of a draft are read for."""
FILED_BY: Final = {
    "printed": (LetterNumbered.TOPIC, LetterNumberCorrected.TOPIC),
    "signed": (LetterSigned.TOPIC, LetterScanReplaced.TOPIC),
}
"""Which events name a file of a letter; the newest that names one counts."""
OF_A_LETTER: Final = (*FILED_BY["printed"], *FILED_BY["signed"])
_LOOKED_AT: Final = {"printed": "melihat surat yang dicetak", "signed": "melihat surat yang ditandatangani"}


class LetterNamesUnreadable(CallUs):
    """Nama ketua atau alamat pada naskah ini tidak dapat dibuka: kuncinya tidak ditemukan atau dihapus."""

    code = "letter-names-unreadable"


class Letters(TiedOfficers, LetterLogo):
    """A letter and its numbers are decided together, in one transaction: none is given twice or lost."""

    def check_letter(self, cause: Cause, *, letter: str) -> Receipt:
        """Another person found the draft right."""

        def decide(found: Letter) -> None:
            by = self._officer(cause, found.organisation)
            found.check(by, drafters=self._hands(letter).drafters)

        return self.change(Letter, letter, cause, decide)

    def return_letter(self, cause: Cause, *, letter: str, reason: str) -> Receipt:
        """Give the draft back to who wrote it."""

        def decide(found: Letter) -> None:
            found.give_back(self._officer(cause, found.organisation), reason=reason)

        return self.change(Letter, letter, cause, decide)

    def number_letter(
        self, cause: Cause, *, letter: str, signatory: str, letter_number: str, dated: str, late_reason: str
    ) -> Receipt:
        """Give it its numbers and make it for signature. ``letter_number`` "": by the office's pattern."""
        today, signs = self._today(), self.load(Signatory, signatory)

        def decide(found: Letter) -> Sequence[Aggregate]:
            template = self.load_or_new(LetterTemplate, LetterTemplate.stream_of(found.service))
            volume = self._open_volume(found.service, today[:4])
            own = number_by(template.number_pattern, volume.next, dated)
            number = letter_number or own
            stream = AgendaNumber.stream_of(number, dated[:4])
            agenda = self.load_or_new(AgendaNumber, stream)
            case = self._case_of(found)
            found.number(
                volume=volume,
                agenda=agenda,
                template=template,
                signatory=signs,
                signs=self._who_signs(signs, found),
                hands=self._hands(letter),
                printed=lambda: self._print(
                    found, signs, number, f"{volume.next} tahun {today[:4]}", dated, cause
                ),
                letter_number=number,
                dated=dated,
                late_reason=late_reason,
                today=today,
                earliest=case.newest if case else "",
                beside_a_case=self._is_beside_a_case(found),
            )
            return volume, agenda

        return self._together(cause, letter, decide)

    def sign_letter(self, cause: Cause, *, letter: str, **said: Any) -> Receipt:
        """It was signed by whom it was made for."""
        today = self._today()

        def decide(found: Letter) -> None:
            signatory = self.load_or_new(Signatory, found.signatory)
            found.sign(signatory=signatory, today=today, **said)

        return self.change(Letter, letter, cause, decide)

    def open_letter(
        self, *, letter: str, which: str, actor: str, own: Collection[str] | None = None
    ) -> dict[str, str]:
        """Which file it is, as ``printed`` or ``signed``; the look is logged first. ``own``: the entries to
        which an account of an ormas is bound; it has what was handed over to it. Errors: NotFound, Forbidden.
        """
        history = self.ledger.history(letter)
        rows = [row for row in history if row.topic in FILED_BY[which] and state_of(row)["file"]]
        if own is not None and not self._was_handed_to(own, letter, history):
            raise Forbidden
        if not rows:
            raise NotFound
        self._refuse_out_of_reach(self.load(Letter, letter), actor)
        told = state_of(rows[-1])
        self.reads.note(actor, letter, [], _LOOKED_AT[which])
        return {"file": told["file"], "media_type": told.get("media_type", "application/pdf")}

    def _was_handed_to(self, own: Collection[str], letter: str, history: Sequence[LedgerRow]) -> bool:
        """Also when it does not hold any more."""
        issued = any(row.topic == LetterIssued.TOPIC for row in history)
        return issued and self.load(Letter, letter).organisation in own

    def _is_beside_a_case(self, letter: Letter) -> bool:
        """Whether a case runs that ends in another letter: who knows cases says so."""
        return False

    def _would_hold_beside(self, letter: Letter) -> str:
        """The number of a letter from a case that holds when this one, without a case, is handed over."""
        found = self._in_force(letter.organisation, letter.service, letter.valid_from, letter.valid_until)
        return next((each.letter_number for each in found if each.case and each.id != letter.replaces), "")

    def _in_force(
        self, organisation: str, service: str, valid_from: str, valid_until: str
    ) -> Iterator[Letter]:
        """Letters of presence of an ormas that hold on some of these days. An older event of a letter does
        not say whose it is.
        """
        for row in self.rows_of(LetterIssued.TOPIC) if service == PRESENCE else ():
            if state_of(row).get("organisation", "") in ("", organisation):
                letter = self.load(Letter, row.stream)
                about = (letter.organisation, letter.service)
                if about == (organisation, service) and letter.holds_beside(valid_from, valid_until):
                    yield letter

    def _case_of(self, letter: Letter) -> Case | None:
        return self.load(Case, letter.case) if letter.case else None

    def _pinned(self, case: Case) -> dict[str, str]:
        """Title and paper as they were when the case began, whatever the letter is called now."""
        offered = self.load(Service, Service.stream_of(case.service))
        return {"title": case.title, "paper": offered.standing[case.configuration].paper}

    def _who_signs(self, signatory: Signatory, letter: Letter) -> Officer:
        """By the account of a signatory, where one is known; in which role is not."""
        return Officer(signatory.account, "", *self._tie(signatory.account, letter.organisation))

    def _together(
        self, cause: Cause, letter: str, decide: Callable[[Letter], Sequence[Aggregate]]
    ) -> Receipt:
        """Load, decide, save the letter and its books at once; again where another process was first."""
        with ExitStack() as turns:
            for stream in sorted((BOOKS, letter)):
                turns.enter_context(self._turns.of(stream))
            for _ in range(RETRIES):
                if done := self.ledger.receipt(cause):
                    return done
                found = self.load(Letter, letter)
                beside = decide(found)
                try:
                    return self.record(found, *beside, cause=cause)
                except IntegrityError:
                    continue
        raise Conflict

    def _open_volume(self, service: str, year: str) -> RegisterVolume:
        """The volume that has the next number."""
        number = 1
        while (volume := self._volume(service, year, number)).is_full:
            number += 1
        return volume

    def _volume_of(self, letter: Letter) -> RegisterVolume:
        return self._volume(letter.service, letter.register_year, volume_of(letter.register_number))

    def _volume(self, service: str, year: str, volume: int) -> RegisterVolume:
        return self.load_or_new(RegisterVolume, RegisterVolume.stream_of(service, year, volume))

    def _hands(self, letter: str) -> Hands:
        """Who drafted it, each time, and who checked it last."""
        rows = self.ledger.history(letter)
        drafters = {account_of(row.actor) for row in rows if row.topic == LetterDrafted.TOPIC}
        checkers = [account_of(row.actor) for row in rows if row.topic == LetterChecked.TOPIC]
        return Hands(drafters, checkers[-1] if checkers else "")

    def _print(
        self, letter: Letter, signatory: Signatory, number: str, registered: str, dated: str, cause: Cause
    ) -> Printed:
        """Make the PDF and keep it; one that nobody came to record lies there unused."""
        # With its fonts comes numpy: most of a second at every start, for what is wanted a few times a day.
        from services.requests.paper.letter_pdf import letter_pdf

        token = letter.token or secrets.token_urlsafe(TOKEN_BYTES)
        letterhead = self.load(Letterhead, Letterhead.STREAM)
        head = letterhead.said
        content = letter_pdf(
            OnPaper(
                head=head,
                logo=self._logo(letterhead),
                paper=letter.paper,
                title=letter.title,
                text=self._completed(letter, registered, cause.actor),
                letter_number=number,
                register_number=registered,
                case_number=letter.case_number,
                dated=dated,
                signer=self._signer(signatory, cause.actor),
                address=f"{head['check_address']}/periksa/{token}",
            )
        )
        kept = self.letter_files.keep(self._arrived(content))
        return Printed(token, kept.digest, kept.size, letterhead.logo)

    def _completed(self, letter: Letter, registered: str, actor: str) -> list[str]:
        """The text with what is sealed; the look at it is logged. Error: LetterNamesUnreadable."""
        sealed: dict[str, str] = {}
        if wanted := set(places_in(letter.text)):
            told = self.read_letter_names(letter=letter.id, purpose=FILLING, actor=actor)
            sealed = told[-1].get("fields", {}) if told else {}
            if not all(sealed.get(code) for code in wanted):
                raise LetterNamesUnreadable
        return completed(letter.text, registered=registered, sealed=sealed)

    def read_letter_names(self, *, letter: str, purpose: str, actor: str) -> list[dict[str, Any]]:
        """Who chairs the ormas and its address, as the newest draft says them; the look is logged first."""
        rows = [row for row in self.ledger.history(letter) if row.topic == LetterDrafted.TOPIC]
        if not rows:
            raise NotFound
        self._refuse_out_of_reach(self.load(Letter, letter), actor)
        return self.reveal(letter, purpose, actor, rows[-1].version)

    def _arrived(self, content: bytes) -> Path:
        """On the same disk, where whatever is left behind is swept away."""
        directory = self.deployment.directory / ARRIVING
        directory.mkdir(mode=0o700, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=directory, delete=False) as made:
            made.write(content)
        return Path(made.name)


def account_of(actor: str) -> str:
    """Whose account it is, whatever the role."""
    return Actor.parse(actor).id
