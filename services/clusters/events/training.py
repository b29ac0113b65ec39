"""What the office says about trainings: which modules answer which need."""

from shared.events import Fact


class NeedMatched(Fact):
    """The office said which modules answer a need; none: nobody is suggested for it. ``need``: a code."""

    TOPIC = "clusters.NeedMatched"
    SENTENCE = "Untuk kebutuhan “{need}” kantor menetapkan materi: {modules}."
    need: str
    modules: list[str]
    ground: str
