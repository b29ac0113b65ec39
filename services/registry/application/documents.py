"""Documents that organisations handed in, and the files that go when a person does."""

import time
from collections.abc import Collection
from typing import Any, Final

from services.registry.domain import BOARD_ROLES, Ormas, Requirements
from services.registry.events import DocumentErased, DocumentFiled
from shared.application import EventSourced
from shared.errors import FieldProblem, InputWrong
from shared.ledger import Cause, Receipt
from shared.mapper import state_of
from shared.stored_files import StoredFiles

NO_OFFICE: Final = "Pilih jabatan dari daftar, atau jabatan yang disebut AD/ART ormas ini."
A_DAY: Final = 24 * 3600
"""In seconds. A file is brought before its event is recorded; what has no event after a day is left over."""


class Documents(EventSourced):
    """Documents of one organisation. Their bytes are kept by who received them."""

    @property
    def files(self) -> StoredFiles:
        """The files of this office."""
        return StoredFiles(self.deployment.directory / "documents")

    def file_document(
        self, cause: Cause, own: Collection[str] | None = None, *, ormas: str, document_kind: str,
        **paper: Any,
    ) -> Receipt:  # fmt: skip
        """A document of a kind of the catalogue, signed by roles or by offices that the bylaws name. ``own``:
        for which entries alone who sends it may speak.

        Errors: NotFound, InputWrong.
        """
        kind = self._catalogue().kind(document_kind)
        said = {"document_kind": document_kind, "title": kind.title, "retired": kind.retired, **paper}
        said |= {"personal": kind.asked["personal"], "own": own}
        said |= {"voluntary": kind.asked["demand"] == "if_any"}

        def decide(found: Ormas) -> None:
            for at, each in enumerate(paper["signed_by"]):
                if each not in BOARD_ROLES and each not in found.signature_rule.signatories:
                    raise InputWrong(fields=(FieldProblem(f"/signed_by/{at}", NO_OFFICE),))
            found.file_document(**said)

        return self.change(Ormas, ormas, cause, decide)

    def accept_document(self, cause: Cause, *, ormas: str, document: int, ground: str) -> Receipt:
        """It is in order; the catalogue says whose signatures it needs."""
        catalogue = self._catalogue()

        def decide(found: Ormas) -> None:
            signers = catalogue.kind(found.document(document).kind).asked["signers"]
            found.accept_document(document=document, signers=signers, ground=ground)

        return self.change(Ormas, ormas, cause, decide)

    def return_document(self, cause: Cause, *, ormas: str, **returned: Any) -> Receipt:
        """It has to be handed in again, and why."""
        return self.change(Ormas, ormas, cause, lambda o: o.return_document(**returned))

    def waive_document(self, cause: Cause, *, ormas: str, document_kind: str, **waived: Any) -> Receipt:
        """The office does without a kind of its catalogue. Error: NotFound."""
        kind = self._catalogue().kind(document_kind)
        said = {"title": kind.title, "source": kind.asked["source"], "retired": kind.retired, **waived}
        return self.change(
            Ormas, ormas, cause, lambda o: o.waive_document(document_kind=document_kind, **said)
        )

    def revoke_document_waiver(self, cause: Cause, *, ormas: str, **revoked: Any) -> Receipt:
        """What was waived is asked again."""
        return self.change(Ormas, ormas, cause, lambda o: o.revoke_document_waiver(**revoked))

    def erase_document(self, cause: Cause, *, ormas: str, **erased: Any) -> Receipt:
        """Erase its file: first the record of it, then the bytes. See :meth:`remove_erased_files`."""
        receipt = self.change(Ormas, ormas, cause, lambda o: o.erase_document(**erased))
        self.remove_erased_files()
        return receipt

    def open_document(self, *, ormas: str, document: int, purpose: str, actor: str) -> dict[str, str]:
        """Which file it is, for somebody who looks at it; the look is logged first. Error: NotFound."""
        found = self.load(Ormas, ormas).document(document)
        about = f"{purpose}: dokumen ke-{document} ({found.kind})"
        self.reads.note(actor, ormas, found.paper["speaks_of"], about)
        return {
            "document_kind": found.kind,
            "file": "" if found.erased else found.paper["file"],
            "media_type": found.paper["media_type"],
        }

    def remove_erased_files(self) -> None:
        """Remove every file that was erased and that no other document is. A file that two documents share
        stays for the one that was not erased.
        """
        in_use, erased = self._files()
        for file in erased - in_use:
            self.files.remove(file)

    def sweep_files(self, now: float | None = None) -> list[str]:
        """Remove what was brought and never became a document."""
        in_use, _ = self._files()
        return self.files.sweep(in_use, (time.time() if now is None else now) - A_DAY)

    def _catalogue(self) -> Requirements:
        return self.load_or_new(Requirements, Requirements.STREAM)

    def _files(self) -> tuple[set[str], set[str]]:
        """The files that documents are, and those that were erased."""
        standing: dict[tuple[str, int], str] = {}
        erased: set[str] = set()
        for row in self.rows_of(DocumentFiled.TOPIC, DocumentErased.TOPIC):
            said = state_of(row)
            if row.topic == DocumentFiled.TOPIC:
                standing[row.stream, said["document"]] = said["file"]
            else:
                erased.add(standing.pop((row.stream, said["document"])))
        return set(standing.values()), erased
