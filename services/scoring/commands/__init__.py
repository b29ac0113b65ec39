"""The commands of the scoring, by subject."""
