"""Mutual aid: asking, offering, helping, and being called on (economy.md, "Mutual aid")."""
