"""Proposals: from an idea in a chat to a decision (governance.md, "The journey of a proposal")."""
