"""Screens: how a message may land, read in memory by small models that work offline. No text is kept."""
