"""The cooperative itself: rules in plain Python, with time and luck passed in."""
