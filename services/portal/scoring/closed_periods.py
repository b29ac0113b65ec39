"""What anybody may read of a closed period: how many in each band, the mean, and the coverage."""

from typing import Any

from services.portal.scoring import assessment_list as lists
from services.portal.scoring.editions import content_of, editions
from services.portal.scoring.spread import FEWEST, LOW, asked_alike, cells, mean_words
from shared.database import Transaction


def spread_of(t: Transaction, period: dict[str, Any], active: int) -> dict[str, Any]:
    """One period; ``n`` is 0 where too few were told their score to say how many."""
    known = editions(t, period["instrument"], inside=True)
    edition = next(each for each in known if each["edition"] == period["edition"])
    content, scores = content_of(t, edition), lists.scores_at_closing(t, period["id"])
    counts = [(b["label"], sum(band == b["code"] for _, band in scores)) for b in content["bands"]]
    n = len(scores)
    told = cells(counts) if n >= FEWEST else []
    return {
        "title": period["title"],
        "instrument": f"{edition['title']}, edisi {edition['edition']}",
        "asked": asked_alike(content),
        "n": n if n >= FEWEST else 0,
        "active": active,
        "low": 100 * n < LOW * active,
        "bands": [b["code"] for b in content["bands"]],
        "cells": told,
        "mean": mean_words([score for score, _ in scores], told),
        "before": None,
    }
