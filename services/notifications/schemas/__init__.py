"""What commands and lines of the table look like at the border."""
