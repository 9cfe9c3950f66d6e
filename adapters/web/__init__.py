"""Web pages: for now only those that machines read."""
