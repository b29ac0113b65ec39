"""What the scoring's input looks like at the border."""
