"""What goes to a named superior because who would have decided has ties to the ormas."""

from shared.events import Fact


class MatterHandedOver(Fact):
    """A hibah, a permit, a report or a consultation goes to the named superior; ``officer``: who has ties.

    Cases told this before in an event of their own (``CaseHandedOver``), and go on doing so.
    """

    TOPIC = "requests.MatterHandedOver"
    SENTENCE = "Dialihkan kepada {office_role}: petugas yang hendak memutus mempunyai hubungan ({tie})."
    organisation: str
    officer: str
    office_role: str
    tie: str
    rule: str
