"""The scoring on the network: its commands by subject, and what one can ask of it."""

from typing import Any

from services.scoring.commands.assessments import AssessmentCommands
from services.scoring.commands.awards import AwardCommands
from services.scoring.commands.expose import ExposeCommands
from services.scoring.commands.improvements import ImprovementCommands
from services.scoring.commands.instruments import InstrumentCommands
from services.scoring.commands.monev import MonevCommands
from services.scoring.commands.panels import PanelCommands
from services.scoring.commands.perception import PerceptionCommands
from services.scoring.schemas.assessments import ExplainScore, OfAssessment
from services.scoring.schemas.instruments import OfEdition, Practise
from services.scoring.schemas.supposing import OfPeriod, SupposeScores
from shared.bus.pages import ledger_page
from shared.rpc.server import query


class ScoringService(
    InstrumentCommands,
    AssessmentCommands,
    PanelCommands,
    PerceptionCommands,
    AwardCommands,
    MonevCommands,
    ExposeCommands,
    ImprovementCommands,
):
    """The scoring's commands and queries."""

    name = "scoring"

    @query
    def instrument_file(self, payload: dict[str, Any]) -> dict[str, Any]:
        """An edition as the file from which it can be loaded again."""
        return self.scoring.instrument_file(**OfEdition().load(payload))

    @query
    def practise(self, payload: dict[str, Any]) -> dict[str, Any]:
        """What answers would be worth; nothing of them is kept."""
        return self.scoring.practise(**Practise().load(payload))

    @query
    def explain_score(self, payload: dict[str, Any]) -> dict[str, Any]:
        """The derivation of the score computed last, or of one that was published, computed once more."""
        return self.scoring.explain_score(**ExplainScore().load(payload))

    @query
    def panel_of_assessment(self, payload: dict[str, Any]) -> dict[str, Any]:
        """What each assessor of its panel gave, how far that lies apart, and what holds."""
        return self.scoring.panel_of_assessment(**OfAssessment().load(payload))

    @query
    def improvements_of_score(self, payload: dict[str, Any]) -> dict[str, Any]:
        """What a better answer to each indicator would do to the score that holds."""
        return self.scoring.improvements_of_score(**OfAssessment().load(payload))

    @query
    def suppose_scores(self, payload: dict[str, Any]) -> dict[str, Any]:
        """The scores of a period under other weights, bands or another edition; nothing of it is kept."""
        return self.scoring.suppose_scores(**SupposeScores().load(payload))

    @query
    def steadiness_of_scores(self, payload: dict[str, Any]) -> dict[str, Any]:
        """How far each weight may move before a band changes, and the statistics of the indicators."""
        return self.scoring.steadiness_of_scores(**OfPeriod().load(payload))

    @query
    def ledger_page(self, payload: dict[str, Any]) -> dict[str, Any]:
        """History for those who missed some of it: public parts only."""
        return ledger_page(self.scoring.ledger, payload)
