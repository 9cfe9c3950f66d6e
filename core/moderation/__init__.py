"""Empathy-first moderation: help early, room to repair, and no judgement by a machine (moderation.md)."""
