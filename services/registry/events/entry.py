"""An entry in the register: made, put right, compared with others, taken out, a person in it erased."""

from shared.events import Fact, Refusal


class OrmasRegistered(Fact):
    """An organisation was entered in the register. It says nothing about being legal or illegal."""

    TOPIC = "registry.OrmasRegistered"
    SENTENCE = "“{name}” dicatat dalam register."
    name: str
    abbreviation: str
    legal_form: str
    level: str
    kode_wilayah: str
    fingerprint: str
    ground: str


class DuplicateSuspected(Fact):
    """This entry may be the same organisation as another one. Nothing is merged by itself."""

    TOPIC = "registry.DuplicateSuspected"
    SENTENCE = "Mungkin sama dengan catatan lain ({other_name}): {reasons}"
    other: str
    other_name: str
    reasons: str


class DuplicateReviewed(Fact):
    """An officer looked at a suspected duplicate and said what it is."""

    TOPIC = "registry.DuplicateReviewed"
    SENTENCE = "Dugaan ganda dengan {other_name} ditinjau: {verdict}. {reason}"
    other: str
    other_name: str
    verdict: str
    reason: str


class VerdictTakenBack(Fact):
    """What was said of a suspected duplicate does not hold; the pair waits for a verdict again."""

    TOPIC = "registry.VerdictTakenBack"
    SENTENCE = "Putusan tentang dugaan ganda dengan {other_name} ({verdict}) ditarik. Alasan: {reason}"
    other: str
    other_name: str
    verdict: str
    reason: str


class NameCorrected(Fact):
    """The name in the register was wrong and was put right, with the reason."""

    TOPIC = "registry.NameCorrected"
    SENTENCE = "Nama diperbaiki dari “{old}” menjadi “{name}”. Alasan: {reason}"
    old: str
    name: str
    abbreviation: str
    reason: str


class OrmasRenamed(Fact):
    """The organisation took another name, by its own decision of that day. The old one was right before."""

    TOPIC = "registry.OrmasRenamed"
    SENTENCE = "Nama berubah dari “{old}” menjadi “{name}” menurut keputusan {decided_on}."
    EFFECTIVE = "decided_on"
    old: str
    name: str
    abbreviation: str
    decided_on: str
    ground: str


class RegistrationWithdrawn(Fact):
    """The entry was taken out of the register (for example: its import was undone). Its history stays."""

    TOPIC = "registry.RegistrationWithdrawn"
    SENTENCE = "Catatan ditarik dari register. Alasan: {reason}"
    reason: str


class WithdrawalRefused(Refusal):
    """The entry was not taken out: a rule forbids it."""

    TOPIC = "registry.WithdrawalRefused"
    SENTENCE = "Penarikan ditolak: {message}"
    reason: str


class CorrectionRefused(Refusal):
    """A correction was not made: a rule forbids it."""

    TOPIC = "registry.CorrectionRefused"
    SENTENCE = "Perbaikan ditolak: {message}"
    reason: str


class PersonalDataErased(Fact):
    """The key of one person's data was destroyed; what was sealed with it can never be read again."""

    TOPIC = "registry.PersonalDataErased"
    SUBJECT = "subject_id"
    ERASES = "subject_id"
    SENTENCE = "Data pribadi satu orang ({role}) dihapus untuk selamanya. Alasan: {reason}"
    subject_id: str
    role: str
    reason: str
