"""Which programme of the RPJMD a meeting or an activity for public order serves."""

from shared.events import Fact


class PointedToTheme(Fact):
    """It serves this programme of a list of the office; ``rpjmd_theme`` as the list calls it.

    ``rpjmd_code`` is for ever: ``2.3`` is the third programme of list 2.
    """

    TOPIC = "clusters.PointedToTheme"
    SENTENCE = "Dikaitkan dengan program RPJMD {rpjmd_code}: {rpjmd_theme}."
    rpjmd_code: str
    rpjmd_theme: str


class ThemeTakenAway(Fact):
    """It was said to serve this programme by mistake."""

    TOPIC = "clusters.ThemeTakenAway"
    SENTENCE = "Tidak lagi dikaitkan dengan program RPJMD {rpjmd_code}: {rpjmd_theme}."
    rpjmd_code: str
    rpjmd_theme: str
