"""One folder per bounded context; every one has the same file names."""
