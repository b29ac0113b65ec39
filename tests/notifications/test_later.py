"""Whatever a server writes into ``Retry-After`` is a time to wait, and never a fault."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.notifications.webhooks.later import LONGEST, seconds_of

NOW = datetime(2026, 3, 12, tzinfo=UTC)
ABSURD = (
    "Mon, 01 Jan 2026 00:00:00 +99999999999999999999",
    "Mon, 01 Jan 99999999999999999999 00:00:00 GMT",
    "Mon, 01 Jan 0001 00:00:00 +2359",
    ",",
)


@pytest.mark.parametrize("written", ABSURD)
def test_an_absurd_moment_is_none(written):
    assert seconds_of(written, NOW) == 0


@given(st.text() | st.from_regex(r"Mon, 01 Jan [0-9]{1,25} 00:00:00 [+-][0-9]{1,25}", fullmatch=True))
def test_any_text_is_a_time_to_wait(written):
    assert 0 <= seconds_of(written, NOW) <= LONGEST
