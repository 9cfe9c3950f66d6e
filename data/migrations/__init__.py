"""The schema's history, one numbered file a step. How to add a step is in the contributors' guide."""
