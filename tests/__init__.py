"""Tests mirror services/ and shared/; contract, architecture, system, browser and chaos stand beside them."""
