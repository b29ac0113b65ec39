"""The pages of an account of an ormas: what is its own, and what it does itself."""
