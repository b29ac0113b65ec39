"""What waits for a colleague: each subject a file with one function, and one line in ``subjects``."""
