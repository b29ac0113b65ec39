"""Facilitation: what agencies offer to ormas, and whom they helped."""
