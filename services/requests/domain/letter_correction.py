"""What was typed or brought of a letter is put right: by another person, with a reason, while it counts."""

from collections.abc import Callable
from typing import Any, Final, NamedTuple

from contracts.telling.letter_words import SIGNATURES
from services.requests.domain.handing_over import Officer, Step
from services.requests.domain.letter_erasure import ErasableLetter
from services.requests.domain.register_book import AgendaNumber
from services.requests.domain.signing import Signatory
from services.requests.events import (
    LetterCertificateCompared,
    LetterNumberCorrected,
    LetterScanReplaced,
)
from services.requests.rules.letter_corrections import (
    WHO_BROUGHT_A_SIGNATURE_DOES_NOT_REPLACE_IT,
    WHO_TYPED_A_LETTER_NUMBER_DOES_NOT_CORRECT_IT,
)
from services.requests.rules.letters import (
    A_CERTIFICATE_IS_THAT_OF_THE_SIGNATORY,
    A_LETTER_NUMBER_IS_USED_ONCE_A_YEAR,
    A_SIGNATURE_IN_A_FILE_IS_WHOLE,
    A_SIGNED_FILE_IS_THE_LETTER_THAT_WAS_PRINTED,
)
from shared.rules import Rule

_WHOLE: Final = ("trusted", "intact")


class Printed(NamedTuple):
    """The letter on paper: where its QR code leads, the file, and the coat of arms on it."""

    token: str
    file: str
    size: int
    logo: str = ""


class CorrectableLetter(ErasableLetter):
    """Not after it was replaced or taken back: what was true of it then stays."""

    def correct_number(
        self,
        by: Officer,
        *,
        typist: str,
        earlier: AgendaNumber,
        agenda: AgendaNumber,
        letter_number: str,
        reason: str,
        printed: Callable[[], Printed],
    ) -> None:
        """The same number changes nothing. What waits for its signature is printed anew; paper that was
        signed stays. ``typist``: who typed the one that stands; ``earlier``, ``agenda``: both numbers in
        the agenda, one and the same where they differ in spaces and capitals alone.
        """
        if self._is_not("numbered", "signed", "issued") or self._is_kept_from(by, Step.RECORD):
            return
        if letter_number == self.letter_number:
            return
        if by.id == typist:
            self._refuse(WHO_TYPED_A_LETTER_NUMBER_DOES_NOT_CORRECT_IT)
        elif agenda.letter not in ("", self.id):
            used = {"letter_number": letter_number, "year": self.dated[:4]}
            self._refuse(A_LETTER_NUMBER_IS_USED_ONCE_A_YEAR, **used)
        else:
            made = printed() if self.state == "numbered" else Printed("", "", 0)
            before, year = self.letter_number, self.dated[:4]
            self.trigger_event(
                LetterNumberCorrected,
                before=before,
                letter_number=letter_number,
                reason=reason,
                file=made.file,
                size=made.size,
                logo=made.logo,
                service=self.service,
                organisation=self.organisation,
            )
            if agenda.id != earlier.id:
                earlier.free(letter_number=before, year=year, letter=self.id, reason=reason)
                agenda.take(letter_number=letter_number, year=year, letter=self.id)

    def replace_scan(
        self,
        by: Officer,
        *,
        bringer: str,
        signatory: Signatory,
        reason: str,
        signature: str = "",
        certificate: str = "",
        file: str,
        **how: Any,
    ) -> None:
        """The same file changes nothing. ``bringer``: who brought the one that stands; ``how``: the file."""
        if self._is_not("signed", "issued") or self._is_kept_from(by, Step.RECORD) or file == self.scan:
            return
        wrong = self._wrong_file(signatory, self.signed_on, self.signed_with, signature, certificate)
        if by.id == bringer:
            self._refuse(WHO_BROUGHT_A_SIGNATURE_DOES_NOT_REPLACE_IT)
        elif wrong:
            self._refuse(wrong)
        else:
            told = {"before": self.scan, "reason": reason, "signature": found_in(signature), "file": file}
            self.trigger_event(LetterScanReplaced, **told, **how)
            self._compared(signatory, self.signed_on, signature)

    def _wrong_file(
        self, signatory: Signatory, signed_on: str, signed_with: str, signature: str, certificate: str
    ) -> Rule | None:
        """Why this file does not show a signature of this signatory."""
        recorded = _recorded(signatory, signed_on, signature)
        if signature == "broken":
            return A_SIGNATURE_IN_A_FILE_IS_WHOLE
        if signed_with == "certificate" and signature not in _WHOLE:
            return A_SIGNED_FILE_IS_THE_LETTER_THAT_WAS_PRINTED
        if recorded and certificate != recorded:
            return A_CERTIFICATE_IS_THAT_OF_THE_SIGNATORY
        return None

    def _compared(self, signatory: Signatory, signed_on: str, signature: str) -> None:
        if recorded := _recorded(signatory, signed_on, signature):
            self.trigger_event(LetterCertificateCompared, fingerprint=recorded)


def _recorded(signatory: Signatory, signed_on: str, signature: str) -> str:
    """The certificate with which it has to be signed, "" where none is recorded or the file has none."""
    return signatory.certificate_on(signed_on) if signature in _WHOLE else ""


def found_in(signature: str) -> str:
    """A code of ``SIGNATURES``."""
    return signature if signature in SIGNATURES else "unchecked"
