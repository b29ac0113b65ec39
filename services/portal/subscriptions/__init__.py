"""Other systems that listen to this office."""
