"""Rounds of visits, what was found, what has to follow."""
