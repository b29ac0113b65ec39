"""What an uploaded sheet says, kept for a week beside the office's data; only who uploaded it sees it."""

import json
import os
import threading
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from hashlib import sha256
from pathlib import Path
from typing import Any, Final

from services.portal.sheets.back.reading import SheetRow
from services.portal.web.receiving import sweep

SHEETS: Final = "sheets"
KEPT_FOR: Final = 7 * 24 * 3600
"""Seconds since somebody last decided about it."""
RECORDED: Final = "recorded"
REFUSED: Final = "refused"
FAILED: Final = "failed"
Remarks = Mapping[str, Sequence[int]]
_turns = threading.Lock()


@dataclass(frozen=True)
class Outcome:
    """What became of one difference, what was said of it, and the three values that it had then."""

    state: str
    said: str = ""
    exported: str = ""
    before: str = ""
    sheet: str = ""


@dataclass(frozen=True)
class Upload:
    """One sheet of one colleague: the cells of our columns, never the file itself."""

    number: str
    account: str
    file: str
    digest: str
    received_at: str
    rows: list[SheetRow]
    remarks: Remarks
    outcomes: dict[str, Outcome] = field(default_factory=dict)


def number_of(account: str, digest: str) -> str:
    """The same file of the same colleague is the same upload."""
    return sha256(f"{account} {digest}".encode()).hexdigest()[:32]


class Uploads:
    """The uploads of an office, each a file that is replaced as a whole."""

    def __init__(self, directory: Path) -> None:
        self.directory = directory / SHEETS

    def keep(self, upload: Upload) -> None:
        """From now on it can be looked at; whatever is older than a week goes."""
        self.directory.mkdir(mode=0o700, exist_ok=True)
        sweep(self.directory, KEPT_FOR)
        self._write(upload)

    def find(self, number: str, account: str) -> Upload | None:
        """None where it was swept, is somebody else's, or was kept by a program with another form of it."""
        if not (number.isascii() and number.isalnum()):
            return None
        try:
            upload = _restored(json.loads(self._path(number).read_text(encoding="utf-8")))
        except (FileNotFoundError, ValueError, TypeError, KeyError):
            return None
        return upload if upload.account == account else None

    def note(self, upload: Upload, outcomes: Mapping[str, Outcome]) -> None:
        """What became of some of its differences; what was recorded stays so.

        An upload that was swept meanwhile comes back.
        """
        with _turns:
            known = self.find(upload.number, upload.account) or upload
            stays = {key: each for key, each in known.outcomes.items() if each.state == RECORDED}
            self._write(replace(known, outcomes={**known.outcomes, **outcomes, **stays}))

    def of(self, account: str) -> list[Upload]:
        """What this colleague uploaded, the newest first."""
        found = [self.find(each.stem, account) for each in self.directory.glob("*.json")]
        return sorted((each for each in found if each), key=lambda each: each.received_at, reverse=True)

    def _path(self, number: str) -> Path:
        return self.directory / f"{number}.json"

    def _write(self, upload: Upload) -> None:
        path = self._path(upload.number)
        new = path.with_suffix(f".{os.getpid()}-{threading.get_ident()}")
        descriptor = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            json.dump(asdict(upload), file, ensure_ascii=False)
        new.replace(path)


def _restored(stored: dict[str, Any]) -> Upload:
    rows = [SheetRow(**each) for each in stored["rows"]]
    outcomes = {key: Outcome(**each) for key, each in stored["outcomes"].items()}
    return Upload(**{**stored, "rows": rows, "outcomes": outcomes})
