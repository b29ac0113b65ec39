"""The December pack (monev): the figures of a year for Forkopimda, each with the list that shows it."""
