"""What the command about needs looks like at the border."""

from marshmallow import Schema

from contracts.telling.training_needs import NEEDS
from services.clusters.schemas.parts import one_of, said, seen, texts


class MatchNeed(Schema):
    """Which modules answer a need; no module: nobody is suggested for it."""

    need = one_of(NEEDS)
    modules = texts(12, 100)
    ground = said(1000, shortest=5)
    seen = seen()
