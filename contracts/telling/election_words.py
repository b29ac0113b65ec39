"""Words for the election calendar, and which of its days a permit touches."""

from typing import Final

ELECTION_PERIODS: Final = {
    "stage": "tahapan",
    "campaign": "masa kampanye",
    "quiet": "masa tenang",
    "vote": "pemungutan suara",
}
WARNS: Final = ("campaign", "quiet", "vote")
"""Of these a permit for attributes says that it touches them. A warning; nothing is refused by it."""
ELECTION_MARKS: Final = ("office", "proposal")
"""What the days rest on: a text that somebody read, or what is expected and nobody compared with one."""
