"""The rules by which a change of an instrument or a step of an assessment is refused, by subject."""
