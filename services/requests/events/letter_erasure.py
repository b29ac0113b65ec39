"""What is personal in a letter is erased; its numbers, days and open text stay."""

from shared.events import Fact


class LetterNamesErased(Fact):
    """Chair and address of the newest draft, from which no key is left.

    ``letter_files``: a code of ``LETTER_FILES``, what became of the print and the scan, on which both stand.
    Again, when the time of what was kept as an archive is over.
    """

    TOPIC = "requests.LetterNamesErased"
    SENTENCE = (
        "Nama ketua dan alamat dalam naskah dihapus untuk selamanya; {letter_files}. "
        "Alasan: {reason} Dasar: {ground}"
    )
    ERASES = "subject_id"
    subject_id: str
    letter_files: str
    reason: str
    ground: str
