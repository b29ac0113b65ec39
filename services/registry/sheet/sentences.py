"""What is said to the officer about a doubt or a refusal, from `sentences.yaml`."""

from services.registry.sheet.vocabulary import load

SAID = load("sentences.yaml")
DOUBTS: dict[str, str] = SAID["doubts"]
REFUSALS: dict[str, str] = SAID["refusals"]
PERSONAL: frozenset[str] = frozenset(SAID["personal"])
MONTH_NAMES: list[str] = SAID["months"]
