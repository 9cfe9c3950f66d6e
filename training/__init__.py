"""How the shipped weights are made: data, lines of our own, models. Never imported by the product."""
