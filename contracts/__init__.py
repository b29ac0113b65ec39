"""What others may rely on: the catalogue of events, generated from source."""
