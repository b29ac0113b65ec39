"""The sections of a long page, as its own headings name them."""

import re
from html import unescape
from typing import Final

_HEADING: Final = re.compile(r'<h2 class="govuk-heading-m" id="([\w-]+)">([^<]+)</h2>')


def contents_of(sections: str) -> list[tuple[str, str]]:
    """Each heading that can be reached, and where it stands."""
    return [(place, unescape(heading)) for place, heading in _HEADING.findall(sections)]
