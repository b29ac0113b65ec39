"""By whom an organisation is led, and the disputes about it."""

from shared.events import Fact, Personal, Refusal


class BoardReplaced(Fact):
    """A board took office as a whole, by its decree. ``replaces``: the board it names before it, 0 for none.

    Boards of one organisation are numbered from 1, the one that a sheet told first. ``officers`` says who
    sits where (``subject_id``, ``role``, ``own_title``, ``division``) and never a name.
    """

    TOPIC = "registry.BoardReplaced"
    SENTENCE = (
        "Kepengurusan ke-{board} dicatat menjabat: SK {decree} tanggal {decided_on}, masa bakti {starts} "
        "s.d. {ends}, {size} orang."
    )
    EFFECTIVE = "starts"
    board: int
    replaces: int
    decree: str
    decided_on: str
    starts: str
    ends: str
    size: int
    officers: list[dict[str, str]]
    ground: str


class BoardClaimed(Fact):
    """A board says that it holds office in a time that another one holds, and does not follow that one.

    It stands beside the others (``contests``) until the dispute is closed; nobody here says who is right.
    """

    TOPIC = "registry.BoardClaimed"
    SENTENCE = (
        "Kepengurusan ke-{board} mengajukan klaim: SK {decree} tanggal {decided_on}, masa bakti {starts} "
        "s.d. {ends}, {size} orang; bertumpang waktu dengan kepengurusan ke-{contests}."
    )
    EFFECTIVE = "starts"
    board: int
    replaces: int
    contests: list[int]
    decree: str
    decided_on: str
    starts: str
    ends: str
    size: int
    officers: list[dict[str, str]]
    ground: str


class ClaimantRecorded(Fact):
    """A person was named as an officer by a board whose claim is disputed, name and titles as written."""

    TOPIC = "registry.ClaimantRecorded"
    SENTENCE = "Pengurus menurut klaim kepengurusan ke-{board} dicatat: {role}."
    SUBJECT = "subject_id"
    subject_id: str
    board: int
    role: str
    own_title: str
    ground: str
    name: Personal = ""


class BoardEnded(Fact):
    """A board holds office until the day before ``ended_on``: another one took its place."""

    TOPIC = "registry.BoardEnded"
    SENTENCE = "Kepengurusan ke-{board} berakhir; sejak {ended_on} tidak lagi menjabat."
    EFFECTIVE = "ended_on"
    board: int
    ended_on: str


class BoardSetAside(Fact):
    """A board counts as never having held office, ``because`` of how a dispute ended or of a later paper."""

    TOPIC = "registry.BoardSetAside"
    SENTENCE = "Kepengurusan ke-{board} tidak dihitung pernah menjabat: {because}."
    board: int
    because: str


class BoardBroughtBack(Fact):
    """A board had ended or was set aside because something was written down wrongly; it stands as before."""

    TOPIC = "registry.BoardBroughtBack"
    SENTENCE = "Kepengurusan ke-{board} dihitung lagi seperti semula: yang menggesernya salah catat."
    board: int


class BoardTakenBack(Fact):
    """A board was recorded by mistake of the office; what was recorded stays in the history.

    ``newest``: the board that counts as the newest without it; 0 where none is left.
    """

    TOPIC = "registry.BoardTakenBack"
    SENTENCE = (
        "Kepengurusan ke-{board} ditarik kembali: tidak seharusnya dicatat pada ormas ini. Alasan: {reason}"
    )
    board: int
    newest: int
    reason: str


class BoardPaperCorrected(Fact):
    """The decree or the term of a board was written down wrongly and was put right, with the reason."""

    TOPIC = "registry.BoardPaperCorrected"
    SENTENCE = (
        "Catatan kepengurusan ke-{board} dibetulkan: SK {decree} tanggal {decided_on}, masa bakti {starts} "
        "s.d. {ends}; semula tertulis SK {old_decree} tanggal {old_decided_on}, masa bakti {old_starts} "
        "s.d. {old_ends}. Alasan: {reason}"
    )
    board: int
    decree: str
    decided_on: str
    starts: str
    ends: str
    old_decree: str
    old_decided_on: str
    old_starts: str
    old_ends: str
    reason: str


class LaterEndAsked(Fact):
    """The term of a board is over, and somebody says that its last day was written down too early.

    With these days it could sign again: it waits for another person, who compares the ``evidence``.
    """

    TOPIC = "registry.LaterEndAsked"
    SENTENCE = (
        "Akhir masa bakti kepengurusan ke-{board} diminta dibetulkan menjadi {ends}, semula {old_ends}; "
        "menunggu orang kedua. Bukti: {evidence} Alasan: {reason}"
    )
    board: int
    decree: str
    decided_on: str
    starts: str
    ends: str
    old_ends: str
    evidence: str
    reason: str


class LaterEndConfirmed(Fact):
    """Another person than who asked compared the evidence: the later last day is right."""

    TOPIC = "registry.LaterEndConfirmed"
    SENTENCE = "Bukti akhir masa bakti kepengurusan ke-{board} diperiksa orang kedua: {evidence}"
    board: int
    evidence: str
    ground: str


class LaterEndTurnedDown(Fact):
    """The later last day is not taken over; the term ended as it was written."""

    TOPIC = "registry.LaterEndTurnedDown"
    SENTENCE = "Pembetulan akhir masa bakti kepengurusan ke-{board} tidak diterima. Alasan: {reason}"
    board: int
    reason: str


class SeatCorrected(Fact):
    """An office on a board, or what the organisation calls it, was written down wrongly and was put right.

    ``officer`` is the random number of the person who sits there.
    """

    TOPIC = "registry.SeatCorrected"
    SENTENCE = (
        "Jabatan seorang pengurus kepengurusan ke-{board} dibetulkan: {role}, sebutan {own_title}, divisi "
        "{division}; semula {old_role}, sebutan {old_own_title}, divisi {old_division}. Alasan: {reason}"
    )
    board: int
    officer: str
    role: str
    own_title: str
    division: str
    old_role: str
    old_own_title: str
    old_division: str
    reason: str


class OfficerNameCorrected(Fact):
    """The name or title of a person on a board was written down wrongly and was put right."""

    TOPIC = "registry.OfficerNameCorrected"
    SENTENCE = "Tulisan nama seorang pengurus ({role}) kepengurusan ke-{board} dibetulkan. Alasan: {reason}"
    SUBJECT = "subject_id"
    subject_id: str
    board: int
    role: str
    reason: str
    name: Personal = ""


class BoardYouthTold(Fact):
    """How many of all on a board were from 16 to 30 years old on a day, as the organisation told."""

    TOPIC = "registry.BoardYouthTold"
    SENTENCE = (
        "Pemuda dalam kepengurusan ke-{board} menurut keterangan tanggal {told_on}: {youth} dari {size} "
        "pengurus berusia 16–30 tahun."
    )
    EFFECTIVE = "told_on"
    board: int
    told_on: str
    size: int
    youth: int
    ground: str


class BoardYouthStruck(Fact):
    """What was told of how many on a board are young, on that day, was noted wrongly and counts no more."""

    TOPIC = "registry.BoardYouthStruck"
    SENTENCE = (
        "Hitungan pemuda dalam kepengurusan ke-{board} tanggal {told_on} dicoret karena keliru dicatat."
    )
    board: int
    told_on: str
    ground: str


class LeadershipDisputeOpened(Fact):
    """Several boards claim to lead the organisation. The office records it and does not decide it."""

    TOPIC = "registry.LeadershipDisputeOpened"
    SENTENCE = "Sengketa kepengurusan dicatat antara kepengurusan ke-{claims}."
    claims: list[int]


class ClaimTakenBack(Fact):
    """A board was recorded as a claim by mistake of the office; what was recorded stays in the history.

    ``replaces``: the board that it really follows; 0 where it should not have been recorded at all.
    """

    TOPIC = "registry.ClaimTakenBack"
    SENTENCE = "Klaim kepengurusan ke-{board} ditarik kembali: salah catat kantor. Alasan: {reason}"
    board: int
    replaces: int
    reason: str


class LeadershipDisputeTakenBack(Fact):
    """The dispute that is open was recorded by mistake of the office: there never was one."""

    TOPIC = "registry.LeadershipDisputeTakenBack"
    SENTENCE = "Sengketa kepengurusan dibuka karena salah catat kantor; tidak ada lagi yang disengketakan."
    reason: str


class MediationRecorded(Fact):
    """The office helped the parties to talk, because they asked for it (``requested_by``: their boards)."""

    TOPIC = "registry.MediationRecorded"
    SENTENCE = "Mediasi atas permintaan kepengurusan ke-{requested_by} pada {held_on}: {outcome}."
    EFFECTIVE = "held_on"
    held_on: str
    requested_by: list[int]
    outcome: str
    ground: str


class LeadershipDisputeClosed(Fact):
    """The dispute ended by the organ that the bylaws name, by agreement, or by a final court ruling.

    ``recognised`` is the board that holds office after it, 0 when none of them does.
    """

    TOPIC = "registry.LeadershipDisputeClosed"
    SENTENCE = "Sengketa kepengurusan selesai pada {decided_on} melalui {closed_by}."
    EFFECTIVE = "decided_on"
    closed_by: str
    decided_on: str
    recognised: int
    ground: str


class RecognitionDated(Fact):
    """Since when a claim that was recognised holds office, in the words of the parties or of the ruling."""

    TOPIC = "registry.RecognitionDated"
    SENTENCE = "Menurut penyelesaian itu, kepengurusan ke-{board} menjabat sejak {since}."
    EFFECTIVE = "since"
    board: int
    since: str


class MediationTakenBack(Fact):
    """A mediation was recorded wrongly; ``mediation``: the version that told it."""

    TOPIC = "registry.MediationTakenBack"
    SENTENCE = "Catatan mediasi sengketa kepengurusan ditarik kembali. Alasan: {reason}"
    mediation: int
    reason: str


class DisputeEndingTakenBack(Fact):
    """How a dispute ended was recorded wrongly: it is open again between the ``parties``.

    ``ending``: the version that told the end; ``claims``: the parties that came beside another board.
    """

    TOPIC = "registry.DisputeEndingTakenBack"
    SENTENCE = (
        "Penyelesaian sengketa kepengurusan ditarik kembali; sengketa antara kepengurusan ke-{parties} "
        "terbuka lagi. Alasan: {reason}"
    )
    ending: int
    parties: list[int]
    claims: list[int]
    reason: str


class BoardChangeRefused(Refusal):
    """A change of the board or of its dispute was not recorded: a rule forbids it."""

    TOPIC = "registry.BoardChangeRefused"
    SENTENCE = "Perubahan kepengurusan ditolak: {message}"
    ground: str
