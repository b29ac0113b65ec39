"""Which programme of the RPJMD a hibah serves: chosen by the office from its own list, never by the ormas."""

from shared.events import Fact


class GrantPointedToTheme(Fact):
    """It serves this programme of a list of the office; ``rpjmd_theme`` as the list calls it.

    ``rpjmd_code`` is for ever: ``2.3`` is the third programme of list 2.
    """

    TOPIC = "requests.GrantPointedToTheme"
    SENTENCE = "Hibah dikaitkan dengan program RPJMD {rpjmd_code}: {rpjmd_theme}."
    rpjmd_code: str
    rpjmd_theme: str


class GrantThemeTakenAway(Fact):
    """It serves no programme any more; which it was stays told."""

    TOPIC = "requests.GrantThemeTakenAway"
    SENTENCE = "Hibah tidak lagi dikaitkan dengan program RPJMD {rpjmd_code}: {rpjmd_theme}."
    rpjmd_code: str
    rpjmd_theme: str
