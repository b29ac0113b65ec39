"""What every page stands on: forms, sending, receipts, who looks, what an answer carries."""
