"""An Ormas Award, stage by stage, in one stream: who stands, who went on, who decided.

``organisation`` is the stream of an ormas, ``juror`` an account. All but the announcement is internal, and
candidates have no order.
"""

from shared.events import Fact, Refusal


class AwardCalled(Fact):
    """Candidates are sought in some ``categories``; a panel scores them in ``period``, which has gates."""

    TOPIC = "scoring.AwardCalled"
    SENTENCE = "“{title}” dibuka; calon dicatat sampai {until}."
    title: str
    period: str
    categories: list[str]
    until: str
    ground: str


class CandidateNominated(Fact):
    """Named by the office (``nominator``: an account), or by its own account (``by_itself``)."""

    TOPIC = "scoring.CandidateNominated"
    SENTENCE = "Satu ormas dicatat sebagai calon dalam kategori “{category}”."
    organisation: str
    category: str
    by_itself: bool
    nominator: str
    ground: str


class CandidateSelected(Fact):
    """Its papers passed the administrative selection."""

    TOPIC = "scoring.CandidateSelected"
    SENTENCE = "Satu calon lolos seleksi administrasi."
    organisation: str
    ground: str


class CandidateVisited(Fact):
    """What was seen where it works. ``minutes``: of the visit."""

    TOPIC = "scoring.CandidateVisited"
    SENTENCE = "Satu calon dikunjungi pada {day}: {minutes}"
    EFFECTIVE = "day"
    organisation: str
    day: str
    minutes: str


class CandidateShortlisted(Fact):
    """It passed the gates of the score and was visited: the jury decides on it."""

    TOPIC = "scoring.CandidateShortlisted"
    SENTENCE = "Satu calon menjadi nominasi."
    organisation: str
    ground: str


class CandidateRefused(Fact):
    """It goes no further; the history keeps it, and why."""

    TOPIC = "scoring.CandidateRefused"
    SENTENCE = "Satu calon tidak diteruskan: {reason}"
    organisation: str
    reason: str


class CandidateWithdrawn(Fact):
    """The ormas does not stand any more, or was named by mistake."""

    TOPIC = "scoring.CandidateWithdrawn"
    SENTENCE = "Satu calon ditarik: {reason}"
    organisation: str
    reason: str


class JurorVoted(Fact):
    """One juror has one vote in a category; the newest counts."""

    TOPIC = "scoring.JurorVoted"
    SENTENCE = "Seorang juri memberikan suaranya dalam kategori “{category}”: {reason}"
    juror: str
    category: str
    organisation: str
    reason: str


class AwardeeDecided(Fact):
    """Most votes of the jury: ``votes`` of so many ``jurors``. Until the announcement the newest holds."""

    TOPIC = "scoring.AwardeeDecided"
    SENTENCE = "Penerima dalam kategori “{category}” ditetapkan dengan {votes} dari {jurors} suara juri."
    category: str
    organisation: str
    votes: int
    jurors: int
    ground: str


class AwardAnnounced(Fact):
    """Everybody may read who is honoured, by category; nobody else is named."""

    TOPIC = "scoring.AwardAnnounced"
    SENTENCE = "Penerima “{title}” diumumkan."
    title: str
    awardees: list[dict[str, str]]
    ground: str


class AwardChangeRefused(Refusal):
    """A step of an award was not recorded: a rule forbids it."""

    TOPIC = "scoring.AwardChangeRefused"
    SENTENCE = "Langkah penghargaan ditolak: {message}"
