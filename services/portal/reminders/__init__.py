"""What falls due and who was told: the list, inboxes, letters to print."""
