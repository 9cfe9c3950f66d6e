"""Each file is one step; the number that it begins with is the revision."""
