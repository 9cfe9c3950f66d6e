"""The terminal: a small chat of its own, for trying out, for journeys, and for a group without another platform."""
