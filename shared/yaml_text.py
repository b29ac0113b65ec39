"""Plain data as a YAML text that reads in a chosen order."""

from collections.abc import Mapping
from typing import Any, Final

import yaml

_WIDTH: Final = 100


def yaml_text(data: Any, order: Mapping[str, int]) -> str:
    """``order``: the place of each name of a part among its siblings; a name without one comes last."""
    return yaml.safe_dump(_ordered(data, order), allow_unicode=True, sort_keys=False, width=_WIDTH)


def _ordered(value: Any, order: Mapping[str, int]) -> Any:
    if isinstance(value, Mapping):
        named = sorted(value.items(), key=lambda each: order.get(each[0], len(order)))
        return {name: _ordered(inner, order) for name, inner in named}
    return [_ordered(each, order) for each in value] if isinstance(value, list | tuple) else value
