"""Which papers a proposal that an ormas sends by itself still lacks."""

from collections.abc import Collection

from contracts.telling.grant_words import GRANT_PAPERS


def lacking(papers: Collection[str], *, compared: bool) -> list[str]:
    """In words; ``compared``: that prices are asked."""
    wanted = ("letter", "comparisons") if compared else ("letter",)
    return [GRANT_PAPERS[each] for each in wanted if each not in papers]
