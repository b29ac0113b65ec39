"""The rules by which the register refuses, by subject."""
