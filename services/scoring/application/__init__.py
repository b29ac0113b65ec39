"""What one can ask of the scoring: load, decide, save. Each subject is a file of this folder."""

from services.scoring.application.awards import Awards
from services.scoring.application.explaining import Explaining
from services.scoring.application.expose import Exposes
from services.scoring.application.improvements import Improvements
from services.scoring.application.instruments import Instruments
from services.scoring.application.monev import Monev
from services.scoring.application.panels import Panels
from services.scoring.application.perception import PerceptionSurveys
from services.scoring.application.practising import Practising
from services.scoring.application.supposing import Supposing


class Scoring(
    Instruments,
    Practising,
    Panels,
    PerceptionSurveys,
    Awards,
    Monev,
    Exposes,
    Improvements,
    Explaining,
    Supposing,
):
    """The instruments of one office, and what is scored with them."""

    name = "scoring"
    service = "scoring"
