"""The word lists beside this file, loaded once: headings, office words, fields of activity."""

from pathlib import Path
from typing import Any

from shared.data_file import read_list

HERE = Path(__file__).parent


def load(name: str) -> Any:
    return read_list(HERE / name)


WORDS: dict[str, Any] = load("words.yaml")
HEADINGS: dict[str, Any] = load("headings.yaml")
ACTIVITY_FIELDS: list[dict[str, Any]] = load("bidang.yaml")["bidang"]
