"""What commands look like at the border, by subject."""
