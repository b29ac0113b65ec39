"""What is asked of the office, and its calendar."""
