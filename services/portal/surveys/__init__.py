"""The survey of satisfaction: answering with a code, slips, and results by service and semester."""
