"""Storage: tables, migrations and the answers to the questions that core and bot ask."""
