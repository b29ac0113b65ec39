"""Rules of obligations, reminders and messages."""
