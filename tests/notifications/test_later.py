"""For how long a server wants to be left alone, whatever it writes."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.notifications.webhooks.later import LONGEST, seconds_of

NOW = datetime(2026, 3, 12, 3, tzinfo=UTC)


@pytest.mark.parametrize(
    ("written", "seconds"),
    [
        ("120", 120), (" 7 ", 7), ("99999999999999999999", LONGEST), ("", 0), ("-5", 0), ("bald", 0),
        ("Thu, 12 Mar 2026 03:10:00 GMT", 600), ("Thu, 12 Mar 2026 02:00:00 GMT", 0),
        ("Mon, 01 Jan 2026 00:00:00 +99999999999999999999", 0),
        ("Mon, 01 Jan 20260000000000000000 00:00:00 GMT", 0),
    ],
)  # fmt: skip
def test_it_is_seconds_or_a_moment_and_never_more_than_a_day(written, seconds):
    assert seconds_of(written, NOW) == seconds


@given(st.text(st.sampled_from("0123456789+-:, MonJa2026GT"), max_size=60))
def test_nothing_that_a_server_writes_is_an_error(written):
    assert 0 <= seconds_of(written, NOW) <= LONGEST
