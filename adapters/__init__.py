"""Chat platforms: one folder each, from platform event to Ask and from Reply to message."""
