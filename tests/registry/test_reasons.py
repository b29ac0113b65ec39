"""What a reason needs: it says something, and one that is too long is told so."""

import pytest
from marshmallow import ValidationError

from services.registry.schemas.entries import WithdrawOrmas

ORMAS = "ormas-" + "a" * 32


def complaints(reason: str) -> list[str]:
    with pytest.raises(ValidationError) as refused:
        WithdrawOrmas().load({"ormas": ORMAS, "reason": reason})
    return refused.value.messages["reason"]


def test_a_reason_that_is_too_long_is_not_told_that_it_is_too_short():
    assert complaints("Salah impor. " * 100) == ["Tuliskan paling banyak 1000 huruf."]
    assert complaints("Ya") == ["Tuliskan alasan, paling sedikit 5 huruf."]


def test_a_reason_of_a_thousand_letters_is_kept_whole():
    reason = "Salah " * 166 + "impo"
    assert WithdrawOrmas().load({"ormas": ORMAS, "reason": reason})["reason"] == reason
