"""Coaching (pembinaan): programmes, meetings, who was invited and who came."""
